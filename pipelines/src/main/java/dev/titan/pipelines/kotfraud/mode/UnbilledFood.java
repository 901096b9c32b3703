package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.reference.Menu;
import dev.titan.pipelines.reference.MenuItem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Food of an order that was fired and is on no bill: the {@link Balance} of an item is above zero
 * some hours after the last thing that happened to the order. An order without any bill may be a
 * tab that is kept open, so it also waits for the end of its business day. Of a buffet every guest
 * pays once whatever is fired. A bill that was removed from the till is told as such, and its food
 * not again.
 *
 * <p>Tickets that name neither an order nor a bill cannot be compared with bills, and are left
 * alone.
 *
 * @param order what people call it by
 * @param first the first ticket
 * @param last the last ticket with food that is on no bill
 * @param paise what it is worth
 * @param evidence the tickets with that food
 */
record UnbilledFood(
    String order, KotEvent first, KotEvent last, long paise, List<DetectionEvidence> evidence) {

  static final Set<Topic> NEEDS = Set.of(Topic.KOTS, Topic.BILLS);

  /**
   * How it decides.
   *
   * @param deadline how long after the last thing that happened the bill may still come
   * @param leastPaise what an order must be worth to be told
   * @param buffets words in names and categories of billed items that make the order a buffet
   */
  record Parameters(Duration deadline, long leastPaise, List<String> buffets) {

    static Parameters of(RuleParameters given) {
      return new Parameters(
          given.minutes("deadline_minutes", 180, 1, 2880),
          given.rupees("least_rupees", 1, 0, 100_000),
          given.texts("buffet_words", List.of("buffet", "unlimited")).stream()
              .map(Menu::normal)
              .toList());
    }

    boolean isBuffet(OrderHistory order) {
      return order.bills().stream()
          .flatMap(trail -> trail.bill().stream())
          .flatMap(bill -> bill.lines().stream())
          .map(line -> Menu.normal(line.itemName() + " " + line.category()))
          .anyMatch(line -> buffets.stream().anyMatch(line::contains));
    }
  }

  /**
   * What of an order is on no bill, once nothing that would explain it can still come. That is
   * asked first, because until then it does not matter.
   */
  static Optional<UnbilledFood> of(OrderHistory order, Surroundings around, Parameters parameters) {
    Optional<KotEvent> first = first(order);
    Optional<String> named = name(order);
    if (first.isEmpty()
        || named.isEmpty()
        || !isOver(order, first.get(), around, parameters)
        || parameters.isBuffet(order)
        || order.bills().stream().anyMatch(UnbilledFood::wasRemoved)) {
      return Optional.empty();
    }
    Map<String, Long> open = Balance.of(order, around.reference().menu());
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
    return paise < parameters.leastPaise() || evidence.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnbilledFood("order " + named.get(), first.get(), last, paise, evidence));
  }

  /** The finding that it makes. */
  Finding finding(Mode mode, int confidencePercent) {
    return new Finding(
        mode.name(),
        order,
        last.staff(),
        first.businessDate(),
        order,
        last.occurredAt(),
        paise,
        confidencePercent,
        evidence);
  }

  /** Nobody knows any more what was on it, and it is told as {@link BillMissing}. */
  private static boolean wasRemoved(BillTrail trail) {
    return trail.bill().isEmpty() && trail.entries(BillAuditAction.DELETED).findAny().isPresent();
  }

  private static Optional<KotEvent> first(OrderHistory order) {
    for (KotEvent kot : order.kots()) {
      if (counts(kot)) {
        return Optional.of(kot);
      }
    }
    return Optional.empty();
  }

  /** The order, or else the bill, that its tickets name; of several the least. */
  private static Optional<String> name(OrderHistory order) {
    String name = "";
    for (KotEvent kot : order.kots()) {
      String id = kot.orderId().isEmpty() ? kot.billId() : kot.orderId();
      if (!id.isEmpty() && (name.isEmpty() || id.compareTo(name) < 0)) {
        name = id;
      }
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static boolean counts(KotEvent kot) {
    return !kot.noCharge() && kot.quantityMilli() != 0;
  }

  /** Whether nothing that would explain it can still come. */
  private static boolean isOver(
      OrderHistory order, KotEvent first, Surroundings around, Parameters parameters) {
    // Tickets are in order of time.
    Instant last = order.kots().get(order.kots().size() - 1).occurredAt();
    boolean billed = false;
    for (BillTrail trail : order.bills()) {
      if (trail.bill().isPresent()) {
        billed = true;
        Instant made = trail.bill().get().createdAt();
        last = made.isAfter(last) ? made : last;
      }
    }
    Instant through = last.plus(parameters.deadline());
    if (!billed) {
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
