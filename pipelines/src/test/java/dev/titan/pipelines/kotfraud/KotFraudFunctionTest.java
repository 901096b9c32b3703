package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.MODIFIED;
import static dev.titan.contracts.event.BillAuditAction.PRINTED;
import static dev.titan.contracts.event.BillAuditAction.REFUNDED;
import static dev.titan.contracts.event.BillAuditAction.SETTLED;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.TestBills.OUTLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionStatus;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.TestReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the job does around its modes: rules, decisions, late facts, state. */
class KotFraudFunctionTest {

  private static final ReferenceChange HIGHER =
      TestReference.rule(
          "r1", "", "edited_after_print_then_cash", "{\"least_rupees\":150}", true, 2);

  @Test
  void aRuleChangeHoldsFromThenOnAndStandsInTheCases() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(edited("1", 100));
      job.send(HIGHER);
      job.sendAll(edited("2", 100));
      job.sendAll(edited("3", 200));
      Detection found = Story.only(Story.open(job));
      assertThat(found.amountAtRiskPaise()).as("the first, and the third").isEqualTo(30_000);
      assertThat(found.ruleVersion()).isEqualTo("r1 v2");
      assertThat(found.ruleParameters()).containsEntry("least_rupees", "150");
    }
  }

  @Test
  void anOutletCanSwitchAModeOffAndExcludeSomebody() throws Exception {
    try (ReferencedHarness job = started()) {
      job.send(TestReference.rule("r2", OUTLET, "edited_after_print_then_cash", "{}", false, 1));
      job.sendAll(edited("1", 100));
      job.send(
          TestReference.rule(
              "r2", OUTLET, "edited_after_print_then_cash", "{\"excluded\":[\"ASHA\"]}", true, 2));
      job.sendAll(edited("2", 100));
      assertThat(Story.open(job)).isEmpty();
    }
  }

  @Test
  void refusesRulesItCannotDecideWithAndKeepsTheLastGoodOne() throws Exception {
    String mode = "edited_after_print_then_cash";
    try (ReferencedHarness job = started()) {
      job.send(HIGHER);
      job.reference(
          TestReference.rule("r1", "", mode, "{\"least_rupees\":-1}", true, 3),
          TestReference.rule("r1", "", mode, "{\"least_rupees\":\"much\"}", true, 4),
          TestReference.rule("r1", "", mode, "{\"least_rupes\":1}", true, 5),
          TestReference.rule("r1", "", mode, "{\"least_rupees\":1.234}", true, 6),
          TestReference.rule("r9", "", "unheard_of", "{}", true, 1));
      assertThat(job.deadLetters())
          .extracting(DeadLetter::code)
          .containsExactly(
              ErrorCode.BAD_NUMBER,
              ErrorCode.BAD_NUMBER,
              ErrorCode.UNKNOWN_VALUE,
              ErrorCode.BAD_NUMBER,
              ErrorCode.UNKNOWN_VALUE);
      assertThat(job.deadLetters().get(2).reason()).contains("least_rupes").contains("high_rupees");
      job.sendAll(edited("1", 100));
      assertThat(Story.open(job)).as("150 rupees hold").isEmpty();
    }
  }

  @Test
  void takesACaseBackWhenTheInnocentExplanationComes() throws Exception {
    Story story = new Story().kot(0, FIRED, "7", "Dosa", 2).allTold();
    try (ReferencedHarness job = started()) {
      job.sendAll(story.facts());
      Detection open = Story.only(Story.open(job));
      job.send(new Story().bill(40, "7", "Dosa", 2).facts().get(0));
      assertThat(Story.open(job)).isEmpty();
      Detection resolved = Story.newest(job).iterator().next();
      assertThat(resolved.caseId()).isEqualTo(open.caseId());
      assertThat(resolved.status()).isEqualTo(DetectionStatus.RESOLVED);
      assertThat(resolved.version()).isGreaterThan(open.version());
    }
  }

  @Test
  void aCaseThatIsOpenedAndTakenBackWithinABundleIsToldAsResolved() throws Exception {
    // A run that failed may have told the case as open before: the next must not leave it so.
    try (ReferencedHarness job = started()) {
      job.sendAll(new Story().allTold().facts());
      job.rows();
      job.send(new Story().kot(0, FIRED, "7", "Dosa", 2).facts().get(0));
      job.send(new Story().bill(40, "7", "Dosa", 2).facts().get(0));
      assertThat(Story.newest(job))
          .extracting(Detection::status)
          .containsExactly(DetectionStatus.RESOLVED);
    }
  }

  @Test
  void whatHappensElsewhereInTheHouseExplainsACaseAlsoWhenItComesLast() throws Exception {
    Story cancelled = new Story().allTold();
    Story billedAnew = new Story();
    for (int bill = 1; bill <= 3; bill++) {
      String number = "" + bill;
      cancelled.printedAndPaid(bill * 30, bill * 30 + 5, number, "Cash", 200);
      cancelled.audit(bill * 30 + 20, CANCELLED, number);
      cancelled.billOf(bill * 30 + 5, number, Map.of("status", "CANCELLED"), "Dosa", 2);
      billedAnew.bill(bill * 30 + 24, "1" + bill, "Dosa", 2);
    }
    try (ReferencedHarness job = started()) {
      job.sendAll(cancelled.facts());
      assertThat(Story.only(Story.open(job)).mode()).isEqualTo("cancelled_after_settlement");
      job.sendAll(billedAnew.facts());
      assertThat(Story.open(job)).isEmpty();
    }
  }

  @Test
  void aManagersDecisionComesBackIntoTheCase() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(edited("1", 100));
      Detection open = Story.only(Story.open(job));
      job.send(TestReference.disposition(open.caseId(), "explained", 50));
      Detection decided = Story.newest(job).iterator().next();
      assertThat(decided.disposition()).isEqualTo("explained");
      assertThat(decided.dispositionNote()).isEqualTo("seen");
      assertThat(decided.version()).isGreaterThan(open.version());
      job.restart(2);
      job.sendAll(edited("2", 100));
      assertThat(Story.only(Story.open(job)).disposition()).isEqualTo("explained");
    }
  }

  @Test
  void aQuietOutletStillGetsItsCasesAfterARestart() throws Exception {
    try (ReferencedHarness job =
        ReferencedHarness.onDisk(
            () -> new KotFraudFunction(KotFraudOptions.DEFAULT), KotFraudRules::check)) {
      job.reference(new Story().reference());
      job.send(new Story().kot(0, FIRED, "7", "Dosa", 2).facts().get(0));
      job.restart(3);
      job.sendAll(new Story().told("kot-agent", -480, 4000).facts());
      assertThat(Story.open(job)).isEmpty();
      job.restart(1);
      job.sendAll(new Story().told(Story.BILLS, -480, 4000).facts());
      assertThat(Story.open(job)).hasSize(1);
    }
  }

  @Test
  void aSourceThatBeginsToTellIsWaitedFor() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(new Story().kot(0, FIRED, "7", "Dosa", 2).facts());
      job.sendAll(new Story().told("kot-agent", -480, 4000).facts());
      job.sendAll(new Story().told(Story.BILLS, -480, -400).facts());
      job.sendAll(new Story().told("bill-agent", -480, -400).facts());
      job.sendAll(new Story().told(Story.BILLS, -480, 4000).facts());
      assertThat(Story.open(job)).isEmpty();
      job.sendAll(new Story().told("bill-agent", -480, 4000).facts());
      assertThat(Story.open(job)).hasSize(1);
    }
  }

  @Test
  void everythingButAFewNumbersLeavesTheStateWhenItIsOld() throws Exception {
    try (ReferencedHarness job = started()) {
      Story story = new Story().kot(0, FIRED, "7", "Dosa", 2).kot(0, FIRED, "8", "Dosa", 2);
      story.kot(9, FIRED, "H8", "Chai", 1, "toOrderId", "8").bill(40, "8", "Dosa", 1);
      job.sendAll(story.allTold().facts());
      job.sendAll(edited("1", 100));
      job.sendAll(new Story().kot(5, FIRED, "9", "Dosa", 1).facts());
      assertThat(job.keysWith(KotFraudState.ORDERS)).isOne();
      assertThat(job.keysWith("order-links")).isOne();
      int days = KotFraudOptions.DEFAULT.retentionDays() + 1;
      job.sendAll(new Story().told(Story.BILLS, 1440, days * 1440).facts());
      for (String state : List.of("orders", "order-links", "echoes", "case-files", "deadlines")) {
        assertThat(job.keysWith(state)).as(state).isZero();
      }
      job.sendAll(edited("2", 100));
      assertThat(job.keysWith("orders")).as("what is too old is not examined").isZero();
    }
  }

  @Test
  void aCaseOfSeveralDaysStaysAsLongAsALaterDayCanChangeIt() throws Exception {
    int retention = KotFraudOptions.DEFAULT.retentionDays();
    try (ReferencedHarness job = started()) {
      Story story = new Story();
      for (int day : new int[] {0, 0, 5}) {
        story.on(day).printedAndPaid(30, 60, "r" + story.facts().size(), "Cash", 200);
        story.audit(90, REFUNDED, "r" + (story.facts().size() - 2));
      }
      job.sendAll(story.allTold().facts());
      job.sendAll(new Story().told(Story.BILLS, 0, (retention + 6) * 1440).facts());
      assertThat(job.keysWith("orders")).as("the orders are gone").isZero();
      assertThat(job.keysWith("case-files")).isOne();
      Story late = new Story().on(11).printedAndPaid(30, 60, "late", "Cash", 200);
      late.audit(90, REFUNDED, "late", "eventId", "late").told("audit-agent", 1440, 30 * 1440);
      job.sendAll(late.facts());
      assertThat(Story.only(Story.open(job)).amountAtRiskPaise()).isEqualTo(80_000);
      job.sendAll(new Story().told(Story.BILLS, 1440, (retention + 18) * 1440).facts());
      assertThat(job.keysWith("case-files")).isZero();
    }
  }

  @Test
  void whoNeverStopsHasACaseNowAndThenAndEachFindingIsInOneOfThem() throws Exception {
    long afterSevenWeeks = 0;
    try (ReferencedHarness job = started()) {
      for (int day = 0; day < 60; day++) {
        Story story = new Story().on(day).printedAndPaid(30, 60, "r" + day, "Cash", 200);
        story.audit(90, REFUNDED, "r" + day, "eventId", "refund-" + day);
        for (String source : List.of(Story.BILLS, "audit-agent")) {
          story.told(source, day * 1440 - 1440, day * 1440 + 1440);
        }
        job.sendAll(story.facts());
        afterSevenWeeks = day == 46 ? job.bytesWith(KotFraudState.CASE_FILES) : afterSevenWeeks;
      }
      assertThat(job.bytesWith(KotFraudState.CASE_FILES)).isLessThan(afterSevenWeeks);
      assertThat(Story.open(job).values())
          .extracting(Detection::amountAtRiskPaise)
          .as("four weeks, four weeks and the rest")
          .containsExactlyInAnyOrder(28 * 20_000L, 28 * 20_000L, 4 * 20_000L);
    }
  }

  @Test
  void aFactFromTheFarFutureNeitherEmptiesTheStateNorStopsAnything() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(
          new Story()
              .kot(
                  0,
                  FIRED,
                  "99",
                  "Dosa",
                  1,
                  "occurredAt",
                  Story.at(60 * 24 * 4000),
                  "businessDate",
                  DAY.plusDays(4000))
              .facts());
      job.sendAll(edited("1", 100));
      assertThat(Story.open(job)).hasSize(1);
    }
  }

  @Test
  void writesARowBesideEveryMessage() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(edited("1", 100));
      assertThat(job.rows()).hasSameSizeAs(job.messages(Topic.DETECTIONS, Detection.class));
      assertThat(job.rows().get(0).table()).isEqualTo("kot_fraud_cases");
    }
  }

  private static ReferencedHarness started() throws Exception {
    ReferencedHarness job = Story.job();
    job.reference(new Story().reference());
    job.sendAll(new Story().told("audit-agent", -480, -400).facts());
    return job;
  }

  /** A bill of its own that Asha made smaller after it was printed. */
  private static List<Fact> edited(String bill, int rupees) {
    return new Story()
        .audit(30, PRINTED, bill, "eventId", "p" + bill)
        .audit(
            40,
            MODIFIED,
            bill,
            "totalBeforePaise",
            rupees * 200,
            "totalAfterPaise",
            rupees * 100,
            "eventId",
            "m" + bill)
        .audit(60, SETTLED, bill, "tenderAfter", "Cash", "eventId", "s" + bill)
        .facts();
  }
}
