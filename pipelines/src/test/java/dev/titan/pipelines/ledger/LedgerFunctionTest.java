package dev.titan.pipelines.ledger;

import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.TestBills.bill;
import static dev.titan.pipelines.TestBills.dayComplete;
import static dev.titan.pipelines.TestBills.later;
import static dev.titan.pipelines.TestBills.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillChange;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.io.TopicRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerFunctionTest {

  private LedgerHarness ledger;

  @BeforeEach
  void open() throws Exception {
    ledger = LedgerHarness.withRetention(62);
  }

  @AfterEach
  void close() throws Exception {
    ledger.close();
  }

  @Test
  void writesABillItsLinesPaymentsAndSales() throws Exception {
    ledger.send(bill(DAY, 7));
    VisibleTables tables = ledger.tables();
    assertThat(tables.table("bills"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("bill_id", "2026-03-15-7")
                    .containsEntry("status", "success")
                    .containsEntry("revision", 1L)
                    .containsEntry("core_amount", new BigDecimal("180.00"))
                    .containsEntry("total_amount", new BigDecimal("194.00")));
    assertThat(tables.table("bill_lines")).hasSize(2);
    assertThat(tables.table("bill_payments")).hasSize(1);
    assertThat(tables.table("sales_daily"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("bill_count", 1L)
                    .containsEntry("covers", 2L)
                    .containsEntry("net_sales", new BigDecimal("180.00"))
                    .containsEntry("charges", new BigDecimal("5.00"))
                    .containsEntry("total_amount", new BigDecimal("194.00")));
    assertThat(tables.table("sales_hourly"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("hour_of_day", 10L)
                    .containsEntry("hour_start", Instant.parse("2026-03-15T04:30:00Z")));
    assertThat(tables.table("item_sales_daily"))
        .extracting(row -> row.get("item_name") + " " + row.get("quantity"))
        .containsExactly("Filter Coffee 2.000", "Masala Dosa 1.000");
  }

  @Test
  void dropsAnUnchangedSnapshot() throws Exception {
    Bill bill = bill(DAY, 7);
    ledger.send(bill);
    int before = ledger.rows().size();
    ledger.send(bill);
    ledger.send(later(bill, 5, BillStatus.SUCCESS, bill.lines()));
    assertThat(ledger.rows()).hasSize(before);
    assertThat(ledger.changes()).isEmpty();
  }

  @Test
  void keepsTheSalesRightWhenABillIsCancelled() throws Exception {
    Bill bill = bill(DAY, 7);
    ledger.send(bill);
    ledger.send(bill(DAY, 8));
    ledger.send(later(bill, 5, BillStatus.CANCELLED, bill.lines()));
    VisibleTables tables = ledger.tables();
    assertThat(tables.table("sales_daily"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("bill_count", 1L)
                    .containsEntry("cancelled_count", 1L)
                    .containsEntry("net_sales", new BigDecimal("180.00"))
                    .containsEntry("cancelled_value", new BigDecimal("194.00")));
    assertThat(tables.table("item_sales_daily").get(0))
        .containsEntry("quantity", new BigDecimal("2.000"))
        .containsEntry("cancelled_quantity", new BigDecimal("2.000"));
    assertThat(ledger.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.revision()).isEqualTo(2);
              assertThat(change.fields())
                  .extracting(
                      field -> field.field() + ": " + field.before() + " -> " + field.after())
                  .contains("status: SUCCESS -> CANCELLED");
            });
  }

  @Test
  void takesBackTheSalesOfABillThatIsGoneUntilItComesBack() throws Exception {
    Bill bill = bill(DAY, 7);
    Bill gone = bill.withdrawn(bill.observedAt().plusSeconds(600));
    ledger.send(bill);
    ledger.send(bill(DAY, 8));
    ledger.send(gone);
    VisibleTables tables = ledger.tables();
    assertThat(tables.table("bills"))
        .filteredOn(row -> row.get("bill_id").equals(bill.billId()))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("status", "withdrawn")
                    .containsEntry("total_amount", new BigDecimal("194.00")));
    assertThat(tables.table("sales_daily"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("bill_count", 1L)
                    .containsEntry("cancelled_count", 0L)
                    .containsEntry("net_sales", new BigDecimal("180.00")));
    assertThat(tables.table("item_sales_daily").get(0))
        .containsEntry("quantity", new BigDecimal("2.000"))
        .containsEntry("cancelled_quantity", new BigDecimal("0.000"));

    ledger.send(later(bill, 20, BillStatus.SUCCESS, bill.lines()));
    assertThat(ledger.tables().table("sales_daily").get(0)).containsEntry("bill_count", 2L);
    assertThat(ledger.changes())
        .flatExtracting(BillChange::fields)
        .containsExactly(
            new BillChange.FieldChange("status", "SUCCESS", "WITHDRAWN"),
            new BillChange.FieldChange("status", "WITHDRAWN", "SUCCESS"));
  }

  @Test
  void takesBackLinesThatAnAmendmentRemoves() throws Exception {
    Bill bill = bill(DAY, 7);
    ledger.send(bill);
    ledger.send(later(bill, 5, BillStatus.SUCCESS, List.of(line("Filter Coffee", 5500, 1000))));
    VisibleTables tables = ledger.tables();
    assertThat(tables.table("bill_lines"))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("quantity", new BigDecimal("1.000")));
    assertThat(tables.table("item_sales_daily"))
        .as("no dosa was sold, so no row says so")
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("item_name", "Filter Coffee"));
    assertThat(ledger.changes().get(0).fields())
        .extracting(change -> change.field())
        .contains("core", "total", "lines[Filter Coffee].quantity", "lines[Masala Dosa]");
    assertThat(ledger.changes().get(0).totalDeltaPaise()).isEqualTo(-13125);
  }

  @Test
  void ignoresAnOlderSnapshotThatArrivesLate() throws Exception {
    Bill bill = bill(DAY, 7);
    Bill cancelled = later(bill, 5, BillStatus.CANCELLED, bill.lines());
    ledger.send(cancelled);
    ledger.send(bill);
    VisibleTables late = ledger.tables();
    try (LedgerHarness inOrder = LedgerHarness.withRetention(62)) {
      inOrder.sendAll(List.of(bill, cancelled));
      assertThat(late).isEqualTo(inOrder.tables());
    }
  }

  @Test
  void writesSalesOnceForABundle() throws Exception {
    ledger.sendAll(List.of(bill(DAY, 1), bill(DAY, 2)));
    ledger.passTime();
    assertThat(ledger.rows().stream().filter(row -> row.table().equals("sales_daily"))).hasSize(1);
  }

  @Test
  void saysHowFarASourceHasDelivered() throws Exception {
    ledger.send(dayComplete(DAY, 0));
    ledger.send(dayComplete(DAY.plusDays(2), 0));
    assertThat(ledger.tables().table("source_coverage"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("covered_from", TestBills.CALENDAR.startOf(DAY))
                    .containsEntry("covered_through", TestBills.CALENDAR.endOf(DAY.plusDays(2)))
                    .containsEntry("gap_count", 1L));
  }

  @Test
  void aCountOfOtherFactsDoesNotReleaseTheFiguresOfADay() throws Exception {
    LocalDate toldAgain = DAY.plusDays(1);
    try (LedgerHarness forgets = LedgerHarness.inMemoryWithRetention(2)) {
      for (int day = 0; day < 14; day++) {
        forgets.send(bill(DAY.plusDays(day), 1));
        forgets.send(bill(DAY.plusDays(day), 2));
        forgets.send(dayComplete(DAY.plusDays(day), 2));
        forgets.checkpoint();
      }
      assertThat(forgets.stateEntries(LedgerState.CLOSED_DAYS)).isPositive();
      forgets.send(bill(toldAgain, 1));
      forgets.send(
          new Coverage(
              TestBills.ORG,
              TestBills.OUTLET,
              TestHouse.INVENTORY_SOURCE,
              TestBills.CALENDAR.startOf(toldAgain),
              TestBills.CALENDAR.endOf(toldAgain),
              1));
      assertThat(forgets.tables().table("sales_daily"))
          .filteredOn(row -> row.get("business_date").equals(toldAgain))
          .singleElement()
          .satisfies(row -> assertThat(row).containsEntry("bill_count", 2L));
    }
  }

  @Test
  void continuesAfterARestartWhereItStood() throws Exception {
    Bill bill = bill(DAY, 7);
    ledger.send(bill);
    ledger.restart();
    ledger.send(bill);
    ledger.send(later(bill, 5, BillStatus.COMPLIMENTARY, bill.lines()));
    assertThat(ledger.tables().table("sales_daily"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("bill_count", 0L)
                    .containsEntry("complimentary_count", 1L)
                    .containsEntry("complimentary_value", new BigDecimal("180.00")));
  }

  @Test
  void keepsBytesThatNobodyCanReadAndGoesOn() throws Exception {
    byte[] cut = EventJson.write(bill(DAY, 1));
    Map<String, byte[]> bad =
        Map.of(
            "MALFORMED_JSON", Arrays.copyOf(cut, cut.length / 2),
            "UNKNOWN_EVENT", "{\"type\":\"surprise\"}".getBytes(StandardCharsets.UTF_8),
            "EMPTY_BILL",
                new String(cut, StandardCharsets.UTF_8)
                    .replaceAll("\"lines\":\\[.*\"taxes\"", "\"lines\":[],\"taxes\"")
                    .getBytes(StandardCharsets.UTF_8));
    long offset = 0;
    for (byte[] value : bad.values()) {
      ledger.send(new TopicRecord("titan.bills", 0, offset++, 1000, "chai/indiranagar", value));
    }
    ledger.send(new TopicRecord("titan.bills", 0, offset, 1000, "chai/elsewhere", cut));
    ledger.send(bill(DAY, 2));
    assertThat(ledger.deadLetters())
        .extracting(DeadLetter::code)
        .containsExactlyInAnyOrder(
            ErrorCode.MALFORMED_JSON,
            ErrorCode.UNKNOWN_EVENT,
            ErrorCode.EMPTY_BILL,
            ErrorCode.KEY_MISMATCH);
    assertThat(ledger.deadLetters())
        .filteredOn(letter -> letter.code() == ErrorCode.KEY_MISMATCH)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.payloadBytes()).isEqualTo(cut);
              assertThat(letter.position()).isEqualTo("titan.bills-0@3");
              assertThat(letter.occurredAt()).isEqualTo(Instant.ofEpochMilli(1000));
            });
    assertThat(ledger.tables().table("bills")).hasSize(1);
  }
}
