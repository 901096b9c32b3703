package dev.titan.pipelines.kotfraud.mode;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Guests who ate and are on no bill: a ticket names more guests than all bills of its order
 * together, and there is {@link UnbilledFood}. Tables that were put together count once, with the
 * greatest number that any ticket names; where one of the bills does not say how many guests it is
 * for, nobody can tell. More guests alone prove nothing: they may have come later.
 */
public final class HiddenTable implements Mode {

  private static final int CONFIDENCE = 80;

  /**
   * How many there are.
   *
   * @param ticket the first ticket that names most
   * @param bills the bills
   * @param onBills for how many guests these are together
   */
  record Guests(KotEvent ticket, List<Bill> bills, int onBills) {}

  /** The guests of an order whose tickets name more than its bills do. */
  static Optional<Guests> guests(OrderHistory order) {
    KotEvent most = null;
    for (KotEvent kot : order.kots()) {
      // Of equal ones the first in order of time.
      if (kot.action() == KotAction.FIRED
          && !kot.noCharge()
          && (most == null || kot.covers() > most.covers())) {
        most = kot;
      }
    }
    List<Bill> bills = new ArrayList<>();
    long onBills = 0;
    for (BillTrail trail : order.bills()) {
      if (trail.bill().isPresent()) {
        Bill bill = trail.bill().get();
        if (bill.covers() == 0) {
          return Optional.empty();
        }
        bills.add(bill);
        onBills += bill.covers();
      }
    }
    return most != null && !bills.isEmpty() && most.covers() > onBills
        ? Optional.of(new Guests(most, bills, Math.toIntExact(onBills)))
        : Optional.empty();
  }

  @Override
  public String name() {
    return "hidden_table";
  }

  @Override
  public Set<Topic> needs() {
    return UnbilledFood.NEEDS;
  }

  @Override
  public List<String> told() {
    return List.of("owner");
  }

  @Override
  public Rule rule(RuleParameters given) {
    UnbilledFood.Parameters parameters = UnbilledFood.Parameters.of(given);
    return (order, around) ->
        guests(order)
            .flatMap(
                guests ->
                    UnbilledFood.of(order, around, parameters).map(food -> with(food, guests)))
            .map(food -> food.finding(this, CONFIDENCE))
            .stream()
            .toList();
  }

  private static UnbilledFood with(UnbilledFood food, Guests guests) {
    List<DetectionEvidence> evidence = new ArrayList<>(food.evidence());
    int onTicket = guests.ticket().covers();
    evidence.add(
        Evidence.of(
            guests.ticket(), "fired for %d guests".formatted(onTicket), "as many on the bill"));
    guests.bills().stream()
        .sorted(Comparator.comparing(Bill::billId))
        .map(
            bill ->
                Evidence.of(
                    bill,
                    "billed for %d guests".formatted(bill.covers()),
                    "%d guests on all bills".formatted(onTicket)))
        .forEach(evidence::add);
    return new UnbilledFood(food.order(), food.first(), food.last(), food.paise(), evidence);
  }

  @Override
  public String words(String subject, int findings, String amount) {
    return "%s was fired for more guests than were billed, and food worth %s is on no bill."
        .formatted(subject, amount);
  }
}
