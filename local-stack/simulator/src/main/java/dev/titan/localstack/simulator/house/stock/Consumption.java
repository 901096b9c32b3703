package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import java.util.List;

/** What is used by the recipes, in thousandths of the base unit and the cook book's order. */
final class Consumption {
  private static final String BOX = "Takeaway Box";

  private Consumption() {}

  /** For all bills of a day that stand in the end. */
  static long[] ofBills(CookBook book, OutletDay day) {
    long[] used = new long[book.ingredients().size()];
    for (Visit visit : day.visits()) {
      if (visit.cancelled()) {
        continue;
      }
      for (OrderLine line : visit.last().lines()) {
        long milli = line.quantity().movePointRight(3).longValue();
        add(book, used, line.name(), milli);
        used[book.position(BOX)] += visit.dineIn() ? 0 : milli;
      }
    }
    return used;
  }

  /** For what the staff ate. */
  static long[] ofStaffMeals(CookBook book, List<KotEvent> kots) {
    long[] used = new long[book.ingredients().size()];
    for (KotEvent event : kots) {
      if (event.noCharge() && event.action() == KotAction.FIRED) {
        add(book, used, event.itemName(), event.quantityMilli());
      }
    }
    return used;
  }

  private static void add(CookBook book, long[] used, String item, long milli) {
    book.recipe(item).forEach((name, each) -> used[book.position(name)] += each * milli / 1000);
  }
}
