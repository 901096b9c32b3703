package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is shown as a sum is a sum of something. */
class SummedColumnsTest {

  @Test
  void addsAmountsAndQuantitiesOfOneUnitButNoRates() {
    assertThat(
            sums(
                RowsFile.rows()
                    .row("Supplier", "Invoice Date", "Item Name", "Qty", "Unit", "Rate", "Amount")
                    .row("Nandi", "27 Aug 2025", "Milk", "10", "L", "50", "500")
                    .row("Nandi", "27 Aug 2025", "Curd", "4", "kg", "80", "320")
                    .row("Nandi", "27 Aug 2025", "Paneer", "500 gm", "", "0.4", "200")
                    .row("Nandi", "28 Aug 2025", "Cream", "2.5", "l", "100", "250")))
        .isEqualTo(Map.of("Qty, gm", "500", "Qty, kg", "4", "Qty, l", "12.5", "Amount", "1270"));
  }

  @Test
  void addsPortionsAndAmountsOfBillsThatAreTold() {
    assertThat(
            sums(
                RowsFile.rows()
                    .row(
                        "Date",
                        "Invoice No.",
                        "Order Type",
                        "Status",
                        "Item",
                        "Price",
                        "Qty",
                        "Total")
                    .row("27 Aug 2025", "1", "Dine In", "Success", "Idli", "40", "2", "80")
                    .row("27 Aug 2025", "2", "Dine In", "Success", "Vada", "30", "x", "30")
                    .row("27 Aug 2025", "3", "Dine In", "Success", "Tea", "20", "1", "20")))
        .isEqualTo(Map.of("Qty", "3", "Total", "100"));
  }

  @Test
  void addsNoCostsOfPortionsAndNoYieldThatStandsOnceForItsRows() {
    assertThat(
            sums(
                RowsFile.rows()
                    .row("Menu Name", "Recipe Costing (₹)", "Selling Price (₹)")
                    .row("Idli", "12", "40")
                    .row("Vada", "14", "50")))
        .isEmpty();
    assertThat(
            sums(
                RowsFile.rows()
                    .row(
                        "Production Item",
                        "Batch Yield",
                        "Yield Unit",
                        "Raw Material",
                        "Qty",
                        "Unit")
                    .row("Gravy", "5", "kg", "Tomato", "6", "kg")
                    .row("Gravy", "5", "kg", "Onion", "2", "kg")))
        .isEqualTo(Map.of("Qty, kg", "8"));
  }

  private static Map<String, String> sums(RowsFile file) {
    Map<String, String> sums = new TreeMap<>();
    Reading.of(file).table().sums().forEach((name, sum) -> sums.put(name, plain(sum)));
    return sums;
  }

  private static String plain(BigDecimal sum) {
    return sum.stripTrailingZeros().toPlainString();
  }
}
