package dev.titan.pipelines.kotfraud;

import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.kotfraud.mode.DayReport;
import dev.titan.pipelines.kotfraud.mode.HouseDay;
import dev.titan.pipelines.kotfraud.mode.OrderHistory;
import dev.titan.pipelines.kotfraud.mode.Tally;
import dev.titan.pipelines.outlet.DeadlineQueue;
import dev.titan.pipelines.outlet.OutletCoverage;
import dev.titan.pipelines.reference.OutletReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Has the business days of one outlet examined while a bundle lasts. Like an order, a day is
 * examined with every fact of it that may matter; but while nobody has told it, there is nothing to
 * see, and it is left alone until its deadline. A day whose numbers have changed is compared anew
 * together with those after it.
 */
final class HouseDays {

  private static final String BY_ITSELF = "day/";
  private static final String COMPARED = "compared/";

  /**
   * What decides, and what it asks.
   *
   * @param firstDay the oldest epoch day that is examined
   */
  record Surrounding(
      KotFraudRules rules,
      OutletReference reference,
      OutletCoverage coverage,
      DeadlineQueue deadlines,
      int firstDay) {}

  private final Desk desk;
  private final DayShelf shelf;
  private final Surrounding surrounding;

  HouseDays(Desk desk, Surrounding surrounding) {
    this.desk = desk;
    this.shelf = desk.shelf();
    this.surrounding = surrounding;
  }

  /** Whether a deadline's name is that of a day. */
  static boolean isDay(String name) {
    return name.startsWith(BY_ITSELF);
  }

  private static String name(int day) {
    return BY_ITSELF + day;
  }

  private static int dayOf(String name) {
    return Integer.parseInt(name.substring(BY_ITSELF.length()));
  }

  /**
   * Something new is known of an order.
   *
   * @param topics where it stands
   */
  void changed(String order, Set<Topic> topics) throws Exception {
    OrderFacts facts = desk.orders().get(order).orElseThrow();
    Set<Integer> days = facts.days(surrounding.reference().calendar());
    days.removeIf(day -> day < surrounding.firstDay());
    Set<Integer> concerned = new TreeSet<>(days);
    concerned.addAll(facts.indexedOn());
    concerned.removeIf(day -> day < surrounding.firstDay());
    for (int day : concerned) {
      if (days.contains(day) && facts.indexedOn().add(day)) {
        shelf.add(day, order);
      } else if (!days.contains(day)) {
        // A bill that moved to another day.
        facts.indexedOn().remove(day);
        shelf.remove(day, order);
      }
    }
    for (int day : concerned) {
      if (!shelf.has(day) || !Collections.disjoint(shelf.day(day).looksAt(), topics)) {
        examine(day);
      }
    }
  }

  /** An order has become part of another one, which is told of next. */
  void left(String order) throws Exception {
    for (int day : desk.orders().get(order).orElseThrow().indexedOn()) {
      shelf.remove(day, order);
    }
  }

  /** Adds what happened to the cash; whether that says something new. */
  boolean add(CashCount event) throws Exception {
    int day = Math.toIntExact(event.businessDate().toEpochDay());
    if (!shelf.cash(day).add(event)) {
      return false;
    }
    shelf.changedCash(day);
    examine(day);
    return true;
  }

  /** What a day waited for has been told. */
  void told(String name, String window) throws Exception {
    int day = dayOf(name);
    if (shelf.has(day)) {
      shelf.day(day).waits().remove(window);
      examine(day);
    }
  }

  /** Something happened that a day wanted to know of. */
  void heard(String name) throws Exception {
    int day = dayOf(name);
    if (shelf.has(day)) {
      examine(day);
    }
  }

  /** Has every day examined, because somebody tells of the outlet who did not before. */
  void examineAll() throws Exception {
    for (int day : shelf.days()) {
      OrderAround.waitNoMore(name(day), shelf.day(day).waits(), surrounding.deadlines());
      examine(day);
    }
  }

  private void examine(int day) throws Exception {
    DayRecord record = shelf.day(day);
    HouseDay house = house(day);
    OrderAround around = around(day);
    KotFraudRules.OfDay examined = surrounding.rules().examine(house, around);
    DayReport report = examined.report();
    around.waitIn(record.waits(), surrounding.deadlines());
    record.looksAt().clear();
    record.looksAt().addAll(examined.looksAt());
    desk.files().found(name(day), record.foundIn(), report.findings());
    shelf.changed(day);
    Tally tally = new Tally(report.measures(), report.series());
    boolean differs = !tally.equals(shelf.tally(day));
    if (differs) {
      shelf.put(day, tally);
    }
    compare(day, house);
    if (differs) {
      for (int later : shelf.days().tailSet(day, false)) {
        compare(later, house(later));
      }
    }
  }

  private void compare(int day, HouseDay house) throws Exception {
    DayRecord record = shelf.day(day);
    if (!record.looksAt().isEmpty() || !record.comparedIn().isEmpty()) {
      desk.files()
          .found(
              COMPARED + day,
              record.comparedIn(),
              surrounding.rules().compare(house, shelf.past(day), around(day)));
      shelf.changed(day);
    }
  }

  private OrderAround around(int day) {
    return new OrderAround(name(day), surrounding.reference(), surrounding.coverage(), desk);
  }

  private HouseDay house(int day) throws Exception {
    return new HouseDay(LocalDate.ofEpochDay(day), shelf.cash(day).events(), () -> orders(day));
  }

  private List<OrderHistory> orders(int day) {
    try {
      List<OrderHistory> read = new ArrayList<>();
      for (String name : shelf.orders(day)) {
        desk.orders().get(name).map(OrderFacts::history).ifPresent(read::add);
      }
      return read;
    } catch (Exception e) {
      throw new IllegalStateException("The orders of day " + day + " cannot be read", e);
    }
  }

  /** Lets go of days that are too old, and of the orders of which nothing happened later. */
  void letGo(int firstDay) throws Exception {
    for (int day : shelf.days().headSet(firstDay)) {
      OrderAround.waitNoMore(name(day), shelf.day(day).waits(), surrounding.deadlines());
      for (String order : shelf.orders(day)) {
        letGo(order, firstDay);
      }
      shelf.letGo(day);
    }
    shelf.letGoOfNumbersBefore(firstDay);
  }

  private void letGo(String order, int firstDay) throws Exception {
    Optional<OrderFacts> facts = desk.orders().get(order);
    if (facts.isPresent() && facts.get().newestDay() < firstDay) {
      OrderAround.waitNoMore(order, facts.get().waits(), surrounding.deadlines());
      desk.orders().letGo(order, facts.get());
    }
  }
}
