package dev.titan.connectors.googledrive.report;

import static dev.titan.connectors.googledrive.report.Reading.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.topic.Topic;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tickets, their changes, and the free text of audit trails. */
class KitchenReportsTest {

  @Test
  void readsTicketsWithPreparationsAndRemovals() {
    Reading reading = read(Report.KOT);
    assertThat(reading.topics).containsOnly(Topic.KOTS);
    List<KotEvent> events = reading.facts(KotEvent.class);
    assertThat(events)
        .extracting(KotEvent::action, KotEvent::itemName, KotEvent::quantityMilli, KotEvent::occurredAt)
        .containsExactly(
            tuple(
                KotAction.FIRED, "Paneer Tikka (Half), Spicy", 2000L, at("2025-08-27T13:00:10")),
            tuple(
                KotAction.PREPARED, "Paneer Tikka (Half), Spicy", 0L, at("2025-08-27T13:14:40")),
            tuple(KotAction.FIRED, "Cold Coffee", 3000L, at("2025-08-27T13:00:10")),
            tuple(KotAction.PREPARED, "Cold Coffee", 0L, at("2025-08-27T13:05:00")),
            tuple(
                KotAction.PARTIALLY_CANCELLED, "Cold Coffee", -1000L, at("2025-08-27T13:20:00")),
            tuple(KotAction.FIRED, "Masala Dosa", 1000L, at("2025-08-28T01:10:00")),
            tuple(KotAction.CANCELLED, "Masala Dosa", -1000L, at("2025-08-28T01:10:00")));
    KotEvent last = events.get(5);
    assertThat(last.source()).isEqualTo("drive-kots");
    assertThat(last.kotId()).isEqualTo("2025-08-27-102");
    assertThat(last.kotNumber()).isEqualTo("102");
    assertThat(last.businessDate()).isEqualTo(LocalDate.of(2025, 8, 27));
    assertThat(last.orderType()).isEqualTo(OrderType.PICK_UP);
    assertThat(events).extracting(KotEvent::eventId).doesNotHaveDuplicates();
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("removals after the ticket"))
        .anyMatch(one -> one.contains("do not say when they were taken back"));
  }

  @Test
  void namesARemovalAlikeInEveryReportThatTellsOfIt() {
    KotEvent byStatus = read(Report.KOT).facts(KotEvent.class).get(6);
    KotEvent voided = read(Report.VOID_KOT).facts(KotEvent.class).get(0);
    assertThat(voided.eventId()).isEqualTo(byStatus.eventId());
    assertThat(voided.occurredAt()).isEqualTo(at("2025-08-28T01:12:00"));
    KotEvent negative = read(Report.KOT).facts(KotEvent.class).get(4);
    KotEvent modified = read(Report.KOT_MODIFICATION).facts(KotEvent.class).get(0);
    assertThat(modified.eventId()).isEqualTo(negative.eventId());
  }

  @Test
  void takesACancelledItemAndItsNegativeRowForOneRemoval() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("KOT ID", "Item Name", "Qty", "Item Status", "Punch Time")
                .row("7", "Idli", "2", "Cancelled", "27 Aug 2025 10:00:00")
                .row("7", "Idli", "-2", "", "27 Aug 2025 10:05:00")
                .row("7", "Vada", "1", "", "27 Aug 2025 10:00:00")
                .row("7", "Vada", "-1", "", "27 Aug 2025 10:06:00")
                .row("7", "Vada", "0", "", "27 Aug 2025 10:06:00"));
    assertThat(reading.facts(KotEvent.class))
        .extracting(KotEvent::action, KotEvent::itemName)
        .containsExactly(
            tuple(KotAction.FIRED, "Idli"),
            tuple(KotAction.CANCELLED, "Idli"),
            tuple(KotAction.FIRED, "Vada"),
            tuple(KotAction.CANCELLED, "Vada"));
    assertThat(reading.skipped)
        .containsEntry(3, SkipReason.REPEATED)
        .containsEntry(6, SkipReason.NOTHING);
  }

  @Test
  void takesTimesWithoutADayForTheOnlyDayOfThePeriod() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "27 Aug 2025")
                .row("KOT ID", "Item Name", "Qty", "Punch Time", "Prepared Time")
                .row("7", "Idli", "2", "11:50 PM", "00:10")
                .row("8", "Idli", "1", "01:30", "01:40"));
    assertThat(reading.facts(KotEvent.class))
        .extracting(KotEvent::occurredAt, KotEvent::businessDate)
        .containsExactly(
            tuple(at("2025-08-27T23:50"), LocalDate.of(2025, 8, 27)),
            tuple(at("2025-08-28T00:10"), LocalDate.of(2025, 8, 27)),
            tuple(at("2025-08-28T01:30"), LocalDate.of(2025, 8, 27)),
            tuple(at("2025-08-28T01:40"), LocalDate.of(2025, 8, 27)));
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("the only day of the file's period"));
  }

  @Test
  void refusesTimesOfWhichNobodyKnowsTheDay() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("KOT ID", "Item Name", "Qty", "Punch Time")
                .row("7", "Idli", "2", "11:50 PM"));
    assertThat(reading.bad).extracting(Reading.Bad::code).containsExactly(ErrorCode.BAD_TIME);
    assertThat(reading.bad.get(0).reason()).contains("of which day");
  }

  @Test
  void readsChangesOfTicketsByQuantitiesOrByWords() {
    assertThat(read(Report.KOT_MODIFICATION).facts(KotEvent.class))
        .extracting(KotEvent::action, KotEvent::quantityMilli, KotEvent::staff, KotEvent::reason)
        .containsExactly(
            tuple(KotAction.PARTIALLY_CANCELLED, -1000L, "Ravi", "guest changed"),
            tuple(KotAction.CANCELLED, -1000L, "Ravi", ""),
            tuple(KotAction.MODIFIED, 2000L, "Asha", ""));
    Reading words =
        Reading.of(
            RowsFile.rows()
                .row("KOT No.", "Item", "Qty", "Action", "Date & Time", "To Table", "User")
                .row("7", "Idli", "2", "Item Cancelled", "27 Aug 2025 10:00", "", "Ravi")
                .row("7", "Vada", "1", "Reduced", "27 Aug 2025 10:00", "", "Ravi")
                .row("7", "Dosa", "1", "Shifted", "27 Aug 2025 10:00", "14", "Ravi")
                .row("7", "Dosa", "", "Reprint", "27 Aug 2025 10:00", "", "Ravi")
                .row("7", "Tea", "", "Qty changed from 3 to 1", "27 Aug 2025 10:00", "", "Ravi")
                .row("7", "Tea", "1", "Blessed", "27 Aug 2025 10:00", "", "Ravi"));
    assertThat(words.facts(KotEvent.class))
        .extracting(KotEvent::action, KotEvent::quantityMilli, KotEvent::toTable)
        .containsExactly(
            tuple(KotAction.CANCELLED, -2000L, ""),
            tuple(KotAction.PARTIALLY_CANCELLED, -1000L, ""),
            tuple(KotAction.SHIFTED, -1000L, "14"),
            tuple(KotAction.DUPLICATE, 0L, ""),
            tuple(KotAction.PARTIALLY_CANCELLED, -2000L, ""));
    assertThat(words.bad).extracting(Reading.Bad::code).containsExactly(ErrorCode.UNKNOWN_VALUE);
  }

  @Test
  void readsVoidedTicketsWithWhoAllowedThem() {
    assertThat(read(Report.VOID_KOT).facts(KotEvent.class))
        .extracting(
            KotEvent::action,
            KotEvent::quantityMilli,
            KotEvent::staff,
            KotEvent::approver,
            KotEvent::reason)
        .containsExactly(
            tuple(KotAction.CANCELLED, -1000L, "Asha", "Meena", "Item run out"),
            tuple(KotAction.CANCELLED, -2000L, "Ravi", "", ""));
  }

  @Test
  void readsTheFreeTextOfChangesOfBills() {
    Reading reading = read(Report.ORDER_MODIFICATION);
    assertThat(reading.topics).containsOnly(Topic.BILL_AUDITS);
    List<BillAudit> entries = reading.facts(BillAudit.class);
    BillAudit discount = entries.get(0);
    assertThat(discount.action()).isEqualTo(BillAuditAction.DISCOUNT_CHANGED);
    assertThat(discount.source()).isEqualTo("drive-audits");
    assertThat(discount.billNumber()).isEqualTo("57273");
    assertThat(discount.staff()).isEqualTo("Asha R");
    assertThat(discount.totalBeforePaise()).isEqualTo(26_500);
    assertThat(discount.totalAfterPaise()).isEqualTo(23_900);
    assertThat(discount.discountBeforePaise()).isZero();
    assertThat(discount.discountAfterPaise()).isEqualTo(2_524);
    assertThat(discount.occurredAt()).isEqualTo(at("2025-08-27T13:40:00"));
    assertThat(discount.text()).startsWith("Order (Bill No.: 57273)");
    BillAudit tender = entries.get(1);
    assertThat(tender.action()).isEqualTo(BillAuditAction.TENDER_CHANGED);
    assertThat(tender.tenderBefore()).isEqualTo("Other [UPI]");
    assertThat(tender.tenderAfter()).isEqualTo("Cash");
    assertThat(tender.amountPaise()).isEqualTo(26_500);
    assertThat(tender.staff()).isEqualTo("Asha R");
  }

  @Test
  void tellsOfAPrintBeforeTheFirstChangeAfterPrint() {
    Reading reading = read(Report.AFTER_PRINT_MODIFICATION);
    assertThat(reading.facts(BillAudit.class))
        .extracting(BillAudit::action, BillAudit::occurredAt)
        .containsExactly(
            tuple(BillAuditAction.DISCOUNT_CHANGED, at("2025-08-27T13:40:00")),
            tuple(BillAuditAction.MODIFIED, at("2025-08-27T13:30:00")),
            tuple(BillAuditAction.PRINTED, at("2025-08-27T13:29:59")));
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("at a time that is not told"));
    BillAudit same = read(Report.ORDER_MODIFICATION).facts(BillAudit.class).get(0);
    assertThat(reading.facts(BillAudit.class).get(0)).isEqualTo(same);
  }

  @Test
  void doesNotTakeTextsThatItDoesNotUnderstand() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date & Time", "Description", "Bill No.")
                .row("27 Aug 2025 10:00", "The stars were bright", "5")
                .row("27 Aug 2025 10:00", "Order (Bill No.: 6) cancelled by Ravi", "5")
                .row("27 Aug 2025 10:00", "Order (Bill No.: 6) cancelled by Ravi", "")
                .row("27 Aug 2025 10:00", "Order (Bill No.: 6) cancelled by Ravi", "6"));
    assertThat(reading.bad)
        .extracting(Reading.Bad::code)
        .containsExactly(ErrorCode.UNKNOWN_VALUE, ErrorCode.UNKNOWN_VALUE);
    assertThat(reading.facts(BillAudit.class))
        .extracting(BillAudit::action, BillAudit::billNumber, BillAudit::staff)
        .containsExactly(tuple(BillAuditAction.CANCELLED, "6", "Ravi"));
    assertThat(reading.skipped).containsEntry(5, SkipReason.REPEATED);
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("could also be: After print modification"));
  }

  private static Reading read(Report report) {
    RowsFile file = RowsFile.rows().row(Samples.of(report).headers().toArray());
    Samples.of(report).rows().forEach(row -> file.row(row.toArray()));
    return Reading.of(file);
  }
}
