package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.Place;
import dev.titan.localstack.simulator.house.kitchen.Ticket;
import dev.titan.localstack.simulator.house.kitchen.Ticket.Hand;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One waiter has ready dishes cancelled, again and again. */
final class CancelledAfterPreparation {
  private static final int ENOUGH = 5;
  private static final int PLENTY = 7;

  private CancelledAfterPreparation() {}

  static boolean cheat(Act act) {
    List<Visit> visits = dishesOf(act, act.choose(PLENTY, ENOUGH, ENOUGH));
    if (visits.isEmpty()) {
      return false;
    }
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      int number = act.line(visit, Visits.single(visit));
      Scene scene = act.scene(visit);
      OrderLine line = scene.bill().lines().get(number);
      Ticket ticket = scene.serve(scene.opened(), scene.place(), without(scene, number));
      Instant at = scene.cook(ticket, scene.opened(), scene.place(), line);
      at = at.plusSeconds(act.between(50, 160));
      String reason = act.choose("", "Guest changed mind", act.any(List.of("", "Not wanted")));
      String manager = act.style() == Style.CAREFUL ? act.manager(at) : "";
      cancel(scene, ticket, at, line, new Hand(scene.waiter(), manager, reason));
      scene.draft(Redraft.without(scene.draft(), number));
      paid(scene);
      paise += line.total();
      last = at.isAfter(last) ? at : last;
    }
    return act.tell(Visits.waiter(visits.get(0)), paise, last);
  }

  /** It was burnt: a manager saw it, and it is cooked again. */
  static boolean kitchenError(Act act) {
    List<Visit> visits = dishesOf(act, ENOUGH);
    return innocent(
        act,
        visits,
        (scene, number) -> {
          OrderLine line = scene.bill().lines().get(number);
          Ticket ticket = scene.serve(scene.opened(), scene.place(), without(scene, number));
          Instant at = scene.cook(ticket, scene.opened(), scene.place(), line).plusSeconds(60);
          cancel(
              scene, ticket, at, line, new Hand(scene.waiter(), act.manager(at), "Kitchen error"));
          scene.serve(at.plusSeconds(act.between(30, 200)), scene.place(), List.of(line));
          return at;
        });
  }

  /** Nobody noticed for a while that it had run out. */
  static boolean runOut(Act act) {
    List<Visit> visits = dishesOf(act, ENOUGH);
    return innocent(
        act,
        visits,
        (scene, number) -> {
          OrderLine line = scene.bill().lines().get(number);
          Ticket ticket = scene.serve(scene.opened(), scene.place(), without(scene, number));
          Hand waiter = Hand.of(scene.waiter());
          long milli = Scene.milli(line);
          ticket.add(scene.opened(), KotAction.FIRED, scene.place(), line, milli, waiter);
          Instant at = scene.opened().plusSeconds(1320);
          cancel(
              scene, ticket, at, line, new Hand(scene.waiter(), act.manager(at), "Item run out"));
          scene.draft(Redraft.without(scene.draft(), number));
          return at;
        });
  }

  /** It was fired for another table by mistake, and is fired again where it belongs. */
  static boolean wrongTable(Act act) {
    List<Visit> visits = dishesOf(act, ENOUGH);
    return innocent(
        act,
        visits,
        (scene, number) -> {
          OrderLine line = scene.bill().lines().get(number);
          scene.serve(scene.opened(), scene.place(), without(scene, number));
          Instant fired = scene.opened();
          Instant again = fired;
          Optional<Place> wrong = neighbour(act, scene);
          if (wrong.isPresent()) {
            Ticket ticket = scene.ticket(fired, false);
            Instant at = scene.cook(ticket, fired, wrong.get(), line).plusSeconds(30);
            long milli = -Scene.milli(line);
            Hand hand = new Hand(scene.waiter(), "", "Wrong table");
            ticket.add(at, KotAction.CANCELLED, wrong.get(), line, milli, hand);
            again = at.plusSeconds(act.between(20, 60));
          }
          scene.serve(again, scene.place(), List.of(line));
          return again;
        });
  }

  /** The aggregator takes orders back while they are on the counter. */
  static boolean aggregatorCancel(Act act) {
    List<Visit> visits = act.ofOnePerson(Visits::waiter, Visits::ridden, ENOUGH);
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      Scene scene = act.scene(visit);
      Ticket ticket = scene.ticket(scene.opened(), false);
      Instant at = scene.settled().plusSeconds(act.between(600, 900));
      String reason =
          "Cancelled by " + visit.first().channel().orderFrom() + ": Rider not available";
      OrderSnapshot bill = scene.bill();
      for (OrderLine line : bill.lines()) {
        scene.cook(ticket, scene.opened(), scene.place(), line);
        cancel(scene, ticket, at, line, new Hand("", "", reason));
      }
      scene.version(scene.settled(), bill);
      scene.version(at, scene.bill(scene.draft().cancelled("Rider not available")));
      long total = bill.totals().total();
      scene.audit(AuditAction.CANCELLED, at, "", "", reason, new Detail.Draft().total(total, 0));
      scene.end();
      paise += bill.totals().core();
      last = at.isAfter(last) ? at : last;
    }
    return !visits.isEmpty() && act.tell(Visits.waiter(visits.get(0)), paise, last);
  }

  private interface Mishap {
    Instant happen(Scene scene, int line);
  }

  private static boolean innocent(Act act, List<Visit> visits, Mishap mishap) {
    long paise = 0;
    Instant last = Instant.MIN;
    for (Visit visit : visits) {
      int line = act.any(Visits.single(visit));
      Scene scene = act.scene(visit);
      Instant at = mishap.happen(scene, line);
      paid(scene);
      paise += visit.first().lines().get(line).total();
      last = at.isAfter(last) ? at : last;
    }
    return !visits.isEmpty() && act.tell(Visits.waiter(visits.get(0)), paise, last);
  }

  private static Optional<Place> neighbour(Act act, Scene scene) {
    Optional<Visit> next =
        act.all(Visits::seated).stream()
            .filter(visit -> visit.opened().isBefore(scene.opened()))
            .filter(visit -> visit.printed().isAfter(scene.opened().plusSeconds(900)))
            .findFirst();
    next.ifPresent(act.stage()::take);
    return next.map(Place::of);
  }

  private static List<Visit> dishesOf(Act act, int number) {
    return act.ofOnePerson(
        Visits::waiter,
        visit ->
            Visits.seated(visit)
                && act.inOneShift(visit, 0)
                && visit.first().lines().size() >= 2
                && !Visits.single(visit).isEmpty(),
        number);
  }

  private static List<OrderLine> without(Scene scene, int line) {
    List<OrderLine> others = new ArrayList<>(scene.bill().lines());
    others.remove(line);
    return others;
  }

  private static void cancel(Scene scene, Ticket ticket, Instant at, OrderLine line, Hand hand) {
    ticket.add(at, KotAction.CANCELLED, scene.place(), line, -Scene.milli(line), hand);
  }

  private static void paid(Scene scene) {
    scene.print();
    scene.settle();
    scene.end();
  }
}
