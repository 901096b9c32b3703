package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.pipelines.reference.Menu;
import dev.titan.pipelines.reference.MenuItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line that moved from one bill to another, as the audit trail or a ticket tells it.
 *
 * @param key the event that tells it
 * @param from the bill that it was on
 * @param to the bill that it went to
 * @param item the item: the menu's id, else the name
 * @param staff who moved it, empty when unknown
 * @param approver who allowed it, empty when nobody did
 * @param paise what it is worth
 * @param evidence the event
 */
record LineMove(
    String key,
    BillTrail from,
    BillTrail to,
    String item,
    Instant at,
    LocalDate businessDate,
    String staff,
    String approver,
    long paise,
    DetectionEvidence evidence) {

  /** What is told of one thing, or done in one go, lies this near together. */
  private static final Duration TOGETHER = Duration.ofMinutes(2);

  private static final Comparator<LineMove> IN_TIME =
      Comparator.comparing(LineMove::at).thenComparing(LineMove::key);
  private static final String EXPECTED = "stays on the bill that it is for";
  private static final long ONE = 1000;

  /** Every move between two known bills, each once, in order of time. */
  static List<LineMove> of(OrderHistory order, Menu menu) {
    List<LineMove> moves = new ArrayList<>();
    for (BillTrail from : order.bills()) {
      from.entries(BillAuditAction.ITEM_MOVED)
          .forEach(
              audit ->
                  byId(order, audit).map(to -> of(audit, from, to, menu)).ifPresent(moves::add));
    }
    List<LineMove> onTickets = new ArrayList<>();
    for (KotEvent kot : order.kots()) {
      if (kot.action() == KotAction.SHIFTED) {
        Optional<BillTrail> from = numbered(order, kot, kot.orderId());
        Optional<BillTrail> to = numbered(order, kot, kot.toOrderId());
        if (from.isPresent() && to.isPresent()) {
          onTickets.add(of(kot, from.get(), to.get(), menu));
        }
      }
    }
    onTickets.removeIf(ticket -> moves.stream().anyMatch(ticket::isToldBy));
    moves.addAll(onTickets);
    moves.removeIf(move -> move.from().id().equals(move.to().id()));
    moves.sort(IN_TIME);
    return moves;
  }

  private static Optional<BillTrail> byId(OrderHistory order, BillAudit audit) {
    return order.bills().stream().filter(bill -> bill.id().equals(audit.otherBillId())).findFirst();
  }

  private static Optional<BillTrail> numbered(OrderHistory order, KotEvent kot, String number) {
    return order.bills().stream()
        .filter(bill -> !number.isEmpty() && bill.number().equals(number))
        .filter(bill -> bill.businessDate().equals(kot.businessDate()))
        .findFirst();
  }

  private static LineMove of(BillAudit audit, BillTrail from, BillTrail to, Menu menu) {
    Optional<MenuItem> item = menu.find(audit.itemId(), audit.itemName());
    long quantity = audit.quantityMilli() == 0 ? ONE : Math.abs(audit.quantityMilli());
    long paise =
        audit.amountPaise() == null
            ? item.map(one -> Evidence.worth(one.pricePaise(), quantity)).orElse(0L)
            : Math.abs(audit.amountPaise());
    return new LineMove(
        audit.eventId(),
        from,
        to,
        itemOf(audit.itemId(), audit.itemName(), menu),
        audit.occurredAt(),
        audit.businessDate(),
        audit.staff(),
        audit.approver(),
        paise,
        Evidence.of(audit, from, "moved to bill " + to.shown(), EXPECTED, paise));
  }

  private static LineMove of(KotEvent kot, BillTrail from, BillTrail to, Menu menu) {
    return new LineMove(
        kot.eventId(),
        from,
        to,
        itemOf(kot.itemId(), kot.itemName(), menu),
        kot.occurredAt(),
        kot.businessDate(),
        kot.staff(),
        kot.approver(),
        Evidence.worth(kot.unitPricePaise(), Math.abs(kot.quantityMilli())),
        Evidence.of(kot, "moved from bill %s to %s".formatted(from.shown(), to.shown()), EXPECTED));
  }

  private static String itemOf(String itemId, String name, Menu menu) {
    return menu.find(itemId, name)
        .map(MenuItem::itemId)
        .orElse(name.isEmpty() ? itemId : Menu.normal(name));
  }

  private boolean isToldBy(LineMove audit) {
    return isAsFar(audit) && item.equals(audit.item);
  }

  /** Whether another one leads from and to the same bills at the same time. */
  private boolean isAsFar(LineMove other) {
    return from.id().equals(other.from.id())
        && to.id().equals(other.to.id())
        && Duration.between(at, other.at).abs().compareTo(TOGETHER) <= 0;
  }

  /** Whether somebody had been shown the line before: its bill was printed, or paid. */
  boolean isAfterPrint() {
    return shownAt().map(at::isAfter).orElse(false);
  }

  /** Whether nobody had been shown the line yet. */
  boolean isBeforePrint() {
    return shownAt().isPresent() && !isAfterPrint();
  }

  private Optional<Instant> shownAt() {
    return from.audits().stream()
        .filter(
            audit ->
                audit.action() == BillAuditAction.PRINTED
                    || audit.action() == BillAuditAction.SETTLED)
        .map(BillAudit::occurredAt)
        .findFirst();
  }

  /** Whether it goes on where another one, that was before, ended. */
  boolean continues(LineMove earlier) {
    return item.equals(earlier.item)
        && from.id().equals(earlier.to.id())
        && IN_TIME.compare(earlier, this) < 0;
  }

  /** Whether another one puts it right within some time. */
  boolean isUndoneBy(LineMove later, Duration within) {
    return later.continues(this)
        && later.to.id().equals(from.id())
        && !later.at.isAfter(at.plus(within));
  }

  /** Whether with it all that was on its bill moved, several lines at once. */
  boolean isOfWholeTable(OrderHistory order, List<LineMove> moves, Menu menu) {
    Set<String> together = new TreeSet<>();
    moves.stream().filter(this::isAsFar).forEach(move -> together.add(move.item));
    if (together.size() < 2) {
      return false;
    }
    Set<String> onBill = new TreeSet<>();
    for (KotEvent kot : order.kots()) {
      if (kot.action() == KotAction.FIRED
          && kot.businessDate().equals(businessDate)
          && (kot.billId().equals(from.id())
              || (!kot.orderId().isEmpty() && kot.orderId().equals(from.number())))
          && !kot.occurredAt().isAfter(at.plus(TOGETHER))) {
        onBill.add(itemOf(kot.itemId(), kot.itemName(), menu));
      }
    }
    if (from.bill().isPresent()) {
      for (BillLine line : from.bill().get().lines()) {
        onBill.add(itemOf(line.itemId(), line.itemName(), menu));
      }
    }
    return together.containsAll(onBill);
  }
}
