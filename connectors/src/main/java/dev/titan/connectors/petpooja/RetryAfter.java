package dev.titan.connectors.petpooja;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The {@code Retry-After} header of RFC 9110, section 10.2.3: seconds or a date. */
final class RetryAfter {

  private RetryAfter() {}

  /** The pause it asks for; zero when it is absent, in the past or unreadable. */
  static Duration of(HttpHeaders headers, Clock clock) {
    String value = headers.firstValue("Retry-After").orElse("").strip();
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration pause = Duration.between(clock.instant(), date.toInstant());
      return pause.isNegative() ? Duration.ZERO : pause;
    } catch (DateTimeParseException e) {
      return Duration.ZERO;
    }
  }
}
