package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.house.cash.PettyCash;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What an outlet spends beside food: the drawer's small things, gas, repairs, rent and the like.
 */
public final class ExpenseBook {
  private static final String BANK = "Bank";

  private final OutletDay day;
  private final SplittableRandom random;
  private final List<Expense> expenses = new ArrayList<>();

  private ExpenseBook(OutletDay day) {
    this.day = day;
    this.random = day.random("expenses", 0);
  }

  /** The expenses of a business day; the same day always has the same ones. */
  public static List<Expense> of(OutletDay day) {
    ExpenseBook book = new ExpenseBook(day);
    for (PettyCash.Payment payment : PettyCash.of(day)) {
      book.add(payment.item(), payment.ledger(), payment.category(), payment.amount(), "Till 1");
    }
    book.regular();
    book.nowAndThen();
    return List.copyOf(book.expenses);
  }

  private void regular() {
    LocalDate date = day.date();
    DayOfWeek weekday = date.getDayOfWeek();
    if (weekday == DayOfWeek.MONDAY || weekday == DayOfWeek.THURSDAY) {
      add("LPG cylinders", "Gas", "Utilities", rupees(7200, 900), BANK);
    }
    if (weekday == DayOfWeek.SATURDAY) {
      add("Deep cleaning", "Housekeeping", "Maintenance", rupees(1800, 500), BANK);
    }
    switch (date.getDayOfMonth()) {
      case 1 -> add("Shop rent", "Rent", "Fixed Cost", rupees(185_000, 1), BANK);
      case 5 -> add("Electricity bill", "Electricity", "Utilities", rupees(46_000, 9000), BANK);
      case 7 -> add("Internet", "Communication", "Office", rupees(2400, 1), BANK);
      case 10 -> add("Term loan", "Bank Charges", "Interest", rupees(21_500, 1), BANK);
      default -> {
        // An ordinary day of the month.
      }
    }
  }

  private void nowAndThen() {
    if (random.nextInt(100) < 7) {
      add("Mixer repair", "Repairs", "Maintenance", rupees(650, 2600), BANK);
    }
    if (random.nextInt(100) < 4) {
      add("Pest control", "Housekeeping", "Maintenance", rupees(1500, 700), BANK);
    }
    if (random.nextInt(100) < 3) {
      add("School fees", "Owner Drawings", "Personal", rupees(4000, 9000), "Owner");
    }
  }

  private long rupees(int least, int more) {
    return ((long) least + random.nextInt(more)) * day.outlet().priceFactorPercent() / 100 * 100;
  }

  private void add(String item, String ledger, String category, long amount, String paidFrom) {
    String id = "expense-" + day.date() + "-" + (expenses.size() + 1);
    String manager = day.roster().manager(day.roster().opens());
    expenses.add(
        new Expense(id, day.date(), item, ledger, category, amount, "", manager, paidFrom));
  }
}
