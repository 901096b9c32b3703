package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.MODIFIED;
import static dev.titan.contracts.event.BillAuditAction.PRINTED;
import static dev.titan.contracts.event.BillAuditAction.SETTLED;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.TestBills.ORG;
import static dev.titan.pipelines.TestBills.OUTLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.ReferencedHarness.Input;
import dev.titan.pipelines.TestReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** What a manager's word about a case teaches. Asha makes a printed bill smaller every day. */
class ExclusionTest {

  private static final String MODE = "edited_after_print_then_cash";
  private static final ReferenceChange EXCLUDED =
      TestReference.disposition(id(MODE, "Asha", DAY.plusDays(1)), "excluded", 50);

  @Test
  void laterDaysOfThePersonAreNotToldAndEarlierOnesStay() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(edited(0, 1, 2));
      job.send(EXCLUDED);
      job.sendAll(edited(3));
      Map<String, Detection> open = Story.open(job);
      assertThat(open.keySet()).containsExactly(MODE + " Asha", MODE + " Asha day 1");
      assertThat(open.get(MODE + " Asha day 1").disposition()).isEqualTo("excluded");
      assertThat(open.get(MODE + " Asha day 1").dispositionNote()).isEqualTo("seen");
      assertThat(open.get(MODE + " Asha").disposition()).isEmpty();
    }
  }

  @Test
  void theSameHoldsWhenItIsKnownBeforeTheFacts() throws Exception {
    try (ReferencedHarness job = started()) {
      job.send(EXCLUDED);
      job.sendAll(edited(3, 2, 1, 0));
      assertThat(Story.open(job).keySet()).containsExactly(MODE + " Asha", MODE + " Asha day 1");
      assertThat(Story.newest(job)).as("no case was ever told of the others").hasSize(2);
    }
  }

  @Test
  void othersAndOtherModesAreToldAsBefore() throws Exception {
    try (ReferencedHarness job = started()) {
      job.send(EXCLUDED);
      job.send(TestReference.disposition(id(MODE, "Meera", DAY), "confirmed", 51));
      Story story = new Story().on(3).told("kot-agent", -480, 9000).told(Story.BILLS, -480, 9000);
      story.kot(0, FIRED, "7", "Dosa", 2);
      job.sendAll(story.facts());
      job.sendAll(edited("Ravi", 3));
      job.sendAll(edited("Meera", 3));
      assertThat(Story.open(job).keySet())
          .containsExactly(
              MODE + " Meera day 3", MODE + " Ravi day 3", "unbilled_kot order 7 day 3");
    }
  }

  @Test
  void takingItBackOrSayingSomethingElseTellsThemAgain() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(edited(1, 2));
      job.send(EXCLUDED);
      job.sendAll(edited(3));
      job.restart(2);
      job.send(TestReference.removed(EXCLUDED, 60));
      assertThat(Story.open(job).keySet())
          .containsExactly(MODE + " Asha day 1", MODE + " Asha day 2", MODE + " Asha day 3");
      assertThat(Story.open(job).get(MODE + " Asha day 1").disposition()).isEmpty();
      job.send(TestReference.disposition(id(MODE, "Asha", DAY.plusDays(1)), "excluded", 70));
      assertThat(Story.open(job)).hasSize(1);
      job.send(TestReference.disposition(id(MODE, "Asha", DAY.plusDays(1)), "confirmed", 80));
      assertThat(Story.open(job)).hasSize(3);
    }
  }

  @Test
  void anOrdersNumberIsAnotherOrderTomorrow() throws Exception {
    try (ReferencedHarness job = started()) {
      job.send(TestReference.disposition(id("unbilled_kot", "order 7", DAY), "excluded", 50));
      Story story = new Story();
      for (int day : new int[] {0, 1}) {
        story.on(day).kot(0, FIRED, "7", "Dosa", 2, "kotId", "ticket-" + day);
      }
      job.sendAll(story.allTold().facts());
      assertThat(Story.open(job).keySet())
          .containsExactly("unbilled_kot order 7", "unbilled_kot order 7 day 1");
    }
  }

  @Test
  void holdsForAYearWhateverIsStillKnownOfTheCase() throws Exception {
    try (ReferencedHarness job = started()) {
      job.send(TestReference.disposition(id(MODE, "Asha", DAY.minusDays(365)), "excluded", 50));
      job.send(TestReference.disposition(id(MODE, "Ravi", DAY.minusDays(366)), "excluded", 51));
      job.sendAll(edited(0));
      job.sendAll(edited("Ravi", 0));
      assertThat(Story.open(job).keySet()).containsExactly(MODE + " Ravi");
    }
  }

  @Test
  void aRuleThatChangedInBetweenHoldsFromThenOnOnly() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(edited(0, 1));
      job.send(TestReference.rule("r1", "", MODE, "{\"count\":5}", true, 2));
      job.send(TestReference.disposition(id(MODE, "Ravi", DAY), "excluded", 50));
      job.send(TestReference.disposition(id(MODE, "Asha", DAY), "confirmed", 51));
      assertThat(Story.open(job).values())
          .extracting(Detection::ruleVersion)
          .containsExactly("", "");
    }
  }

  @Property(tries = 60, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void anyInterleavingOfFactsAndDecisionsGivesTheSameCases(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<Input> inputs = new ArrayList<>();
    for (int days = 3 + random.nextInt(6); days > 0; days--) {
      String staff = random.nextInt(4) == 0 ? "Ravi" : "Asha";
      for (Fact fact : edited(staff, random.nextInt(8))) {
        inputs.add(new Input.OfOutlet(fact));
      }
    }
    for (int position = 50; position < 54; position++) {
      String caseId = id(MODE, "Asha", DAY.plusDays(random.nextInt(8)));
      ReferenceChange decided =
          TestReference.disposition(
              caseId, random.nextInt(3) == 0 ? "explained" : "excluded", position);
      inputs.add(
          new Input.OfReference(
              random.nextInt(4) == 0 ? TestReference.removed(decided, position) : decided));
    }
    Map<String, Detection> expected;
    try (ReferencedHarness undisturbed = started()) {
      undisturbed.sendWithFailures(inputs, new Random(7));
      expected = Story.open(undisturbed);
    }
    Collections.shuffle(inputs, random);
    try (ReferencedHarness disturbed = started()) {
      disturbed.sendWithFailures(inputs, random);
      assertThat(Story.open(disturbed)).isEqualTo(expected);
    }
  }

  private static String id(String mode, String subject, LocalDate day) {
    return CaseRules.caseId(new OutletKey(ORG, OUTLET), mode, subject, day);
  }

  private static ReferencedHarness started() throws Exception {
    ReferencedHarness job = Story.job();
    job.reference(new Story().reference());
    job.sendAll(new Story().told("audit-agent", -480, -400).facts());
    return job;
  }

  private static List<Fact> edited(int... days) {
    List<Fact> facts = new ArrayList<>();
    for (int day : days) {
      facts.addAll(edited("Asha", day));
    }
    return facts;
  }

  private static List<Fact> edited(String staff, int day) {
    String bill = staff + day;
    return new Story()
        .on(day)
        .audit(30, PRINTED, bill, "eventId", "p" + bill)
        .audit(
            40,
            MODIFIED,
            bill,
            "totalBeforePaise",
            20_000,
            "totalAfterPaise",
            10_000,
            "staff",
            staff,
            "eventId",
            "m" + bill)
        .audit(60, SETTLED, bill, "tenderAfter", "Cash", "eventId", "s" + bill)
        .facts();
  }
}
