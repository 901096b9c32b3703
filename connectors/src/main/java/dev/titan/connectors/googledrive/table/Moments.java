package dev.titan.connectors.googledrive.table;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days and times as reports write them: {@code 27 Aug 2025}, {@code 27/08/2025 01:05 PM}, {@code
 * 2025-08-27 13:05:22}. Where a day and a month are both numbers the day comes first, unless the
 * year does; a month above twelve is an error and no reason to swap them.
 */
public final class Moments {

  private static final int LONGEST = 60;

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final String DATE =
      "(?:(?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})"
          + "|(?<d2>\\d{1,2})[-/.](?<m2>\\d{1,2})[-/.](?<y2>\\d{4}|\\d{2})"
          + "|(?<d3>\\d{1,2})(?:st|nd|rd|th)?[-/., ]{0,3}(?<m3>"
          + MONTH
          + ")[-/.,' ]{0,3}(?<y3>\\d{4}|\\d{2})"
          + "|(?<m4>"
          + MONTH
          + ")[-. ]{1,2}(?<d4>\\d{1,2})(?:st|nd|rd|th)?[-, ]{1,2}(?<y4>\\d{4}))";

  private static final String TIME =
      "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.]\\d{1,9})?)?"
          + "\\s?(?<half>[ap][.]?m[.]?)?(?:\\s?ist)?";

  private static final Pattern WEEKDAY =
      Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[,.]?\\s+");
  private static final Pattern BOTH =
      Pattern.compile("(?:" + DATE + ")(?:(?:\\s*[,tT|]\\s*|\\s+)(?:at\\s+)?(?:" + TIME + "))?");
  private static final Pattern TIME_ALONE = Pattern.compile(TIME);
  private static final Pattern ANY =
      Pattern.compile("(?<![\\d/.-])" + BOTH.pattern() + "(?![\\d/])");

  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d{1,12})?");
  private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
  private static final BigDecimal FIRST_SERIAL = new BigDecimal("36526");
  private static final BigDecimal LAST_SERIAL = new BigDecimal("73050");
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400L);
  private static final int NO_DATE_BEFORE = 1905;
  private static final int CENTURY = 2000;
  private static final int HALF_DAY = 12;

  private Moments() {}

  /**
   * Reads a cell; empty when it holds nothing or a placeholder.
   *
   * @throws TitanException with {@link ErrorCode#BAD_TIME} when it is no day and no time
   */
  public static Optional<Moment> read(Cell cell) {
    if (cell.moment() != null) {
      return Optional.of(stored(cell.moment()));
    }
    if (cell.number() != null) {
      return Optional.of(serial(cell.number(), cell.text()));
    }
    return read(cell.text());
  }

  /** Reads a text as {@link #read(Cell)} does. */
  public static Optional<Moment> read(String written) {
    if (Placeholders.isAbsent(written)) {
      return Optional.empty();
    }
    String text = plain(written);
    if (text.length() > LONGEST) {
      throw wrong(written, "is no date");
    }
    if (SERIAL.matcher(text).matches()) {
      return Optional.of(serial(new BigDecimal(text), written));
    }
    Matcher time = TIME_ALONE.matcher(text);
    Matcher both = BOTH.matcher(text);
    if (both.matches()) {
      return Optional.of(new Moment(Optional.of(date(both, written)), time(both, written), false));
    }
    if (time.matches()) {
      return Optional.of(new Moment(Optional.empty(), time(time, written), false));
    }
    throw wrong(written, "is no date that is understood; day first, as 27/08/2025");
  }

  /** Every day that stands somewhere in a text, with its time. What is no date is passed over. */
  public static List<Moment> findAll(String written) {
    List<Moment> found = new ArrayList<>();
    Matcher any = ANY.matcher(plain(written));
    while (any.find()) {
      moment(any, written).ifPresent(found::add);
    }
    return found;
  }

  /** Digits may look like a date and be none, such as those of a version. */
  private static Optional<Moment> moment(Matcher any, String written) {
    try {
      return Optional.of(new Moment(Optional.of(date(any, written)), time(any, written), false));
    } catch (TitanException e) {
      return Optional.empty();
    }
  }

  private static String plain(String written) {
    String text = written.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    return WEEKDAY.matcher(text).replaceFirst("");
  }

  private static Moment stored(LocalDateTime moment) {
    boolean timeAlone = moment.getYear() < NO_DATE_BEFORE;
    boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    return new Moment(
        timeAlone ? Optional.empty() : Optional.of(moment.toLocalDate()),
        midnight && !timeAlone ? Optional.empty() : Optional.of(moment.toLocalTime()),
        false);
  }

  private static Moment serial(BigDecimal number, String written) {
    if (number.compareTo(FIRST_SERIAL) < 0 || number.compareTo(LAST_SERIAL) > 0) {
      throw wrong(written, "is a number and no date");
    }
    long day = number.longValue();
    long second =
        number
            .subtract(BigDecimal.valueOf(day))
            .multiply(SECONDS_OF_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    LocalDateTime moment = SERIAL_START.plusDays(day).atStartOfDay().plusSeconds(second);
    return new Moment(
        Optional.of(moment.toLocalDate()),
        second == 0 ? Optional.empty() : Optional.of(moment.toLocalTime()),
        true);
  }

  private static LocalDate date(Matcher parts, String written) {
    for (int form = 1; form <= 4; form++) {
      String year = parts.group("y" + form);
      if (year == null) {
        continue;
      }
      String month = parts.group("m" + form);
      Integer named = MONTHS.get(month.substring(0, Math.min(3, month.length())));
      int monthNumber = named == null ? Integer.parseInt(month) : named;
      if (monthNumber > HALF_DAY) {
        throw wrong(written, "has no month %d: days are read first".formatted(monthNumber));
      }
      int yearNumber = Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0);
      try {
        return LocalDate.of(yearNumber, monthNumber, Integer.parseInt(parts.group("d" + form)));
      } catch (DateTimeException e) {
        throw wrong(written, "is a day that does not exist");
      }
    }
    throw wrong(written, "is no date");
  }

  private static Optional<LocalTime> time(Matcher parts, String written) {
    if (parts.group("hour") == null) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(parts.group("hour"));
    String half = parts.group("half");
    if (half != null) {
      if (hour < 1 || hour > HALF_DAY) {
        throw wrong(written, "is a time that does not exist");
      }
      hour = hour % HALF_DAY + (half.startsWith("p") ? HALF_DAY : 0);
    }
    int second = parts.group("second") == null ? 0 : Integer.parseInt(parts.group("second"));
    try {
      return Optional.of(LocalTime.of(hour, Integer.parseInt(parts.group("minute")), second));
    } catch (DateTimeException e) {
      throw wrong(written, "is a time that does not exist");
    }
  }

  private static TitanException wrong(String text, String why) {
    String quote = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    return new TitanException(ErrorCode.BAD_TIME, "'%s' %s".formatted(quote, why));
  }
}
