package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.event.Bill;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts together what two reports say of one bill. Pure. */
public final class BillParts {

  private BillParts() {}

  /**
   * The bill, as far as its parts tell it; empty without lines, since a bill has at least one.
   *
   * <p>Where both parts are there the master says what it says of the whole bill: the amounts, the
   * status, the tenders. What it leaves empty comes from the lines. Without a master the amounts
   * are the sums of the lines, and charges, rounding and tip are zero.
   *
   * @throws IllegalArgumentException when the parts are of different bills
   */
  public static Optional<Bill> merge(Optional<BillPart> master, Optional<BillPart> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    if (master.isEmpty()) {
      return Optional.of(lines.get().partial());
    }
    requireSameBill(master.get(), lines.get());
    return Optional.of(merge(master.get().partial(), lines.get().partial()));
  }

  private static Bill merge(Bill master, Bill lines) {
    return new Bill(
        master.org(),
        master.outlet(),
        master.source(),
        master.billId(),
        master.billNumber(),
        either(master.sourceRef(), lines.sourceRef()),
        master.businessDate(),
        master.zone(),
        moreExact(master, lines),
        later(master.observedAt(), lines.observedAt()),
        master.status(),
        master.orderType(),
        either(master.channel(), lines.channel()),
        either(master.area(), lines.area()),
        either(master.table(), lines.table()),
        master.covers() == 0 ? lines.covers() : master.covers(),
        either(master.biller(), lines.biller()),
        either(master.assignee(), lines.assignee()),
        either(master.onlineOrderId(), lines.onlineOrderId()),
        either(master.comment(), lines.comment()),
        either(master.cancelReason(), lines.cancelReason()),
        master.corePaise(),
        master.discountPaise(),
        master.taxPaise(),
        master.deliveryChargePaise(),
        master.packagingChargePaise(),
        master.serviceChargePaise(),
        master.roundOffPaise(),
        master.waivedOffPaise(),
        master.tipPaise(),
        master.totalPaise(),
        lines.lines(),
        master.taxes(),
        master.discounts(),
        master.payments().isEmpty() ? lines.payments() : master.payments());
  }

  /** A report that knows the day only puts a bill at the start of it. */
  private static Instant moreExact(Bill master, Bill lines) {
    return later(master.createdAt(), lines.createdAt());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private static void requireSameBill(BillPart master, BillPart lines) {
    List<String> one = List.of(master.org(), master.outlet(), master.billId());
    List<String> other = List.of(lines.org(), lines.outlet(), lines.billId());
    if (!one.equals(other)) {
      throw new IllegalArgumentException("Parts of two bills, %s and %s".formatted(one, other));
    }
  }
}
