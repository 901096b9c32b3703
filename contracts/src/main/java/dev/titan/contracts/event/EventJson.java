package dev.titan.contracts.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/** Reads and writes the events as JSON; thread-safe. */
public final class EventJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule().addDeserializer(Instant.class, InstantText.INSTANCE))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final ObjectWriter CONTENT =
      MAPPER
          .copy()
          .addMixIn(Bill.class, WithoutObservation.class)
          .addMixIn(InventoryMovement.class, WithoutObservation.class)
          .addMixIn(Expense.class, WithoutObservation.class)
          .writerFor(Fact.class);

  /** Cannot stand inside a text, where quotes are escaped. */
  private static final byte[] OBSERVED_AT = "\"observedAt\":\"".getBytes(StandardCharsets.UTF_8);

  /** What follows the text of a field, up to and with the comma before the next one. */
  private static final byte[] NEXT_FIELD = ",\"".getBytes(StandardCharsets.UTF_8);

  /** When a snapshot was observed says nothing about what it says. */
  @JsonIgnoreProperties("observedAt")
  private interface WithoutObservation {}

  private EventJson() {}

  /** The UTF-8 JSON of an event. */
  public static byte[] write(Object event) {
    return write(MAPPER.writer(), event);
  }

  /**
   * The UTF-8 JSON of what a fact says, without when it was observed: equal bytes for equal
   * snapshots. {@link #read} reads it back with no {@code observedAt}.
   */
  public static byte[] writeContent(Fact fact) {
    return write(CONTENT, fact);
  }

  /**
   * The same as {@link #writeContent} of the bill that {@code json} holds, from its own bytes: when
   * they are in the form that {@link #write} gives, leaving out one field is all there is to do.
   */
  public static byte[] contentOf(byte[] json, Bill bill) {
    int start = indexOf(json, OBSERVED_AT, 0);
    int end = start < 0 ? -1 : indexOf(json, NEXT_FIELD, start + OBSERVED_AT.length);
    if (end < 0) {
      return writeContent(bill);
    }
    byte[] content = new byte[json.length - (end - start) - 1];
    System.arraycopy(json, 0, content, 0, start);
    System.arraycopy(json, end + 1, content, start, content.length - start);
    return content;
  }

  private static int indexOf(byte[] json, byte[] sought, int from) {
    for (int at = from; at <= json.length - sought.length; at++) {
      if (json[at] == sought[0]
          && json[at + 1] == sought[1]
          && Arrays.equals(json, at, at + sought.length, sought, 0, sought.length)) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] write(ObjectWriter writer, Object event) {
    try {
      return writer.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new TitanException(ErrorCode.UNEXPECTED, "An event does not serialise", e);
    }
  }

  /** Databind wraps what the parser throws once it is inside an object. */
  private static boolean isMalformed(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonParseException) {
        return true;
      }
    }
    return false;
  }

  /**
   * Reads an event.
   *
   * @throws TitanException with {@link ErrorCode#MALFORMED_JSON} when the bytes are no complete
   *     JSON, {@link ErrorCode#UNKNOWN_EVENT} when they are no such event
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new TitanException(
          isMalformed(e) ? ErrorCode.MALFORMED_JSON : ErrorCode.UNKNOWN_EVENT,
          e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new TitanException(ErrorCode.MALFORMED_JSON, String.valueOf(e.getMessage()), e);
    }
  }
}
