package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.ReferenceRow.HalfRecipe;
import dev.titan.connectors.googledrive.report.ReferenceRow.ProductionLine;
import dev.titan.connectors.googledrive.report.ReferenceRow.RecipeLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recipe is told with all of its ingredients or not at all. */
class RecipesTest {

  @Test
  void leavesOutARecipeOfWhichARowCannotBeReadWhereverItStands() {
    Reading reading =
        Reading.of(
            recipes()
                .row("Masala Dosa", "", "Rice", "80", "gm")
                .row("Filter Coffee", "", "Milk", "150", "ml")
                .row("Masala Dosa", "", "Ghee", "#REF!", "gm")
                .row("masala dosa", "", "Urad Dal", "30", "gm"));

    assertThat(items(reading)).containsExactly("Filter Coffee/Milk");
    assertThat(halves(reading)).containsExactly("Masala Dosa");
    assertThat(reading.skipped).containsOnlyKeys(2, 5).containsValue(SkipReason.INCOMPLETE_RECIPE);
    assertThat(reading.bad).extracting(bad -> bad.at().row()).containsExactly(4);
    assertThat(reading.table().taken()).isEqualTo(1);
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.startsWith("The recipe of Masala Dosa is left out whole"));
  }

  @Test
  void tellsTheOtherSizesOfAnItem() {
    Reading reading =
        Reading.of(
            recipes()
                .row("Dosa", "Large", "Rice", "many", "gm")
                .row("Dosa", "Small", "Rice", "40", "gm"));
    assertThat(items(reading)).containsExactly("Dosa/Rice");
  }

  @Test
  void leavesOutTheRecipesAboveAndBelowARowThatDoesNotTellItsOwn() {
    Reading reading =
        Reading.of(
            recipes()
                .row("Tea", "", "Tea leaves", "5", "gm")
                .row("Masala Dosa", "", "Rice", "80", "gm")
                .row("#REF!", "", "Milk", "150", "ml")
                .row("Coffee", "", "Coffee powder", "12", "gm")
                .row("Lassi", "", "Curd", "200", "gm"));
    assertThat(items(reading)).containsExactly("Tea/Tea leaves", "Lassi/Curd");
  }

  @Test
  void leavesOutABatchOfWhichARowCannotBeRead() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Production Item", "Batch Yield", "Yield Unit", "Raw Material", "Qty", "Unit")
                .row("Gravy", "5", "kg", "Tomato", "6", "kg")
                .row("Gravy", "5", "kg", "Oil", "####", "ml")
                .row("Stock", "10", "l", "Bones", "4", "kg"));
    assertThat(reading.references)
        .filteredOn(ProductionLine.class::isInstance)
        .extracting(row -> ((ProductionLine) row).product())
        .containsExactly("Stock");
    assertThat(halves(reading)).containsExactly("Gravy");
  }

  private static List<String> halves(Reading reading) {
    return reading.references.stream()
        .filter(HalfRecipe.class::isInstance)
        .map(half -> ((HalfRecipe) half).name())
        .toList();
  }

  private static RowsFile recipes() {
    return RowsFile.rows().row("Item Name", "Variation", "Raw Material", "Quantity", "Unit");
  }

  private static List<String> items(Reading reading) {
    return reading.references.stream()
        .filter(RecipeLine.class::isInstance)
        .map(RecipeLine.class::cast)
        .map(line -> line.item() + "/" + line.ingredient())
        .toList();
  }
}
