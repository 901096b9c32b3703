package dev.titan.connectors.googledrive.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The numbers of a workbook as cells: a workbook stores a date as a number of days, and only the
 * number format of the cell tells one from the other.
 */
final class NumberCells {

  /** A spreadsheet program holds no more digits; what comes after is an artefact of binary. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private static final int LONGEST_NUMBER = 64;
  private static final int LONGEST_FORMAT = 255;

  /** The last day that a spreadsheet program knows is in the year 9999. */
  private static final double AFTER_LAST_DAY = 2_958_466;

  /** Days before March 1900 are counted one off, for a leap day that never was. */
  private static final double FIRST_CERTAIN_DAY = 61;

  /** Of a day. */
  private static final double SECONDS = 86_400;

  private static final Pattern ELAPSED =
      Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm", Locale.ROOT);

  /** Formats that every program shows in the manner of its country; here day first. */
  private static final int COUNTRY_DAY = 14;

  private static final int COUNTRY_MINUTE = 22;

  private enum Kind {
    PLAIN,
    SHOWN,
    MOMENT,
    CLOCK
  }

  /** Made when a format needs it: many files have none, and it takes longer than they do. */
  private DataFormatter formatter;

  private final Map<Integer, Kind> kinds = new HashMap<>();
  private final boolean from1904;

  /**
   * For one workbook.
   *
   * @param from1904 whether it counts days from 1904 instead of 1900
   */
  NumberCells(boolean from1904) {
    this.from1904 = from1904;
  }

  /** A number as text, of a workbook in XML; text that is no number stays text. */
  Cell cell(String stored, int formatIndex, String format) {
    String text = CellText.clean(stored);
    if (text.isEmpty()) {
      return Cell.BLANK;
    }
    if (text.length() > LONGEST_NUMBER) {
      return Cell.of(text);
    }
    try {
      double value = Double.parseDouble(text);
      if (!Double.isFinite(value)) {
        return Cell.of(text);
      }
      // Far exponents would make numbers of millions of digits.
      BigDecimal exact = value == 0 ? BigDecimal.ZERO : new BigDecimal(text);
      return cell(exact, value, formatIndex, format);
    } catch (NumberFormatException e) {
      return Cell.of(text);
    }
  }

  /** A number in binary. */
  Cell cell(double value, int formatIndex, String format) {
    return Double.isFinite(value)
        ? cell(new BigDecimal(value), value, formatIndex, format)
        : Cell.of(Double.toString(value));
  }

  private Cell cell(BigDecimal exact, double value, int formatIndex, String format) {
    BigDecimal number = tidy(exact);
    String plain = number.toPlainString();
    String pattern = format == null || format.length() > LONGEST_FORMAT ? "General" : format;
    return switch (kinds.computeIfAbsent(formatIndex, it -> kind(it, pattern))) {
      case PLAIN -> new Cell(plain, number, null);
      case SHOWN -> new Cell(shown(value, formatIndex, pattern, plain), number, null);
      case MOMENT -> moment(number, value, formatIndex, pattern);
      case CLOCK ->
          value >= 0 && value < AFTER_LAST_DAY
              ? Cell.of(shown(value, formatIndex, pattern, plain))
              : new Cell(plain, number, null);
    };
  }

  private static Kind kind(int formatIndex, String format) {
    if ("General".equalsIgnoreCase(format) || "@".equals(format)) {
      return Kind.PLAIN;
    }
    if (DateUtil.isADateFormat(formatIndex, format)) {
      return ELAPSED.matcher(format).find() ? Kind.CLOCK : Kind.MOMENT;
    }
    return Kind.SHOWN;
  }

  private Cell moment(BigDecimal number, double value, int formatIndex, String format) {
    String plain = number.toPlainString();
    if (value < 0 || value >= AFTER_LAST_DAY) {
      return new Cell(plain, number, null);
    }
    if (value < 1 && !from1904) {
      return Cell.of(shown(value, formatIndex, format, plain)); // a time of no day
    }
    if (value < FIRST_CERTAIN_DAY && !from1904) {
      return new Cell(shown(value, formatIndex, format, plain), number, null);
    }
    LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
    String text =
        switch (formatIndex) {
          case COUNTRY_DAY -> DAY.format(moment);
          case COUNTRY_MINUTE -> MINUTE.format(moment);
          default -> shown(Math.round(value * SECONDS) / SECONDS, formatIndex, format, plain);
        };
    return new Cell(text, null, moment);
  }

  private String shown(double value, int formatIndex, String format, String otherwise) {
    if (formatter == null) {
      formatter = new DataFormatter(Locale.ENGLISH);
    }
    try {
      String text =
          CellText.clean(formatter.formatRawCellContents(value, formatIndex, format, from1904));
      return text.isEmpty() ? otherwise : text;
    } catch (RuntimeException e) {
      return otherwise; // a format that is none says nothing about the value
    }
  }

  private static BigDecimal tidy(BigDecimal exact) {
    if (exact.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal rounded = exact.scale() <= 0 ? exact : exact.round(DIGITS);
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
