package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.CashAction.COUNTED;
import static dev.titan.contracts.event.CashAction.OPENING;
import static dev.titan.pipelines.TestBills.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.kotfraud.mode.PastDays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How days are kept and compared: what is late, what changes, what leaves. */
class HouseDaysTest {

  private static final int LATEST = KotFraudOptions.DEFAULT.retentionDays();

  @Test
  void aLateBillOfAnEarlierDayChangesWhatTheNextOneIsComparedWith() throws Exception {
    try (ReferencedHarness job = started()) {
      job.sendAll(new Story().bill(1, "9", "Dosa", 2).facts());
      Story next = new Story();
      for (int number = 12; number < 20; number++) {
        next.billOf(1440, "" + number, Map.of("businessDate", DAY.plusDays(1)), "Dosa", 2);
      }
      job.sendAll(next.allTold().facts());
      assertThat(Story.open(job))
          .containsOnlyKeys("bill_missing bill 10 day 1", "bill_missing bill 11 day 1");
      job.sendAll(new Story().bill(2, "10", "Dosa", 2).facts());
      assertThat(Story.open(job)).containsOnlyKeys("bill_missing bill 11 day 1");
      job.sendAll(new Story().bill(3, "11", "Dosa", 2).facts());
      assertThat(Story.open(job)).isEmpty();
    }
  }

  @Test
  void aBillThatMovesToAnotherDayLeavesNoTraceOnItsFirst() throws Exception {
    try (ReferencedHarness job = started()) {
      Map<String, Object> more =
          new HashMap<>(Map.of("biller", "Asha", "discountPaise", 10_000, "billId", "moving"));
      job.sendAll(new Story().billOf(1, "1", more, "Dosa", 2).allTold().facts());
      assertThat(Story.open(job).get("discount_abuse Asha").businessDate()).isEqualTo(DAY);
      more.put("businessDate", DAY.plusDays(1));
      more.put("observedAt", Story.at(600));
      job.sendAll(new Story().billOf(1, "1", more, "Dosa", 2).facts());
      assertThat(Story.open(job)).containsOnlyKeys("discount_abuse Asha day 1");
      assertThat(Story.newest(job)).as("one is resolved").hasSize(2);
    }
  }

  @Test
  void aYearOfDaysLeavesOnlyWhatIsStillComparedWith() throws Exception {
    try (ReferencedHarness job = started()) {
      for (int day = 0; day < 200; day++) {
        Story story = new Story();
        for (int number = 1; number <= 3; number++) {
          story.billOf(
              1440 * day,
              "" + number,
              Map.of(
                  "businessDate",
                  DAY.plusDays(day),
                  "biller",
                  "Asha",
                  "billId",
                  day + "-" + number),
              "Dosa",
              1);
        }
        story.cash(
            1440 * day, OPENING, 1000, "businessDate", DAY.plusDays(day), "eventId", "o" + day);
        story.cash(
            1440 * day + 60,
            COUNTED,
            1300,
            "businessDate",
            DAY.plusDays(day),
            "eventId",
            "c" + day);
        for (String source : List.of(Story.BILLS, "audit-agent", "cash-agent")) {
          story.told(source, 1440 * day - 480, 1440 * (day + 1) - 480);
        }
        job.sendAll(story.facts());
      }
      assertThat(Story.open(job)).isEmpty();
      assertThat(job.entriesOf(KotFraudState.HOUSE_DAYS)).isLessThanOrEqualTo(LATEST + 2);
      assertThat(job.entriesOf(KotFraudState.DAY_ORDERS)).isLessThanOrEqualTo(LATEST + 2);
      assertThat(job.entriesOf(KotFraudState.TALLIES))
          .isBetween((long) PastDays.DAYS, (long) PastDays.DAYS + LATEST + 2);
      for (String source : List.of(Story.BILLS, "audit-agent", "cash-agent")) {
        job.sendAll(new Story().told(source, 1440 * 399, 1440 * 400).facts());
      }
      for (String state : List.of("house-days", "day-orders", "day-cash", "tallies", "deadlines")) {
        assertThat(job.keysWith(state)).as(state).isZero();
      }
    }
  }

  @Test
  void contradictoryAndOddFactsStopNothing() throws Exception {
    try (ReferencedHarness job = started()) {
      Story story = new Story();
      story.cash(100, OPENING, 3000).cash(50, COUNTED, 10).cash(-5000, OPENING, 5);
      story.cash(60, COUNTED, 10, "eventId", "same").cash(61, COUNTED, 20, "eventId", "same");
      story.cash(0, COUNTED, 1, "drawer", "", "staff", "");
      story.billOf(1, "99999999999999999999", Map.of("biller", "Asha"), "Dosa", 0);
      story.billOf(2, "", Map.of("billId", "b", "discountPaise", 5_000_000), "Dosa", 1);
      story.billOf(3, "999999999999999", Map.of("createdAt", Story.at(-99_999)), "Dosa", -4);
      story.billOf(4, "0", Map.of("corePaise", -5, "waivedOffPaise", 900_000), "Dosa", 1);
      story.billOf(5, "5", Map.of("businessDate", DAY.minusDays(900)), "Dosa", 1);
      job.sendAll(story.allTold().facts());
      assertThat(job.deadLetters()).isEmpty();
    }
  }

  @Test
  void aQuietDayIsDecidedAfterARestartWithOtherSubtasks() throws Exception {
    try (ReferencedHarness job =
        ReferencedHarness.onDisk(
            () -> new KotFraudFunction(KotFraudOptions.DEFAULT), KotFraudRules::check)) {
      job.reference(new Story().reference());
      Story story = new Story().cash(0, OPENING, 3000).cash(60, COUNTED, 2000);
      job.sendAll(story.facts());
      job.restart(3);
      job.sendAll(new Story().told("cash-agent", -480, 4000).facts());
      job.restart(1);
      assertThat(Story.open(job)).isEmpty();
      job.sendAll(new Story().told(Story.BILLS, -480, 4000).facts());
      assertThat(Story.open(job)).containsOnlyKeys("cash_short Asha");
    }
  }

  private static ReferencedHarness started() throws Exception {
    ReferencedHarness job = Story.job();
    job.reference(new Story().reference());
    return job;
  }
}
