package dev.titan.localstack.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-31 09:30:05|2026-01-31T09:30:05",
        "2026-01-31T09:30:05.987|2026-01-31T09:30:05",
        "2026-01-31 09:30|2026-01-31T09:30",
        "2026/1/31 9:30|2026-01-31T09:30",
        "31/01/2026 09:30|2026-01-31T09:30",
        "31-01-2026, 09:30:05|2026-01-31T09:30:05",
        "1.2.2026 09:30|2026-02-01T09:30",
        "27 Aug 2025 9:05 pm|2025-08-27T21:05",
        "31/01/2026 12:05AM|2026-01-31T00:05",
        "2026-01-31|2026-01-31T12:00",
        "2026-01-31T04:00:00Z|2026-01-31T09:30",
        "2026-01-31 04:00:00+00:00|2026-01-31T09:30",
      })
  void readsTimesAsPeopleWriteThem(String text, LocalDateTime expected) {
    assertThat(Times.parse(text, KOLKATA)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "noon",
        "12/31/2026 10:00",
        "2026-02-30",
        "2026-01-31 25:00",
        "09:30",
        "31/01/26",
        "2026-01-31 09:30 maybe",
        "1999-12-31 10:00",
        "20260-01-01",
        "2026-01-31T09:30+99:00"
      })
  void refusesWhatIsNoTime(String text) {
    assertThatThrownBy(() -> Times.parse(text, KOLKATA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the time '" + text + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|12000",
        "0,90 €|90",
        "₹ 1,250.50|125050",
        "Rs. 45|4500",
        "1.234,50|123450",
        "1,25,000|12500000",
        "1,234|123400",
        "12.345|1235",
        "0|0",
        "50/-|5000",
        "INR 99.5|9950"
      })
  void readsPricesAsPeopleWriteThem(String text, long paise) {
    assertThat(Numbers.price(text)).isEqualTo(paise);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "free", "-1", "1e9", "1.2.3", "NaN", "99999999999", "--5"})
  void refusesWhatIsNoPrice(String text) {
    assertThatThrownBy(() -> Numbers.price(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the price '" + text + "'");
  }
}
