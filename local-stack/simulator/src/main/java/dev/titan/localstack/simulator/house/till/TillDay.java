package dev.titan.localstack.simulator.house.till;

import dev.titan.localstack.simulator.house.kitchen.KitchenDay;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The audit trail of one outlet's business day. */
public final class TillDay {
  private TillDay() {}

  /**
   * The entries about the visits of a day, and others that were written otherwise, in the order of
   * time; the same day always has the same ones.
   */
  public static List<AuditEvent> of(OutletDay day, KitchenDay kitchen, List<AuditEvent> others) {
    List<AuditEvent> events = new ArrayList<>(others);
    for (Visit visit : day.visits()) {
      BillTrail trail = new BillTrail(day, visit, day.random("till", visit.order().orderId()));
      events.addAll(trail.write(kitchen.handedOver().get(visit.orderId())));
    }
    events.sort(Comparator.comparing(AuditEvent::occurredAt));
    return List.copyOf(events);
  }
}
