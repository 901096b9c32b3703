package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bill that was printed, then made smaller, and paid in cash: the guest paid what was printed. It
 * is told at once. What somebody else allowed is a dispute and does not count; what is put back
 * within the correction window is a slip. A cut that stands on a ticket as well is {@link
 * QuantityCutAfterPrint}'s, so that no rupee is told twice.
 */
public final class EditedAfterPrintThenCash implements Mode {

  private static final int CONFIDENCE = 85;
  private static final Set<BillAuditAction> CHANGES =
      Set.of(BillAuditAction.MODIFIED, BillAuditAction.DISCOUNT_CHANGED);

  /**
   * How it decides.
   *
   * @param correction within which a bill may be put right again
   * @param leastPaise by how much it must have become smaller
   */
  record Parameters(Duration correction, long leastPaise) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.minutes("correction_minutes", 10, 0, 240),
          given.rupees("least_rupees", 1, 0, 100_000));
    }
  }

  @Override
  public String name() {
    return "edited_after_print_then_cash";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS);
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(
        happened -> happened.onBills(CHANGES),
        (order, around) ->
            order.bills().stream()
                .filter(BillTrail::paidInCash)
                .flatMap(bill -> examine(order, bill, around, parameters).stream())
                .toList());
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return (findings == 1
            ? "%s made a printed bill smaller by %s, and it was paid in cash."
            : "%s made %3$d printed bills smaller by %2$s, and they were paid in cash.")
        .formatted(subject, amount, findings);
  }

  private Optional<Finding> examine(
      OrderHistory order, BillTrail bill, Surroundings around, Parameters parameters) {
    Optional<Instant> printed = bill.printedAt();
    if (printed.isEmpty()) {
      return Optional.empty();
    }
    List<BillAudit> changes =
        bill.audits().stream().filter(audit -> audit.occurredAt().isAfter(printed.get())).toList();
    List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(bill));
    long paise = 0;
    BillAudit first = null;
    for (BillAudit change : changes) {
      long less = -growth(change, around);
      if (less <= 0
          || BillTrail.isAllowed(change.staff(), change.approver())
          || isCutOnTicket(order, bill, change)) {
        continue;
      }
      long kept = less - putBack(change, changes, around, parameters);
      if (kept >= Math.max(1, parameters.leastPaise())) {
        first = first == null ? change : first;
        paise += kept;
        evidence.add(
            Evidence.of(
                change,
                bill,
                Evidence.words(change.action()) + " after print",
                "as printed",
                kept));
      }
    }
    if (first == null) {
      return Optional.empty();
    }
    evidence.addAll(Evidence.paid(bill));
    String subject = first.staff().isEmpty() ? "bill " + bill.shown() : first.staff();
    return Optional.of(
        new Finding(
            name(),
            subject,
            first.staff(),
            first.businessDate(),
            bill.id(),
            first.occurredAt(),
            paise,
            CONFIDENCE,
            evidence));
  }

  /** By how many paise an entry makes the bill larger; negative when smaller, 0 when unknown. */
  private static long growth(BillAudit audit, Surroundings around) {
    return switch (audit.action()) {
      case MODIFIED -> {
        if (audit.totalBeforePaise() != null && audit.totalAfterPaise() != null) {
          yield audit.totalAfterPaise() - audit.totalBeforePaise();
        }
        yield around
            .reference()
            .menu()
            .find(audit.itemId(), audit.itemName())
            .map(item -> Evidence.worth(item.pricePaise(), audit.quantityMilli()))
            .orElse(0L);
      }
      case DISCOUNT_CHANGED ->
          audit.discountBeforePaise() == null || audit.discountAfterPaise() == null
              ? 0
              : audit.discountBeforePaise() - audit.discountAfterPaise();
      default -> 0;
    };
  }

  private static long putBack(
      BillAudit less, List<BillAudit> changes, Surroundings around, Parameters parameters) {
    Instant until = less.occurredAt().plus(parameters.correction());
    return changes.stream()
        .filter(
            change ->
                change.occurredAt().isAfter(less.occurredAt())
                    && !change.occurredAt().isAfter(until))
        .mapToLong(change -> Math.max(0, growth(change, around)))
        .sum();
  }

  private static boolean isCutOnTicket(OrderHistory order, BillTrail bill, BillAudit change) {
    String item = Menu.normal(change.itemName());
    for (KotEvent kot : order.kots()) {
      if (Menu.normal(kot.itemName()).equals(item) && QuantityCutAfterPrint.isCut(kot, bill)) {
        return true;
      }
    }
    return false;
  }
}
