package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.COUPON_APPLIED;
import static dev.titan.contracts.event.BillAuditAction.DISPATCHED;
import static dev.titan.contracts.event.BillAuditAction.ITEM_MOVED;
import static dev.titan.contracts.event.BillAuditAction.MODIFIED;
import static dev.titan.contracts.event.BillAuditAction.REFUNDED;
import static dev.titan.contracts.event.BillAuditAction.REPRINTED;
import static dev.titan.contracts.event.BillAuditAction.TENDER_CHANGED;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.contracts.event.KotAction.PARTIALLY_CANCELLED;
import static dev.titan.contracts.event.KotAction.PREPARED;
import static dev.titan.contracts.event.KotAction.SHIFTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.KotAction;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.TestReference;
import java.util.Arrays;
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

  @Property(tries = 80, seed = "20261121", shrinking = ShrinkingMode.OFF)
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
    assertThat(story.disturbed(random)).isEqualTo(expected);
  }

  /** Numbers are few and everything is drawn anew, so orders meet, and facts contradict. */
  private static Story story(Random random) {
    Story story = new Story();
    story.with(TestReference.item("i1", "Dosa", 12_000), TestReference.item("i2", "Chai", 4000));
    story.with(
        TestReference.rule("r1", "", "cancelled_after_settlement", "{\"count\":1}", true, 1));
    story.with(
        TestReference.rule("r2", "", "cancelled_after_preparation", "{\"count\":2}", true, 1));
    story.with(TestReference.rule("r3", "", "refund_abuse", "{\"count\":2,\"days\":2}", true, 1));
    story.with(
        TestReference.rule(
            "r4", "", "coupon_reused", "{\"count\":2,\"most_bills_a_day\":3}", true, 1));
    for (int pieces = 4 + random.nextInt(25); pieces > 0; pieces--) {
      String order = Integer.toString(1 + random.nextInt(6));
      String other = Integer.toString(1 + random.nextInt(6));
      String item = ITEMS.get(random.nextInt(ITEMS.size()));
      String staff = STAFF.get(random.nextInt(STAFF.size()));
      int minute = random.nextInt(200);
      int quantity = 1 + random.nextInt(3);
      story.on(random.nextInt(5) == 0 ? random.nextInt(4) : 0);
      switch (random.nextInt(18)) {
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
        case 11, 12 -> {
          moved(story, random, minute, order, other, item);
          story.paid(minute + random.nextInt(60), order, "Cash", 90);
          story.paid(minute + random.nextInt(60), other, "Cash", 90);
        }
        case 13 ->
            story.audit(
                minute + 60,
                REFUNDED,
                order,
                "tenderAfter",
                random.nextInt(3) == 0 ? "UPI" : "Cash",
                "amountPaise",
                9000,
                "staff",
                staff);
        case 14 ->
            story.audit(
                minute,
                COUPON_APPLIED,
                order,
                "coupon",
                random.nextBoolean() ? "SAVE20" : "C" + random.nextInt(3),
                "customer",
                "g" + random.nextInt(2),
                "staff",
                staff,
                "amountPaise",
                500);
        case 15 -> {
          story.kot(minute, FIRED, order, item, quantity, "covers", random.nextInt(6));
          story.billOf(
              minute + 20, order, Map.of("covers", random.nextInt(4)), item, quantity, "Vada", 1);
        }
        case 16 -> {
          story.billOf(
              minute,
              order,
              Map.of("channel", "Zomato", "status", random.nextBoolean() ? "CANCELLED" : "SUCCESS"),
              item,
              quantity);
          story.audit(minute + 10, DISPATCHED, order);
          story.audit(minute + random.nextInt(40), CANCELLED, order, "totalAfterPaise", 0);
        }
        default -> {
          story.audit(
              minute + 60, TENDER_CHANGED, order, "tenderBefore", "UPI", "tenderAfter", "Cash");
          story.audit(minute, ITEM_MOVED, order, "otherBillId", "bill-" + other);
        }
      }
    }
    oddities(story, random);
    for (String source : SOURCES) {
      int[] words = random.ints(3, -480, 6 * 1440).sorted().toArray();
      story.told(source, -480, Math.max(-479, words[0]));
      Arrays.stream(words).forEach(through -> story.told(source, through - 60, through));
      if (random.nextInt(3) > 0) {
        story.told(source, -480, 7 * 1440);
      }
    }
    return story;
  }

  private static void moved(
      Story story, Random random, int minute, String from, String to, String item) {
    if (random.nextInt(3) == 0) {
      story.kot(minute, SHIFTED, from, item, -1, "toOrderId", to, "staff", "");
    }
    story.audit(
        minute + random.nextInt(3),
        ITEM_MOVED,
        from,
        "itemName",
        item,
        "otherBillId",
        "bill-" + to);
  }

  /** Times that contradict one another, and figures that no cafe has. */
  private static void oddities(Story story, Random random) {
    for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
      String order = Integer.toString(1 + random.nextInt(6));
      story.on(random.nextInt(3));
      Object occurred = Story.at(random.nextInt(-3000, 6000));
      switch (random.nextInt(5)) {
        case 0 -> story.kot(0, KotAction.CANCELLED, order, "Dosa", -1, "occurredAt", occurred);
        case 1 -> story.audit(0, REFUNDED, order, "occurredAt", occurred);
        case 2 ->
            story.kot(
                0,
                FIRED,
                order,
                "Dosa",
                1_000_000_000,
                "unitPricePaise",
                1_000_000_000_000L,
                "covers",
                Integer.MAX_VALUE);
        case 3 -> story.audit(0, DISPATCHED, order, "occurredAt", occurred, "staff", "");
        default -> story.billOf(0, order, Map.of("createdAt", occurred, "covers", 9), "Chai", 1);
      }
    }
  }
}
