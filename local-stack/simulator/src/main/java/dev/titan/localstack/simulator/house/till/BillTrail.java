package dev.titan.localstack.simulator.house.till;

import dev.titan.localstack.simulator.house.visit.Happening;
import dev.titan.localstack.simulator.house.visit.LateChange;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.DiscountAmount;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What was done to one bill. */
final class BillTrail {
  // Per thousand printed bills.
  private static final int PRINTED_AGAIN = 22;
  private static final int WRONG_BUTTON = 9;
  private static final String MANAGER_DISCOUNT = "Manager Discount";
  private static final List<String> GIVEN_AWAY =
      List.of("Owner's table", "Complaint recovery", "Tasting", "Owner's table");

  private final OutletDay day;
  private final Visit visit;
  private final SplittableRandom random;
  private final OrderSnapshot bill;
  private final List<AuditEvent> events = new ArrayList<>();

  BillTrail(OutletDay day, Visit visit, SplittableRandom random) {
    this.day = day;
    this.visit = visit;
    this.random = random;
    this.bill = visit.first();
  }

  /**
   * Its entries.
   *
   * @param handedOver when a rider took it, null when none did
   */
  List<AuditEvent> write(Instant handedOver) {
    if (visit.happening() == Happening.TABLE_MOVED) {
      Detail.Draft tables = new Detail.Draft().values(visit.otherTable(), bill.channel().tableNo());
      add(AuditAction.TABLE_MOVED, visit.movedAt(), waiter(), "", "Guests moved", tables);
    }
    if (!visit.givenUp()) {
      discounts();
      print();
      settle();
      if (handedOver != null && handedOver.isBefore(cancelledAt())) {
        add(AuditAction.DISPATCHED, handedOver, waiter(), "", "", new Detail.Draft());
      }
    }
    visit.changes().forEach(this::change);
    return events;
  }

  private void discounts() {
    Instant at = visit.printed().minusSeconds(5 + random.nextInt(20));
    at = at.isBefore(visit.opened()) ? visit.opened() : at;
    long before = 0;
    for (DiscountAmount discount : bill.discounts()) {
      long after = before + discount.amount();
      Detail.Draft amounts = new Detail.Draft().discount(before, after);
      if (discount.title().equals(MANAGER_DISCOUNT)) {
        add(AuditAction.DISCOUNT_CHANGED, at, biller(), manager(at), MANAGER_DISCOUNT, amounts);
      } else if (bill.status() == OrderStatus.SUCCESS && !bill.channel().online()) {
        boolean coupon = discount.title().indexOf(' ') < 0;
        Detail.Draft used =
            coupon ? amounts.coupon(discount.title(), bill.customer().phone()) : amounts;
        AuditAction action = coupon ? AuditAction.COUPON_APPLIED : AuditAction.DISCOUNT_CHANGED;
        add(action, at, biller(), "", coupon ? "" : discount.title(), used);
      }
      before = after;
    }
  }

  private void print() {
    long total = bill.totals().total();
    boolean grows = visit.happening() == Happening.GUEST_ADDED;
    OrderLine added = bill.lines().get(bill.lines().size() - 1);
    long first = grows ? Math.max(0, total - worth(added)) : total;
    Instant printed = visit.printed();
    add(AuditAction.PRINTED, printed, biller(), "", "", new Detail.Draft().total(null, first));
    long room = Duration.between(printed, visit.settled()).toSeconds();
    if (random.nextInt(1000) < PRINTED_AGAIN && room > 60 && !grows) {
      String reason = random.nextInt(3) == 0 ? "Tax copy" : "Printer jam";
      Instant again = printed.plusSeconds(10 + random.nextInt((int) Math.min(room, 100) - 20));
      add(AuditAction.REPRINTED, again, biller(), "", reason, new Detail.Draft());
    }
    if (grows) {
      Instant at = visit.rounds().get(visit.rounds().size() - 1).at();
      long milli = added.quantity().movePointRight(3).longValue();
      Detail.Draft detail =
          new Detail.Draft()
              .total(first, total)
              .item(added.itemId(), added.name(), milli)
              .text(totals(first, total, biller()));
      add(AuditAction.MODIFIED, at, biller(), manager(at), "Guest added an item", detail);
      Detail.Draft copy = new Detail.Draft().total(null, total);
      add(AuditAction.REPRINTED, at.plusSeconds(20), biller(), "", "Guest added an item", copy);
    }
  }

  private void settle() {
    Instant paid = visit.settled();
    if (bill.status() == OrderStatus.COMPLIMENTARY) {
      String why = GIVEN_AWAY.get(random.nextInt(GIVEN_AWAY.size()));
      Detail.Draft given = new Detail.Draft().discount(0, bill.totals().discount());
      add(AuditAction.COMPLIMENTED, paid, biller(), manager(paid), why, given);
      return;
    }
    String tender = Tender.of(bill.settlement());
    long total = bill.totals().total();
    boolean single = bill.settlement().parts().isEmpty() && !bill.channel().online();
    int seconds = 12 + random.nextInt(70);
    Instant wrong = paid.minusSeconds(seconds);
    if (single && random.nextInt(1000) < WRONG_BUTTON && wrong.isAfter(visit.printed())) {
      String mistaken = tender.equals(Tender.CASH) ? "UPI" : Tender.CASH;
      add(AuditAction.SETTLED, wrong, biller(), "", "", payment("", mistaken, total));
      Detail.Draft right = payment(mistaken, tender, total).text(tenders(mistaken, tender, total));
      add(AuditAction.TENDER_CHANGED, paid, biller(), "", "Wrong button", right);
      return;
    }
    add(AuditAction.SETTLED, paid, biller(), "", "", payment("", tender, total));
  }

  private void change(LateChange change) {
    OrderSnapshot before = change.before();
    OrderSnapshot after = change.after();
    Instant at = change.at();
    String staff = day.roster().sameShift(at, visit.settled()) ? biller() : other(at);
    long was = before.totals().total();
    long is = after.totals().total();
    if (after.status() == OrderStatus.CANCELLED) {
      boolean online = visit.happening() == Happening.AGGREGATOR_CANCELLED;
      String reason = after.handling().cancelReason();
      add(
          AuditAction.CANCELLED,
          at,
          online ? "" : staff,
          online ? "" : manager(at),
          online ? "Cancelled by " + after.channel().orderFrom() + ": " + reason : reason,
          new Detail.Draft().total(was, 0));
      return;
    }
    Detail.Draft amounts = new Detail.Draft().total(was, is).text(totals(was, is, staff));
    for (int line : change.removed()) {
      OrderLine item = bill.lines().get(line);
      long milli = item.quantity().movePointRight(3).longValue();
      Detail.Draft gone = amounts.item(item.itemId(), item.name(), -milli);
      String reason = "Guest dispute: not served";
      add(AuditAction.MODIFIED, at, staff, manager(at), reason, gone);
    }
    if (change.removed().isEmpty() && !before.discounts().equals(after.discounts())) {
      Detail.Draft given = amounts.discount(before.totals().discount(), after.totals().discount());
      add(AuditAction.DISCOUNT_CHANGED, at, staff, manager(at), MANAGER_DISCOUNT, given);
    }
    String paid = Tender.of(before.settlement());
    String pays = Tender.of(after.settlement());
    if (!paid.equals(pays)) {
      String reason =
          pays.equals(Tender.CASH)
              ? "UPI pending, paid in cash"
              : "Booked as " + paid + " in error";
      Detail.Draft tender = payment(paid, pays, is).text(tenders(paid, pays, is));
      add(AuditAction.TENDER_CHANGED, at, staff, manager(at), reason, tender);
    }
  }

  // What a line adds to the bill: its share of everything, in the bill's whole currency units.
  private long worth(OrderLine line) {
    long core = Math.max(1, bill.totals().core());
    long service = bill.totals().service() * line.total() / core;
    return (line.total() - line.discount() + line.totalTax() + service) / 100 * 100;
  }

  private static Detail.Draft payment(String before, String after, long total) {
    return new Detail.Draft().total(null, total).tender(before, after, total);
  }

  private String totals(long was, long is, String staff) {
    return "Order (Bill No.: %s) total amount changed from %s to %s by %s. (Electron Pos)"
        .formatted(visit.orderId(), rupees(was), rupees(is), staff);
  }

  private String tenders(String before, String after, long total) {
    return "Payment type (Bill No.: %s, Amount : %s) is changed from %s to %s by %s (Electron Pos)"
        .formatted(visit.orderId(), rupees(total), before, after, biller());
  }

  private static String rupees(long paise) {
    return BigDecimal.valueOf(paise, 2).stripTrailingZeros().toPlainString();
  }

  private Instant cancelledAt() {
    return visit.changes().stream()
        .filter(change -> change.after().status() == OrderStatus.CANCELLED)
        .map(LateChange::at)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private String biller() {
    return bill.handling().biller();
  }

  private String waiter() {
    return bill.handling().assignee();
  }

  private String manager(Instant at) {
    return day.roster().manager(at);
  }

  private String other(Instant at) {
    return day.roster().cashier(at, random);
  }

  private void add(
      AuditAction action,
      Instant at,
      String staff,
      String approver,
      String reason,
      Detail.Draft detail) {
    String id = "audit-" + visit.billId() + "-" + (events.size() + 1);
    events.add(
        new AuditEvent(
            id,
            action,
            at,
            visit.billId(),
            visit.orderId(),
            visit.orderId(),
            bill.channel().tableNo(),
            staff,
            approver,
            reason,
            detail.finish()));
  }
}
