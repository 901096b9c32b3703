package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import dev.titan.pipelines.reference.MenuItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Food that was fired and is on no bill: the {@link Balance} of an item is above zero some hours
 * after the last thing that happened to the order. An order without any bill may be a tab that is
 * kept open, so it also waits for the end of its business day.
 *
 * <p>Tickets that name neither an order nor a bill cannot be compared with bills, and are left
 * alone.
 */
public final class UnbilledKot implements Mode {

  private static final Set<Topic> NEEDS = Set.of(Topic.KOTS, Topic.BILLS);
  private static final int CONFIDENCE = 75;

  /**
   * How it decides.
   *
   * @param deadline how long after the last thing that happened the bill may still come
   * @param leastPaise what an order must be worth to be told
   */
  record Parameters(Duration deadline, long leastPaise) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.minutes("deadline_minutes", 180, 1, 2880),
          given.rupees("least_rupees", 1, 0, 100_000));
    }
  }

  @Override
  public String name() {
    return "unbilled_kot";
  }

  @Override
  public Set<Topic> needs() {
    return NEEDS;
  }

  @Override
  public Rule rule(RuleParameters given) {
    Parameters parameters = Parameters.of(given);
    return (order, around) -> examine(order, around, parameters);
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "Food worth %s was fired on %s and is on no bill.".formatted(amount, subject);
  }

  private List<Finding> examine(OrderHistory order, Surroundings around, Parameters parameters) {
    Optional<KotEvent> first = order.kots().stream().filter(UnbilledKot::counts).findFirst();
    Optional<String> named =
        order.kots().stream()
            .map(kot -> kot.orderId().isEmpty() ? kot.billId() : kot.orderId())
            .filter(id -> !id.isEmpty())
            .min(Comparator.naturalOrder());
    if (first.isEmpty() || named.isEmpty()) {
      return List.of();
    }
    Map<String, Long> open = Balance.of(order, around.reference().menu());
    if (open.isEmpty() || !isOver(order, first.get(), around, parameters)) {
      return List.of();
    }
    List<DetectionEvidence> evidence = new ArrayList<>();
    long paise = 0;
    KotEvent last = first.get();
    for (Map.Entry<String, Long> item : open.entrySet()) {
      List<KotEvent> fired =
          order.kots().stream()
              .filter(kot -> kot.action() == KotAction.FIRED && counts(kot))
              .filter(kot -> isOf(kot, item.getKey(), around.reference().menu()))
              .toList();
      long price = price(item.getKey(), fired, around.reference().menu());
      paise += Evidence.worth(price, item.getValue());
      for (KotEvent kot : fired) {
        evidence.add(
            Evidence.of(kot, "fired", "%s more on a bill".formatted(quantity(item.getValue()))));
        last = kot.occurredAt().isAfter(last.occurredAt()) ? kot : last;
      }
    }
    if (paise < parameters.leastPaise()) {
      return List.of();
    }
    LocalDate day = first.get().businessDate();
    String subject = "order " + named.get();
    return List.of(
        new Finding(
            name(),
            subject,
            last.staff(),
            day,
            subject,
            last.occurredAt(),
            paise,
            CONFIDENCE,
            evidence));
  }

  private static boolean counts(KotEvent kot) {
    return !kot.noCharge() && kot.quantityMilli() != 0;
  }

  /** Whether nothing that would explain it can still come. */
  private static boolean isOver(
      OrderHistory order, KotEvent first, Surroundings around, Parameters parameters) {
    Instant last =
        Stream.concat(
                order.kots().stream().map(KotEvent::occurredAt),
                order.bills().stream().flatMap(trail -> trail.bill().map(Bill::createdAt).stream()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Instant through = last.plus(parameters.deadline());
    if (order.bills().stream().allMatch(trail -> trail.bill().isEmpty())) {
      Instant closing = around.reference().calendar().endOf(first.businessDate());
      through = closing.isAfter(through) ? closing : through;
    }
    return around.told(NEEDS, first.occurredAt(), through);
  }

  private static boolean isOf(KotEvent kot, String item, Menu menu) {
    Optional<MenuItem> known = menu.find(kot.itemId(), kot.itemName());
    if (known.isPresent()) {
      return menu.partsOf(known.get().itemId(), 1000).containsKey(item);
    }
    return item.equals(kot.itemId().isEmpty() ? Menu.normal(kot.itemName()) : kot.itemId());
  }

  /** The menu's price of an item, else the one on its ticket. */
  private static long price(String item, List<KotEvent> fired, Menu menu) {
    return menu.find(item, "")
        .map(MenuItem::pricePaise)
        .or(() -> fired.stream().map(KotEvent::unitPricePaise).max(Comparator.naturalOrder()))
        .orElse(0L);
  }

  private static String quantity(long milli) {
    return BigDecimal.valueOf(milli, 3).stripTrailingZeros().toPlainString();
  }
}
