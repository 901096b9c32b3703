package dev.titan.localstack.simulator.drive.content;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.stock.Expense;
import dev.titan.localstack.simulator.house.stock.ExpenseBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The expense book, with the summary that stands over it. */
final class ExpenseReports {
  private final HouseOutlet outlet;

  ExpenseReports(HouseOutlet outlet) {
    this.outlet = outlet;
  }

  /** The summary and the book. */
  List<DataTable> both(List<LocalDate> days) {
    List<List<Value>> rows = new ArrayList<>();
    Map<String, Long> sums = new TreeMap<>();
    for (LocalDate day : days) {
      for (Expense expense : ExpenseBook.of(outlet.day(day))) {
        sums.merge(expense.ledger(), expense.amount(), Long::sum);
        rows.add(
            List.of(
                new Value.Day(expense.date()),
                Value.of(expense.reason()),
                new Value.Amount(expense.amount()),
                Value.of(expense.explanation()),
                Value.of(expense.employee()),
                Value.of(expense.paidFrom())));
      }
    }
    List<List<Value>> summary = new ArrayList<>();
    sums.forEach((title, sum) -> summary.add(List.of(Value.of(title), new Value.Amount(sum))));
    return List.of(
        new DataTable(
            DriveReport.EXPENSE_SUMMARY,
            DataTable.columns("Title", "Total Expense Reported (₹)"),
            summary,
            true),
        new DataTable(
            DriveReport.EXPENSE,
            DataTable.columns(
                "Date", "Reason", "Amount (₹)", "Explanation", "Employee", "Paid From"),
            rows,
            true));
  }
}
