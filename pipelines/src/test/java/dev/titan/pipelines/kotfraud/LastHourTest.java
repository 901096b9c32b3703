package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.pipelines.kotfraud.Story.at;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.TestReference;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Paid bills that are cancelled when the drawer is about to be counted. */
class LastHourTest {

  private final Story story = new Story();

  @Test
  void twoCancellationsInTheLastHourOfAShiftAreEnough() throws Exception {
    onDuty(0, 300);
    cancelled("1", 20, 245).cancelled("2", 30, 290);
    Detection found = only(story.allTold().cases());
    assertThat(found.mode()).isEqualTo("cancelled_after_settlement");
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.amountAtRiskPaise()).as("each once").isEqualTo(40_000);
    assertThat(found.confidencePercent()).isEqualTo(80);
    assertThat(found.words()).contains("2 paid bills");
    assertThat(found.ruleParameters()).containsEntry("last_hour_count", "2");
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .contains("2 in the last 60 minutes of the shift or the day");
  }

  @Test
  void aCancellationBeforeTheLastHourIsNoneOfThem() throws Exception {
    onDuty(0, 300);
    cancelled("1", 20, 239).cancelled("2", 30, 290);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void theCaseHasWhatWasCancelledEarlierThatDayToo() throws Exception {
    onDuty(0, 300);
    cancelled("1", 20, 100).cancelled("2", 30, 245).cancelled("3", 40, 290);
    Detection found = only(story.allTold().cases());
    assertThat(found.amountAtRiskPaise()).isEqualTo(60_000);
    assertThat(found.confidencePercent()).isEqualTo(80);
  }

  @Test
  void threeOnAnyHourStayASmallerSurety() throws Exception {
    onDuty(0, 600);
    cancelled("1", 20, 100).cancelled("2", 30, 150).cancelled("3", 40, 200);
    assertThat(only(story.allTold().cases()).confidencePercent()).isEqualTo(65);
  }

  @Test
  void aShiftGoesOnAsLongAsTheNextOneClosesUp() throws Exception {
    onDuty(0, 300).onDuty(310, 600);
    cancelled("1", 20, 285).cancelled("2", 30, 295);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void whereNobodyKnowsTheShiftItIsTheEndOfTheDaysTrade() throws Exception {
    paidLast(400);
    cancelled("1", 20, 341).cancelled("2", 30, 420);
    assertThat(story.allTold().cases()).hasSize(1);
  }

  @Test
  void anHourInTheMiddleOfTheDaysTradeIsNotItsEnd() throws Exception {
    paidLast(400);
    cancelled("1", 20, 300).cancelled("2", 30, 339);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void whatTwoPeopleCancelIsNotTogether() throws Exception {
    paidLast(400);
    cancelled("1", 20, 390).cancelled("2", 30, 395, "staff", "Ravi");
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void whatSomebodyElseAllowedIsNoneOfThem() throws Exception {
    paidLast(400);
    cancelled("1", 20, 390).cancelled("2", 30, 395, "approver", "Ravi");
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void billsThatAreMadeAnewAreNoneOfThem() throws Exception {
    paidLast(400);
    cancelled("1", 20, 390).cancelled("2", 30, 395);
    story.bill(392, "11", "Dosa", 2);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void waitsUntilTheDayIsTold() throws Exception {
    paidLast(400);
    cancelled("1", 20, 390).cancelled("2", 30, 395);
    story.told(Story.BILLS, -480, 500).told(TestHouse.AUDIT_SOURCE, -480, 960);
    assertThat(story.cases()).isEmpty();
    story.told(Story.BILLS, 500, 960);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void anOutletSaysHowManyAndHowLong() throws Exception {
    story.with(
        TestReference.rule(
            "r1",
            "",
            "cancelled_after_settlement",
            "{\"last_hour_count\":3,\"last_hour_minutes\":30,\"count\":10}",
            true,
            1));
    paidLast(400);
    cancelled("1", 20, 369).cancelled("2", 30, 375).cancelled("3", 40, 380);
    assertThat(story.cases()).isEmpty();
    cancelled("4", 50, 385, "staff", "Asha");
    assertThat(story.allTold().cases()).hasSize(1);
  }

  /** Asha is on duty. */
  private LastHourTest onDuty(int from, int until) {
    story.with(
        TestReference.staff("s1", "Asha", "cashier"),
        TestReference.shift("s1", at(from), at(until)));
    return this;
  }

  /** Nothing is paid on that day any more. */
  private void paidLast(int minute) {
    story.bill(minute - 5, "99", "Chai", 1).paid(minute, "99", "Cash", 100);
  }

  /** A bill of two dosas that is paid, and cancelled later. */
  private LastHourTest cancelled(String bill, int paid, int cancelled, Object... more) {
    story.printedAndPaid(paid - 5, paid, bill, "Cash", 200);
    story.audit(cancelled, CANCELLED, bill, more);
    story.billOf(paid - 10, bill, Map.of("status", "CANCELLED"), "Dosa", 2);
    return this;
  }
}
