package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.FileSummary.Outcome;
import dev.titan.connectors.googledrive.report.ReferenceRow.MenuCost;
import dev.titan.connectors.googledrive.report.ReferenceRow.RecipeLine;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotEvent;
import org.junit.jupiter.api.Test;

/** Where tables begin and end, whatever stands around them. */
class TablesTest {

  @Test
  void readsTwoReportsOneBelowTheOther() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Recipe costing")
                .row("Menu Name", "Recipe Costing (₹)", "Selling Price (₹)")
                .row("Idli", "12", "40")
                .row("Total", "12", "40")
                .blank()
                .row("Expenses of the week")
                .row("Date", "Reason", "Amount (₹)")
                .row("27 Aug 2025", "Gas - Fuel - Utilities", "900"));
    assertThat(reading.references)
        .containsExactly(new MenuCost("acme", "central", "Idli", 1_200L, 4_000L));
    assertThat(reading.facts(Expense.class)).hasSize(1);
    assertThat(reading.tables).extracting(table -> table.at().row()).containsExactly(2, 7);
  }

  @Test
  void readsTwoTablesSideBySide() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Menu Name", "Recipe Costing", "Selling Price", "", "Date", "Reason", "Amount")
                .row("Idli", "12", "40", "", "27 Aug 2025", "Gas - Fuel - Utilities", "900")
                .row("Vada", "15", "45", "", "", "", "")
                .row("", "", "", "", "28 Aug 2025", "Milk - Dairy - Raw Material", "60"));
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(reading.references).hasSize(2);
    assertThat(reading.facts(Expense.class)).hasSize(2);
    assertThat(reading.bad).isEmpty();
  }

  @Test
  void passesOverTextBesideAndBelowATable() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "Reason", "Amount", "", "", "Remember:")
                .row("27 Aug 2025", "Gas - Fuel - Utilities", "900", "", "", "pay the rent")
                .row("", "", "", "", "", "call the vendor, before 5")
                .row("28 Aug 2025", "Milk - Dairy - Raw Material", "60")
                .blank()
                .row("Checked by Meena"));
    assertThat(reading.facts(Expense.class)).hasSize(2);
    assertThat(reading.bad).isEmpty();
    assertThat(reading.skipped)
        .containsEntry(3, SkipReason.TEXT)
        .containsEntry(6, SkipReason.TEXT);
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.TAKEN);
  }

  @Test
  void joinsAHeaderOfSeveralLines() {
    RowsFile file =
        RowsFile.rows()
            .row("Name", "Purchase")
            .row("Supplier", "Invoice", null, "Item", null)
            .mergedAcross(1, 2)
            .mergedAcross(3, 4)
            .row("Name", "No.", "Date", "Name", "Qty", "Unit", "Rate", "Amount");
    file.row("Shree", "17", "27/08/2025", "Rice", "10", "kg", "50", "500");
    Reading reading = Reading.of(file);
    assertThat(reading.summary.tables())
        .as(reading.summary.toString())
        .hasSize(1);
    assertThat(reading.table().found().at().row()).isEqualTo(2);
    assertThat(reading.table().found().headers())
        .contains("Supplier Name", "Invoice No.", "Invoice Date", "Item Name");
    assertThat(reading.facts(InventoryMovement.class)).hasSize(1);
  }

  @Test
  void takesTheSecondLineOfAHeaderForNoData() {
    RowsFile file =
        RowsFile.rows()
            .row("Invoice No.", "Date", "Order Type", "Status", "My Amount", "Total", "Taxes", null)
            .mergedAcross(6, 7)
            .row("", "", "", "", "", "", "CGST@2.5", "SGST@2.5")
            .row("1", "27 Aug 2025 10:00", "Dine In", "Success", "100", "105", "2.50", "2.50");
    Reading reading = Reading.of(file);
    assertThat(reading.bad).isEmpty();
    assertThat(reading.parts.get(0).partial().taxPaise()).isEqualTo(500);
    assertThat(reading.parts.get(0).partial().taxes()).hasSize(2);
  }

  @Test
  void findsTheHeaderUnderALongPreamble() {
    RowsFile file = RowsFile.rows();
    for (int line = 0; line < 45; line++) {
      file.row("Terms and conditions, line " + line, line, "27 Aug 2025");
    }
    file.row("Date", "Reason", "Amount").row("27 Aug 2025", "Gas - Fuel - Utilities", "900");
    assertThat(Reading.of(file).facts(Expense.class)).hasSize(1);
  }

  @Test
  void readsEverySheet() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .sheet("Expense")
                .row("From: 27/08/2025", "To: 28/08/2025")
                .row("Date", "Reason", "Amount")
                .row("27 Aug 2025", "Gas - Fuel - Utilities", "900")
                .sheet("Notes")
                .row("Nothing to see")
                .sheet("Kots")
                .row("KOT ID", "Item Name", "Qty", "Punch Time")
                .row("7", "Idli", "2", "27 Aug 2025 10:00"));
    assertThat(reading.facts(Expense.class)).hasSize(1);
    assertThat(reading.facts(KotEvent.class)).hasSize(1);
    assertThat(reading.factRows.get(1)).isEqualTo(new SourceRow("Kots", 2));
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("sheet 'Kots', row 1 has no period above it"));
  }

  @Test
  void leavesOutRowsThatOnlySumUpAndSaysWhereTheFilesOwnTotalDiffers() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "Reason", "Amount (₹)")
                .row("27 Aug 2025", "Gas - Fuel - Utilities", "900")
                .row("28 Aug 2025", "Total - Fuel - Utilities", "100")
                .row("Grand Total", "", "1,200.00")
                .row("", "", "1,200.00"));
    assertThat(reading.facts(Expense.class)).hasSize(2);
    assertThat(reading.skipped)
        .containsEntry(4, SkipReason.TOTAL)
        .containsEntry(5, SkipReason.TOTAL);
    assertThat(reading.table().sums().get("Amount (₹)")).isEqualByComparingTo("1000");
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("own total of 'Amount (₹)' is 1200.00") && one.contains("1000"))
        .anyMatch(one -> one.contains("Rows with numbers and no words"));
  }

  @Test
  void doesNotFillARowOfAnotherGroup() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "Created By", "Area", "Raw Material", "Quantity", "Unit")
                .row("27 Aug 2025", "Ravi", "Kitchen", "Milk", "1", "kg")
                .row("", "", "", "Curd", "1", "kg")
                .row("", "Asha", "", "Cream", "1", "kg")
                .row("28 Aug 2025", "", "", "Ghee", "1", "kg"));
    assertThat(reading.facts(InventoryMovement.class))
        .extracting(InventoryMovement::ingredientName)
        .containsExactly("Milk", "Curd", "Ghee");
    assertThat(reading.bad).extracting(bad -> bad.at().row()).containsExactly(4);
    assertThat(reading.bad.get(0).reason()).contains("'Date' is empty");
    assertThat(reading.facts(InventoryMovement.class).get(2).staff()).isEmpty();
  }

  @Test
  void takesAHeaderThatComesTwiceForTheFirstOfItsColumns() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Item Name", "Raw Material", "Quantity", "Unit", "Quantity")
                .row("Idli", "Rice", "80", "gm", "999"));
    assertThat(((RecipeLine) reading.references.get(0)).quantityMilli()).isEqualTo(80_000);
    assertThat(reading.table().found().headers()).contains("Quantity (2)");
  }
}
