package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Bills that were paid and then cancelled, by one person again and again. A cancellation counts
 * when its correction window has been told; it does not when the same items are on another bill
 * within the window, as when a payment was booked wrongly and the bill made anew. Fewer make a case
 * when they lie in the {@link LastHour} of a shift, once the day has been told. It also tells of
 * who cancels paid bills more often than is to be expected ({@link FoundOften}).
 */
public final class CancelledAfterSettlement implements Mode {

  private static final int CONFIDENCE = 65;

  /**
   * How it decides.
   *
   * @param correction before and after the cancellation, within which the same may be billed again
   */
  record Parameters(Duration correction) {

    static Parameters of(RuleParameters given) {
      return new Parameters(given.minutes("correction_minutes", 10, 1, 240));
    }
  }

  @Override
  public String name() {
    return "cancelled_after_settlement";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS, Topic.BILLS);
  }

  @Override
  public List<String> told() {
    return List.of("owner", "manager");
  }

  @Override
  public int count() {
    return 3;
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    LastHour lastHour = LastHour.of(given);
    FoundOften often =
        new FoundOften(
            name(),
            needs(),
            Rule.where(
                happened -> happened.onBills(BillAuditAction.CANCELLED),
                (order, around) ->
                    order.bills().stream()
                        .flatMap(bill -> examine(bill, around, parameters).stream())
                        .toList()),
            CancelledAfterSettlement::settled,
            "paid bills",
            StandsOut.Limits.of(given, 3));
    return DayRule.of(
        often.looksAt(),
        often,
        (day, around) ->
            often
                .examine(day, around)
                .map(
                    report ->
                        report.with(lastHour.together(often.found(day, around), day, around))),
        often::compare);
  }

  /** What each person settled on a day. */
  private static Map<String, Long> settled(HouseDay day) {
    return day.orders().stream()
        .flatMap(order -> order.bills().stream())
        .flatMap(bill -> bill.entries(BillAuditAction.SETTLED))
        .filter(entry -> entry.businessDate().equals(day.date()))
        .collect(Collectors.groupingBy(BillAudit::staff, Collectors.counting()));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s cancelled %s worth %s in a day."
        .formatted(subject, Mode.many(findings, "a paid bill", "paid bills"), amount);
  }

  private Optional<Finding> examine(BillTrail bill, Surroundings around, Parameters parameters) {
    Optional<BillAudit> settled = bill.entries(BillAuditAction.SETTLED).findFirst();
    Optional<BillAudit> cancelled =
        bill.entries(BillAuditAction.CANCELLED)
            .filter(audit -> !audit.staff().isEmpty())
            .filter(
                audit ->
                    settled.isPresent() && audit.occurredAt().isAfter(settled.get().occurredAt()))
            .findFirst();
    if (cancelled.isEmpty()) {
      return Optional.empty();
    }
    BillAudit entry = cancelled.get();
    Instant from = entry.occurredAt().minus(parameters.correction());
    Instant until = entry.occurredAt().plus(parameters.correction());
    if (!around.told(Set.of(Topic.BILLS), from, until)
        || bill.bill()
            .map(paid -> around.echoes(Echo.billed(paid), from, until, paid.billId()))
            .orElse(false)) {
      return Optional.empty();
    }
    long paise = bill.totalPaise();
    List<DetectionEvidence> evidence = new ArrayList<>(Evidence.printed(bill));
    evidence.add(Evidence.of(settled.orElseThrow(), bill, "bill settled", "", paise));
    evidence.add(Evidence.of(entry, bill, "cancelled after settlement", "stays settled", paise));
    return Optional.of(
        new Finding(
            name(),
            entry.staff(),
            entry.staff(),
            entry.businessDate(),
            entry.eventId(),
            entry.occurredAt(),
            paise,
            CONFIDENCE,
            evidence));
  }
}
