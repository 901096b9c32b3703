package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.COMPLIMENTED;
import static dev.titan.contracts.event.BillAuditAction.DELETED;
import static dev.titan.contracts.event.BillAuditAction.DISCOUNT_CHANGED;
import static dev.titan.contracts.event.BillAuditAction.TENDER_CHANGED;
import static dev.titan.pipelines.TestBills.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.Detection;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.TestReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The central property for what is seen in whole days: the same facts give the same cases. */
class HouseDaysPropertyTest {

  private static final List<String> SOURCES =
      List.of(Story.BILLS, TestHouse.KOT_SOURCE, TestHouse.AUDIT_SOURCE, TestHouse.CASH_SOURCE);
  private static final List<String> STAFF = List.of("Asha", "Ravi", "Meera", "");
  private static final CashAction[] CASH = CashAction.values();

  @Property(tries = 60, seed = "20261121", shrinking = ShrinkingMode.OFF)
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
    TreeSet<String> modes = new TreeSet<>();
    expected.values().forEach(found -> modes.add(found.mode()));
    Statistics.collect(modes.toString());
  }

  /** Two days of a house; numbers are drawn anew, so bills contradict each other. */
  private static Story story(Random random) {
    Story story = new Story();
    story.with(TestReference.item("i1", "Dosa", 10_000), TestReference.item("i2", "Chai", 4000));
    story.with(
        TestReference.rule("r1", "", "discount_abuse", "{\"one_in\":20,\"least\":2}", true, 1));
    story.with(
        TestReference.rule(
            "r2", "", "complimentary_or_zero", "{\"lines\":2,\"least_rupees\":1}", true, 1));
    story.with(TestReference.rule("r3", "", "bill_missing", "{\"most_percent\":40}", true, 1));
    int bills = 10 + random.nextInt(30);
    for (int bill = 1; bill <= bills; bill++) {
      int day = random.nextInt(2);
      String number = (day == 0 ? "" : "N-") + random.nextInt(25);
      String staff = STAFF.get(random.nextInt(STAFF.size()));
      int minute = 1440 * day + random.nextInt(300);
      Map<String, Object> more = new HashMap<>();
      more.put("biller", staff);
      more.put("businessDate", DAY.plusDays(day));
      if (random.nextInt(4) == 0) {
        more.put("discountPaise", 1000 * random.nextInt(8));
      }
      if (random.nextInt(8) == 0) {
        more.put("status", random.nextBoolean() ? "COMPLIMENTARY" : "CANCELLED");
      }
      if (random.nextInt(6) == 0) {
        more.put(
            "lines",
            List.of(
                Map.of(
                    "itemName",
                    "Chai",
                    "unitPricePaise",
                    0,
                    "quantityMilli",
                    1000,
                    "totalPaise",
                    0)));
      }
      story.billOf(minute, number, more, "Dosa", 1 + random.nextInt(3));
      entry(story, random, minute, number, staff, day);
    }
    for (int event = 6 + random.nextInt(10); event > 0; event--) {
      int day = random.nextInt(2);
      CashAction action = CASH[random.nextInt(4) == 0 ? random.nextInt(CASH.length) : 0];
      story.cash(
          1440 * day + random.nextInt(300),
          random.nextInt(3) == 0 ? CashAction.COUNTED : action,
          random.nextInt(2000),
          "businessDate",
          DAY.plusDays(day),
          "session",
          "" + random.nextInt(2),
          "drawer",
          "Till " + random.nextInt(2),
          "eventId",
          "c" + random.nextInt(60) + "-" + day);
    }
    for (String source : SOURCES) {
      int[] words = random.ints(3, -480, 3000).sorted().toArray();
      story.told(source, -480, Math.max(-479, words[0]));
      for (int through : words) {
        story.told(source, through - 60, through);
      }
      if (random.nextInt(4) > 0) {
        story.told(source, -480, 4000);
      }
    }
    return story;
  }

  private static void entry(
      Story story, Random random, int minute, String number, String staff, int day) {
    Object[] more = {
      "staff",
      staff,
      "businessDate",
      DAY.plusDays(day),
      "approver",
      random.nextInt(3) == 0 ? "Ravi" : "",
      "reason",
      random.nextBoolean() ? "owner" : "",
      "discountAfterPaise",
      1000 * random.nextInt(8),
      "tenderBefore",
      "UPI",
      "tenderAfter",
      "Cash",
      "amountPaise",
      20_000
    };
    switch (random.nextInt(12)) {
      case 0 -> story.audit(minute + 5, DELETED, number, more);
      case 1 -> story.audit(minute + 5, COMPLIMENTED, number, more);
      case 2, 3 -> story.audit(minute + 5, DISCOUNT_CHANGED, number, more);
      case 4 -> story.audit(minute + 5, CANCELLED, number, more);
      case 5 -> story.audit(minute + 70, TENDER_CHANGED, number, more);
      default -> {}
    }
  }
}
