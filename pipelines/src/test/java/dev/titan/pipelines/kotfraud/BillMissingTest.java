package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.DELETED;
import static dev.titan.contracts.event.BillAuditAction.PRINTED;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.contracts.event.KotAction.SHIFTED;
import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.KotAction;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.TestReference;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bills that are gone, and everything that only looks so. */
class BillMissingTest {

  private final Story story = new Story();

  @Test
  void findsANumberThatIsMissingBetweenOthers() throws Exception {
    billed("", 1, 12, 7).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("bill_missing");
    assertThat(found.subject()).isEqualTo("bill 7");
    assertThat(found.told()).containsExactly("owner");
    assertThat(found.amountAtRiskPaise()).as("the median bill").isEqualTo(20_000);
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("bill before it", "missing", "bill after it");
    assertThat(found.evidence().get(1).expected()).contains("an estimate");
  }

  @Test
  void findsABillThatWasRemovedAtOnceWithWhatItCameTo() throws Exception {
    story.told(Story.BILLS, -480, -400);
    story.printedAndPaid(30, 40, "7", "Cash", 350).audit(50, DELETED, "7", "staff", "Ravi");
    Detection found = only(story.cases());
    assertThat(found.subject()).isEqualTo("bill 7");
    assertThat(found.amountAtRiskPaise()).isEqualTo(35_000);
    assertThat(found.notOnlyTold()).isEqualTo("Ravi");
  }

  @Test
  void theFoodOfARemovedBillIsNotToldOnceMore() throws Exception {
    billed("", 1, 12, 7).kot(20, FIRED, "7", "Dosa", 2);
    story.printedAndPaid(30, 40, "7", "Cash", 200).audit(50, DELETED, "7").allTold();
    assertThat(only(story.cases()).mode()).isEqualTo("bill_missing");
  }

  @Test
  void aTableThatWasPutOntoAnotherLeavesNoGap() throws Exception {
    billed("", 1, 12, 7).kot(1, FIRED, "7", "Dosa", 2).kot(2, FIRED, "8", "Dosa", 2);
    story.kot(3, SHIFTED, "7", "Dosa", -2, "toOrderId", "8");
    story.billOf(8, "8", Map.of("observedAt", Story.at(90)), "Dosa", 4).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aTableThatWasPutOntoAnotherExcusesNoBillOfItsOwn() throws Exception {
    billed("", 1, 12, 7).kot(1, FIRED, "7", "Dosa", 2).kot(2, FIRED, "8", "Dosa", 2);
    story.kot(3, SHIFTED, "7", "Dosa", -2, "toOrderId", "8");
    story.billOf(8, "8", Map.of("observedAt", Story.at(90)), "Dosa", 4);
    story.audit(5, PRINTED, "7", "totalAfterPaise", 10_000).allTold();
    assertThat(only(story.cases()).subject()).isEqualTo("bill 7");
  }

  @Test
  void findsABillThatIsShownNoLongerWithoutAnEntryAboutIt() throws Exception {
    billed("", 1, 12).printedAndPaid(8, 20, "7", "Cash", 200);
    shownNoLonger(300, 7).allTold();
    Detection found = only(story.cases());
    assertThat(found.subject()).isEqualTo("bill 7");
    assertThat(found.amountAtRiskPaise()).as("and not as a missing number").isEqualTo(20_000);
    assertThat(found.told()).containsExactly("owner");
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("bill made", "bill printed", "paid: Cash", "no longer shown");
    assertThat(found.evidence().get(3).at()).isEqualTo(Story.at(300));
  }

  @Test
  void aBillThatComesBackWasNeverGone() throws Exception {
    billed("", 1, 12);
    shownNoLonger(300, 7).allTold();
    try (ReferencedHarness job = Story.job()) {
      job.reference(story.reference());
      job.sendAll(story.facts());
      assertThat(Story.open(job)).hasSize(1);
      job.sendAll(
          new Story().billOf(7, "7", Map.of("observedAt", Story.at(320)), "Dosa", 2).facts());
      assertThat(Story.open(job)).isEmpty();
    }
  }

  @Test
  void aRemovalThatIsSeenTwiceIsOneCaseOfOneAmount() throws Exception {
    billed("", 1, 12).audit(50, DELETED, "7", "staff", "Ravi");
    shownNoLonger(300, 7).allTold();
    Detection found = only(story.cases());
    assertThat(found.amountAtRiskPaise()).isEqualTo(20_000);
    assertThat(found.notOnlyTold()).isEqualTo("Ravi");
  }

  @Test
  void aBillThatWasCancelledBeforeItWasShownNoLongerIsAccountedFor() throws Exception {
    billed("", 1, 12).audit(50, CANCELLED, "7");
    shownNoLonger(300, 7).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void waitsForWhatTheAuditTrailHasToSayOfABillThatIsGone() throws Exception {
    story.told(Story.BILLS, -480, 400).told(TestHouse.AUDIT_SOURCE, -480, 299);
    billed("", 1, 12);
    shownNoLonger(300, 7);
    assertThat(story.cases()).isEmpty();
    story.told(TestHouse.AUDIT_SOURCE, 299, 301);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void needsNoAuditTrailToMissABillThatIsGone() throws Exception {
    story.told(Story.BILLS, -480, 400);
    billed("", 1, 12);
    shownNoLonger(300, 7);
    assertThat(only(story.cases()).subject()).isEqualTo("bill 7");
  }

  @Test
  void tellsWhenABillThatIsGoneWasMissedLast() throws Exception {
    billed("", 1, 12);
    shownNoLonger(300, 7);
    shownNoLonger(340, 7).allTold();
    Detection found = only(story.cases());
    assertThat(found.evidence().get(1).at()).isEqualTo(Story.at(340));
  }

  @Test
  void aRemovedBillAndItsMissingNumberAreOneCaseOfOneAmount() throws Exception {
    billed("", 1, 12, 7).audit(8, PRINTED, "7", "totalAfterPaise", 90_000);
    story.audit(50, DELETED, "7").allTold();
    assertThat(only(story.cases()).amountAtRiskPaise()).isEqualTo(90_000);
  }

  @Test
  void whatTheAuditTrailKnowsOfAMissingBillStandsInTheCase() throws Exception {
    billed("", 1, 12, 7).printedAndPaid(8, 20, "7", "Cash", 640).allTold();
    Detection found = only(story.cases());
    assertThat(found.amountAtRiskPaise()).isEqualTo(64_000);
    assertThat(found.evidence()).extracting(DetectionEvidence::what).contains("settled");
  }

  @Test
  void aGapAtTheEndOfWhatIsToldProvesNothing() throws Exception {
    billed("", 1, 12, 12).printedAndPaid(13, 20, "12", "Cash", 100).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aSeriesThatGoesOnTheNextDayShowsWhatIsMissingBetweenTheDays() throws Exception {
    billed("A/", 1, 9);
    nextDay("A/", 11, 20);
    assertThat(only(story.allTold().cases()).subject()).isEqualTo("bill A/10");
  }

  @Test
  void aSeriesThatBeginsAnewIsNoGap() throws Exception {
    billed("", 90, 99);
    nextDay("", 1, 9);
    billed("FY25-", 900, 909);
    nextDay("FY26-", 1, 9);
    billed("", 3, 8);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void theFinancialYearAccusesNobodyAndHidesNothing() throws Exception {
    // The last day of March, in the night of which the till begins with 1.
    story.on(16);
    numbered(0, 41_001, 41_060, 41_033);
    numbered(725, 1, 8, 5);
    story.on(17);
    numbered(0, 9, 40, 21);
    assertThat(story.allTold().cases())
        .containsOnlyKeys(
            "bill_missing bill 41033 day 16",
            "bill_missing bill 5 day 16",
            "bill_missing bill 21 day 17");
  }

  @Test
  void theFinancialYearInTheNumberIsASeriesOfItsOwn() throws Exception {
    story.on(16);
    for (int number = 4101; number <= 4160; number++) {
      story.bill(number - 4100, "25-26/" + number, "Dosa", 2);
    }
    for (int number = 1; number <= 8; number++) {
      story.bill(725 + number, "26-27/" + number, "Dosa", 2);
    }
    story.on(17);
    for (int number = 9; number <= 40; number++) {
      if (number != 21) {
        story.bill(number, "26-27/" + number, "Dosa", 2);
      }
    }
    assertThat(story.allTold().cases()).containsOnlyKeys("bill_missing bill 26-27/21 day 17");
  }

  @Test
  void aBillThatComesLateFillsItsPlace() throws Exception {
    billed("", 1, 12, 7).allTold();
    try (ReferencedHarness job = Story.job()) {
      job.reference(story.reference());
      job.sendAll(story.facts());
      assertThat(Story.open(job)).hasSize(1);
      job.sendAll(new Story().bill(7, "7", "Dosa", 2).facts());
      assertThat(Story.open(job)).isEmpty();
    }
  }

  @Test
  void waitsUntilTheDayIsToldWithItsCorrectionWindow() throws Exception {
    story.with(
        TestReference.rule("r1", "", "bill_missing", "{\"correction_minutes\":60}", true, 1));
    billed("", 1, 12, 7).told(Story.BILLS, -480, 1019);
    assertThat(story.cases()).isEmpty();
    story.told(Story.BILLS, 1000, 1020);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void terminalsHaveSeriesOfTheirOwn() throws Exception {
    billed("T1-", 101, 106);
    billed("T2-", 7, 12);
    billed("", 500, 505);
    billed("", 2000, 2005);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void numbersThatAreNotConsecutiveProveNothing() throws Exception {
    for (int number = 1; number < 60; number += 3) {
      story.bill(number, Integer.toString(number), "Dosa", 2);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void twoTerminalsWithTheSameNumbersHideNothingElse() throws Exception {
    billed("", 1, 12, 7);
    story.billOf(3, "3", Map.of("billId", "bill-of-another-terminal"), "Chai", 1);
    assertThat(only(story.allTold().cases()).subject()).isEqualTo("bill 7");
  }

  @Test
  void whatIsAccountedForIsNotMissing() throws Exception {
    billed("", 1, 30, 5, 9, 13, 17);
    story.billOf(5, "5", Map.of("status", "CANCELLED"), "Dosa", 2);
    story.audit(10, CANCELLED, "9", "totalBeforePaise", 10_000);
    story.billOf(13, "13", Map.of("businessDate", DAY.plusDays(2)), "Dosa", 2);
    story.kot(17, FIRED, "17", "Dosa", 2).kot(18, KotAction.CANCELLED, "17", "Dosa", -2);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void zerosInFrontAndYearsBehindAreUnderstood() throws Exception {
    for (int number = 1; number <= 12; number++) {
      if (number != 7) {
        story.bill(number, "INV/%04d/25-26".formatted(number), "Dosa", 2);
      }
    }
    assertThat(only(story.allTold().cases()).subject()).isEqualTo("bill INV/0007/25-26");
  }

  @Test
  void anOutletCanSayHowManyMayBeMissing() throws Exception {
    story.with(TestReference.rule("r1", "", "bill_missing", "{\"most_percent\":5}", true, 1));
    billed("", 1, 12, 7);
    assertThat(story.allTold().cases()).isEmpty();
  }

  private Story shownNoLonger(int minute, int number) {
    return story.billOf(
        number,
        Integer.toString(number),
        Map.of("status", "WITHDRAWN", "observedAt", Story.at(minute)),
        "Dosa",
        2);
  }

  private void nextDay(String prefix, int from, int to) {
    for (int number = from; number <= to; number++) {
      story.billOf(
          1440 + number, prefix + number, Map.of("businessDate", DAY.plusDays(1)), "Dosa", 2);
    }
  }

  /** Bills of two dosas a minute apart with these numbers, but for one. */
  private void numbered(int minute, int from, int to, int missing) {
    for (int number = from; number <= to; number++) {
      if (number != missing) {
        story.bill(minute + number - from, Integer.toString(number), "Dosa", 2);
      }
    }
  }

  /** Bills of two dosas with these numbers, but for some. */
  private Story billed(String prefix, int from, int to, int... missing) {
    for (int number = from; number <= to; number++) {
      int one = number;
      if (Arrays.stream(missing).noneMatch(gone -> gone == one)) {
        story.bill(number % 100, prefix + number, "Dosa", 2);
      }
    }
    return story;
  }
}
