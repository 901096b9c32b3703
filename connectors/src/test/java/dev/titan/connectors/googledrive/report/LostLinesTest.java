package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Bills are told with all of their lines or not at all, whatever of a line is lost. */
class LostLinesTest {

  @Test
  void leavesOutTheBillOfALineWhoseTimeIsLost() {
    Reading reading =
        Reading.of(
            items()
                .row(line("27 Aug 2025", "27 Aug 2025 13:00:00", "1", "Idli"))
                .row(line("27 Aug 2025", "#REF!", "1", "Vada"))
                .row(line("27 Aug 2025", "27 Aug 2025 13:09:00", "2", "Tea"))
                .row(line("30 Aug 2025", "30 Aug 2025 13:09:00", "1", "Tea")));
    assertThat(reading.parts)
        .extracting(BillPart::billId)
        .containsExactly("2025-08-27-2", "2025-08-30-1");
    assertThat(reading.bad).extracting(bad -> bad.at().row()).containsExactly(3);
    assertThat(reading.skipped).containsOnlyKeys(2).containsValue(SkipReason.INCOMPLETE_BILL);
  }

  @Test
  void leavesOutEveryBillOfTheNumberWhenTheDayIsLostToo() {
    Reading reading =
        Reading.of(
            items()
                .row(line("27 Aug 2025", "27 Aug 2025 13:00:00", "1", "Idli"))
                .row(line("#VALUE!", "#VALUE!", "1", "Vada"))
                .row(line("30 Aug 2025", "30 Aug 2025 13:00:00", "1", "Idli"))
                .row(line("30 Aug 2025", "30 Aug 2025 13:09:00", "2", "Tea")));
    assertThat(reading.parts).extracting(BillPart::billId).containsExactly("2025-08-30-2");
  }

  @Test
  void leavesOutTheBillsAboveAndBelowALineWhoseNumberIsLost() {
    Reading reading =
        Reading.of(
            items()
                .row(line("27 Aug 2025", "27 Aug 2025 13:00:00", "1", "Idli"))
                .row(line("27 Aug 2025", "27 Aug 2025 13:05:00", "2", "Idli"))
                .row(line("27 Aug 2025", "27 Aug 2025 13:05:00", "#REF!", "T"))
                .row(line("27 Aug 2025", "27 Aug 2025 13:09:00", "3", "Tea"))
                .row(line("27 Aug 2025", "27 Aug 2025 13:19:00", "4", "Tea")));
    assertThat(reading.parts)
        .extracting(BillPart::billId)
        .containsExactly("2025-08-27-1", "2025-08-27-4");
    assertThat(reading.bad).extracting(Reading.Bad::code).containsExactly(ErrorCode.UNKNOWN_VALUE);
    assertThat(reading.skipped).containsOnlyKeys(3, 5);
  }

  @Test
  void takesNoErrorOfASpreadsheetForAName() {
    Reading reading =
        Reading.of(
            items()
                .row(line("27 Aug 2025", "27 Aug 2025 13:00:00", "1", "#NAME?"))
                .row(line("27 Aug 2025", "27 Aug 2025 13:05:00", "2", "####")));
    assertThat(reading.parts).isEmpty();
    assertThat(reading.bad)
        .extracting(Reading.Bad::reason)
        .allMatch(reason -> reason.contains("'Item Name'") && reason.contains("is lost"));
  }

  @Test
  void doesNotLoseABillToALineOfAnotherOutlet() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row(
                    "Outlet",
                    "Date",
                    "Invoice No.",
                    "Order Type",
                    "Status",
                    "Item Name",
                    "Qty",
                    "Total")
                .row(line("Cafe Central", "27 Aug 2025", "1", "Idli"))
                .row(line("Cafe Harbour", "27 Aug 2025", "1", "Idli")));
    assertThat(reading.parts).extracting(BillPart::billId).containsExactly("2025-08-27-1");
    assertThat(reading.bad).extracting(Reading.Bad::code).containsExactly(ErrorCode.UNKNOWN_OUTLET);
  }

  private static Object[] line(String day, String time, String invoice, String item) {
    return new Object[] {day, time, invoice, "Dine In", "Success", item, 1, 40};
  }

  private static RowsFile items() {
    return RowsFile.rows()
        .row(
            "Date",
            "Timestamp",
            "Invoice No.",
            "Order Type",
            "Status",
            "Item Name",
            "Qty.",
            "Total");
  }
}
