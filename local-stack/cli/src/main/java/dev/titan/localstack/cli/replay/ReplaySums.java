package dev.titan.localstack.cli.replay;

import dev.titan.contracts.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts and sums of an outlet's bills: of a file, or of what ClickHouse holds.
 *
 * @param bills bills
 * @param lines lines of bills
 * @param quantity sum of the lines' quantities
 * @param net goods before tax and charges
 * @param first first business day, if there is any
 * @param last last business day, if there is any
 * @param months the same by month of the business day
 */
public record ReplaySums(
    long bills,
    long lines,
    BigDecimal quantity,
    Money net,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    SortedMap<YearMonth, Month> months) {

  /** Keeps its own copies, quantities without trailing zeros. */
  public ReplaySums {
    quantity = normal(quantity);
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
  }

  /**
   * One month.
   *
   * @param bills bills
   * @param lines lines of bills
   * @param quantity sum of the lines' quantities
   * @param net goods before tax and charges
   */
  public record Month(long bills, long lines, BigDecimal quantity, Money net) {
    /** A month without bills. */
    static final Month EMPTY = new Month(0, 0, BigDecimal.ZERO, Money.ZERO);

    /** Keeps the quantity without trailing zeros. */
    public Month {
      quantity = normal(quantity);
    }

    Month plus(Month other) {
      return new Month(
          bills + other.bills,
          lines + other.lines,
          quantity.add(other.quantity),
          net.plus(other.net));
    }
  }

  /** Adds the months up. */
  static ReplaySums of(
      SortedMap<YearMonth, Month> months, Optional<LocalDate> first, Optional<LocalDate> last) {
    Month all = months.values().stream().reduce(Month.EMPTY, Month::plus);
    return new ReplaySums(all.bills(), all.lines(), all.quantity(), all.net(), first, last, months);
  }

  private static BigDecimal normal(BigDecimal quantity) {
    return quantity.signum() == 0 ? BigDecimal.ZERO : quantity.stripTrailingZeros();
  }
}
