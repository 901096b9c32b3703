package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.BillArithmetic;
import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.Place;
import dev.titan.localstack.simulator.house.kitchen.Ticket;
import dev.titan.localstack.simulator.house.kitchen.Ticket.Hand;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.till.Tender;
import dev.titan.localstack.simulator.house.visit.Happening;
import dev.titan.localstack.simulator.house.visit.Round;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderVersion;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One visit as it is told otherwise: all of its tickets, its entries in the audit trail, and the
 * versions of its bill. The number of the bill, its people and its last minute stay.
 */
final class Scene {
  /** From print to payment at tables, in seconds: time enough for something to be done. */
  static final long OPEN_SECONDS = 600;

  private static final long MILLI = 1000;

  private final Act act;
  private final Visit visit;
  private final List<OrderVersion> versions = new ArrayList<>();
  private final Instant settled;
  private Instant opened;
  private Instant printed;
  private String orderId;
  private OrderDraft draft;
  private int entries;

  Scene(Act act, Visit visit) {
    this.act = act;
    this.visit = visit;
    this.settled = visit.settled();
    this.opened = visit.opened();
    this.printed = visit.dineIn() ? settled.minusSeconds(OPEN_SECONDS) : settled;
    this.orderId = visit.orderId();
    this.draft = Redraft.of(visit.first(), act.stage().day.outlet());
    act.stage().take(visit);
  }

  /** The bill settles another order than the one of its number. */
  Scene ofOrder(String other) {
    orderId = other;
    return this;
  }

  /** It was ordered, or printed, so many seconds before it was paid. */
  Scene times(long openedBefore, long printedBefore) {
    opened = settled.minusSeconds(openedBefore);
    printed = settled.minusSeconds(printedBefore);
    return this;
  }

  /** The bill from now on. */
  Scene draft(OrderDraft changed) {
    draft = changed;
    return this;
  }

  OrderDraft draft() {
    return draft;
  }

  Instant opened() {
    return opened;
  }

  Instant printed() {
    return printed;
  }

  Instant settled() {
    return settled;
  }

  String orderId() {
    return orderId;
  }

  String billId() {
    return visit.billId();
  }

  String biller() {
    return Visits.biller(visit);
  }

  String waiter() {
    return Visits.waiter(visit);
  }

  /** The bill as it stands. */
  OrderSnapshot bill() {
    return bill(draft);
  }

  OrderSnapshot bill(OrderDraft other) {
    return BillArithmetic.settle(other, act.stage().day.outlet().taxes());
  }

  Place place() {
    return place(Place.of(visit).covers());
  }

  Place place(int covers) {
    Place own = Place.of(visit);
    return new Place(
        orderId, billId(), printed, own.orderType(), own.channel(), own.table(), covers);
  }

  /** A place of the same guests that has no bill of its own. */
  Place placeOf(String order, String table) {
    Place own = Place.of(visit);
    return new Place(order, "", Instant.MAX, own.orderType(), own.channel(), table, own.covers());
  }

  /** A ticket on which nothing stands yet. */
  Ticket ticket(Instant at, boolean noCharge) {
    Ticket ticket = new Ticket(at, noCharge);
    act.stage().tickets.add(ticket);
    return ticket;
  }

  /** Everything on the bill is fired when the guests order, finished and served. */
  Ticket serve() {
    return serve(opened, place(), bill().lines());
  }

  /** These are fired at an instant, finished and served. */
  Ticket serve(Instant at, Place place, List<OrderLine> lines) {
    Ticket ticket = ticket(at, false);
    lines.forEach(line -> serve(ticket, at, place, line));
    return ticket;
  }

  /** One line is fired at an instant, finished and served; when it was finished. */
  Instant serve(Ticket ticket, Instant at, Place place, OrderLine line) {
    Instant ready = cook(ticket, at, place, line);
    Instant served = act.stage().day.within(ready.plusSeconds(act.between(20, 60)));
    ticket.add(served, KotAction.SERVED, place, line, 0, Hand.of(waiter()));
    return ready;
  }

  /** One line is fired at an instant and finished; when. */
  Instant cook(Ticket ticket, Instant at, Place place, OrderLine line) {
    Instant ready = act.stage().day.within(at.plusSeconds(act.between(300, 480)));
    ticket.add(at, KotAction.FIRED, place, line, milli(line), Hand.of(waiter()));
    ticket.add(ready, KotAction.PREPARED, place, line, 0, Hand.of(""));
    return ready;
  }

  static long milli(OrderLine line) {
    return line.quantity().movePointRight(3).longValueExact();
  }

  /** An entry about the bill. */
  void audit(AuditAction action, Instant at, String staff, String approver, String reason) {
    audit(action, at, staff, approver, reason, new Detail.Draft());
  }

  /** An entry about the bill. */
  void audit(
      AuditAction action,
      Instant at,
      String staff,
      String approver,
      String reason,
      Detail.Draft detail) {
    write(action, at, billId(), visit.orderId(), staff, approver, reason, detail);
  }

  /** A line leaves an order that has no bill yet for this bill. */
  void movedFrom(String order, Instant at, String staff, String reason, Detail.Draft detail) {
    write(AuditAction.ITEM_MOVED, at, "", order, staff, "", reason, detail.movedTo(billId()));
  }

  private void write(
      AuditAction action,
      Instant at,
      String bill,
      String number,
      String staff,
      String approver,
      String reason,
      Detail.Draft detail) {
    entries++;
    String order = bill.isEmpty() ? number : orderId;
    act.stage()
        .audits
        .add(
            new AuditEvent(
                "audit-" + billId() + "-" + entries,
                action,
                at,
                bill,
                bill.isEmpty() ? "" : number,
                order,
                draft.channel().tableNo(),
                staff,
                approver,
                reason,
                detail.finish()));
  }

  /** The bill is printed as it stands. */
  void print() {
    Detail.Draft total = new Detail.Draft().total(null, bill().totals().total());
    audit(AuditAction.PRINTED, printed, biller(), "", "", total);
  }

  /** The bill is paid as it stands, and is there. */
  OrderSnapshot settle() {
    OrderSnapshot bill = bill();
    String tender = Tender.of(bill.settlement());
    audit(AuditAction.SETTLED, settled, biller(), "", "", tender("", tender, bill));
    version(settled, bill);
    return bill;
  }

  /** The change of a tender. */
  static Detail.Draft tender(String before, String after, OrderSnapshot bill) {
    long total = bill.totals().total();
    return new Detail.Draft().total(null, total).tender(before, after, total);
  }

  /** The change of a total. */
  static Detail.Draft totals(OrderSnapshot before, OrderSnapshot after) {
    return new Detail.Draft().total(before.totals().total(), after.totals().total());
  }

  /** By how many paise a bill is smaller than another. */
  static long less(OrderSnapshot before, OrderSnapshot after) {
    return before.totals().total() - after.totals().total();
  }

  /** Printed items are changed by so many of one; the bill after it. */
  OrderSnapshot modify(
      Instant at, OrderDraft changed, OrderLine item, long pieces, String approver, String reason) {
    OrderSnapshot before = bill();
    OrderSnapshot after = bill(changed);
    Detail.Draft detail =
        totals(before, after)
            .item(item.itemId(), item.name(), pieces * MILLI)
            .text("Order (Bill No.: %s) changed by %s".formatted(visit.orderId(), biller()));
    audit(AuditAction.MODIFIED, at, biller(), approver, reason, detail);
    draft = changed;
    return after;
  }

  /** The API shows the bill so from an instant on. */
  void version(Instant from, OrderSnapshot bill) {
    versions.add(new OrderVersion(from, bill));
  }

  /** The visit as it is told now. */
  Visit told() {
    SimulatedOrder order = visit.order();
    SimulatedOrder told =
        new SimulatedOrder(
            order.outletId(), order.businessDay(), order.orderId(), order.refId(), versions);
    List<Integer> lines =
        IntStream.range(0, versions.get(0).content().lines().size()).boxed().toList();
    return new Visit(
        told,
        List.of(new Round(opened, lines)),
        printed,
        settled,
        Happening.NONE,
        settled,
        "",
        List.of());
  }

  /** Ends it: the bill is in the books. */
  void end() {
    act.stage().retell(told());
  }
}
