package dev.titan.localstack.simulator.house.kitchen;

import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What the staff eat: one meal each and shift at most, never billed. */
final class StaffMeals {
  private static final String TABLE = "STAFF";

  private StaffMeals() {}

  static List<Ticket> of(OutletDay day, Stove stove) {
    SplittableRandom random = day.random("staff meals", 0);
    List<Ticket> tickets = new ArrayList<>();
    Instant opens = day.roster().opens();
    Instant change = day.roster().change();
    Instant closes = day.roster().closes();
    tickets.add(meal(day, stove, 1, between(opens, change, random), random));
    tickets.add(meal(day, stove, 2, between(change, closes, random), random));
    return tickets;
  }

  private static Instant between(Instant from, Instant to, SplittableRandom random) {
    long seconds = Duration.between(from, to).toSeconds();
    return from.plusSeconds(seconds * (40 + random.nextInt(20)) / 100);
  }

  private static Ticket meal(
      OutletDay day, Stove stove, int number, Instant at, SplittableRandom random) {
    Place place =
        new Place("NC-" + number, "", Instant.MAX, "dine_in", "POS", TABLE, 2 + random.nextInt(3));
    Ticket ticket = new Ticket(at, true);
    String waiter = day.roster().waiter(at, random);
    Ticket.Hand hand = new Ticket.Hand(waiter, day.roster().manager(at), "Staff meal");
    for (int i = 0; i < place.covers() && !day.visits().isEmpty(); i++) {
      Visit visit = day.visits().get(random.nextInt(day.visits().size()));
      OrderLine item = visit.first().lines().get(0);
      Instant ready = stove.ready(item.category(), at, random);
      ticket.add(at, KotAction.FIRED, place, item, 1000, hand);
      ticket.add(ready, KotAction.PREPARED, place, item, 0, Ticket.Hand.of(""));
      ticket.add(ready.plusSeconds(60), KotAction.SERVED, place, item, 0, Ticket.Hand.of(waiter));
    }
    return ticket;
  }
}
