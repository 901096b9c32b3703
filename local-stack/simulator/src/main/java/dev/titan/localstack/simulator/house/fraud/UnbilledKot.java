package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.Place;
import dev.titan.localstack.simulator.house.kitchen.Ticket;
import dev.titan.localstack.simulator.house.kitchen.Ticket.Hand;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Food that was fired and is on no bill: a whole table's, or a dish of one. */
final class UnbilledKot {
  private UnbilledKot() {}

  static boolean cheat(Act act) {
    return act.style() == Style.CLUMSY ? wholeTable(act) : oneDish(act);
  }

  // Guests who ate, paid into somebody's pocket, and were never billed.
  private static boolean wholeTable(Act act) {
    Optional<Visit> like =
        act.pick(visit -> Visits.seated(visit) && Visits.bare(visit).size() >= 2);
    if (like.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(like.get());
    scene.serve();
    scene.print();
    scene.settle();
    scene.end();
    List<OrderLine> all = like.get().first().lines();
    List<OrderLine> eaten = Visits.bare(like.get()).stream().map(all::get).toList();
    String order = "U" + like.get().orderId();
    Place table = scene.placeOf(order, like.get().first().channel().tableNo() + "A");
    scene.serve(scene.opened().plusSeconds(act.between(60, 240)), table, eaten);
    long paise = eaten.stream().mapToLong(OrderLine::total).sum();
    return act.tell("order " + order, paise, scene.opened().plusSeconds(240));
  }

  private static boolean oneDish(Act act) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.seated(visit)
                    && visit.first().lines().size() >= 3
                    && !Visits.bare(visit).isEmpty()
                    && act.isFree("order " + visit.orderId()));
    if (picked.isEmpty()) {
      return false;
    }
    int line = act.line(picked.get(), Visits.bare(picked.get()));
    OrderLine left = picked.get().first().lines().get(line);
    Scene scene = act.scene(picked.get());
    scene.serve();
    scene.draft(Redraft.without(scene.draft(), line));
    scene.print();
    scene.settle();
    scene.end();
    return act.tell("order " + scene.orderId(), left.total(), scene.settled());
  }

  /** Two tables are put together: what was fired at the other one is billed here. */
  static boolean merge(Act act) {
    return joined(act, "Tables merged", false);
  }

  /** The guests change their table, and everything goes with them. */
  static boolean transfer(Act act) {
    return joined(act, "Table changed", true);
  }

  private static boolean joined(Act act, String reason, boolean all) {
    Optional<Visit> picked = ofTwo(act);
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    List<OrderLine> lines = scene.bill().lines();
    int stays = all ? 0 : lines.size() / 2;
    String table = picked.get().first().channel().tableNo() + "B";
    Place other = scene.placeOf(picked.get().otherOrderId(), table);
    if (stays > 0) {
      scene.serve(scene.opened(), scene.place(), lines.subList(0, stays));
    }
    Ticket ticket = scene.ticket(scene.opened(), false);
    for (OrderLine line : lines.subList(stays, lines.size())) {
      scene.cook(ticket, scene.opened(), other, line);
      ticket.shift(
          scene.opened().plusSeconds(660),
          other,
          scene.place(),
          line,
          Scene.milli(line),
          new Hand(scene.waiter(), "", reason));
    }
    return paid(act, scene, picked.get());
  }

  /** One order, two bills: the second guest pays for the rest. */
  static boolean split(Act act) {
    List<List<Visit>> pairs = new ArrayList<>();
    List<Visit> free = act.all(Visits::seated);
    for (Visit visit : free) {
      if (visit.first().lines().size() >= 3 && act.isFree("order " + visit.orderId())) {
        free.stream()
            .filter(next -> next.settled().isAfter(visit.settled()))
            .filter(next -> next.settled().isBefore(visit.settled().plusSeconds(900)))
            .findFirst()
            .ifPresent(next -> pairs.add(List.of(visit, next)));
      }
    }
    if (pairs.isEmpty()) {
      return false;
    }
    List<Visit> pair = act.any(pairs);
    return split(act, pair.get(0), pair.get(1));
  }

  private static boolean split(Act act, Visit visit, Visit second) {
    Scene one = act.scene(visit);
    Scene other = act.scene(second).ofOrder(one.orderId());
    one.serve();
    int half = one.draft().lines().size() / 2;
    var lines = one.draft().lines();
    other.draft(
        one.draft()
            .withLines(new ArrayList<>(lines.subList(half, lines.size())))
            .at(second.first().createdOn()));
    long worth = other.bill().totals().core();
    one.draft(one.draft().withLines(new ArrayList<>(lines.subList(0, half))));
    for (Scene scene : List.of(one, other)) {
      scene.print();
      scene.settle();
      scene.end();
    }
    return act.tell("order " + one.orderId(), worth, other.settled());
  }

  /** The bill stays open for hours. */
  static boolean parkedTab(Act act) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.seated(visit)
                    && act.isFree("order " + visit.orderId())
                    && visit
                        .settled()
                        .minusSeconds(5 * 3600)
                        .isAfter(act.stage().day.roster().opens()));
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    scene.times(act.between(4 * 3600, 5 * 3600), Scene.OPEN_SECONDS);
    scene.serve();
    return paid(act, scene, picked.get());
  }

  /** The API hears of the bill hours later. */
  static boolean lateBill(Act act) {
    Optional<Visit> picked = ofTwo(act);
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    scene.serve();
    act.stage().showFrom(picked.get(), scene.settled().plusSeconds(act.between(15_000, 25_000)));
    return paid(act, scene, picked.get());
  }

  /** The kitchen gets a ticket with the parts of what is billed as one. */
  static boolean combo(Act act) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.seated(visit)
                    && act.isFree("order " + visit.orderId())
                    && Visits.single(visit).stream().anyMatch(i -> isCombo(visit, i)));
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    List<OrderLine> fired = new ArrayList<>();
    for (OrderLine line : scene.bill().lines()) {
      List<OrderLine> parts = Combos.parts(line, act.stage().day.outlet());
      fired.addAll(parts.isEmpty() ? List.of(line) : parts);
    }
    scene.serve(scene.opened(), scene.place(), fired);
    return paid(act, scene, picked.get());
  }

  private static boolean isCombo(Visit visit, int line) {
    return Combos.isCombo(visit.first().lines().get(line).itemId());
  }

  /** Something is on the house, and its ticket says so. */
  static boolean noCharge(Act act) {
    Optional<Visit> picked = ofTwo(act);
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    scene.serve();
    OrderLine gift = act.any(scene.bill().lines());
    Ticket ticket = scene.ticket(scene.opened().plusSeconds(300), true);
    Hand hand = new Hand(scene.waiter(), act.manager(scene.opened()), "On the house");
    ticket.add(
        scene.opened().plusSeconds(300),
        KotAction.FIRED,
        scene.place(),
        gift,
        Scene.milli(gift),
        hand);
    return paid(act, scene, picked.get());
  }

  private static Optional<Visit> ofTwo(Act act) {
    return act.pick(
        visit ->
            Visits.seated(visit)
                && visit.first().lines().size() >= 2
                && act.isFree("order " + visit.orderId()));
  }

  private static boolean paid(Act act, Scene scene, Visit visit) {
    scene.print();
    scene.settle();
    scene.end();
    return act.tell("order " + scene.orderId(), visit.first().totals().core(), scene.settled());
  }
}
