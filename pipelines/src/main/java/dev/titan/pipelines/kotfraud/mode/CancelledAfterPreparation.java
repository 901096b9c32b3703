package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tickets cancelled when the food was ready, by one person again and again. Ready means that the
 * kitchen said so, or where it says nothing, that the item's preparation time was over. A
 * cancellation counts when its correction window has been told. It does not count when the order
 * got the same anew in the window, when a reason that the house accepts was allowed by somebody
 * else or the same person fired the same for another order in the window, or when nobody of the
 * house did it, as with an aggregator. A guest's dispute is such a reason: what a manager takes off
 * a printed bill is taken off the ticket too. It also tells of who cancels ready food in more
 * orders than is to be expected, of all that they fire for ({@link FoundOften}).
 */
public final class CancelledAfterPreparation implements Mode {

  private static final Set<Topic> NEEDS = Set.of(Topic.KOTS);
  private static final int CONFIDENCE = 60;
  private static final Set<KotAction> CANCELLATIONS =
      Set.of(KotAction.CANCELLED, KotAction.PARTIALLY_CANCELLED);

  /**
   * How it decides.
   *
   * @param preparation after which food is ready when the kitchen does not say
   * @param correction within which the same may be fired again
   * @param reasons words in reasons that the house accepts when they are borne out
   */
  record Parameters(Duration preparation, Duration correction, List<String> reasons) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.minutes("preparation_minutes", 20, 1, 240),
          given.minutes("correction_minutes", 10, 1, 240),
          given.texts(
              "accepted_reasons", List.of("kitchen error", "run out", "wrong table", "dispute")));
    }

    boolean accepts(KotEvent kot) {
      return reasons.stream()
          .anyMatch(reason -> Menu.normal(kot.reason()).contains(Menu.normal(reason)));
    }
  }

  @Override
  public String name() {
    return "cancelled_after_preparation";
  }

  @Override
  public Set<Topic> needs() {
    return NEEDS;
  }

  @Override
  public List<String> told() {
    return List.of("manager", "kitchen_head");
  }

  @Override
  public int count() {
    return 5;
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return new FoundOften(
        name(),
        NEEDS,
        Rule.where(
            happened -> happened.onTickets(CANCELLATIONS),
            (order, around) -> examine(order, around, parameters)),
        CancelledAfterPreparation::fired,
        "orders",
        StandsOut.Limits.of(given, 3));
  }

  /** For how many orders each person fired something on a day. */
  private static Map<String, Long> fired(HouseDay day) {
    return day.orders().stream()
        .flatMap(
            order ->
                order.kots().stream()
                    .filter(kot -> kot.action() == KotAction.FIRED)
                    .filter(kot -> kot.businessDate().equals(day.date()))
                    .map(KotEvent::staff)
                    .distinct())
        .collect(Collectors.groupingBy(staff -> staff, Collectors.counting()));
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s cancelled %s worth %s in a day."
        .formatted(subject, Mode.many(findings, "a ready dish", "ready dishes"), amount);
  }

  private List<Finding> examine(OrderHistory order, Surroundings around, Parameters parameters) {
    List<Finding> findings = new ArrayList<>();
    for (KotEvent kot : order.kots()) {
      if (!isCancellation(kot) || kot.noCharge() || kot.staff().isEmpty()) {
        continue;
      }
      Optional<KotEvent> fired = firedFor(order, kot);
      if (fired.isEmpty()
          || !wasReady(order, fired.get(), kot, parameters)
          || isExplained(order, kot, around, parameters)
          || !around.told(
              NEEDS, fired.get().occurredAt(), kot.occurredAt().plus(parameters.correction()))) {
        continue;
      }
      findings.add(
          new Finding(
              name(),
              kot.staff(),
              kot.staff(),
              kot.businessDate(),
              kot.eventId(),
              kot.occurredAt(),
              Evidence.worth(kot.unitPricePaise(), -kot.quantityMilli()),
              CONFIDENCE,
              List.of(
                  Evidence.of(fired.get(), "fired", ""),
                  Evidence.of(kot, "cancelled when ready", "served and billed"))));
    }
    return findings;
  }

  /**
   * Whether a reason that the house accepts was seen by somebody else or is borne out by the same
   * being fired again elsewhere, or the order simply got it anew.
   */
  private static boolean isExplained(
      OrderHistory order, KotEvent cancelled, Surroundings around, Parameters parameters) {
    Instant at = cancelled.occurredAt();
    Instant until = at.plus(parameters.correction());
    boolean anew =
        order.kots().stream()
            .filter(kot -> kot.action() == KotAction.FIRED)
            .filter(kot -> Menu.normal(kot.itemName()).equals(Menu.normal(cancelled.itemName())))
            .anyMatch(kot -> kot.occurredAt().isAfter(at) && !kot.occurredAt().isAfter(until));
    return anew
        || (parameters.accepts(cancelled)
            && (BillTrail.isAllowed(cancelled.staff(), cancelled.approver())
                || around.echoes(Echo.fired(cancelled, cancelled.quantityMilli()), at, until, "")));
  }

  private static boolean isCancellation(KotEvent kot) {
    return CANCELLATIONS.contains(kot.action());
  }

  private static Optional<KotEvent> firedFor(OrderHistory order, KotEvent cancelled) {
    return order.kots().stream()
        .filter(kot -> kot.action() == KotAction.FIRED && isSameLine(kot, cancelled))
        .filter(kot -> !kot.occurredAt().isAfter(cancelled.occurredAt()))
        .findFirst();
  }

  private static boolean isSameLine(KotEvent one, KotEvent other) {
    return one.kotId().equals(other.kotId())
        && Menu.normal(one.itemName()).equals(Menu.normal(other.itemName()));
  }

  private static boolean wasReady(
      OrderHistory order, KotEvent fired, KotEvent cancelled, Parameters parameters) {
    List<KotEvent> ready =
        order.kots().stream()
            .filter(kot -> kot.action() == KotAction.PREPARED || kot.action() == KotAction.SERVED)
            .toList();
    if (ready.isEmpty()) {
      return fired.occurredAt().plus(parameters.preparation()).isBefore(cancelled.occurredAt());
    }
    return ready.stream()
        .anyMatch(
            kot -> isSameLine(kot, cancelled) && kot.occurredAt().isBefore(cancelled.occurredAt()));
  }
}
