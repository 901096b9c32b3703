package dev.titan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

  private static final ObjectMapper LIBRARY =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final ObjectMapper OURS =
      JsonMapper.builder()
          .addModule(new JavaTimeModule().addDeserializer(Instant.class, InstantText.INSTANCE))
          .build();

  @Property(seed = "20261121")
  void readsWhatAnInstantWrites(
      @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nanos)
      throws Exception {
    for (int cut : new int[] {1, 1000, 1_000_000, 1_000_000_000}) {
      Instant instant = Instant.ofEpochSecond(second, nanos / cut * (long) cut);
      assertThat(read(OURS, instant.toString())).isEqualTo(instant.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T00:00:00Z",
        "2024-02-29T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-00-10T00:00:00Z",
        "2026-13-10T00:00:00Z",
        "2026-03-14T24:00:00Z",
        "2026-03-14T23:59:60Z",
        "2026-03-14T12:00:00",
        "2026-03-14T12:00Z",
        "2026-03-14T12:00:00.Z",
        "2026-03-14T12:00:00.5Z",
        "2026-03-14T12:00:00.1234567891Z",
        "2026-03-14T12:00:00+05:30",
        "2026-03-14 12:00:00Z",
        "+12026-03-14T12:00:00Z",
        "2026-03-14T1٢:00:00Z",
        "",
        " ",
        "yesterday"
      })
  void saysOfAnyOtherTextWhatTheLibrarySays(String text) throws Exception {
    assertThat(read(OURS, text)).isEqualTo(read(LIBRARY, text));
  }

  private static String read(ObjectMapper mapper, String text) throws Exception {
    try {
      return String.valueOf(mapper.readValue(mapper.writeValueAsString(text), Instant.class));
    } catch (JsonProcessingException e) {
      return e.getOriginalMessage();
    }
  }
}
