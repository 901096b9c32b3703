package dev.titan.contracts.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * Reads instants. An event has several, all in the one form that {@link Instant#toString} gives,
 * and the library's formatter would take a quarter of the time of reading the event; whatever is in
 * another form goes to the library.
 */
final class InstantText extends StdDeserializer<Instant> {

  private static final long serialVersionUID = 1L;

  static final InstantText INSTANCE = new InstantText();

  private static final String SECONDS = "0000-00-00T00:00:00";
  private static final int NANO_DIGITS = 9;

  private InstantText() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    Instant plain = plain(parser.getText());
    return plain == null ? InstantDeserializer.INSTANT.deserialize(parser, context) : plain;
  }

  /** The instant that a text in the usual form names; null for any other text. */
  private static Instant plain(String text) {
    int end = text.length() - 1;
    if (end < SECONDS.length()
        || end > SECONDS.length() + 1 + NANO_DIGITS
        || text.charAt(end) != 'Z') {
      return null;
    }
    for (int at = 0; at < end; at++) {
      char expected =
          at == SECONDS.length() ? '.' : at < SECONDS.length() ? SECONDS.charAt(at) : '0';
      char given = text.charAt(at);
      if (expected == '0' ? given < '0' || given > '9' : given != expected) {
        return null;
      }
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    // Only the library knows what to make of days that there are not, and of leap seconds.
    if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    if (day > Month.of(month).length(Year.isLeap(year))) {
      return null;
    }
    int nanos = 0;
    for (int at = SECONDS.length() + 1; at <= SECONDS.length() + NANO_DIGITS; at++) {
      nanos = nanos * 10 + (at < end ? text.charAt(at) - '0' : 0);
    }
    long days = LocalDate.of(year, month, day).toEpochDay();
    return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      number = number * 10 + (text.charAt(at) - '0');
    }
    return number;
  }
}
