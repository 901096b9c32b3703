package dev.titan.localstack.simulator.house.kitchen;

import dev.titan.localstack.simulator.house.kitchen.Ticket.Hand;
import dev.titan.localstack.simulator.house.kitchen.VisitTickets.Gone;
import dev.titan.localstack.simulator.house.visit.Happening;
import dev.titan.localstack.simulator.world.OrderLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** What happens to one line of an order in the kitchen. */
final class LineStory {
  // Per thousand lines.
  private static final int MORE_WANTED = 8;
  private static final int FEWER_WANTED = 12;
  private static final int KITCHEN_ERROR = 5;
  private static final int WRONG_TABLE = 4;

  private final VisitTickets visit;
  private final OrderLine item;
  private final long quantity;
  private final Instant fired;
  private final Gone gone;
  private final boolean elsewhere;

  /**
   * A line's life.
   *
   * @param elsewhere whether it was ordered at the table that was left
   */
  LineStory(VisitTickets visit, OrderLine item, Instant fired, Gone gone, boolean elsewhere) {
    this.visit = visit;
    this.item = item;
    this.quantity = milli(item.quantity());
    this.fired = fired;
    this.gone = gone;
    this.elsewhere = elsewhere;
  }

  /** Thousandths of a quantity. */
  static long milli(BigDecimal quantity) {
    return quantity.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** Writes it. */
  void tell(Ticket ticket) {
    if (visit.visit().givenUp()) {
      abandon(ticket);
      return;
    }
    if (elsewhere) {
      moved(ticket);
      return;
    }
    int drawn = visit.upTo(1000);
    boolean calm = gone.never();
    if (calm && drawn < MORE_WANTED + FEWER_WANTED && changed(ticket, drawn < MORE_WANTED)) {
      return;
    }
    drawn -= MORE_WANTED + FEWER_WANTED;
    if (calm && drawn >= 0 && drawn < KITCHEN_ERROR && visit.canCookAgain(fired)) {
      spoilt(ticket);
      return;
    }
    drawn -= KITCHEN_ERROR;
    if (calm && drawn >= 0 && drawn < WRONG_TABLE && wrongTable()) {
      return;
    }
    fire(ticket, fired, quantity);
    finish(ticket, fired);
    takeBack(ticket);
  }

  private void fire(Ticket ticket, Instant at, long milli) {
    ticket.add(at, KotAction.FIRED, visit.place(), item, milli, Hand.of(visit.waiter(at)));
  }

  private void finish(Ticket ticket, Instant from) {
    Instant prepared = visit.preparedAt(item, from);
    Instant served = visit.servedAt(prepared);
    if (prepared.isBefore(gone.at())) {
      ticket.add(prepared, KotAction.PREPARED, placeAt(prepared), item, 0, Hand.of(""));
    }
    if (served.isBefore(gone.at())) {
      Hand hand = Hand.of(visit.waiter(served));
      ticket.add(served, KotAction.SERVED, placeAt(served), item, 0, hand);
    }
  }

  private Place placeAt(Instant at) {
    return elsewhere && at.isBefore(visit.visit().movedAt()) ? visit.other() : visit.place();
  }

  // The bill loses the line later on; so does the order.
  private void takeBack(Ticket ticket) {
    if (gone.never()) {
      return;
    }
    String manager = visit.manager(gone.at());
    // Who voids a bill voids its tickets with it; nobody at the tables has a hand in that.
    Hand hand =
        gone.all()
            ? new Hand("", manager, "Bill cancelled: " + gone.reason())
            : new Hand(visit.waiter(gone.at()), manager, "Guest dispute: not served");
    ticket.add(gone.at(), KotAction.CANCELLED, visit.place(), item, -quantity, hand);
  }

  private void abandon(Ticket ticket) {
    fire(ticket, fired, quantity);
    boolean aggregator = visit.visit().happening() == Happening.AGGREGATOR_CANCELLED;
    Instant at =
        aggregator
            ? gone.at()
            : fired.plusSeconds(35 + Math.floorMod(visit.visit().order().refId(), 40));
    Hand hand =
        aggregator
            ? new Hand("", "", "Cancelled by " + visit.place().channel() + ": " + gone.reason())
            : new Hand(visit.waiter(at), visit.manager(at), gone.reason());
    if (aggregator) {
      Instant prepared = visit.preparedAt(item, fired);
      if (prepared.isBefore(at)) {
        ticket.add(prepared, KotAction.PREPARED, visit.place(), item, 0, Hand.of(""));
      }
    }
    ticket.add(at, KotAction.CANCELLED, visit.place(), item, -quantity, hand);
  }

  private void moved(Ticket ticket) {
    Instant at = visit.visit().movedAt();
    String waiter = visit.waiter(at);
    boolean merged = visit.visit().happening() == Happening.TABLES_MERGED;
    String reason = merged ? "Tables merged" : "Table changed";
    ticket.add(fired, KotAction.FIRED, visit.other(), item, quantity, Hand.of(visit.waiter(fired)));
    ticket.shift(at, visit.other(), visit.place(), item, quantity, new Hand(waiter, "", reason));
    finish(ticket, fired);
    takeBack(ticket);
  }

  // The guest changes the number while the ticket is still warm.
  private boolean changed(Ticket ticket, boolean more) {
    Instant at = fired.plusSeconds(15 + visit.upTo(50));
    if (!at.isBefore(visit.visit().printed()) || (more && quantity < 2000)) {
      return false;
    }
    long at1 = more ? quantity - 1000 : quantity + 1000;
    fire(ticket, fired, at1);
    String waiter = visit.waiter(at);
    if (more) {
      Hand hand = new Hand(waiter, "", "Guest wants more");
      ticket.add(at, KotAction.MODIFIED, visit.place(), item, 1000, hand);
    } else {
      Hand hand = new Hand(waiter, visit.manager(at), "Guest wants fewer");
      KotAction action = visit.chance(500) ? KotAction.MODIFIED : KotAction.PARTIALLY_CANCELLED;
      ticket.add(at, action, visit.place(), item, -1000, hand);
    }
    finish(ticket, fired);
    return true;
  }

  // The kitchen got it wrong: thrown away, and cooked again on the house's account.
  private void spoilt(Ticket ticket) {
    fire(ticket, fired, quantity);
    Instant prepared = visit.preparedAt(item, fired);
    Instant noticed = prepared.plusSeconds(25 + visit.upTo(120));
    Instant again = noticed.plusSeconds(20 + visit.upTo(200));
    ticket.add(prepared, KotAction.PREPARED, visit.place(), item, 0, Hand.of(""));
    Hand hand = new Hand(visit.waiter(noticed), visit.manager(noticed), "Kitchen error");
    ticket.add(noticed, KotAction.CANCELLED, visit.place(), item, -quantity, hand);
    Ticket second = visit.another(again);
    fire(second, again, quantity);
    finish(second, again);
  }

  private boolean wrongTable() {
    Instant noticed = fired.plusSeconds(25 + visit.upTo(45));
    Instant again = noticed.plusSeconds(8 + visit.upTo(50));
    if (!visit.visit().dineIn() || !again.isBefore(visit.visit().printed())) {
      return false;
    }
    var wrong = visit.neighbour(fired);
    if (wrong.isEmpty()) {
      return false;
    }
    String waiter = visit.waiter(fired);
    Ticket ticket = visit.another(fired);
    ticket.add(fired, KotAction.FIRED, wrong.get(), item, quantity, Hand.of(waiter));
    Hand hand = new Hand(waiter, visit.manager(noticed), "Wrong table");
    ticket.add(noticed, KotAction.CANCELLED, wrong.get(), item, -quantity, hand);
    Ticket second = visit.another(again);
    fire(second, again, quantity);
    finish(second, again);
    return true;
  }
}
