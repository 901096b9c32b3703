package dev.titan.localstack.simulator.replay;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Reads the times of ticket files: year first or day first (as in India, never month first), with
 * or without a time of day, seconds or an offset. A date alone is read as noon, which lies within
 * its business day whatever the closing hour.
 */
final class Times {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final LocalTime NOON = LocalTime.NOON;
  private static final List<DateTimeFormatter> DATES =
      List.of(
          format("uuuu-M-d"),
          format("uuuu/M/d"),
          format("d/M/uuuu"),
          format("d-M-uuuu"),
          format("d.M.uuuu"),
          format("d MMM uuuu"));
  private static final List<DateTimeFormatter> TIMES =
      List.of(
          fraction("H:mm:ss"),
          format("H:mm"),
          format("h:mm:ss a"),
          format("h:mm a"),
          format("h:mma"));

  private Times() {}

  /** The local time at the outlet. */
  static LocalDateTime parse(String text, ZoneId zone) {
    try {
      return plausible(parseAny(text.strip(), zone), text).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw unreadable(text);
    }
  }

  private static LocalDateTime parseAny(String text, ZoneId zone) {
    int split = timeStart(text);
    String before = text.substring(0, split).strip();
    boolean joined = before.endsWith("T") || before.endsWith(",");
    LocalDate date = date(joined ? before.substring(0, before.length() - 1) : before, text);
    String rest = text.substring(split);
    if (rest.isEmpty()) {
      return date.atTime(NOON);
    }
    int offset = offsetStart(rest);
    if (offset > 0) {
      String written = date + "T" + time(rest.substring(0, offset).strip(), text);
      return OffsetDateTime.parse(written + rest.substring(offset))
          .atZoneSameInstant(zone)
          .toLocalDateTime();
    }
    return date.atTime(time(rest, text));
  }

  // The time of day begins with the digits before the first colon.
  private static int timeStart(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return text.length();
    }
    int start = colon;
    while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int offsetStart(String rest) {
    for (int i = 1; i < rest.length(); i++) {
      if ("Z+-".indexOf(rest.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static LocalDate date(String part, String all) {
    String text = part.strip();
    return LocalDate.parse(text, matching(DATES, text, all));
  }

  private static LocalTime time(String part, String all) {
    return LocalTime.parse(part, matching(TIMES, part, all));
  }

  // Tried without exceptions, which would cost more than all the rest in a large file.
  private static DateTimeFormatter matching(
      List<DateTimeFormatter> formats, String text, String all) {
    for (DateTimeFormatter format : formats) {
      ParsePosition position = new ParsePosition(0);
      if (format.parseUnresolved(text, position) != null && position.getIndex() == text.length()) {
        return format;
      }
    }
    throw unreadable(all);
  }

  private static LocalDateTime plausible(LocalDateTime time, String text) {
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "the time '" + text + "' is not between " + FIRST_YEAR + " and " + LAST_YEAR);
    }
    return time;
  }

  private static IllegalArgumentException unreadable(String text) {
    return new IllegalArgumentException(
        "the time '" + text + "' is not like 2026-01-31 09:30:00 or 31/01/2026 09:30");
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static DateTimeFormatter fraction(String pattern) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
