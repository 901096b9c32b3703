package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.DraftLine;
import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.billing.PaymentChoice;
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

/** One dish that was cooked once is billed to one guest after the other, each of whom pays cash. */
final class WagonWheel {
  private WagonWheel() {}

  static boolean cheat(Act act) {
    int hops = act.choose(3, 1, 2);
    List<Visit> round = round(act, hops + 1);
    if (round.isEmpty()) {
      return false;
    }
    int number = act.line(round.get(0), Visits.bare(round.get(0)));
    String mover = Visits.biller(round.get(0));
    Scene scene = seat(act, round.get(0));
    OrderLine line = scene.bill().lines().get(number);
    DraftLine moving = scene.draft().lines().get(number);
    Ticket ticket = scene.serve();
    Instant at = scene.settled();
    for (int hop = 0; hop < hops; hop++) {
      Scene next = seat(act, round.get(hop + 1));
      next.serve();
      scene.print();
      at = scene.settled().minusSeconds(act.between(60, 240));
      OrderDraft less = without(scene.draft(), moving);
      move(scene, next, less, line, at, mover);
      ticket.shift(
          at,
          scene.place(),
          next.place(),
          line,
          Scene.milli(line),
          new Hand(mover, "", act.choose("", "Seat changed", "")));
      scene.draft(less);
      scene.settle();
      scene.end();
      List<DraftLine> more = new ArrayList<>(next.draft().lines());
      more.add(moving);
      next.draft(next.draft().withLines(more));
      scene = next;
    }
    scene.print();
    scene.settle();
    scene.end();
    return act.tell(mover, line.total() * hops, at);
  }

  // Tables that follow each other: when one is about to pay, the next has not been printed yet.
  private static List<Visit> round(Act act, int number) {
    List<Visit> free =
        act.all(
            visit ->
                Visits.seated(visit)
                    && act.inOneShift(visit, 0)
                    && visit.first().lines().size() >= 2
                    && !Visits.bare(visit).isEmpty());
    List<List<Visit>> rounds = new ArrayList<>();
    for (Visit first : free) {
      List<Visit> round = new ArrayList<>(List.of(first));
      while (round.size() < number) {
        Optional<Visit> next = next(free, round);
        if (next.isEmpty()) {
          break;
        }
        round.add(next.get());
      }
      boolean whole = round.size() == number && act.isFree(Visits.biller(first));
      if (whole && act.inOneShift(first, 60L * number)) {
        rounds.add(round);
      }
    }
    return rounds.isEmpty() ? List.of() : act.any(rounds);
  }

  private static Optional<Visit> next(List<Visit> free, List<Visit> round) {
    Instant paid = round.get(round.size() - 1).settled();
    return free.stream()
        .filter(visit -> !round.contains(visit))
        .filter(visit -> visit.opened().isBefore(paid.minusSeconds(600)))
        .filter(visit -> visit.settled().minusSeconds(Scene.OPEN_SECONDS).isAfter(paid))
        .findFirst();
  }

  private static Scene seat(Act act, Visit visit) {
    Scene scene = act.scene(visit);
    return scene.draft(scene.draft().paidBy(PaymentChoice.CASH));
  }

  private static OrderDraft without(OrderDraft draft, DraftLine line) {
    List<DraftLine> left = new ArrayList<>(draft.lines());
    left.remove(line);
    return draft.withLines(left);
  }

  private static void move(
      Scene from, Scene to, OrderDraft less, OrderLine line, Instant at, String mover) {
    OrderSnapshot before = from.bill();
    Detail.Draft detail =
        Scene.totals(before, from.bill(less))
            .item(line.itemId(), line.name(), -Scene.milli(line))
            .movedTo(to.billId())
            .values(from.place().table(), to.place().table());
    from.audit(AuditAction.ITEM_MOVED, at, mover, "", "", detail);
  }

  /** The whole table moves, line by line, before anything is printed. */
  static boolean tableMoves(Act act) {
    return moved(act, "Guests moved", true);
  }

  /** A guest goes over to friends at another table, and takes a dish along. */
  static boolean guestMoves(Act act) {
    return moved(act, "Guest joined another table", false);
  }

  private static boolean moved(Act act, String reason, boolean all) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                Visits.seated(visit)
                    && act.inOneShift(visit, 0)
                    && visit.first().lines().size() >= 2
                    && act.isFree(Visits.biller(visit)));
    if (picked.isEmpty()) {
      return false;
    }
    Visit visit = picked.get();
    Scene scene = seat(act, visit);
    List<OrderLine> lines = scene.bill().lines();
    int stays = all ? 0 : lines.size() - 1;
    String table = visit.first().channel().tableNo() + "B";
    Place other = scene.placeOf(visit.otherOrderId(), table);
    if (stays > 0) {
      scene.serve(scene.opened(), scene.place(), lines.subList(0, stays));
    }
    Ticket ticket = scene.ticket(scene.opened(), false);
    Instant at = scene.opened().plusSeconds(660);
    for (OrderLine line : lines.subList(stays, lines.size())) {
      scene.cook(ticket, scene.opened(), other, line);
      Hand hand = new Hand(scene.biller(), "", reason);
      ticket.shift(at, other, scene.place(), line, Scene.milli(line), hand);
      Detail.Draft detail =
          new Detail.Draft()
              .item(line.itemId(), line.name(), -Scene.milli(line))
              .values(table, scene.place().table());
      scene.movedFrom(visit.otherOrderId(), at, scene.biller(), reason, detail);
    }
    scene.print();
    scene.settle();
    scene.end();
    return act.tell(scene.biller(), visit.first().totals().core(), at);
  }
}
