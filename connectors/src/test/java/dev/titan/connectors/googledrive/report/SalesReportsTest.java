package dev.titan.connectors.googledrive.report;

import static dev.titan.connectors.googledrive.report.Reading.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.FileSummary.Outcome;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.event.TaxAmount;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bills from Orders Master and the item report. */
class SalesReportsTest {

  @Test
  void readsEveryFieldOfABillFromOrdersMaster() {
    Reading reading = read(Report.ORDERS_MASTER);
    assertThat(reading.parts).extracting(BillPart::kind).containsOnly(BillPart.Kind.MASTER);
    assertThat(reading.parts.get(0).partial())
        .isEqualTo(
            new Bill(
                "acme",
                "central",
                "drive-sales",
                "2025-08-27-57273",
                "57273",
                "",
                LocalDate.of(2025, 8, 27),
                "Asia/Kolkata",
                at("2025-08-27T13:05:22"),
                Reading.OBSERVED,
                BillStatus.SUCCESS,
                OrderType.DINE_IN,
                "",
                "Garden",
                "",
                4,
                "Asha",
                "Ravi",
                "",
                "",
                "",
                104_000,
                4_000,
                5_000,
                0,
                0,
                5_000,
                0,
                0,
                0,
                110_000,
                List.of(),
                List.of(
                    new TaxAmount("CGST@2.5", 250, 2_500), new TaxAmount("SGST@2.5", 250, 2_500)),
                List.of(),
                List.of(new Payment("Other", "UPI", 110_000))));
  }

  @Test
  void countsABillAfterMidnightForTheDayOfTradeBefore() {
    Bill bill = read(Report.ORDERS_MASTER).parts.get(1).partial();
    assertThat(bill.billId()).isEqualTo("2025-08-27-57274");
    assertThat(bill.businessDate()).isEqualTo(LocalDate.of(2025, 8, 27));
    assertThat(bill.createdAt()).isEqualTo(at("2025-08-28T01:30:00"));
    assertThat(bill.status()).isEqualTo(BillStatus.CANCELLED);
    assertThat(bill.cancelReason()).isEqualTo("Guest left");
    assertThat(bill.orderType()).isEqualTo(OrderType.DELIVERY);
    assertThat(bill.channel()).isEqualTo("Zomato");
    assertThat(bill.area()).isEqualTo("Zomato");
    assertThat(bill.deliveryChargePaise()).isEqualTo(2_000);
    assertThat(bill.packagingChargePaise()).isEqualTo(1_000);
    assertThat(bill.roundOffPaise()).isEqualTo(-40);
    assertThat(bill.totalPaise()).isEqualTo(34_460);
    assertThat(bill.assignee()).isEmpty();
  }

  @Test
  void splitsThePartsOfAPaymentWhenTheyAddUp() {
    Bill bill = read(Report.ORDERS_MASTER).parts.get(2).partial();
    assertThat(bill.status()).isEqualTo(BillStatus.COMPLIMENTARY);
    assertThat(bill.biller()).isEmpty();
    assertThat(bill.payments())
        .containsExactly(new Payment("Cash", "", 10_000), new Payment("Card", "", 16_500));
    assertThat(Words.payments("Part Payment", "Cash: 100, Card: 100", 26_500))
        .containsExactly(new Payment("Part Payment", "Cash: 100, Card: 100", 26_500));
  }

  @Test
  void gathersTheLinesOfABillWhereverTheyStand() {
    List<List<String>> rows = Samples.of(Report.ITEM_DETAILS).rows();
    RowsFile file =
        RowsFile.rows()
            .row(Samples.of(Report.ITEM_DETAILS).headers().toArray())
            .row(rows.get(0).toArray())
            .row(rows.get(2).toArray())
            .row(rows.get(3).toArray())
            .row(rows.get(1).toArray());
    Reading reading = Reading.of(file);
    assertThat(reading.parts)
        .extracting(BillPart::billId)
        .containsExactly("2025-08-27-57273", "2025-08-27-57274", "2025-08-28-57275");
    Bill bill = reading.parts.get(0).partial();
    assertThat(bill.lines())
        .containsExactly(
            new BillLine(
                "",
                "",
                "Paneer Tikka (Half), Spicy",
                "Starters",
                27_000,
                2_000,
                54_000,
                2_000,
                2_600,
                List.of(),
                ""),
            new BillLine(
                "",
                "",
                "Cold Coffee (Large)",
                "Drinks",
                25_000,
                2_000,
                50_000,
                2_000,
                2_400,
                List.of(),
                ""));
    assertThat(bill.corePaise()).isEqualTo(104_000);
    assertThat(bill.discountPaise()).isEqualTo(4_000);
    assertThat(bill.taxPaise()).isEqualTo(5_000);
    assertThat(bill.totalPaise()).isEqualTo(105_000);
    assertThat(bill.table()).isEqualTo("12");
    assertThat(bill.covers()).isEqualTo(4);
    assertThat(bill.assignee()).isEqualTo("Ravi");
    assertThat(bill.payments()).containsExactly(new Payment("Other", "UPI", 105_000));
    assertThat(reading.table().taken()).isEqualTo(4);
    assertThat(reading.table().sums().get("Final Total")).isEqualByComparingTo("1365");
  }

  @Test
  void putsBothReportsOfABillTogether() {
    Optional<BillPart> master = Optional.of(read(Report.ORDERS_MASTER).parts.get(0));
    Optional<BillPart> lines = Optional.of(read(Report.ITEM_DETAILS).parts.get(0));
    Bill bill = BillParts.merge(master, lines).orElseThrow();
    assertThat(bill.totalPaise()).isEqualTo(110_000);
    assertThat(bill.serviceChargePaise()).isEqualTo(5_000);
    assertThat(bill.biller()).isEqualTo("Asha");
    assertThat(bill.table()).isEqualTo("12");
    assertThat(bill.lines()).hasSize(2);
    assertThat(BillParts.merge(master, Optional.empty())).isEmpty();
    assertThat(BillParts.merge(Optional.empty(), lines)).contains(lines.get().partial());
  }

  @Test
  void holdsABillBackOfWhichARowCannotBeRead() {
    RowsFile file = RowsFile.rows().row(Samples.of(Report.ITEM_DETAILS).headers().toArray());
    Samples.of(Report.ITEM_DETAILS).rows().forEach(row -> file.row(row.toArray()));
    file.row(
        "27 Aug 2025",
        "27 Aug 2025 13:05:22",
        "57273",
        "Other [UPI]",
        "Dine In",
        "Garden",
        "Lassi",
        "80",
        "two",
        "80",
        "0",
        "0",
        "80",
        "Success",
        "12",
        "Ravi",
        "4",
        "",
        "Drinks");
    Reading reading = Reading.of(file);
    assertThat(reading.parts)
        .extracting(BillPart::billId)
        .containsExactly("2025-08-27-57274", "2025-08-28-57275");
    assertThat(reading.bad).extracting(Reading.Bad::code).containsExactly(ErrorCode.BAD_NUMBER);
    assertThat(reading.bad.get(0).reason()).contains("'Qty.'").contains("two");
    assertThat(reading.skipped)
        .containsEntry(2, SkipReason.INCOMPLETE_BILL)
        .containsEntry(3, SkipReason.INCOMPLETE_BILL);
    assertThat(reading.table().taken()).isEqualTo(2);
    assertThat(reading.table().sums().get("Final Total")).isEqualByComparingTo("315");
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.PARTLY);
  }

  @Test
  void fillsMergedCellsOfABillDown() {
    RowsFile file =
        RowsFile.rows()
            .row("Date", "Invoice No.", "Order Type", "Status", "Item Name", "Qty.", "Sub Total")
            .row("27 Aug 2025", "57273", "Dine In", "Success", "Idli", 2, 80)
            .row(null, null, null, null, "Vada", 1, 45);
    int first = file.lastRow() - 1;
    for (int column = 0; column < 4; column++) {
      file.mergedFrom(first, column);
    }
    file.row("28 Aug 2025", "57273", "Pick Up", "Success", "Idli", 1, 40);
    Reading reading = Reading.of(file);
    assertThat(reading.parts)
        .extracting(part -> part.partial().lines().size())
        .containsExactly(2, 1);
    assertThat(reading.parts)
        .extracting(BillPart::billId)
        .containsExactly("2025-08-27-57273", "2025-08-28-57273");
    assertThat(reading.summary.assumptions()).anyMatch(one -> one.contains("a day and no time"));
  }

  @Test
  void dividesAPriceThatIsTheLinesOwn() {
    RowsFile file =
        RowsFile.rows()
            .row(
                "Date",
                "Invoice No.",
                "Order Type",
                "Status",
                "Item Name",
                "Price",
                "Qty.",
                "Sub Total")
            .row("27 Aug 2025 10:00", "1", "Dine In", "Success", "Idli", "80", "2", "80");
    Reading reading = Reading.of(file);
    assertThat(reading.parts.get(0).partial().lines().get(0).unitPricePaise()).isEqualTo(4_000);
    assertThat(reading.summary.assumptions()).anyMatch(one -> one.contains("it is divided"));
  }

  @Test
  void refusesStatusesAndOrderTypesThatNobodyDocumented() {
    RowsFile file =
        RowsFile.rows()
            .row("Invoice No.", "Date", "Order Type", "Status", "My Amount", "Total")
            .row("1", "27 Aug 2025 10:00", "Dine In", "Frozen", "10", "10")
            .row("2", "27 Aug 2025 10:00", "By Drone", "Success", "10", "10")
            .row("3", "27 Aug 2025 10:00", "Dine In", "Success", "10", "-10")
            .row("4", "", "Dine In", "Success", "10", "10")
            .row("5", "08/27/2025", "Dine In", "Success", "10", "10")
            .row("6", "27 Aug 2035 10:00", "Dine In", "Success", "10", "10")
            .row("7", "27 Aug 2025 10:00", "Dine In", "Success", "10", "10");
    Reading reading = Reading.of(file);
    assertThat(reading.bad)
        .extracting(Reading.Bad::code)
        .containsExactly(
            ErrorCode.UNKNOWN_VALUE,
            ErrorCode.UNKNOWN_VALUE,
            ErrorCode.BAD_NUMBER,
            ErrorCode.MISSING_FIELD,
            ErrorCode.BAD_TIME,
            ErrorCode.BAD_TIME);
    assertThat(reading.bad).extracting(bad -> bad.at().row()).containsExactly(2, 3, 4, 5, 6, 7);
    assertThat(reading.parts).extracting(BillPart::billId).containsExactly("2025-08-27-7");
    assertThat(reading.summary.reason()).contains("6 rows cannot be read").contains("Frozen");
  }

  @Test
  void neverShowsGuestsInARowThatCannotBeRead() {
    RowsFile file =
        RowsFile.rows()
            .row(
                "Invoice No.",
                "Date",
                "Order Type",
                "Status",
                "My Amount",
                "Total",
                "Phone",
                "Name",
                "Customer Email")
            .row(
                "1",
                "27 Aug 2025",
                "Dine In",
                "Frozen",
                "10",
                "10",
                "9800000001",
                "Meena K",
                "m@example.org");
    assertThat(Reading.of(file).bad.get(0).cells())
        .containsExactly("1", "27 Aug 2025", "Dine In", "Frozen", "10", "10", "***", "***", "***");
  }

  private static Reading read(Report report) {
    RowsFile file = RowsFile.rows().row(Samples.of(report).headers().toArray());
    Samples.of(report).rows().forEach(row -> file.row(row.toArray()));
    return Reading.of(file);
  }
}
