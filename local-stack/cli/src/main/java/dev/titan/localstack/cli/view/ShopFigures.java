package dev.titan.localstack.cli.view;

import dev.titan.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What ClickHouse knows of one outlet at a moment.
 *
 * @param shop the outlet
 * @param day the business day that the figures are about
 * @param netSales goods sold before tax and charges
 * @param lastWeek net sales of the same weekday a week before, up to the same time of day
 * @param bills bills sold
 * @param cancelled bills cancelled
 * @param covered up to when the source has delivered, if it has delivered anything
 * @param unbroken whether it has delivered everything from its first day up to then
 */
public record ShopFigures(
    Shop shop,
    LocalDate day,
    Money netSales,
    Money lastWeek,
    int bills,
    int cancelled,
    Optional<Instant> covered,
    boolean unbroken) {

  /** Net sales of a sold bill on average. */
  public Money averageBill() {
    return bills == 0 ? Money.ZERO : new Money(Math.round((double) netSales.paise() / bills));
  }

  /** Change against last week in per cent; empty when nothing was sold then. */
  public OptionalInt changePercent() {
    return changePercent(netSales, lastWeek);
  }

  /** An outlet of which nothing is known but how far it is covered. */
  static ShopFigures empty(Shop shop, LocalDate day, Optional<Instant> covered, boolean unbroken) {
    return new ShopFigures(shop, day, Money.ZERO, Money.ZERO, 0, 0, covered, unbroken);
  }

  ShopFigures withSales(Money net, int sold, int voided) {
    return new ShopFigures(shop, day, net, lastWeek, sold, voided, covered, unbroken);
  }

  ShopFigures withLastWeek(Money before) {
    return new ShopFigures(shop, day, netSales, before, bills, cancelled, covered, unbroken);
  }

  static OptionalInt changePercent(Money now, Money before) {
    return before.paise() <= 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.round(100.0 * (now.paise() - before.paise()) / before.paise()));
  }
}
