package dev.titan.connectors.googledrive.report;

import static dev.titan.connectors.googledrive.report.Reading.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.titan.connectors.googledrive.report.FileSummary.Outcome;
import dev.titan.connectors.googledrive.report.ReferenceRow.MenuCost;
import dev.titan.connectors.googledrive.report.ReferenceRow.ProductionLine;
import dev.titan.connectors.googledrive.report.ReferenceRow.RecipeLine;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.topic.Topic;
import dev.titan.contracts.unit.BaseUnit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expenses, recipes, costs and stock. */
class HouseReportsTest {

  @Test
  void readsExpensesBelowTheirSummary() {
    RowsFile file =
        RowsFile.rows()
            .row("Restaurant Name", "Cafe Central")
            .row("From 27 Aug 2025 To 31 Aug 2025")
            .blank()
            .row(Samples.of(Report.EXPENSE_SUMMARY).headers().toArray())
            .row("Cash", "2,700.00")
            .row("Total", "2,700.00")
            .row(Samples.of(Report.EXPENSE).headers().toArray());
    Samples.of(Report.EXPENSE).rows().forEach(row -> file.row(row.toArray()));
    Reading reading = Reading.of(file);
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(reading.tables)
        .extracting(table -> table.mapping().orElseThrow().report())
        .containsExactly(Report.EXPENSE_SUMMARY, Report.EXPENSE);
    List<Expense> expenses = reading.facts(Expense.class);
    assertThat(reading.topics).containsOnly(Topic.EXPENSES);
    assertThat(expenses)
        .extracting(Expense::amountPaise)
        .containsExactly(120_000L, 120_000L, 500_000L, -90_000L);
    Expense milk = expenses.get(0);
    assertThat(milk.source()).isEqualTo("drive-expenses");
    assertThat(milk.item()).isEqualTo("Milk, 20 l (Amul)");
    assertThat(milk.ledger()).isEqualTo("Dairy");
    assertThat(milk.category()).isEqualTo("Raw Material");
    assertThat(milk.explanation()).isEqualTo("Morning");
    assertThat(milk.staff()).isEqualTo("Ravi");
    assertThat(milk.paidFrom()).isEqualTo("Cash");
    assertThat(milk.business()).isTrue();
    assertThat(milk.businessDate()).isEqualTo(LocalDate.of(2025, 8, 27));
    assertThat(milk.occurredAt()).isEqualTo(at("2025-08-27T04:00"));
    assertThat(milk.expenseId()).isNotEqualTo(expenses.get(1).expenseId());
    assertThat(expenses.get(2).business()).isFalse();
    assertThat(expenses.get(3).item()).isEqualTo("Gas - refill");
    assertThat(expenses.get(3).staff()).isEmpty();
  }

  @Test
  void keepsTheIdOfAnExpenseWhoseAmountIsCorrected() {
    List<Expense> before = expenses("27 Aug 2025", "Milk - Dairy - Raw Material", "100");
    List<Expense> after = expenses("27-08-2025", "milk - Dairy - Raw Material", "120");
    assertThat(after.get(0).expenseId()).isEqualTo(before.get(0).expenseId());
    assertThat(after.get(0).amountPaise()).isEqualTo(12_000);
  }

  @Test
  void saysHowAReasonWithFewerPartsWasTaken() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "Reason", "Amount")
                .row("27 Aug 2025", "Tea", "20")
                .row("27 Aug 2025", "Instalment - Bank loan", "2000"));
    assertThat(reading.facts(Expense.class))
        .extracting(Expense::item, Expense::category, Expense::business)
        .containsExactly(tuple("Tea", "", true), tuple("Instalment", "Bank loan", false));
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("one part is taken for the item"))
        .anyMatch(one -> one.contains("of two parts the second"));
  }

  @Test
  void handsOnCostsOfZeroAndNoCostAndCostsAboveThePrice() {
    Reading reading = read(Report.RECIPE_COSTING);
    assertThat(reading.references)
        .containsExactly(
            new MenuCost("acme", "central", "Paneer Tikka (Half), Spicy", 9_050L, 27_000L),
            new MenuCost("acme", "central", "Masala Dosa", 0L, 15_000L),
            new MenuCost("acme", "central", "Filter Coffee", null, 6_000L),
            new MenuCost("acme", "central", "Thali, Special (Veg)", 26_000L, 24_000L));
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("cost of zero") && one.endsWith("(1 row)"))
        .anyMatch(one -> one.contains("Items have no cost"))
        .anyMatch(one -> one.contains("cost more than they sell for"));
  }

  @Test
  void takesAnItemNamedMaxForAnItemUnlessItStandsBelowATotal() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Menu Name", "Recipe Costing (₹)", "Selling Price (₹)")
                .row("Max", "50", "120")
                .row("Total", "50", "120")
                .row("Min.", "50", "120")
                .row("Max.", "50", "120"));
    assertThat(reading.references)
        .containsExactly(new MenuCost("acme", "central", "Max", 5_000L, 12_000L));
    assertThat(reading.skipped)
        .containsEntry(3, SkipReason.TOTAL)
        .containsEntry(4, SkipReason.TOTAL)
        .containsEntry(5, SkipReason.TOTAL);
  }

  @Test
  void readsRecipesInTheBaseUnitOfTheirIngredients() {
    assertThat(read(Report.RECIPE).references)
        .containsExactly(
            new RecipeLine(
                "acme",
                "central",
                "Paneer Tikka (Half), Spicy",
                "",
                "",
                "Paneer",
                120_000,
                BaseUnit.G),
            new RecipeLine(
                "acme",
                "central",
                "Paneer Tikka (Half), Spicy",
                "",
                "",
                "Oil, refined (mustard)",
                15_000,
                BaseUnit.ML),
            new RecipeLine(
                "acme", "central", "Masala Dosa", "", "ing-1", "Maida", 50_000, BaseUnit.G));
  }

  @Test
  void fillsTheItemOfARecipeDownAlsoFromARowOfItsOwn() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Item Name", "Raw Material", "Quantity", "Unit")
                .row("Masala Dosa")
                .row("", "Rice", "80", "gm")
                .row("", "Urad Dal", "0.03", "kg")
                .row("Filter Coffee", "Milk", "150", "ml")
                .row("", "Coffee powder", "12 gm", ""));
    assertThat(reading.references)
        .extracting(row -> ((RecipeLine) row).item() + "/" + ((RecipeLine) row).ingredient())
        .containsExactly(
            "Masala Dosa/Rice",
            "Masala Dosa/Urad Dal",
            "Filter Coffee/Milk",
            "Filter Coffee/Coffee powder");
    assertThat(((RecipeLine) reading.references.get(3)).quantityMilli()).isEqualTo(12_000);
    assertThat(reading.skipped).containsEntry(2, SkipReason.HEADING);
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("filled from its first row") && one.endsWith("(3 rows)"));
  }

  @Test
  void readsTheYieldOfABatch() {
    assertThat(read(Report.PRODUCTION_RECIPE).references)
        .containsExactly(
            new ProductionLine(
                "acme",
                "central",
                "",
                "Tomato Gravy",
                5_000_000,
                BaseUnit.G,
                "",
                "Tomato",
                6_000_000,
                BaseUnit.G),
            new ProductionLine(
                "acme",
                "central",
                "",
                "Tomato Gravy",
                5_000_000,
                BaseUnit.G,
                "",
                "Oil, refined (mustard)",
                250_000,
                BaseUnit.ML));
  }

  @Test
  void readsWastageByPacksOfTheIngredientAndItsGroupsFirstRows() {
    RowsFile file =
        RowsFile.rows()
            .row(Samples.of(Report.WASTAGE).headers().toArray())
            .row(
                "27 Aug 2025", 912.5, "Saved", "Ravi", "Kitchen", "Maida", "", 2, "bag", 840, "wet")
            .row("", "", "", "", "", "Milk", "", "1,500", "ml", "72.50", "spilt, twice")
            .row("28 Aug 2025", 0, "Cancelled", "Asha", "Bar", "Cream", "", 1, "kg", 300, "")
            .row("28 Aug 2025", 0, "Draft", "Asha", "Bar", "Cream", "", 2, "kg", 300, "")
            .row(
                "28 Aug 2025",
                0,
                "Saved",
                "Asha",
                "Bar",
                "",
                "Cold Coffee (Large)",
                1,
                "pcs",
                0,
                "x");
    Reading reading = Reading.of(file);
    assertThat(reading.bad).isEmpty();
    List<InventoryMovement> waste = reading.facts(InventoryMovement.class);
    assertThat(waste).extracting(InventoryMovement::kind).containsOnly(MovementKind.WASTAGE);
    assertThat(waste).extracting(InventoryMovement::source).containsOnly("drive-wastage");
    assertThat(waste)
        .extracting(InventoryMovement::ingredientName)
        .containsExactly("Maida", "Milk", "Cold Coffee (Large)");
    InventoryMovement maida = waste.get(0);
    assertThat(maida.ingredientId()).isEqualTo("ing-1");
    assertThat(maida.category()).isEqualTo("Flour");
    assertThat(maida.quantityMilli()).isEqualTo(50_000_000);
    assertThat(maida.unit()).isEqualTo(BaseUnit.G);
    assertThat(maida.amountPaise()).isEqualTo(84_000);
    assertThat(maida.reason()).isEqualTo("wet");
    assertThat(maida.staff()).isEqualTo("Ravi");
    InventoryMovement milk = waste.get(1);
    assertThat(milk.businessDate()).isEqualTo(LocalDate.of(2025, 8, 27));
    assertThat(milk.staff()).isEqualTo("Ravi");
    assertThat(milk.reason()).isEqualTo("spilt, twice");
    assertThat(reading.skipped)
        .containsEntry(4, SkipReason.CANCELLED)
        .containsEntry(5, SkipReason.NOT_FINAL);
  }

  @Test
  void readsPurchasesAndTransfersFromOtherOutlets() {
    Reading reading = read(Report.PURCHASE);
    List<InventoryMovement> bought = reading.facts(InventoryMovement.class);
    assertThat(bought)
        .extracting(InventoryMovement::kind)
        .containsExactly(MovementKind.PURCHASE, MovementKind.PURCHASE, MovementKind.TRANSFER_IN);
    InventoryMovement maida = bought.get(0);
    assertThat(maida.source()).isEqualTo("drive-purchases");
    assertThat(maida.documentId()).isEqualTo("INV/25-26/017");
    assertThat(maida.counterparty()).isEqualTo("Shree Traders, Adyar");
    assertThat(maida.quantityMilli()).isEqualTo(50_000_000);
    assertThat(maida.amountPaise()).isEqualTo(210_000);
    assertThat(maida.taxPaise()).isEqualTo(10_500);
    assertThat(bought.get(2).businessDate()).isEqualTo(LocalDate.of(2025, 8, 5));
    assertThat(bought.get(2).counterparty()).isEqualTo("harbour");
  }

  @Test
  void takesTheAmountOfAPurchaseBeforeTaxWhereverItStands() {
    Reading net =
        Reading.of(
            RowsFile.rows()
                .row("Vendor", "Date", "Item", "Qty", "Unit", "GST", "Total")
                .row("Shree", "27/08/2025", "Rice", "10", "kg", "25", "525"));
    assertThat(net.facts(InventoryMovement.class).get(0).amountPaise()).isEqualTo(50_000);
    assertThat(net.summary.assumptions()).anyMatch(one -> one.contains("less the tax is taken"));
    Reading rate =
        Reading.of(
            RowsFile.rows()
                .row("Vendor", "Date", "Item", "Qty", "Unit", "Rate")
                .row("Shree", "27/08/2025", "Rice", "2.5", "kg", "40.10"));
    assertThat(rate.facts(InventoryMovement.class).get(0).amountPaise()).isEqualTo(10_025);
  }

  @Test
  void takesTheClosingStockForTheEndOfThePeriod() {
    RowsFile file =
        RowsFile.rows()
            .row("Date", "01/08/2025 to 31/08/2025")
            .row(Samples.of(Report.STOCK_SUMMARY).headers().toArray());
    Samples.of(Report.STOCK_SUMMARY).rows().forEach(row -> file.row(row.toArray()));
    file.row("Ghee", "kg", "1", "0", "0", "1", "2", "0", "0", "0", "0", "0", "2", "-1", "-1", "0");
    Reading reading = Reading.of(file);
    List<InventoryMovement> counts = reading.facts(InventoryMovement.class);
    assertThat(counts).extracting(InventoryMovement::kind).containsOnly(MovementKind.STOCK_COUNT);
    assertThat(counts)
        .extracting(InventoryMovement::quantityMilli)
        .containsExactly(28_000_000L, 4_000_000L);
    assertThat(counts.get(0).businessDate()).isEqualTo(LocalDate.of(2025, 8, 31));
    assertThat(counts.get(0).occurredAt()).isEqualTo(at("2025-09-01T03:59:59.999"));
    assertThat(reading.bad).extracting(Reading.Bad::code).containsExactly(ErrorCode.BAD_NUMBER);
  }

  @Test
  void refusesAStockSummaryThatDoesNotSayOfWhichDayItIs() {
    Reading reading = read(Report.STOCK_SUMMARY);
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(reading.summary.reason()).contains("of which day").contains("export it");
    assertThat(reading.facts).isEmpty();
  }

  @Test
  void refusesQuantitiesInUnitsThatMeanNothing() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "Raw Material", "Quantity", "Unit")
                .row("27 Aug 2025", "Maida", "1", "Ltr")
                .row("27 Aug 2025", "Milk", "1", "can")
                .row("27 Aug 2025", "Milk", "1", "")
                .row("27 Aug 2025", "Milk", "1 ml", "kg")
                .row("27 Aug 2025", "Milk", "-1", "kg")
                .row("27 Aug 2025", "Milk", "", "kg"));
    assertThat(reading.facts).isEmpty();
    assertThat(reading.bad)
        .extracting(Reading.Bad::reason)
        .satisfiesExactly(
            one -> assertThat(one).contains("does not convert to g"),
            one -> assertThat(one).contains("'can' is no known unit"),
            one -> assertThat(one).contains("'Unit' is empty"),
            one -> assertThat(one).contains("is not the unit that stands behind"),
            one -> assertThat(one).contains("is negative"),
            one -> assertThat(one).contains("'Quantity' is empty"));
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.REFUSED);
  }

  private static List<Expense> expenses(String date, String reason, String amount) {
    return Reading.of(RowsFile.rows().row("Date", "Reason", "Amount").row(date, reason, amount))
        .facts(Expense.class);
  }

  private static Reading read(Report report) {
    RowsFile file = RowsFile.rows().row(Samples.of(report).headers().toArray());
    Samples.of(report).rows().forEach(row -> file.row(row.toArray()));
    return Reading.of(file);
  }
}
