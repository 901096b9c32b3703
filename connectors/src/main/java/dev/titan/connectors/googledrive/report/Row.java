package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.table.Moment;
import dev.titan.connectors.googledrive.table.Moments;
import dev.titan.connectors.googledrive.table.NoSuchMonthException;
import dev.titan.connectors.googledrive.table.Numbers;
import dev.titan.connectors.googledrive.table.Numbers.Amount;
import dev.titan.connectors.googledrive.table.Placeholders;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of a table, read by the names of its report's fields. Placeholders are absent; what
 * cannot be read is an error that names the column.
 */
final class Row {

  private static final Pattern BLANKS = Pattern.compile("\\s{2,}|[\\n\\r\\t]");

  /** Some programs write whole numbers with a decimal when they save a table as text. */
  private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("^(\\d+)\\.0+$");

  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_DOCUMENT = 64;
  private static final int LONGEST_QUOTE = 60;

  /** Ten crore: no amount of a restaurant is higher. */
  private static final BigDecimal MOST_RUPEES = new BigDecimal("100000000");

  private static final BigDecimal MOST_QUANTITY = new BigDecimal("1000000000");
  private static final BigDecimal MOST_PIECES = new BigDecimal("100000");

  private final SourceRow at;
  private final Map<String, Cell> cells;
  private final Map<String, String> headers;
  private final Assumptions notes;
  private final Map<String, Optional<Amount>> amounts = new HashMap<>();

  /**
   * A row.
   *
   * @param at where it stands
   * @param cells by field; a field without a column, or with a blank cell, has none
   * @param headers the header of each field that has a column
   * @param notes for what is assumed
   */
  Row(SourceRow at, Map<String, Cell> cells, Map<String, String> headers, Assumptions notes) {
    this.at = at;
    this.cells = cells;
    this.headers = headers;
    this.notes = notes;
  }

  /** The same row; what is assumed about it is not said once more. */
  Row quietly() {
    return new Row(at, cells, headers, new Assumptions());
  }

  /** Where it stands. */
  SourceRow at() {
    return at;
  }

  /** The header of each field that has a column. */
  Map<String, String> headers() {
    return headers;
  }

  /** For what is assumed. */
  Assumptions notes() {
    return notes;
  }

  /** A text, empty when absent; at most 1000 characters. */
  String text(String field) {
    String text = BLANKS.matcher(cell(field).text()).replaceAll(" ").strip();
    if (Placeholders.isAbsent(text)) {
      return "";
    }
    if (Placeholders.isError(text)) {
      throw wrong(ErrorCode.UNKNOWN_VALUE, field, text, "stands for a value that is lost");
    }
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  /** The name of somebody, empty when absent or the till's placeholder. */
  String person(String field) {
    String name = text(field);
    return Placeholders.isNobody(name) ? "" : name;
  }

  /** A text that must be there. */
  String required(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      throw missing(field);
    }
    return text;
  }

  /** A number or code that names something, empty when absent. */
  String document(String field) {
    Cell cell = cell(field);
    String text =
        cell.number() != null && isWhole(cell.number())
            ? cell.number().setScale(0, RoundingMode.UNNECESSARY).toPlainString()
            : WHOLE_AS_DECIMAL.matcher(text(field)).replaceFirst("$1");
    if (text.length() > LONGEST_DOCUMENT) {
      throw wrong(ErrorCode.UNKNOWN_VALUE, field, text, "is too long");
    }
    return text;
  }

  /** A number or code that must be there. */
  String requiredDocument(String field) {
    String document = document(field);
    if (document.isEmpty()) {
      throw missing(field);
    }
    return document;
  }

  /** Rupees in paise, negative ones too. */
  Optional<Long> signedPaise(String field) {
    return rupees(field).map(rupees -> Money.ofRupees(rupees).paise());
  }

  /** Zero or more rupees in paise. */
  Optional<Long> paise(String field) {
    return signedPaise(field)
        .map(
            paise -> {
              if (paise < 0) {
                throw wrong(ErrorCode.BAD_NUMBER, field, cell(field).text(), "is negative");
              }
              return paise;
            });
  }

  /** Zero or more rupees in paise, zero when absent. */
  long paiseOrZero(String field) {
    return paise(field).orElse(0L);
  }

  /** Rupees, exactly. */
  Optional<BigDecimal> rupees(String field) {
    Optional<Amount> amount = amount(field, MOST_RUPEES);
    amount
        .filter(one -> !one.unit().isEmpty())
        .ifPresent(
            one -> {
              throw wrong(ErrorCode.BAD_NUMBER, field, cell(field).text(), "is no amount of money");
            });
    return amount.map(Amount::value);
  }

  /** A quantity that may be negative, with the unit that stands behind it. */
  Optional<Amount> quantity(String field) {
    return amount(field, MOST_QUANTITY);
  }

  /** A number of portions that may be negative, in thousandths. */
  Optional<Long> portionsMilli(String field) {
    return amount(field, MOST_PIECES)
        .map(
            amount ->
                amount
                    .value()
                    .movePointRight(3)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
  }

  /** The number of a cell, whatever it counts, with the unit that stands behind it. */
  Optional<Amount> written(String field) {
    return read(field);
  }

  /** A number of people, zero when absent. */
  int countOrZero(String field) {
    Optional<Amount> amount = amount(field, MOST_PIECES);
    if (amount.isPresent()
        && (amount.get().value().signum() < 0 || !isWhole(amount.get().value()))) {
      throw wrong(ErrorCode.BAD_NUMBER, field, cell(field).text(), "is no number of people");
    }
    return amount.map(one -> one.value().intValueExact()).orElse(0);
  }

  /** A day, a time, or both; empty when absent. */
  Optional<Moment> moment(String field) {
    try {
      Optional<Moment> moment = Moments.read(cell(field));
      moment
          .filter(Moment::serial)
          .ifPresent(
              one ->
                  notes.row(
                      "'%s' holds bare numbers, read as the days of a spreadsheet"
                          .formatted(header(field))));
      return moment;
    } catch (TitanException e) {
      if (e instanceof NoSuchMonthException) {
        notes.row(
            "'%s' holds days with a month above twelve; if its days are written month first, the"
                    .formatted(header(field))
                + " others were read wrongly");
      }
      throw new TitanException(e.code(), "'%s': %s".formatted(header(field), e.getMessage()), e);
    }
  }

  /** Whether a field has something in its cell. */
  boolean has(String field) {
    return !cell(field).isBlank() && !Placeholders.isAbsent(cell(field).text());
  }

  /** The complaint about an absent value. */
  TitanException missing(String field) {
    return new TitanException(ErrorCode.MISSING_FIELD, "'%s' is empty".formatted(header(field)));
  }

  /** A complaint about a value. */
  TitanException wrong(ErrorCode code, String field, String value, String why) {
    String quote =
        value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "..." : value;
    return new TitanException(code, "'%s': '%s' %s".formatted(header(field), quote, why));
  }

  /** The header of a field, or its name where it has no column. */
  String header(String field) {
    return headers.getOrDefault(field, field);
  }

  private Cell cell(String field) {
    return cells.getOrDefault(field, Cell.BLANK);
  }

  private Optional<Amount> amount(String field, BigDecimal most) {
    Optional<Amount> amount;
    try {
      amount = read(field);
    } catch (TitanException e) {
      throw new TitanException(e.code(), "'%s': %s".formatted(header(field), e.getMessage()), e);
    }
    if (amount.isPresent()) {
      if (amount.get().value().abs().compareTo(most) > 0) {
        throw wrong(ErrorCode.BAD_NUMBER, field, cell(field).text(), "is absurdly large");
      }
      if (amount.get().decimalComma()) {
        notes.row("'%s' holds numbers with a comma before the decimals".formatted(header(field)));
      }
    }
    return amount;
  }

  /** Several parts of the code ask for the same number. */
  private Optional<Amount> read(String field) {
    Optional<Amount> known = amounts.get(field);
    if (known == null) {
      known = Numbers.read(cell(field));
      amounts.put(field, known);
    }
    return known;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
