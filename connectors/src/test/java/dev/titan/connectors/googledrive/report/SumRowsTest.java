package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.FileSummary.Outcome;
import dev.titan.connectors.googledrive.report.ReferenceRow.MenuCost;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that sum up others, wherever they stand and wherever their label does. */
class SumRowsTest {

  @Test
  void leavesOutTotalsBetweenHeaderAndRows() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Menu Name", "Recipe Costing (₹)", "Selling Price (₹)")
                .row("Total", "90", "200")
                .row("Min.", "40", "80")
                .row("Max.", "50", "120")
                .row("Avg.", "45", "100")
                .row("Idli", "40", "80")
                .row("Max", "50", "120"));
    assertThat(reading.references)
        .extracting(row -> ((MenuCost) row).item())
        .containsExactly("Idli", "Max");
    assertThat(reading.skipped).hasSize(4).containsOnlyKeys(2, 3, 4, 5);
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(reading.summary.assumptions()).noneMatch(one -> one.contains("own total"));
  }

  @Test
  void findsTheLabelOfATotalInWhateverColumn() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Amount (₹)", "Sr. No.", "Reason", "Date")
                .row("1,000.00", "", "Total", "")
                .row("100.00", "", "", "Min.")
                .row("900.00", 1, "Gas - Fuel - Utilities", "27 Aug 2025")
                .row("100.00", 2, "Milk - Dairy - Raw Material", "28 Aug 2025")
                .row("1,000.00", "Grand Total", "", ""));
    assertThat(reading.bad).isEmpty();
    assertThat(reading.facts(Expense.class)).hasSize(2);
    assertThat(reading.skipped).containsOnlyKeys(2, 3, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Total", "TOTAL:", "Grand Total", "Sub-Total", "Total (2)", "Total 2 Expenses"})
  void knowsTheLabelsOfTotals(String label) {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "Reason", "Amount")
                .row("27 Aug 2025", "Gas - Fuel - Utilities", "900")
                .row(label, "", "900"));
    assertThat(reading.skipped).containsEntry(3, SkipReason.TOTAL);
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.TAKEN);
  }

  @Test
  void leavesOutTheTotalOfEachInvoiceAmongItsItems() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Supplier", "Invoice No.", "Invoice Date", "Item", "Qty", "Unit", "Amount")
                .row("Total Gas", "17", "27 Aug 2025", "LPG", "2", "pcs", "1800")
                .row("Total Gas", "17", "27 Aug 2025", "Sub Total", "", "", "1800")
                .row("Shree", "18", "27 Aug 2025", "Rice", "5", "kg", "300")
                .row("Shree", "18", "27 Aug 2025", "Total", "5", "kg", "300"));
    assertThat(reading.facts(InventoryMovement.class))
        .extracting(InventoryMovement::ingredientName)
        .containsExactly("LPG", "Rice");
    assertThat(reading.skipped).containsOnlyKeys(3, 5);
    assertThat(reading.bad).isEmpty();
  }

  @Test
  void keepsADishWhoseNameOnlyBeginsLikeATotal() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Menu Name", "Recipe Costing", "Selling Price")
                .row("Total Veg Thali", "60", "180")
                .row("Mini Idli", "20", "60"));
    assertThat(reading.references).hasSize(2);
  }
}
