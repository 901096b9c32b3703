package dev.titan.localstack.simulator.house.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.Menu;
import dev.titan.localstack.simulator.chain.MenuItem;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.stock.StockDay.Invoice;
import dev.titan.localstack.simulator.house.stock.StockDay.InvoiceLine;
import dev.titan.localstack.simulator.house.stock.StockDay.Level;
import dev.titan.localstack.simulator.house.stock.StockDay.Transfer;
import dev.titan.localstack.simulator.house.stock.StockDay.Wastage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StockRoomTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 2);

  private static List<StockDay> days(long seed, String outlet, int days) {
    StockRoom room = StockRoom.of(House.of(Chain.of(seed)), outlet, FIRST);
    List<StockDay> made = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      made.add(room.day(FIRST.plusDays(i)));
    }
    return made;
  }

  @Property(tries = 8, seed = "20261121")
  void everyGramThatWasThereIsAccountedFor(@ForAll @LongRange(min = 1, max = 9_999) long seed) {
    Map<String, Long> closing = new HashMap<>();
    for (StockDay day : days(seed, "blr-indiranagar", 10)) {
      Map<String, Long> bought = new HashMap<>();
      for (Invoice invoice : day.invoices()) {
        for (InvoiceLine line : invoice.lines()) {
          assertThat(line.ingredient().vendors()).contains(invoice.vendor());
          assertThat(line.amount()).isEqualTo(line.packs() * line.packPrice());
          bought.merge(line.ingredient().name(), line.quantity(), Long::sum);
        }
      }
      Map<String, Long> wasted = new HashMap<>();
      day.wastage().forEach(w -> wasted.merge(w.ingredient().name(), w.quantity(), Long::sum));
      for (Level level : day.levels()) {
        String name = level.ingredient().name();
        assertThat(level.closing()).isNotNegative();
        assertThat(level.closing())
            .isEqualTo(
                level.opening()
                    + level.bought()
                    - level.returned()
                    + level.in()
                    - level.out()
                    + level.made()
                    - level.intoBatches()
                    - level.used()
                    - level.staff()
                    - level.wasted());
        assertThat(level.opening()).isEqualTo(closing.getOrDefault(name, level.opening()));
        assertThat(level.bought()).isEqualTo(bought.getOrDefault(name, 0L));
        assertThat(level.wasted()).isEqualTo(wasted.getOrDefault(name, 0L));
        assertThat(level.used())
            .isCloseTo(level.theoretical(), within(1 + level.theoretical() * 51 / 1000));
        closing.put(name, level.closing());
      }
    }
  }

  @Test
  void aDayIsTheSameHoweverItIsReached() {
    List<StockDay> days = days(42, "bom-bandra", 6);
    StockRoom room = StockRoom.of(House.of(Chain.of(42)), "bom-bandra", FIRST);

    assertThat(room.day(FIRST.plusDays(5))).isEqualTo(days.get(5));
    assertThat(room.day(FIRST.plusDays(2))).isEqualTo(days.get(2));
  }

  @Test
  void outletsAgreeOnWhatOneLentTheOther() {
    List<StockDay> here = days(42, "blr-indiranagar", 40);
    List<StockDay> there = days(42, "bom-bandra", 40);
    int moved = 0;
    for (int i = 0; i < here.size(); i++) {
      assertThat(here.get(i).transfers()).isEqualTo(there.get(i).transfers());
      for (Transfer transfer : here.get(i).transfers()) {
        boolean gives = transfer.from().equals("blr-indiranagar");
        Level level = level(here.get(i), transfer.ingredient().name());
        assertThat(gives ? level.out() : level.in()).isEqualTo(transfer.quantity());
        moved++;
      }
    }

    assertThat(moved).isPositive();
  }

  @Test
  void aStoreRoomIsAsARealOne() {
    long bought = 0;
    long wasted = 0;
    long sold = 0;
    int late = 0;
    Set<String> vendors = new HashSet<>();
    Map<DayOfWeek, Long> weekdays = new HashMap<>();
    Set<Long> milkPrices = new HashSet<>();
    Set<String> invoices = new HashSet<>();
    boolean returned = false;
    StockRoom room = StockRoom.of(House.of(Chain.of(42)), "blr-indiranagar", FIRST);
    House house = House.of(Chain.of(42));
    for (int i = 0; i < 56; i++) {
      StockDay day = room.day(FIRST.plusDays(i));
      for (Invoice invoice : day.invoices()) {
        assertThat(invoices.add(invoice.id())).isTrue();
        vendors.add(invoice.vendor());
        for (InvoiceLine line : invoice.lines()) {
          bought += line.amount();
          if (line.ingredient().name().equals("Milk")) {
            milkPrices.add(line.packPrice());
          }
        }
      }
      for (Wastage wastage : day.wastage()) {
        wasted += wastage.amount();
        weekdays.merge(day.date().getDayOfWeek(), wastage.amount(), Long::sum);
        late +=
            wastage.enteredAt().isAfter(house.outlet("blr-indiranagar").profile().endOf(day.date()))
                ? 1
                : 0;
      }
      returned |= !day.returns().isEmpty();
      sold +=
          house.outlet("blr-indiranagar").day(day.date()).visits().stream()
              .filter(visit -> !visit.cancelled())
              .mapToLong(visit -> visit.last().totals().core() - visit.last().totals().discount())
              .sum();
    }

    assertThat(100 * bought / sold).as("food cost in per cent of sales").isBetween(14L, 38L);
    assertThat(1000 * wasted / bought).as("waste per thousand bought").isBetween(8L, 90L);
    assertThat(vendors).hasSizeGreaterThan(8);
    assertThat(milkPrices).hasSizeGreaterThan(4);
    assertThat(late).isPositive();
    assertThat(returned).isTrue();
    assertThat(weekdays.get(DayOfWeek.MONDAY)).isGreaterThan(weekdays.get(DayOfWeek.WEDNESDAY));
  }

  @Test
  void everyItemOfTheMenuHasARecipe() {
    for (MenuItem item : Menu.standard().items()) {
      assertThat(CookBook.standard().recipe(item.name())).as(item.name()).isNotEmpty();
      for (MenuItem.Variation variation : item.variations()) {
        assertThat(CookBook.standard().recipe(item.name() + " (" + variation.name() + ")"))
            .isNotEmpty();
      }
    }
    assertThat(CookBook.standard().recipe("Cafe Latte (Large)")).containsEntry("Milk", 256_500L);
  }

  @Test
  void expensesRecurAndNameItemLedgerAndCategory() {
    House house = House.of(Chain.of(42));
    List<Expense> expenses = new ArrayList<>();
    for (int i = 0; i < 56; i++) {
      expenses.addAll(ExpenseBook.of(house.outlet("blr-indiranagar").day(FIRST.plusDays(i))));
    }

    assertThat(expenses).allSatisfy(e -> assertThat(e.amount()).isPositive());
    assertThat(expenses.stream().map(Expense::id)).doesNotHaveDuplicates();
    assertThat(expenses.stream().map(Expense::reason))
        .contains("LPG cylinders - Gas - Utilities", "School fees - Owner Drawings - Personal");
  }

  private static Level level(StockDay day, String name) {
    return day.levels().stream()
        .filter(level -> level.ingredient().name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
