package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.SETTLED;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.DetectionStatus;
import dev.titan.contracts.event.KotAction;
import dev.titan.pipelines.TestReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who cancels more often than is to be expected, though never often enough on one day. */
class FoundOftenTest {

  private static final List<String> PEOPLE = List.of("Asha", "Ravi", "Meera");
  private static final int WEEK = 7;

  private final Story story = new Story();
  private int orders;

  @Test
  void findsWhoCancelsReadyFoodMoreOftenThanTheirColleagues() throws Exception {
    quietWeek();
    tickets(WEEK, "Asha", 4);
    Map<String, Detection> cases = story.allTold().cases();
    assertThat(cases).containsOnlyKeys("cancelled_after_preparation Asha day 7");
    Detection found = cases.values().iterator().next();
    assertThat(found.status()).isEqualTo(DetectionStatus.OPEN);
    assertThat(found.amountAtRiskPaise()).as("of the day").isEqualTo(40_000);
    assertThat(found.words()).contains("4 ready dishes");
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .contains("4 of 10 orders in a day");
  }

  @Test
  void tellsNothingBeforeAWeekIsKnown() throws Exception {
    for (int day = 1; day < WEEK; day++) {
      tickets(day, "Asha", 0);
    }
    tickets(WEEK, "Asha", 4);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void allDishesOfAnOrderAreOneDecision() throws Exception {
    quietWeek();
    tickets(WEEK, "Asha", 0);
    String order = Integer.toString(++orders);
    for (String dish : List.of("Vada", "Idli", "Upma", "Poha")) {
      story.kot(0, FIRED, order, dish, 1, "staff", "Asha");
      story.kot(60, KotAction.CANCELLED, order, dish, -1, "staff", "Asha");
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void whatHappensToEverybodyIsNoPattern() throws Exception {
    for (int day = 0; day < WEEK; day++) {
      tickets(day, PEOPLE.get(day % 3), 1);
    }
    tickets(WEEK, "Asha", 4);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void findsWhoCancelsPaidBillsMoreOftenThanTheirColleagues() throws Exception {
    story.with(
        TestReference.rule(
            "r1",
            "",
            "cancelled_after_settlement",
            "{\"one_in\":100,\"last_hour_count\":3}",
            true,
            1));
    for (int day = 0; day < WEEK + 2; day++) {
      story.on(day);
      for (int bill = 0; bill < (day < WEEK ? 9 : 30); bill++) {
        String number = Integer.toString(++orders);
        String staff = PEOPLE.get(bill % 3);
        story.billOf(bill * 3, number, Map.of("biller", staff), "Dosa", bill % 7 + 1);
        paid(bill * 3 + 2, number, staff);
        if (day >= WEEK && bill % 3 == 0 && bill < 6) {
          story.audit(bill * 3 + 200, CANCELLED, number, "staff", staff);
        }
      }
    }
    assertThat(only(story.allTold().cases()).words()).contains("2 paid bills");
  }

  @Test
  void aBillThatIsMadeAnewLaterTakesItBack() throws Exception {
    quietWeek();
    int before = orders;
    tickets(WEEK, "Asha", 4);
    for (int again = 1; again <= 4; again++) {
      // The same dishes for the same orders, within ten minutes.
      story.kot(65, FIRED, Integer.toString(before + again), "Dosa", 1, "staff", "Asha");
      story.bill(90, Integer.toString(before + again), "Dosa", 1);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  private void paid(int minute, String bill, String staff) {
    story.audit(minute, SETTLED, bill, "tenderAfter", "UPI", "amountPaise", 10_000, "staff", staff);
  }

  private void quietWeek() throws Exception {
    for (int day = 0; day < WEEK; day++) {
      tickets(day, "Asha", 0);
    }
  }

  /**
   * Some tickets of each person; the first ones of one person are cancelled when they are ready.
   */
  private void tickets(int day, String canceller, int times) {
    story.on(day);
    for (String person : PEOPLE) {
      for (int ticket = 0; ticket < (day < WEEK ? 3 : 10); ticket++) {
        String order = Integer.toString(++orders);
        story.kot(0, FIRED, order, "Dosa", 1, "staff", person);
        if (person.equals(canceller) && ticket < times) {
          story.kot(60, KotAction.CANCELLED, order, "Dosa", -1, "staff", person);
        } else {
          story.bill(20, order, "Dosa", 1);
        }
      }
    }
  }
}
