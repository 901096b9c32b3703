package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An aggregator's order that was cancelled after the rider had it, and not paid out: the food is
 * gone and so is the money. It waits some time for a word that it is made good. A cancellation with
 * a compensation, by its reason or because something remains to be paid, and one that is taken back
 * do not count.
 */
public final class CancelledAfterDispatch implements Mode {

  private static final int CONFIDENCE = 75;
  private static final List<String> NOT =
      List.of("no ", "not ", "not yet ", "without ", "non-", "un");

  /**
   * How it decides.
   *
   * @param deadline after the cancellation, within which a compensation may be booked
   * @param reasons words in reasons that say that it is made good
   * @param houseChannels channels of orders that come from the house itself
   */
  record Parameters(Duration deadline, List<String> reasons, List<String> houseChannels) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.minutes("deadline_minutes", 60, 0, 2880),
          given.texts("accepted_reasons", List.of("compensat", "paid out", "payout")),
          given.texts("house_channels", List.of("pos", "phone", "website", "app")));
    }

    boolean accepts(String reason) {
      String given = Menu.normal(reason);
      return reasons.stream()
          .map(Menu::normal)
          .anyMatch(
              word ->
                  given.contains(word)
                      && NOT.stream().noneMatch(not -> given.contains(not + word)));
    }

    boolean isOfAggregator(Bill bill) {
      String channel = Menu.normal(bill.channel());
      return !bill.onlineOrderId().isEmpty()
          || (!channel.isEmpty()
              && houseChannels.stream().noneMatch(one -> channel.equals(Menu.normal(one))));
    }
  }

  @Override
  public String name() {
    return "aggregator_cancelled_after_dispatch";
  }

  @Override
  public Set<Topic> needs() {
    return Set.of(Topic.BILL_AUDITS, Topic.BILLS);
  }

  @Override
  public List<String> told() {
    return List.of("accounts");
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return Rule.where(
        happened -> happened.onBills(BillAuditAction.DISPATCHED),
        (order, around) ->
            order.bills().stream()
                .flatMap(bill -> examine(bill, around, parameters).stream())
                .toList());
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s for %s was cancelled after it had been handed to the rider, and not paid out."
        .formatted(subject, amount);
  }

  private Optional<Finding> examine(BillTrail trail, Surroundings around, Parameters parameters) {
    Optional<Bill> bill = trail.bill().filter(parameters::isOfAggregator);
    Optional<BillAudit> dispatched = trail.entries(BillAuditAction.DISPATCHED).findFirst();
    if (bill.isEmpty() || dispatched.isEmpty()) {
      return Optional.empty();
    }
    Optional<BillAudit> entry =
        trail.entries(BillAuditAction.CANCELLED).reduce((one, later) -> later);
    boolean cancelled =
        entry
            .map(audit -> audit.occurredAt().isAfter(dispatched.get().occurredAt()))
            .orElse(bill.get().status() == BillStatus.CANCELLED);
    // Where only the bill says that it was cancelled nobody knows when; not before the dispatch.
    BillAudit last = entry.orElse(dispatched.get());
    Instant until = last.occurredAt().plus(parameters.deadline());
    if (!cancelled
        || isMadeGood(trail, bill.get(), entry, parameters)
        || !around.told(needs(), dispatched.get().occurredAt(), until)) {
      return Optional.empty();
    }
    long paise = total(trail, bill.get());
    List<DetectionEvidence> evidence = new ArrayList<>();
    evidence.add(Evidence.of(dispatched.get(), trail, "handed to the rider", "", paise));
    if (entry.isPresent()) {
      evidence.add(Evidence.of(entry.get(), trail, "cancelled after dispatch", "paid out", paise));
    } else {
      evidence.add(Evidence.of(bill.get(), "cancelled: " + bill.get().cancelReason(), "paid out"));
    }
    return Optional.of(
        new Finding(
            name(),
            "bill " + trail.shown(),
            entry.map(BillAudit::staff).orElse(""),
            last.businessDate(),
            trail.id(),
            last.occurredAt(),
            paise,
            CONFIDENCE,
            evidence));
  }

  private static boolean isMadeGood(
      BillTrail trail, Bill bill, Optional<BillAudit> cancelled, Parameters parameters) {
    Stream<String> reasons =
        Stream.concat(
            Stream.of(bill.cancelReason(), bill.comment()),
            trail.audits().stream().flatMap(audit -> Stream.of(audit.reason(), audit.text())));
    return reasons.anyMatch(parameters::accepts)
        || isPart(bill.payments().stream().mapToLong(Payment::amountPaise).sum(), bill)
        || cancelled.map(audit -> leaves(audit, bill) || isTakenBack(trail, audit)).orElse(false);
  }

  /** Whether the entry says that something remains to be paid. */
  private static boolean leaves(BillAudit cancelled, Bill bill) {
    return (cancelled.totalAfterPaise() != null && cancelled.totalAfterPaise() > 0)
        || (cancelled.amountPaise() != null && isPart(cancelled.amountPaise(), bill));
  }

  /** A cancelled bill keeps its amounts; only a part of them says that something was agreed. */
  private static boolean isPart(long paise, Bill bill) {
    return paise > 0 && paise < bill.totalPaise();
  }

  private static boolean isTakenBack(BillTrail trail, BillAudit cancelled) {
    return trail.audits().stream()
        .filter(
            audit ->
                audit.action() == BillAuditAction.SETTLED
                    || audit.action() == BillAuditAction.REOPENED)
        .anyMatch(audit -> audit.occurredAt().isAfter(cancelled.occurredAt()));
  }

  private static long total(BillTrail trail, Bill bill) {
    long paid = trail.totalPaise();
    return paid == 0 ? bill.totalPaise() : paid;
  }
}
