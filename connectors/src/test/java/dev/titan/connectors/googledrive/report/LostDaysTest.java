package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A day is covered only when every bill of it is told: one that is left out looks like fraud. */
class LostDaysTest {

  private static final String WEEK = "1 Aug 2025 to 7 Aug 2025";

  @Test
  void claimsAllDaysWhenEveryBillIsTold() {
    assertThat(covered(heads("100", "3 Aug 2025 10:00"))).containsExactly("2025-08-01..2025-08-07");
  }

  @Test
  void claimsTheDaysBeforeAndAfterABillThatCannotBeRead() {
    Reading reading = heads("#REF!", "3 Aug 2025 10:00");

    assertThat(covered(reading))
        .containsExactly("2025-08-01..2025-08-02", "2025-08-04..2025-08-07");
    assertThat(reading.parts).hasSize(1);
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("does not claim to tell all of 2025-08-03:"));
  }

  @Test
  void countsAnHourBeforeClosingForTheDayBefore() {
    assertThat(covered(heads("#REF!", "3 Aug 2025 02:30")))
        .containsExactly("2025-08-01..2025-08-01", "2025-08-03..2025-08-07");
  }

  @Test
  void claimsNoDayWhenTheDayIsLostOrCannotBeBelieved() {
    for (String day : List.of("#REF!", "", "3 Aug 2015 10:00", "3 Sep 2025 10:00", "08/13/2025")) {
      Reading reading = heads("#REF!", day);
      assertThat(covered(reading)).as(day).isEmpty();
      assertThat(reading.parts).as(day).hasSize(1);
      assertThat(reading.summary.assumptions())
          .as(day)
          .anyMatch(one -> one.contains("does not claim to tell all of any day"));
    }
  }

  @Test
  void claimsNoDayOfABillThatOneOfItsLinesLeavesOut() {
    Reading reading = lines("2", "5 Aug 2025", "5 Aug 2025 10:00", "#REF!");

    assertThat(covered(reading))
        .containsExactly("2025-08-01..2025-08-04", "2025-08-06..2025-08-07");
    assertThat(reading.skipped).containsValue(SkipReason.INCOMPLETE_BILL);
  }

  @Test
  void claimsNoDayNearTheOneOfALineWhoseTimeIsLost() {
    assertThat(covered(lines("9", "5 Aug 2025", "#VALUE!", "40")))
        .containsExactly("2025-08-01..2025-08-03", "2025-08-07..2025-08-07");
  }

  @Test
  void claimsNoDayOfAnyBillThatALineWithoutItsNumberMayBelongTo() {
    // The bills above and below are of the 2nd and the 5th; the line itself says the 7th.
    assertThat(covered(lines("#REF!", "7 Aug 2025", "7 Aug 2025 10:00", "40")))
        .containsExactly("2025-08-01..2025-08-01", "2025-08-03..2025-08-04");
  }

  @Test
  void claimsNoDayWhenALineMayBelongToAnyBill() {
    assertThat(covered(lines("9", "#REF!", "#REF!", "40"))).isEmpty();
  }

  /** A bill of the 1st that is well, and one. */
  private static Reading heads(String amount, String date) {
    return Reading.of(
        RowsFile.rows()
            .row("Date:", WEEK)
            .row("Invoice No.", "Date", "Order Type", "Status", "My Amount", "Total")
            .row("1", "1 Aug 2025 10:00", "Dine In", "Success", "100", "105")
            .row("2", date, "Dine In", "Success", amount, "105"));
  }

  /** A line of a bill of the 2nd, one, and two of bills of the 5th. */
  private static Reading lines(String invoice, String day, String time, String total) {
    return Reading.of(
        RowsFile.rows()
            .row("Date:", WEEK)
            .row("Date", "Timestamp", "Invoice No.", "Order Type", "Status", "Item", "Qty", "Total")
            .row("2 Aug 2025", "2 Aug 2025 10:00", "1", "Dine In", "Success", "Idli", 1, "40")
            .row(day, time, invoice, "Dine In", "Success", "Vada", 1, total)
            .row("5 Aug 2025", "5 Aug 2025 10:00", "2", "Dine In", "Success", "Idli", 1, "40")
            .row("5 Aug 2025", "5 Aug 2025 10:00", "3", "Dine In", "Success", "Idli", 1, "40"));
  }

  /** The days of trade that are claimed, first and last of each claim. */
  private static List<String> covered(Reading reading) {
    return reading.summary.coverage().stream()
        .map(FileSummary.Covered::coverage)
        .map(
            one -> {
              assertThat(one.from())
                  .isEqualTo(Reading.CALENDAR.startOf(Reading.CALENDAR.dateOf(one.from())));
              return Reading.CALENDAR.dateOf(one.from())
                  + ".."
                  + Reading.CALENDAR.dateOf(one.through().minusMillis(1));
            })
        .toList();
  }
}
