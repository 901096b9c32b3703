package dev.titan.localstack.simulator.drive.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a cell means, before anybody decides how it is written. */
public sealed interface Value {

  /** Nothing. */
  Value BLANK = new Words("");

  /**
   * The one way to write it: amounts in rupees with two places, numbers without needless zeros,
   * dates and times as in ISO 8601.
   */
  String canonical();

  /** Text. */
  static Value of(String text) {
    return new Words(text);
  }

  /** A plain number. */
  static Value of(long number) {
    return new Figure(BigDecimal.valueOf(number), "");
  }

  /** Text. */
  record Words(String text) implements Value {
    @Override
    public String canonical() {
      return text;
    }
  }

  /** Money in paise. */
  record Amount(long paise) implements Value {
    @Override
    public String canonical() {
      return BigDecimal.valueOf(paise, 2).toPlainString();
    }
  }

  /** A number; the unit is empty where it has none, and else may stand beside it. */
  record Figure(BigDecimal number, String unit) implements Value {
    @Override
    public String canonical() {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
  }

  /** A day. */
  record Day(LocalDate date) implements Value {
    @Override
    public String canonical() {
      return date.toString();
    }
  }

  /** A local time of a day, to the second. */
  record Moment(LocalDateTime at) implements Value {
    private static final DateTimeFormatter SECONDS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    @Override
    public String canonical() {
      return SECONDS.format(at);
    }
  }
}
