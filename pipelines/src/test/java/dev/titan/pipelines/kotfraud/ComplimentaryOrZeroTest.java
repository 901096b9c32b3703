package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.COMPLIMENTED;
import static dev.titan.contracts.event.BillAuditAction.PRICE_CHANGED;
import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.pipelines.TestReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Food that somebody gave away on their own. A dosa is 100 rupees, a chai 40. */
class ComplimentaryOrZeroTest {

  private final Story story =
      new Story()
          .with(TestReference.item("i1", "Dosa", 10_000), TestReference.item("i2", "Chai", 4000));
  private int bills;

  @Test
  void findsThreeLinesAtZeroByOnePersonOnADay() throws Exception {
    for (int bill = 0; bill < 3; bill++) {
      zero("Asha", "Chai");
    }
    sold(20, 0);
    Detection found = only(story.allTold().cases());
    assertThat(found.mode()).isEqualTo("complimentary_or_zero");
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.amountAtRiskPaise()).isEqualTo(12_000);
    assertThat(found.evidence()).extracting(DetectionEvidence::what).containsOnly("billed at zero");
  }

  @Test
  void twoLinesAreNoneAndOfTwoPeopleNeither() throws Exception {
    zero("Asha", "Chai");
    zero("Asha", "Chai");
    zero("Ravi", "Chai");
    zero("Ravi", "Chai");
    sold(40, 0);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void partsOfCombosFreeThingsAndWhatSomebodyAllowedAreInOrder() throws Exception {
    story.with(TestReference.item("i3", "Thali", 15_000), TestReference.item("i4", "Water", 0));
    story.with(TestReference.part("i3", "i1", "1"), TestReference.part("i3", "i2", "1"));
    for (int bill = 0; bill < 3; bill++) {
      lines("Asha", List.of(line("Thali", 15_000), line("Dosa", 0), line("Chai", 0)));
      lines("Asha", List.of(line("Water", 0), line("Not on the menu", 0)));
      zero("Asha", "Dosa");
      story.audit(
          bills,
          PRICE_CHANGED,
          "" + bills,
          "itemName",
          "dosa",
          "amountPaise",
          0,
          "approver",
          "Ravi");
    }
    sold(20, 0);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void moreOfAnItemThanTheComboHoldsIsGivenAway() throws Exception {
    story.with(TestReference.item("i3", "Thali", 15_000), TestReference.part("i3", "i2", "1"));
    for (int bill = 0; bill < 3; bill++) {
      lines("Asha", List.of(line("Thali", 15_000), line("Chai", 0), line("Chai", 0)));
    }
    sold(20, 0);
    assertThat(only(story.allTold().cases()).amountAtRiskPaise()).isEqualTo(12_000);
  }

  @Test
  void findsWhatIsMoreThanAShareOfTheDaysSales() throws Exception {
    given("Asha", 6).audit(bills, COMPLIMENTED, "" + bills, "reason", "regular guest");
    sold(60, 0);
    Detection found = only(story.allTold().cases());
    assertThat(found.amountAtRiskPaise()).isEqualTo(60_000);
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactlyInAnyOrder("given away", "given away: 5 % of the day's sales");
  }

  @Test
  void aSmallShareAndASmallAmountAreNoPattern() throws Exception {
    given("Asha", 6);
    sold(110, 0);
    assertThat(story.allTold().cases()).as("below three per cent").isEmpty();
    Story little = new Story().with(TestReference.item("i1", "Dosa", 10_000));
    little.billOf(1, "1", Map.of("biller", "Asha", "status", "COMPLIMENTARY"), "Dosa", 4);
    assertThat(little.allTold().cases()).as("below 500 rupees").isEmpty();
  }

  @Test
  void ownersTablesTastingsAndComplaintsThatSomebodyAllowedAreInOrder() throws Exception {
    for (String reason : List.of("Owner's table", "Menu tasting", "Complaint recovery")) {
      given("Asha", 6).audit(bills, COMPLIMENTED, "" + bills, "reason", reason, "approver", "Ravi");
    }
    story.with(TestReference.staff("boss", "Boss", "owner"));
    given("Asha", 6).audit(bills, COMPLIMENTED, "" + bills, "approver", "Boss");
    sold(20, 0);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void whatTheOwnerGivesAwayIsTheOwners() throws Exception {
    story.with(TestReference.staff("boss", "Boss", "owner"));
    given("Boss", 6).audit(bills, COMPLIMENTED, "" + bills, "staff", "Boss");
    for (int bill = 0; bill < 3; bill++) {
      zero("Boss", "Chai");
    }
    sold(20, 0);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aReasonThatNobodyElseSawExplainsNothing() throws Exception {
    given("Asha", 6).audit(bills, COMPLIMENTED, "" + bills, "reason", "Owner's table");
    sold(20, 0);
    assertThat(story.allTold().cases()).hasSize(1);
  }

  @Test
  void theStaffMayEatAsManyMealsAsThereArePeopleOnDuty() throws Exception {
    onDuty("asha", "ravi");
    meal();
    meal();
    sold(20, 0);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void moreMealsThanPeopleAreGivenAway() throws Exception {
    onDuty("asha", "ravi");
    meal();
    meal();
    meal();
    sold(20, 0);
    assertThat(only(story.allTold().cases()).amountAtRiskPaise()).isEqualTo(60_000);
  }

  @Test
  void whatAHouseIsUsedToIsNoPattern() throws Exception {
    for (int day = 0; day < 3; day++) {
      given("Asha", 6, "businessDate", DAY.plusDays(day));
      sold(60, day);
    }
    assertThat(story.allTold().cases())
        .as("the first day only, with nothing to compare it with")
        .containsOnlyKeys("complimentary_or_zero Asha");
  }

  @Test
  void whatADayIsRobbedOfIsNotWhatTheHouseIsUsedTo() throws Exception {
    for (int day = 0; day < 3; day++) {
      sold(60, day);
    }
    given("Asha", 18);
    given("Asha", 6, "businessDate", DAY.plusDays(2));
    assertThat(story.allTold().cases())
        .containsOnlyKeys("complimentary_or_zero Asha", "complimentary_or_zero Asha day 2");
  }

  private void onDuty(String... people) {
    for (String person : people) {
      story.with(TestReference.staff(person, person, "waiter"));
      story.with(TestReference.shift(person, Story.at(-60), Story.at(600)));
    }
  }

  private void meal() {
    given("Asha", 6).audit(bills, COMPLIMENTED, "" + bills, "reason", "Staff meal");
  }

  private Story given(String cashier, int dosas, Object... more) {
    Map<String, Object> fields =
        new HashMap<>(Map.of("biller", cashier, "status", "COMPLIMENTARY"));
    for (int at = 0; at < more.length; at += 2) {
      fields.put((String) more[at], more[at + 1]);
    }
    return story.billOf(++bills, "" + bills, fields, "Dosa", dosas);
  }

  private void zero(String cashier, String item) {
    lines(cashier, List.of(line("Dosa", 10_000), line(item, 0)));
  }

  private void lines(String cashier, List<Map<String, Object>> lines) {
    Map<String, Object> fields = new HashMap<>(Map.of("biller", cashier));
    fields.put("lines", lines);
    story.billOf(++bills, "" + bills, fields);
  }

  private static Map<String, Object> line(String item, long paise) {
    return Map.of(
        "itemName", item, "unitPricePaise", paise, "quantityMilli", 1000, "totalPaise", paise);
  }

  /** So many times 200 rupees, in bills of ten times that, sold by two others in equal parts. */
  private void sold(int times, int day) {
    List<String> cashiers = new ArrayList<>(List.of("Meera", "Zoya"));
    for (int bill = 0; bill < times / 10; bill++) {
      story.billOf(
          1440 * day + ++bills % 600,
          "" + bills,
          Map.of("biller", cashiers.get(bill % 2), "businessDate", DAY.plusDays(day)),
          "Dosa",
          20);
    }
  }
}
