package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.CashCount;
import dev.titan.pipelines.reference.Menu;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * One drawer from its opening to its count, with the cash sales that went into it. Of several
 * counts, and of several openings, the last one holds.
 *
 * @param entries everything that happened to it, in order of time, at least one
 * @param sales what was sold into it
 */
record DrawerSession(List<CashCount> entries, List<CashSale> sales) {

  private static final Comparator<DrawerSession> IN_TIME =
      Comparator.comparing(DrawerSession::from).thenComparing(session -> session.key());

  /** The sessions of a day without their sales, in order of time. */
  private static List<DrawerSession> on(List<CashCount> cash) {
    Map<String, List<CashCount>> bySession = new TreeMap<>();
    for (CashCount entry : cash) {
      bySession
          .computeIfAbsent(entry.drawer() + '/' + entry.session(), none -> new ArrayList<>())
          .add(entry);
    }
    return bySession.values().stream()
        .map(entries -> new DrawerSession(List.copyOf(entries), List.of()))
        .sorted(IN_TIME)
        .toList();
  }

  /**
   * The sessions of a day with their sales. Houses differ in what they take for the time of a sale
   * when a session ends: when the bill was made, or when it was paid. The one by which the day's
   * counts come out better is taken, so that no guest who was sitting there then makes a drawer
   * short.
   *
   * @param leastPaise what a drawer must be out by to count as such
   */
  static List<DrawerSession> on(List<CashCount> cash, List<CashSale> sales, long leastPaise) {
    List<DrawerSession> sessions = on(cash);
    return List.of(
            withSales(sessions, sales, CashSale::made), withSales(sessions, sales, CashSale::paid))
        .stream()
        .min(
            Comparator.comparingLong((List<DrawerSession> one) -> out(one, leastPaise))
                .thenComparingLong(DrawerSession::outBy))
        .orElseThrow();
  }

  private static long out(List<DrawerSession> sessions, long leastPaise) {
    return sessions.stream()
        .flatMap(session -> session.shortPaise().stream())
        .filter(paise -> Math.abs(paise) >= leastPaise)
        .count();
  }

  private static long outBy(List<DrawerSession> sessions) {
    return sessions.stream()
        .flatMap(session -> session.shortPaise().stream())
        .mapToLong(Math::abs)
        .sum();
  }

  private static List<DrawerSession> withSales(
      List<DrawerSession> sessions, List<CashSale> sales, Function<CashSale, Instant> time) {
    Map<String, List<CashSale>> bySession = new TreeMap<>();
    for (CashSale sale : sales) {
      sessionOf(sale, time.apply(sale), sessions)
          .ifPresent(
              session ->
                  bySession.computeIfAbsent(session.key(), none -> new ArrayList<>()).add(sale));
    }
    return sessions.stream()
        .map(
            session ->
                new DrawerSession(
                    session.entries, bySession.getOrDefault(session.key(), List.of())))
        .toList();
  }

  /**
   * Into which drawer a sale went: where there is one drawer, the one that was opened last; else
   * the only one that was open, or the one of the person who took the money. What cannot be said
   * went into none, and makes none short.
   */
  private static Optional<DrawerSession> sessionOf(
      CashSale sale, Instant at, List<DrawerSession> sessions) {
    if (sessions.isEmpty()) {
      return Optional.empty();
    }
    if (sessions.stream().map(DrawerSession::drawer).distinct().count() == 1) {
      return sessions.stream()
          .filter(session -> !session.from().isAfter(at))
          .reduce((one, later) -> later)
          .or(() -> Optional.of(sessions.get(0)));
    }
    List<DrawerSession> open =
        sessions.stream()
            .filter(session -> !session.from().isAfter(at) && !session.until().isBefore(at))
            .toList();
    if (open.size() == 1) {
      return Optional.of(open.get(0));
    }
    List<DrawerSession> own =
        open.stream()
            .filter(session -> Menu.normal(session.staff()).equals(Menu.normal(sale.staff())))
            .toList();
    return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
  }

  String drawer() {
    return entries.get(0).drawer();
  }

  String key() {
    return drawer() + '/' + entries.get(0).session();
  }

  private Instant from() {
    return last(CashAction.OPENING).orElse(entries.get(0)).occurredAt();
  }

  private Instant until() {
    return last(CashAction.COUNTED).orElse(entries.get(entries.size() - 1)).occurredAt();
  }

  /** Whose drawer it is; empty when nobody is named. */
  String staff() {
    return last(CashAction.COUNTED)
        .or(() -> last(CashAction.OPENING))
        .map(CashCount::staff)
        .orElse("");
  }

  /** The last entry of a kind. */
  Optional<CashCount> last(CashAction action) {
    return entries.stream().filter(entry -> entry.action() == action).reduce((one, later) -> later);
  }

  private long sum(CashAction action) {
    return entries.stream()
        .filter(entry -> entry.action() == action)
        .mapToLong(CashCount::amountPaise)
        .sum();
  }

  /** What was sold into it, in paise. */
  long soldPaise() {
    return sales.stream().mapToLong(CashSale::paise).sum();
  }

  /**
   * By how much the count is below what should be there; negative when it is above, empty when it
   * was not opened or not counted. A refund may stand in the drawer's book, in the audit trail, or
   * in both.
   */
  Optional<Long> shortPaise() {
    Optional<CashCount> opening = last(CashAction.OPENING);
    Optional<CashCount> counted = last(CashAction.COUNTED);
    if (opening.isEmpty() || counted.isEmpty()) {
      return Optional.empty();
    }
    long refunded =
        Math.max(sum(CashAction.REFUND), sales.stream().mapToLong(CashSale::refundedPaise).sum());
    return Optional.of(
        opening.get().amountPaise()
            + soldPaise()
            + sum(CashAction.PAID_IN)
            - sum(CashAction.PAID_OUT)
            - sum(CashAction.BANK_DROP)
            - sum(CashAction.TIP_OUT)
            - refunded
            - counted.get().amountPaise());
  }
}
