package dev.titan.localstack.simulator.house.kitchen;

import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All tickets of one outlet's business day.
 *
 * @param events the changes, in the order of time
 * @param handedOver by order number: when a delivery went to the rider
 */
public record KitchenDay(List<KotEvent> events, Map<String, Instant> handedOver) {

  /** Keeps its own copies. */
  public KitchenDay {
    events = List.copyOf(events);
    handedOver = Map.copyOf(handedOver);
  }

  /**
   * The tickets behind the visits of a day, and others that were written otherwise; the same day
   * always has the same tickets.
   */
  public static KitchenDay of(OutletDay day, List<Ticket> others) {
    Stove stove = new Stove(day);
    List<Ticket> tickets = new ArrayList<>(others);
    Map<String, Instant> handedOver = new HashMap<>();
    for (Visit visit : day.visits()) {
      var random = day.random("kitchen", visit.order().orderId());
      VisitTickets own = new VisitTickets(day, visit, stove, random);
      tickets.addAll(own.write());
      own.handedOver().ifPresent(at -> handedOver.put(visit.orderId(), at));
    }
    tickets.addAll(StaffMeals.of(day, stove));
    tickets.sort(Comparator.comparing(Ticket::firedAt));
    String date = day.date().toString();
    List<KotEvent> events = new ArrayList<>();
    int number = 0;
    for (Ticket ticket : tickets) {
      if (!ticket.isEmpty()) {
        events.addAll(ticket.events(date, ++number));
      }
    }
    events.sort(Comparator.comparing(KotEvent::occurredAt));
    return new KitchenDay(events, handedOver);
  }
}
