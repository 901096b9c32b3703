package dev.titan.localstack.simulator.house.kitchen;

import dev.titan.localstack.simulator.world.OrderLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A ticket while its day is made: it has its number only when all tickets of the day are known. */
public final class Ticket {
  /** Who did something, who allowed it, and why. */
  public record Hand(String staff, String approver, String reason) {
    /** Nobody had to allow it, and no reason was asked. */
    public static Hand of(String staff) {
      return new Hand(staff, "", "");
    }
  }

  /** A change before it has an id. */
  record Entry(
      Instant at,
      KotAction action,
      Place place,
      OrderLine item,
      long quantityMilli,
      Hand hand,
      String toOrderId,
      String toTable) {}

  private final Instant firedAt;
  private final boolean noCharge;
  private final List<Entry> entries = new ArrayList<>();

  /** One that was fired at an instant, and whether it is never to be billed. */
  public Ticket(Instant firedAt, boolean noCharge) {
    this.firedAt = firedAt;
    this.noCharge = noCharge;
  }

  Instant firedAt() {
    return firedAt;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Adds a change to a line. */
  public void add(
      Instant at, KotAction action, Place place, OrderLine item, long milli, Hand hand) {
    entries.add(new Entry(at, action, place, item, milli, hand, "", ""));
  }

  /** Moves a line to another order. */
  public void shift(Instant at, Place from, Place to, OrderLine item, long milli, Hand hand) {
    entries.add(
        new Entry(at, KotAction.SHIFTED, from, item, -milli, hand, to.orderId(), to.table()));
  }

  /** Prints all that was fired once more. */
  void reprint(Instant at, Hand hand) {
    for (Entry entry : List.copyOf(entries)) {
      if (entry.action() == KotAction.FIRED) {
        add(at, KotAction.DUPLICATE, entry.place(), entry.item(), 0, hand);
      }
    }
  }

  /** The changes with their ids, for the ticket of this number of the day. */
  List<KotEvent> events(String date, int number) {
    String kotId = "kot-" + date + "-" + number;
    List<KotEvent> events = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      OrderLine item = entry.item();
      events.add(
          new KotEvent(
              kotId + "-" + (events.size() + 1),
              entry.action(),
              entry.at(),
              kotId,
              Integer.toString(number),
              entry.place(),
              entry.place().billIdAt(entry.at()),
              item.itemId(),
              item.name(),
              entry.quantityMilli(),
              item.unitPrice(),
              noCharge,
              entry.hand().staff(),
              entry.hand().approver(),
              entry.hand().reason(),
              entry.toOrderId(),
              entry.toTable()));
    }
    return events;
  }
}
