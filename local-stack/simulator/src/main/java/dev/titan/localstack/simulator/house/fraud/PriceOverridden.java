package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.Detail;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A price is entered by hand, below the menu's. */
final class PriceOverridden {
  private PriceOverridden() {}

  static boolean cheat(Act act) {
    Map<String, Dish> menu = Dish.all(act.stage().day.outlet());
    long percent = act.choose(40L, 85L, act.between(60, 75));
    return changed(
        act,
        dish -> !dish.mrp(),
        dish -> odd(dish.price() * percent / 100),
        false,
        act.choose("", "Small portion", "Regular guest"),
        menu);
  }

  /** It was the other size. */
  static boolean variant(Act act) {
    Map<String, Dish> menu = Dish.all(act.stage().day.outlet());
    return changed(
        act,
        dish -> smaller(dish, menu).isPresent(),
        dish -> smaller(dish, menu).map(Dish::price).orElseThrow(),
        false,
        "Other size",
        menu);
  }

  /** A bottle with its price printed on it. */
  static boolean printedPrice(Act act) {
    Map<String, Dish> menu = Dish.all(act.stage().day.outlet());
    return changed(act, Dish::mrp, dish -> dish.price() / 2, false, "Printed price", menu);
  }

  /** With something on top, it costs more. */
  static boolean modifier(Act act) {
    Map<String, Dish> menu = Dish.all(act.stage().day.outlet());
    return changed(
        act, dish -> !dish.mrp(), dish -> dish.price() + 3_000, false, "Extra topping", menu);
  }

  /** A manager allows a lower price after a complaint. */
  static boolean allowed(Act act) {
    Map<String, Dish> menu = Dish.all(act.stage().day.outlet());
    return changed(
        act, dish -> !dish.mrp(), dish -> odd(dish.price() / 2), true, "Complaint", menu);
  }

  private interface Fit {
    boolean fits(Dish dish);
  }

  private interface Price {
    long of(Dish dish);
  }

  private static boolean changed(
      Act act, Fit fit, Price price, boolean leave, String reason, Map<String, Dish> menu) {
    Optional<Visit> picked =
        act.pick(
            visit ->
                (Visits.seated(visit) || Visits.takenAway(visit))
                    && act.inOneShift(visit, 0)
                    && act.isFree(Visits.biller(visit))
                    && !lines(visit, fit, menu).isEmpty());
    if (picked.isEmpty()) {
      return false;
    }
    int number = act.line(picked.get(), lines(picked.get(), fit, menu));
    Scene scene = act.scene(picked.get());
    scene.serve();
    OrderLine line = scene.bill().lines().get(number);
    long now = price.of(menu.get(line.itemId()));
    Instant at = scene.printed().minusSeconds(5);
    at = at.isBefore(scene.opened()) ? scene.opened() : at;
    Detail.Draft detail =
        new Detail.Draft()
            .amounts(line.unitPrice(), now)
            .item(line.itemId(), line.name(), Scene.milli(line));
    String approver = leave ? act.manager(at) : "";
    scene.audit(AuditAction.PRICE_CHANGED, at, scene.biller(), approver, reason, detail);
    scene.draft(
        Redraft.replacing(
            scene.draft(), number, Redraft.at(scene.draft().lines().get(number), now)));
    scene.print();
    scene.settle();
    scene.end();
    long paise = Math.abs(line.unitPrice() - now) * Scene.milli(line) / 1000;
    return act.tell(scene.biller(), paise, at);
  }

  // At the menu's own price, so that what is entered is what differs from it.
  private static List<Integer> lines(Visit visit, Fit fit, Map<String, Dish> menu) {
    return Visits.bare(visit).stream()
        .filter(
            line -> {
              Dish dish = menu.get(visit.first().lines().get(line).itemId());
              return dish != null
                  && dish.price() == visit.first().lines().get(line).unitPrice()
                  && fit.fits(dish);
            })
        .toList();
  }

  private static Optional<Dish> smaller(Dish dish, Map<String, Dish> menu) {
    return menu.values().stream()
        .filter(other -> other.menuNumber() == dish.menuNumber())
        .filter(other -> other.price() < dish.price())
        .findFirst();
  }

  // Prices on the menu end in 5 or 0; this one is the price of nothing there.
  private static long odd(long paise) {
    return Math.max(100, paise / 500 * 500 - 200);
  }
}
