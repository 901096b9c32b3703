package dev.titan.localstack.simulator.house.kitchen;

import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.kitchen.Ticket.Hand;
import dev.titan.localstack.simulator.house.visit.Happening;
import dev.titan.localstack.simulator.house.visit.LateChange;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Round;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The tickets of one visit. Every line of the first bill is fired once in the net; what a later
 * version of the bill has lost is cancelled when it is lost, so that the sums always balance.
 */
final class VisitTickets {
  // Per thousand tickets: printed again; per thousand visits: something was not to be had.
  private static final int REPRINTED = 14;
  private static final int RUN_OUT = 12;

  private final OutletDay day;
  private final Visit visit;
  private final Stove stove;
  private final SplittableRandom random;
  private final Place place;
  private final List<OrderLine> lines;
  private final List<Ticket> tickets = new ArrayList<>();
  private Instant ready;

  VisitTickets(OutletDay day, Visit visit, Stove stove, SplittableRandom random) {
    this.day = day;
    this.visit = visit;
    this.stove = stove;
    this.random = random;
    this.place = Place.of(visit);
    this.lines = visit.first().lines();
    this.ready = visit.opened();
  }

  /** All tickets, in no order. */
  List<Ticket> write() {
    if (delivery()) {
      // Everything leaves the house at once, so it is known first when the last dish is ready.
      ready = day.within(lastReady().plusSeconds(60 + random.nextInt(420)));
    }
    for (Round round : visit.rounds()) {
      Ticket ticket = new Ticket(round.at(), false);
      Ticket joined = new Ticket(round.at(), false);
      boolean first = round.equals(visit.rounds().get(0));
      for (int line : round.lines()) {
        boolean elsewhere = first && elsewhere(line, round);
        new LineStory(this, lines.get(line), round.at(), goneAt(line), elsewhere)
            .tell(elsewhere ? joined : ticket);
      }
      if (first && visit.dineIn() && chance(RUN_OUT) && !visit.givenUp()) {
        runOut(ticket, round.at());
      }
      add(ticket);
      add(joined);
    }
    return tickets;
  }

  private void add(Ticket ticket) {
    if (ticket.isEmpty()) {
      return;
    }
    if (chance(REPRINTED)) {
      ticket.reprint(
          ticket.firedAt().plusSeconds(8 + random.nextInt(150)),
          new Hand(waiter(ticket.firedAt()), "", "Printer jam"));
    }
    tickets.add(ticket);
  }

  /** One more ticket, for what had to be fired again. */
  Ticket another(Instant at) {
    Ticket ticket = new Ticket(at, false);
    tickets.add(ticket);
    return ticket;
  }

  /** When all of it went to the rider; empty where there is none. */
  Optional<Instant> handedOver() {
    return delivery() && !visit.givenUp() ? Optional.of(ready) : Optional.empty();
  }

  private boolean elsewhere(int line, Round round) {
    return switch (visit.happening()) {
      case TABLE_MOVED -> true;
      case TABLES_MERGED -> line >= (round.lines().size() + 1) / 2 || round.lines().size() == 1;
      default -> false;
    };
  }

  // Something that is on no bill, because it was taken back before the kitchen began.
  private void runOut(Ticket ticket, Instant at) {
    Instant told = at.plusSeconds(35 + random.nextInt(35));
    if (!told.isBefore(visit.printed()) || !visit.otherTable().isEmpty()) {
      return;
    }
    Visit other = day.visits().get(random.nextInt(day.visits().size()));
    OrderLine item = other.first().lines().get(0);
    String waiter = waiter(at);
    ticket.add(at, KotAction.FIRED, place, item, 1000, Hand.of(waiter));
    ticket.add(told, KotAction.CANCELLED, place, item, -1000, new Hand(waiter, "", "Item run out"));
  }

  // When the line leaves the bill for ever, or never.
  private Gone goneAt(int line) {
    for (LateChange change : visit.changes()) {
      boolean all = change.after().status() == OrderStatus.CANCELLED;
      if (all || change.removed().contains(line)) {
        return new Gone(change.at(), all, change.after().handling().cancelReason());
      }
    }
    return Gone.NEVER;
  }

  /**
   * When and why a line left the bill.
   *
   * @param all whether the whole bill was cancelled
   */
  record Gone(Instant at, boolean all, String reason) {
    static final Gone NEVER = new Gone(Instant.MAX, false, "");

    boolean never() {
      return at.equals(Instant.MAX);
    }
  }

  private Instant lastReady() {
    Instant last = visit.opened();
    SplittableRandom peek = day.random("dishes", visit.order().orderId());
    for (OrderLine line : lines) {
      Instant done = stove.ready(line.category(), visit.opened(), peek);
      last = done.isAfter(last) ? done : last;
    }
    return last;
  }

  private boolean delivery() {
    return visit.first().channel().orderType().equals(Channel.DELIVERY);
  }

  /** When a dish that is fired now is finished; for a delivery always before it is handed over. */
  Instant preparedAt(OrderLine line, Instant fired) {
    Instant done = day.within(stove.ready(line.category(), fired, random));
    return delivery() && done.isAfter(ready) ? ready.minusSeconds(20) : done;
  }

  /** Whether there is time to throw a dish away and begin anew. */
  boolean canCookAgain(Instant fired) {
    return !delivery() && fired.plusSeconds(4500).isBefore(day.closeOut());
  }

  /** When a finished dish reaches whom it is for. */
  Instant servedAt(Instant prepared) {
    if (delivery() && !ready.isBefore(prepared)) {
      return day.within(ready);
    }
    return day.within(prepared.plusSeconds(20 + random.nextInt(140)));
  }

  /** Whoever serves this table: the one on the bill, or a colleague of the shift before. */
  String waiter(Instant at) {
    Roster roster = day.roster();
    return roster.sameShift(at, visit.order().created())
        ? visit.first().handling().assignee()
        : roster.waiter(at, random);
  }

  /** The manager on duty. */
  String manager(Instant at) {
    return day.roster().manager(at);
  }

  boolean chance(int perThousand) {
    return random.nextInt(1000) < perThousand;
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  Visit visit() {
    return visit;
  }

  Place place() {
    return place;
  }

  /** The order at the table that was left, with the guests who sat there. */
  Place other() {
    int covers = visit.first().channel().persons();
    return Place.other(
        visit, visit.happening() == Happening.TABLES_MERGED ? Math.max(1, covers / 2) : covers);
  }

  /** Another table at which guests sit at an instant and are not about to leave. */
  Optional<Place> neighbour(Instant at) {
    List<Visit> all = day.visits();
    int own = visit.order().orderId() - 1;
    for (int i = 0; i < 10; i++) {
      int index = own - 12 + random.nextInt(25);
      if (index < 0 || index >= all.size() || index == own) {
        continue;
      }
      Visit next = all.get(index);
      boolean sits =
          next.dineIn()
              && next.otherTable().isEmpty()
              && !next.givenUp()
              && next.opened().isBefore(at)
              && next.printed().isAfter(at.plusSeconds(300));
      if (sits && !next.first().channel().tableNo().equals(place.table())) {
        return Optional.of(Place.of(next));
      }
    }
    return Optional.empty();
  }
}
