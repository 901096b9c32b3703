package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.DiscountAmount;
import dev.titan.pipelines.reference.Menu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A discount on a bill that somebody of the house chose to give, and that nobody else allowed. It
 * is none when an aggregator pays for it, when it is a coupon, or when it belongs to a scheme of
 * the house, such as staff meals and loyalty; nor when it came off a printed bill that was then
 * paid in cash, which is {@link EditedAfterPrintThenCash}.
 *
 * @param name the discount's, without case
 * @param rate its percentage in hundredths, or its amount: what one campaign gives to everybody
 * @param paise what it took off
 */
record GivenDiscount(String name, String rate, long paise) {

  private static final String HOUSE = "pos";
  private static final String WAIVED = "waived off";

  /** What is waived below this is rounding. */
  private static final long LEAST_WAIVED = 1000;

  private static final Set<BillAuditAction> GIVING =
      Set.of(
          BillAuditAction.DISCOUNT_CHANGED, BillAuditAction.MODIFIED, BillAuditAction.COMPLIMENTED);

  /** The discounts of a bill that was sold over the counter. */
  static List<GivenDiscount> of(BillTrail trail, List<String> schemes) {
    Optional<Bill> sold = trail.bill().filter(GivenDiscount::isSoldByTheHouse);
    if (sold.isEmpty()) {
      return List.of();
    }
    List<GivenDiscount> given = stated(sold.get());
    given.removeIf(one -> schemes.stream().anyMatch(word -> one.name.contains(Menu.normal(word))));
    trail.entries(BillAuditAction.COUPON_APPLIED).forEach(entry -> takeCoupon(entry, given));
    trail.audits().stream()
        .filter(entry -> GIVING.contains(entry.action()))
        .filter(
            entry ->
                BillTrail.isAllowed(entry.staff(), entry.approver()) || isToldAlready(entry, trail))
        .forEach(entry -> takeAllowed(entry, given));
    return given;
  }

  /** What is taken off a printed bill that is then paid in cash is told as that. */
  private static boolean isToldAlready(BillAudit entry, BillTrail trail) {
    return entry.action() == BillAuditAction.DISCOUNT_CHANGED
        && trail.paidInCash()
        && trail.printedAt().map(entry.occurredAt()::isAfter).orElse(false);
  }

  static boolean isSoldByTheHouse(Bill bill) {
    String channel = Menu.normal(bill.channel());
    return bill.status() == BillStatus.SUCCESS && (channel.isEmpty() || channel.equals(HOUSE));
  }

  /** Who gave it: whom the audit trail names, else who made the bill. */
  static String giver(BillTrail trail) {
    return trail
        .entries(BillAuditAction.DISCOUNT_CHANGED)
        .filter(entry -> !BillTrail.isAllowed(entry.staff(), entry.approver()))
        .map(BillAudit::staff)
        .filter(staff -> !staff.isEmpty())
        .reduce((one, later) -> later)
        .or(() -> trail.bill().map(Bill::biller))
        .orElse("");
  }

  private static List<GivenDiscount> stated(Bill bill) {
    List<GivenDiscount> stated = new ArrayList<>();
    long rest = bill.discountPaise();
    for (DiscountAmount one : bill.discounts()) {
      if (one.amountPaise() > 0) {
        String name = one.title() == null ? "" : Menu.normal(one.title());
        String rate =
            one.percentage() ? "%" + one.rateBasisPoints() : Long.toString(one.amountPaise());
        stated.add(new GivenDiscount(name, rate, one.amountPaise()));
        rest -= one.amountPaise();
      }
    }
    if (rest > 0) {
      stated.add(new GivenDiscount("", Long.toString(rest), rest));
    }
    if (bill.waivedOffPaise() >= LEAST_WAIVED) {
      stated.add(
          new GivenDiscount(WAIVED, Long.toString(bill.waivedOffPaise()), bill.waivedOffPaise()));
    }
    return stated;
  }

  private static void takeCoupon(BillAudit entry, List<GivenDiscount> given) {
    String code = Menu.normal(entry.coupon());
    if (code.isEmpty() || !given.removeIf(one -> one.name.contains(code))) {
      long amount = more(entry);
      given.stream().filter(one -> one.paise == amount).findFirst().ifPresent(given::remove);
    }
  }

  /** What somebody else allowed comes off: the discount of that amount, else off the largest. */
  private static void takeAllowed(BillAudit entry, List<GivenDiscount> given) {
    if (entry.discountAfterPaise() == null) {
      given.clear();
      return;
    }
    long allowed = more(entry);
    Optional<GivenDiscount> exact = given.stream().filter(one -> one.paise == allowed).findFirst();
    if (exact.isPresent()) {
      given.remove(exact.get());
      return;
    }
    long left = allowed;
    while (left > 0 && !given.isEmpty()) {
      GivenDiscount largest =
          given.stream()
              .max(
                  Comparator.comparingLong(GivenDiscount::paise)
                      .thenComparing(GivenDiscount::name)
                      .thenComparing(GivenDiscount::rate))
              .orElseThrow();
      given.remove(largest);
      if (largest.paise > left) {
        given.add(new GivenDiscount(largest.name, largest.rate, largest.paise - left));
      }
      left -= largest.paise;
    }
  }

  private static long more(BillAudit entry) {
    long after = entry.discountAfterPaise() == null ? 0 : entry.discountAfterPaise();
    long before = entry.discountBeforePaise() == null ? 0 : entry.discountBeforePaise();
    return after - before;
  }
}
