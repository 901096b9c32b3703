package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotAction;
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
 * A quantity that was cut on a ticket after its bill was printed, where the bill was paid in cash:
 * the guest paid for more than the house was told. It counts when the correction window has been
 * told. A cut that somebody else allowed is a dispute; one that is punched again in the window nets
 * to zero; neither counts.
 */
public final class QuantityCutAfterPrint implements Mode {

  private static final Set<Topic> NEEDS = Set.of(Topic.KOTS, Topic.BILL_AUDITS);
  private static final int CONFIDENCE = 70;

  /**
   * How it decides.
   *
   * @param correction within which the same may be punched again
   */
  record Parameters(Duration correction) {

    static Parameters of(RuleParameters given) {
      return new Parameters(given.minutes("correction_minutes", 10, 1, 240));
    }
  }

  @Override
  public String name() {
    return "quantity_cut_after_print";
  }

  @Override
  public Set<Topic> needs() {
    return NEEDS;
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(Happened::takenOff, (order, around) -> examine(order, around, parameters));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s cut %s worth %s after the bill was printed, and the bill was paid in cash."
        .formatted(subject, Mode.many(findings, "a quantity", "quantities"), amount);
  }

  private List<Finding> examine(OrderHistory order, Surroundings around, Parameters parameters) {
    List<Finding> findings = new ArrayList<>();
    for (KotEvent kot : order.kots()) {
      Optional<BillTrail> bill = kot.quantityMilli() < 0 ? order.billOf(kot) : Optional.empty();
      if (bill.isEmpty() || !isCut(kot, bill.get()) || !bill.get().paidInCash()) {
        continue;
      }
      Instant until = kot.occurredAt().plus(parameters.correction());
      if (netsToZero(order, kot, bill.get(), parameters)
          || !around.told(Set.of(Topic.KOTS), kot.occurredAt(), until)) {
        continue;
      }
      List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(bill.get()));
      evidence.add(Evidence.of(kot, "quantity cut after print", "as printed"));
      evidence.addAll(Evidence.paid(bill.get()));
      String subject = kot.staff().isEmpty() ? "bill " + bill.get().shown() : kot.staff();
      findings.add(
          new Finding(
              name(),
              subject,
              kot.staff(),
              kot.businessDate(),
              kot.eventId(),
              kot.occurredAt(),
              Evidence.worth(kot.unitPricePaise(), -kot.quantityMilli()),
              CONFIDENCE,
              evidence));
    }
    return findings;
  }

  /** Whether a change to a ticket takes something off a bill that is printed, unallowed. */
  static boolean isCut(KotEvent kot, BillTrail bill) {
    return kot.quantityMilli() < 0
        && kot.action() != KotAction.SHIFTED
        && !kot.noCharge()
        && !BillTrail.isAllowed(kot.staff(), kot.approver())
        && bill.printedAt().map(kot.occurredAt()::isAfter).orElse(false);
  }

  private static boolean netsToZero(
      OrderHistory order, KotEvent cut, BillTrail bill, Parameters parameters) {
    Instant from = cut.occurredAt().minus(parameters.correction());
    Instant until = cut.occurredAt().plus(parameters.correction());
    long net =
        order.kots().stream()
            .filter(kot -> Menu.normal(kot.itemName()).equals(Menu.normal(cut.itemName())))
            .filter(kot -> kot.action() != KotAction.SHIFTED)
            .filter(kot -> bill.printedAt().map(kot.occurredAt()::isAfter).orElse(false))
            .filter(kot -> !kot.occurredAt().isBefore(from) && !kot.occurredAt().isAfter(until))
            .mapToLong(KotEvent::quantityMilli)
            .sum();
    return net >= 0;
  }
}
