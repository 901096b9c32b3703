package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.REFUNDED;
import static dev.titan.contracts.event.BillAuditAction.TENDER_CHANGED;
import static dev.titan.contracts.event.CashAction.BANK_DROP;
import static dev.titan.contracts.event.CashAction.COUNTED;
import static dev.titan.contracts.event.CashAction.OPENING;
import static dev.titan.contracts.event.CashAction.PAID_IN;
import static dev.titan.contracts.event.CashAction.PAID_OUT;
import static dev.titan.contracts.event.CashAction.REFUND;
import static dev.titan.contracts.event.CashAction.TIP_OUT;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.DetectionSeverity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Drawers that are short, and those that only look so. Every bill is of 200 rupees in cash. */
class CashShortTest {

  private final Story story = new Story();

  @Test
  void findsADrawerThatIsShort() throws Exception {
    story.cash(0, OPENING, 3000).bill(10, "1", "Dosa", 2).bill(20, "2", "Dosa", 2);
    story.cash(100, COUNTED, 3280).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("cash_short");
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.amountAtRiskPaise()).isEqualTo(12_000);
    assertThat(found.severity()).isEqualTo(DetectionSeverity.MEDIUM);
    assertThat(found.told()).containsExactly("manager");
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("opening", "cash sales on 2 bills", "counted", "short");
  }

  @Test
  void fiveHundredRupeesAreSevere() throws Exception {
    story.cash(0, OPENING, 3000).cash(100, COUNTED, 2500).allTold();
    assertThat(only(story.cases()).severity()).isEqualTo(DetectionSeverity.HIGH);
  }

  @Test
  void whatIsBookedIsNotShort() throws Exception {
    story.cash(0, OPENING, 3000).bill(10, "1", "Dosa", 2).cash(20, PAID_IN, 500);
    story.cash(30, PAID_OUT, 250).cash(40, BANK_DROP, 1500).cash(50, TIP_OUT, 300);
    story.cash(60, REFUND, 100).cash(100, COUNTED, 1550).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void noCashIsExpectedOfABillThatIsGone() throws Exception {
    story.cash(0, OPENING, 3000).bill(10, "1", "Dosa", 2).paid(11, "1", "Cash", 200);
    story.billOf(10, "1", Map.of("status", "WITHDRAWN", "observedAt", Story.at(90)), "Dosa", 2);
    story.cash(100, COUNTED, 3000).allTold();
    assertThat(story.cases()).containsOnlyKeys("bill_missing bill 1");
  }

  @Test
  void theLastCountHolds() throws Exception {
    story.cash(0, OPENING, 3000).cash(100, COUNTED, 2000).cash(110, COUNTED, 2990).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aFewCoinsTooMuchCashAndADrawerThatWasNotOpenedOrNotCountedAreNoCase() throws Exception {
    story.cash(0, OPENING, 3000, "session", "1").cash(100, COUNTED, 2901, "session", "1");
    story.cash(101, OPENING, 3000, "session", "2").cash(200, COUNTED, 4000, "session", "2");
    story.cash(201, OPENING, 3000, "session", "3");
    story.cash(300, COUNTED, 10, "session", "4").allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aRefundInTheAuditTrailCountsOnceWithTheOneInTheDrawersBook() throws Exception {
    story.cash(0, OPENING, 3000).bill(10, "1", "Dosa", 2).paid(11, "1", "Cash", 200);
    story.audit(20, REFUNDED, "1", "tenderAfter", "Cash", "amountPaise", 20_000);
    story.cash(21, REFUND, 200).cash(100, COUNTED, 3000).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void cardsVoidsAndRidersBringNothingIntoADrawer() throws Exception {
    story.cash(0, OPENING, 3000);
    story.billOf(10, "1", Map.of("payments", List.of(payment("UPI", 20_000))), "Dosa", 2);
    story.bill(20, "2", "Dosa", 2).audit(30, CANCELLED, "2");
    story.billOf(30, "3", Map.of("status", "COMPLIMENTARY"), "Dosa", 2);
    story.billOf(40, "4", Map.of("channel", "Zomato"), "Dosa", 2);
    story.billOf(
        50,
        "5",
        Map.of("payments", List.of(payment("Cash", 5_000), payment("Card", 15_000))),
        "Dosa",
        2);
    story.cash(100, COUNTED, 3050).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void theLaterWordAboutAPaymentHolds() throws Exception {
    story.cash(0, OPENING, 3000);
    story.billOf(
        10,
        "1",
        Map.of("payments", List.of(payment("UPI", 20_000)), "observedAt", Story.at(11)),
        "Dosa",
        2);
    story.paid(10, "1", "UPI", 200);
    story.audit(
        12,
        TENDER_CHANGED,
        "1",
        "tenderBefore",
        "UPI",
        "tenderAfter",
        "Cash",
        "amountPaise",
        20_000);
    story.cash(100, COUNTED, 3000).allTold();
    assertThat(only(story.cases()).amountAtRiskPaise()).isEqualTo(20_000);
  }

  @Test
  void guestsWhoSitThereWhenTheShiftChangesMakeNoDrawerShort() throws Exception {
    twoSessions();
    story.bill(90, "1", "Dosa", 2).paid(130, "1", "Cash", 200);
    story.cash(100, COUNTED, 3000, "session", "1").cash(200, COUNTED, 3200, "session", "2");
    assertThat(story.allTold().cases()).as("paid in the second").isEmpty();
  }

  @Test
  void neitherDoTheyWhereTheTillTakesTheTimeOfTheBill() throws Exception {
    twoSessions();
    story.bill(90, "1", "Dosa", 2).paid(130, "1", "Cash", 200);
    story.cash(100, COUNTED, 3200, "session", "1").cash(200, COUNTED, 3000, "session", "2");
    assertThat(story.allTold().cases()).as("made in the first").isEmpty();
  }

  @Test
  void salesOfTwoDrawersAtOnceGoByWhoTookTheMoney() throws Exception {
    story.cash(0, OPENING, 3000).cash(0, OPENING, 1000, "drawer", "Bar", "staff", "Ravi");
    story.billOf(10, "1", Map.of("biller", "Asha"), "Dosa", 2);
    story.billOf(20, "2", Map.of("biller", "Ravi"), "Dosa", 2);
    story.billOf(30, "3", Map.of("biller", "Meera"), "Dosa", 2);
    story.cash(100, COUNTED, 3200);
    story.cash(100, COUNTED, 1000, "drawer", "Bar", "staff", "Ravi").allTold();
    Detection found = only(story.cases());
    assertThat(found.subject()).isEqualTo("Ravi");
    assertThat(found.amountAtRiskPaise()).isEqualTo(20_000);
  }

  @Test
  void theOwnerIsToldWhenItHappensAgainWithinAFortnight() throws Exception {
    story.cash(0, OPENING, 3000).cash(100, COUNTED, 2800);
    story.on(1).cash(0, OPENING, 3000).cash(100, COUNTED, 2800).allTold();
    Map<String, Detection> cases = story.cases();
    assertThat(cases).containsOnlyKeys("cash_short Asha", "cash_short Asha day 1");
    assertThat(cases.get("cash_short Asha").told()).containsExactly("manager");
    assertThat(cases.get("cash_short Asha day 1").told()).containsExactly("manager", "owner");
  }

  @Test
  void isBlindWhereNobodyTellsOfCash() throws Exception {
    story.cash(0, OPENING, 3000).cash(100, COUNTED, 2000);
    story.told(Story.BILLS, -480, 3000).told("drive", -480, 3000);
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void doesNotWaitForWhoTellsOfExpensesOnly() throws Exception {
    story.cash(0, OPENING, 3000).cash(100, COUNTED, 2000);
    story.told("drive", -480, -470).allTold();
    assertThat(story.cases()).hasSize(1);
  }

  private void twoSessions() {
    story.cash(0, OPENING, 3000, "session", "1").cash(101, OPENING, 3000, "session", "2");
  }

  private static Map<String, Object> payment(String method, long paise) {
    return Map.of("method", method, "amountPaise", paise);
  }
}
