package dev.titan.localstack.simulator.house.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.cash.CashEvent;
import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A fortnight of the default chain in which everything is done that can be. */
final class FraudDays {
  static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  static final int DAYS = 14;
  static final FraudOptions OPTIONS = FraudOptions.usual(7, FIRST);
  private static final List<Facts> ALL = all(House.of(Chain.of(42), OPTIONS));

  private FraudDays() {}

  /** All that the feeds say of one business day of one outlet. */
  record Facts(
      HouseOutlet outlet,
      LocalDate date,
      List<SimulatedOrder> orders,
      List<KotEvent> kots,
      List<AuditEvent> audits,
      List<CashEvent> cash,
      List<TruthRow> truth) {

    static Facts of(HouseOutlet outlet, LocalDate date) {
      return new Facts(
          outlet,
          date,
          outlet.source().day(date),
          outlet.kots(date),
          outlet.audits(date),
          outlet.cash(date),
          outlet.truth(date));
    }

    /** The bill of a number as it is in the end. */
    OrderSnapshot bill(String number) {
      var versions = order(number).versions();
      return versions.get(versions.size() - 1).content();
    }

    SimulatedOrder order(String number) {
      return orders.stream()
          .filter(order -> Integer.toString(order.orderId()).equals(number))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no bill " + number + " on " + date));
    }

    boolean hasBill(String number) {
      return orders.stream().anyMatch(order -> Integer.toString(order.orderId()).equals(number));
    }

    /** The audit trails by the number of their bill. */
    Map<String, List<AuditEvent>> trails() {
      Map<String, List<AuditEvent>> trails = new LinkedHashMap<>();
      audits.forEach(
          event ->
              trails.computeIfAbsent(event.billNumber(), none -> new ArrayList<>()).add(event));
      return trails;
    }

    /** The changes to tickets by the number of their order. */
    Map<String, List<KotEvent>> tickets() {
      Map<String, List<KotEvent>> tickets = new LinkedHashMap<>();
      kots.forEach(
          event ->
              tickets
                  .computeIfAbsent(event.place().orderId(), none -> new ArrayList<>())
                  .add(event));
      return tickets;
    }

    /**
     * Thousandths by item that are fired on an order, its shifts included, and neither billed nor
     * taken off a printed bill.
     */
    Map<String, Long> open(String number) {
      Map<String, Long> open = new TreeMap<>();
      for (KotEvent event : kots) {
        boolean moved = event.action() == KotAction.SHIFTED;
        if (event.place().orderId().equals(number) && !event.noCharge()) {
          open.merge(event.itemId(), event.quantityMilli(), Long::sum);
        }
        if (moved && event.toOrderId().equals(number)) {
          open.merge(event.itemId(), -event.quantityMilli(), Long::sum);
        }
      }
      if (hasBill(number)) {
        bill(number)
            .lines()
            .forEach(line -> open.merge(line.itemId(), -Scene.milli(line), Long::sum));
      }
      for (AuditEvent event : audits) {
        boolean off = event.action() == AuditAction.MODIFIED && event.detail().quantityMilli() < 0;
        if (off && event.billNumber().equals(number)) {
          open.merge(event.detail().itemId(), event.detail().quantityMilli(), Long::sum);
        }
      }
      open.values().removeIf(quantity -> quantity == 0);
      return open;
    }
  }

  static List<Facts> all() {
    return ALL;
  }

  private static List<Facts> all(House house) {
    List<Facts> all = new ArrayList<>();
    for (HouseOutlet outlet : house.outlets()) {
      for (int i = 0; i < DAYS; i++) {
        all.add(Facts.of(outlet, FIRST.plusDays(i)));
      }
    }
    return all;
  }

  /** How often each name stands in the truth. */
  static Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    ALL.forEach(facts -> facts.truth().forEach(row -> counts.merge(row.name(), 1, Integer::sum)));
    return counts;
  }

  /** Looks at everything that was told under a name. */
  static void each(String name, BiConsumer<TruthRow, Facts> look) {
    int seen = 0;
    for (Facts facts : ALL) {
      for (TruthRow row : facts.truth()) {
        if (row.name().equals(name)) {
          look.accept(row, facts);
          seen++;
        }
      }
    }
    assertThat(seen).as(name).isPositive();
  }

  /** The last word of a subject such as {@code bill 17}. */
  static String number(TruthRow row) {
    return row.subject().substring(row.subject().lastIndexOf(' ') + 1);
  }

  /** Trails in which somebody did something. */
  static List<List<AuditEvent>> trails(Facts facts, String staff, AuditAction action) {
    return facts.trails().values().stream()
        .filter(
            trail ->
                trail.stream()
                    .anyMatch(event -> event.action() == action && event.staff().equals(staff)))
        .toList();
  }

  static AuditEvent first(List<AuditEvent> trail, AuditAction action) {
    return trail.stream().filter(event -> event.action() == action).findFirst().orElseThrow();
  }

  static boolean has(List<AuditEvent> trail, AuditAction action) {
    return trail.stream().anyMatch(event -> event.action() == action);
  }

  /** The tender in which a bill was paid in the end; empty when it was not. */
  static String paidBy(List<AuditEvent> trail) {
    return trail.stream()
        .map(event -> event.detail().tenderAfter())
        .filter(tender -> !tender.isEmpty())
        .reduce("", (one, later) -> later);
  }
}
