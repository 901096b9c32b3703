package dev.titan.localstack.simulator.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.localstack.simulator.drive.content.DataTable;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.content.ReportData;
import dev.titan.localstack.simulator.drive.content.Value;
import dev.titan.localstack.simulator.house.visit.Visit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportContentTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 27);
  private static final Corpus CORPUS = Corpus.of(42);

  @ParameterizedTest
  @EnumSource(names = "EXPENSE_SUMMARY", mode = EnumSource.Mode.EXCLUDE)
  void holdsRowsUnderTheTitlesOfTheExport(DriveReport report) {
    ReportData data = CORPUS.report(report);

    assertThat(data.tables()).allSatisfy(table -> assertThat(table.rows()).isNotEmpty());
    assertThat(data.restaurant()).isEqualTo("Titan Cafe, Indiranagar");
  }

  @Test
  void ordersMasterHoldsEveryBillOfTheDayWithItsTotal() {
    DataTable master = table(DriveReport.ORDERS_MASTER, 0);
    List<Visit> visits = CORPUS.desk().outlet().day(DAY).visits();

    assertThat(texts(master, "Invoice No."))
        .isEqualTo(visits.stream().map(Visit::orderId).toList());
    assertThat(sum(master, "Total (₹)"))
        .isEqualTo(
            BigDecimal.valueOf(
                visits.stream().mapToLong(visit -> visit.last().totals().total()).sum(), 2));
  }

  @Test
  void itemReportAddsUpToTheGoodsOfTheOrdersMaster() {
    assertThat(sum(table(DriveReport.ITEM_DETAILS, 0), "Sub Total"))
        .isEqualTo(sum(table(DriveReport.ORDERS_MASTER, 0), "My Amount (₹)"));
  }

  @Test
  void summaryOfExpensesAddsUpToTheBook() {
    assertThat(sum(table(DriveReport.EXPENSE, 0), "Total Expense Reported (₹)"))
        .isEqualTo(sum(table(DriveReport.EXPENSE, 1), "Amount (₹)"));
  }

  @Test
  void stockSummaryClosesWhereTheBooksAndTheDifferenceLead() {
    DataTable summary = table(DriveReport.STOCK_SUMMARY, 0);

    for (int row = 0; row < summary.rows().size(); row++) {
      assertThat(
              number(summary, row, "Opening").add(number(summary, row, "Purchase / Sales Return")))
          .isEqualByComparingTo(number(summary, row, "Total Stock"));
      assertThat(number(summary, row, "Closing Stock").add(number(summary, row, "Difference")))
          .isEqualByComparingTo(number(summary, row, "Closing Summary"));
    }
  }

  @Test
  void recipeCostingHoldsItemsWithoutCostWithoutPriceAndBelowCost() {
    DataTable costing = table(DriveReport.RECIPE_COSTING, 0);
    long noCost = 0;
    long noPrice = 0;
    long below = 0;
    for (int row = 0; row < costing.rows().size(); row++) {
      BigDecimal cost = number(costing, row, "Recipe Costing (₹)");
      BigDecimal price = number(costing, row, "Selling Price (₹)");
      noCost += cost.signum() == 0 ? 1 : 0;
      noPrice += price.signum() == 0 ? 1 : 0;
      below += price.signum() > 0 && cost.compareTo(price) > 0 ? 1 : 0;
    }

    assertThat(List.of(noCost, noPrice, below)).allSatisfy(one -> assertThat(one).isPositive());
  }

  @Test
  void kotReportTellsRemovalsAsNegativeQuantities() {
    DataTable tickets = table(DriveReport.KOT, 0);

    assertThat(texts(tickets, "Qty")).anyMatch(quantity -> quantity.startsWith("-"));
    assertThat(texts(tickets, "Prepared Time")).anyMatch(String::isEmpty);
  }

  @Test
  void modificationsSpeakTheTillsWords() {
    assertThat(texts(table(DriveReport.AFTER_PRINT_MODIFICATION, 0), "Modification"))
        .allMatch(text -> text.contains("Bill No.: ") && text.endsWith("(Electron Pos)"))
        .anyMatch(text -> text.contains("total amount changed from"));
  }

  @Test
  void summaryIsNoReportOfItsOwn() {
    assertThatThrownBy(() -> CORPUS.desk().report(DriveReport.EXPENSE_SUMMARY, DAY, DAY))
        .hasMessageContaining("comes with the expenses");
  }

  private static DataTable table(DriveReport report, int number) {
    return CORPUS.desk().report(report, DAY, DAY).tables().get(number);
  }

  private static List<String> texts(DataTable table, String title) {
    int column = column(table, title);
    return table.rows().stream().map(row -> row.get(column).canonical()).toList();
  }

  private static BigDecimal sum(DataTable table, String title) {
    return texts(table, title).stream()
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(DataTable table, int row, String title) {
    Value value = table.rows().get(row).get(column(table, title));
    return new BigDecimal(value.canonical());
  }

  private static int column(DataTable table, String title) {
    for (int column = 0; column < table.columns().size(); column++) {
      if (table.columns().get(column).title().equals(title)) {
        return column;
      }
    }
    throw new AssertionError(table.report() + " has no column " + title);
  }
}
