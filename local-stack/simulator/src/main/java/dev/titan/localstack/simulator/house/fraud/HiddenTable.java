package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.DraftLine;
import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** More guests eat than are billed, and what the others ate is on no bill. */
final class HiddenTable {
  private static final long BUFFET_PRICE = 45_000;

  private HiddenTable() {}

  static boolean cheat(Act act) {
    Optional<Visit> picked =
        pick(act, visit -> visit.first().lines().size() > 2 && !Visits.bare(visit).isEmpty());
    if (picked.isEmpty()) {
      return false;
    }
    Visit visit = picked.get();
    int guests = visit.first().channel().persons();
    Scene scene = act.scene(visit);
    scene.serve();
    OrderDraft billed = scene.draft();
    List<Integer> eaten = new ArrayList<>(List.of(act.line(visit, Visits.bare(visit))));
    if (act.style() == Style.CLUMSY) {
      eaten = new ArrayList<>(Visits.bare(visit));
      eaten.subList(Math.min(eaten.size(), billed.lines().size() - 1), eaten.size()).clear();
    }
    long paise = 0;
    List<DraftLine> left = new ArrayList<>(billed.lines());
    for (int line : eaten) {
      left.remove(billed.lines().get(line));
      paise += billed.lines().get(line).total();
    }
    scene.draft(forGuests(billed.withLines(left), act.choose(1, guests - 1, guests - 1)));
    return paid(act, scene, paise);
  }

  /** Of a buffet every guest pays once, whatever the kitchen brings, and small children do not. */
  static boolean buffet(Act act) {
    Optional<Visit> picked = pick(act, visit -> true);
    if (picked.isEmpty()) {
      return false;
    }
    int guests = picked.get().first().channel().persons();
    Scene scene = act.scene(picked.get());
    scene.serve();
    DraftLine buffet =
        new DraftLine(
            "136979991",
            "LUBU",
            "Buffet",
            "Lunch Buffet",
            BUFFET_PRICE,
            BigDecimal.valueOf(guests - 1L),
            List.of(),
            "",
            List.of());
    long paise = scene.bill().totals().core();
    scene.draft(forGuests(scene.draft().withLines(List.of(buffet)), guests - 1));
    return paid(act, scene, paise);
  }

  /**
   * Friends join, and the waiter corrects the number on the ticket only; all they eat is billed.
   */
  static boolean friendsJoin(Act act) {
    Optional<Visit> picked = pick(act, visit -> visit.first().lines().size() > 1);
    if (picked.isEmpty()) {
      return false;
    }
    Scene scene = act.scene(picked.get());
    List<OrderLine> lines = scene.bill().lines();
    int guests = picked.get().first().channel().persons();
    scene.serve(scene.opened(), scene.place(), lines.subList(0, 1));
    scene.serve(
        scene.opened().plusSeconds(420), scene.place(guests + 2), lines.subList(1, lines.size()));
    return paid(act, scene, scene.bill().totals().core());
  }

  private static Optional<Visit> pick(Act act, Predicate<Visit> fit) {
    return act.pick(
        visit ->
            Visits.seated(visit)
                && visit.first().channel().persons() >= 2
                && fit.test(visit)
                && act.isFree("order " + visit.orderId()));
  }

  private static OrderDraft forGuests(OrderDraft draft, int guests) {
    Channel was = draft.channel();
    return draft.through(
        new Channel(
            was.orderType(),
            was.subOrderType(),
            was.orderFrom(),
            was.onlineOrderId(),
            was.tableNo(),
            guests),
        draft.charges());
  }

  private static boolean paid(Act act, Scene scene, long paise) {
    scene.print();
    scene.settle();
    scene.end();
    return act.tell("order " + scene.orderId(), paise, scene.settled());
  }
}
