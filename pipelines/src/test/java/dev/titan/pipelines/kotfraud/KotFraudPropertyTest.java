package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.ITEM_MOVED;
import static dev.titan.contracts.event.BillAuditAction.MODIFIED;
import static dev.titan.contracts.event.BillAuditAction.REPRINTED;
import static dev.titan.contracts.event.BillAuditAction.TENDER_CHANGED;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.contracts.event.KotAction.PARTIALLY_CANCELLED;
import static dev.titan.contracts.event.KotAction.PREPARED;
import static dev.titan.contracts.event.KotAction.SHIFTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.ReferencedHarness.Input;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.TestReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The central property: the same facts give the same cases, however they arrive. */
class KotFraudPropertyTest {

  private static final List<String> SOURCES =
      List.of(Story.BILLS, TestHouse.KOT_SOURCE, TestHouse.AUDIT_SOURCE);
  private static final List<String> ITEMS = List.of("Dosa", "Chai", "Vada");
  private static final List<String> STAFF = List.of("Asha", "Ravi");

  @Property(tries = 80, shrinking = ShrinkingMode.OFF)
  void anyInterleavingWithDuplicatesLateSourcesAndFailuresGivesTheSameCases(@ForAll long seed)
      throws Exception {
    Random random = new Random(seed);
    Story story = story(random);
    Map<String, Detection> expected;
    try (ReferencedHarness undisturbed = Story.job()) {
      undisturbed.reference(story.reference());
      undisturbed.sendAll(story.facts());
      expected = Story.open(undisturbed);
    }
    List<Fact> arrival = new ArrayList<>(story.facts());
    for (int copies = random.nextInt(arrival.size()); copies > 0; copies--) {
      arrival.add(arrival.get(random.nextInt(arrival.size())));
    }
    Collections.shuffle(arrival, random);
    List<Input> inputs = new ArrayList<>();
    arrival.forEach(fact -> inputs.add(new Input.OfOutlet(fact)));
    int place = 0;
    for (ReferenceChange change : story.reference()) {
      place += random.nextInt(1 + (inputs.size() - place) / 4);
      inputs.add(place++, new Input.OfReference(change));
    }
    try (ReferencedHarness disturbed = Story.job()) {
      disturbed.sendWithFailures(inputs, random);
      disturbed.restart(1 + random.nextInt(3));
      assertThat(Story.open(disturbed)).isEqualTo(expected);
      assertThat(disturbed.deadLetters()).isEmpty();
    }
  }

  /** Numbers are few and everything is drawn anew, so orders meet, and facts contradict. */
  private static Story story(Random random) {
    Story story = new Story();
    story.with(TestReference.item("i1", "Dosa", 12_000), TestReference.item("i2", "Chai", 4000));
    story.with(
        TestReference.rule("r1", "", "cancelled_after_settlement", "{\"count\":1}", true, 1));
    story.with(
        TestReference.rule("r2", "", "cancelled_after_preparation", "{\"count\":2}", true, 1));
    for (int pieces = 4 + random.nextInt(25); pieces > 0; pieces--) {
      String order = Integer.toString(1 + random.nextInt(6));
      String other = Integer.toString(1 + random.nextInt(6));
      String item = ITEMS.get(random.nextInt(ITEMS.size()));
      String staff = STAFF.get(random.nextInt(STAFF.size()));
      int minute = random.nextInt(200);
      int quantity = 1 + random.nextInt(3);
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> story.kot(minute, FIRED, order, item, quantity, "staff", staff);
        case 3 -> story.kot(minute, PREPARED, order, item, 0);
        case 4 -> story.kot(minute, KotAction.CANCELLED, order, item, -1, "staff", staff);
        case 5 ->
            story.kot(minute, PARTIALLY_CANCELLED, order, item, -1, "billId", "bill-" + other);
        case 6 -> story.kot(minute, SHIFTED, order, item, -1, "toOrderId", other);
        case 7, 8 -> story.bill(minute, order, item, quantity, "Chai", 1);
        case 9 -> {
          story.printedAndPaid(
              minute, minute + 20, order, random.nextBoolean() ? "Cash" : "UPI", 90);
          story.audit(minute + 5 + random.nextInt(30), REPRINTED, order, "staff", staff);
        }
        case 10 ->
            story.audit(
                minute + 60,
                random.nextBoolean() ? CANCELLED : MODIFIED,
                order,
                "totalBeforePaise",
                9000,
                "totalAfterPaise",
                random.nextInt(2) * 9000,
                "staff",
                staff);
        default -> {
          story.audit(
              minute + 60, TENDER_CHANGED, order, "tenderBefore", "UPI", "tenderAfter", "Cash");
          story.audit(minute, ITEM_MOVED, order, "otherBillId", "bill-" + other);
        }
      }
    }
    for (String source : SOURCES) {
      int[] words = random.ints(3, -480, 2000).sorted().toArray();
      story.told(source, -480, Math.max(-479, words[0]));
      Arrays.stream(words).forEach(through -> story.told(source, through - 60, through));
      if (random.nextInt(3) > 0) {
        story.told(source, -480, 3000);
      }
    }
    return story;
  }
}
