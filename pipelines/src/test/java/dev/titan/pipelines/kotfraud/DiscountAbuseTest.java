package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.COUPON_APPLIED;
import static dev.titan.contracts.event.BillAuditAction.DISCOUNT_CHANGED;
import static dev.titan.contracts.event.BillAuditAction.PRINTED;
import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.pipelines.TestReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Discounts that somebody gave on their own. Every bill is of 200 rupees. */
class DiscountAbuseTest {

  private static final List<String> CASHIERS = List.of("Asha", "Ravi", "Meera");

  private final Story story = new Story();
  private int bills;

  @Test
  void findsALargeDiscountThatNobodyAllowed() throws Exception {
    discounted(0, "Asha", "Manager Discount", 25).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("discount_abuse");
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.amountAtRiskPaise()).isEqualTo(5000);
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("discount of 25 %: manager discount");
  }

  @Test
  void findsWhatIsWaivedAtPaymentAndWhatHasNoName() throws Exception {
    story.billOf(0, "1", Map.of("biller", "Asha", "waivedOffPaise", 6000), "Dosa", 2);
    story.billOf(5, "2", Map.of("biller", "Ravi", "discountPaise", 7000), "Dosa", 2);
    assertThat(story.allTold().cases().keySet())
        .containsExactly("discount_abuse Asha", "discount_abuse Ravi");
  }

  @Test
  void namesWhoGaveItAndNotWhoMadeTheBill() throws Exception {
    discounted(0, "Asha", "Manager Discount", 25);
    given(1, "1", 5000, "staff", "Ravi").allTold();
    assertThat(only(story.cases()).subject()).isEqualTo("Ravi");
  }

  @Test
  void theOwnerNeedsNobodysLeave() throws Exception {
    story.with(TestReference.staff("boss", "Boss", "owner"));
    discounted(0, "boss", "Manager Discount", 25).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aDiscountThatSomebodyElseAllowedIsInOrder() throws Exception {
    discounted(0, "Asha", "Manager Discount", 50);
    given(1, "1", 10_000, "approver", "Meera").allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void whatComesOffAPrintedBillForCashIsToldOnceOnly() throws Exception {
    discounted(0, "Asha", "Manager Discount", 50).audit(1, PRINTED, "1");
    given(5, "1", 10_000).allTold();
    assertThat(story.cases().keySet()).containsExactly("edited_after_print_then_cash Asha");
  }

  @Test
  void onesOwnLeaveAndLeaveForLessAreNone() throws Exception {
    discounted(0, "Asha", "Manager Discount", 50);
    given(1, "1", 10_000, "approver", "asha");
    discounted(5, "Ravi", "Manager Discount", 50);
    given(6, "2", 2000, "staff", "Ravi", "approver", "Meera").allTold();
    Map<String, Detection> cases = story.cases();
    assertThat(cases.get("discount_abuse Asha").amountAtRiskPaise()).isEqualTo(10_000);
    assertThat(cases.get("discount_abuse Ravi").amountAtRiskPaise()).isEqualTo(8000);
  }

  @Test
  void aggregatorsCouponsAndSchemesAreInOrder() throws Exception {
    bill(0, "Asha", "Zomato Offer", 60, Map.of("channel", "Zomato"));
    discounted(5, "Asha", "CAFE30", 30);
    story.audit(6, COUPON_APPLIED, "2", "coupon", "cafe30");
    discounted(10, "Asha", "Festive", 40);
    story.audit(11, COUPON_APPLIED, "3", "discountBeforePaise", 0, "discountAfterPaise", 8000);
    discounted(15, "Asha", "Staff discount", 50);
    discounted(20, "Asha", "Loyalty points", 50);
    bill(25, "Asha", "", 0, Map.of("status", "COMPLIMENTARY", "discountPaise", 20_000));
    bill(30, "Asha", "Manager Discount", 90, Map.of("status", "CANCELLED"));
    story.with(TestReference.rule("r1", "", "complimentary_or_zero", "{}", false, 1));
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aCampaignIsWhatMostCashiersGiveAlike() throws Exception {
    for (String cashier : CASHIERS) {
      discounted(bills, cashier, "Diwali", 30);
      for (int plain = 0; plain < 6; plain++) {
        discounted(bills, cashier, "", 0);
      }
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aCampaignIsOfThoseWhoAreOnDutyThen() throws Exception {
    for (String cashier : List.of("Deepak", "Kavya", "Anil", "Sneha")) {
      for (int bill = 0; bill < 10; bill++) {
        on(0, cashier, 0);
      }
    }
    for (String cashier : CASHIERS) {
      for (int bill = 0; bill < 6; bill++) {
        on(1, cashier, 0);
      }
      bill(1500, cashier, "Diwali", 30, Map.of("businessDate", DAY.plusDays(1)));
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void whatOneChoosesFromBillToBillIsNoCampaign() throws Exception {
    int percent = 25;
    for (String cashier : CASHIERS) {
      discounted(bills, cashier, "Manager Discount", percent++);
    }
    assertThat(story.allTold().cases()).hasSize(3);
  }

  @Test
  void findsWhoGivesSmallOnesAgainAndAgain() throws Exception {
    someDays(2, "Asha", 3);
    Detection found = only(story.allTold().cases());
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.amountAtRiskPaise()).as("three of ten per cent on the day").isEqualTo(6000);
    assertThat(found.evidence())
        .filteredOn(one -> one.what().startsWith("discounts on "))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.what()).endsWith("bills in 7 days");
              assertThat(one.expected()).contains("with colleagues");
            });
  }

  @Test
  void whatEverybodyDoesAlikeIsNoPattern() throws Exception {
    for (int day = 0; day < 2; day++) {
      for (int bill = 0; bill < 15; bill++) {
        on(day, CASHIERS.get(bill % 3), bill % 5 == 0 ? 7 + bill % 12 : 0);
      }
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void littleEvidenceProvesNothing() throws Exception {
    someDays(1, "Asha", 1);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void isBlindWithoutAnAuditTrail() throws Exception {
    discounted(0, "Asha", "Manager Discount", 25).told(Story.BILLS, -480, 3000);
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void anOutletCanAllowMore() throws Exception {
    story.with(TestReference.rule("r1", "", "discount_abuse", "{\"percent\":25}", true, 1));
    discounted(0, "Asha", "Manager Discount", 25);
    assertThat(story.allTold().cases()).isEmpty();
  }

  /** Days of ten bills by each cashier; one person gives ten per cent on some of them. */
  private void someDays(int days, String giver, int times) {
    for (int day = 0; day < days; day++) {
      for (String cashier : CASHIERS) {
        for (int bill = 0; bill < 10; bill++) {
          on(day, cashier, cashier.equals(giver) && bill < times ? 10 : 0);
        }
      }
    }
  }

  private void on(int day, String cashier, int percent) {
    bill(
        1440 * day + bills % 600,
        cashier,
        percent == 0 ? "" : "Manager Discount",
        percent,
        Map.of("businessDate", DAY.plusDays(day)));
  }

  private Story discounted(int minute, String cashier, String name, int percent) {
    return bill(minute, cashier, name, percent, Map.of());
  }

  private Story bill(
      int minute, String cashier, String name, int percent, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(Map.of("biller", cashier));
    if (percent > 0) {
      List<Map<String, Object>> discounts = new ArrayList<>();
      discounts.add(
          Map.of(
              "title",
              name,
              "percentage",
              true,
              "rateBasisPoints",
              100 * percent,
              "amountPaise",
              200 * percent));
      fields.put("discounts", discounts);
      fields.put("discountPaise", 200 * percent);
    }
    fields.putAll(more);
    return story.billOf(minute, Integer.toString(++bills), fields, "Dosa", 2);
  }

  private Story given(int minute, String bill, int paise, Object... more) {
    Object[] fields = {"discountBeforePaise", 0, "discountAfterPaise", paise};
    Object[] all = Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return story.audit(minute, DISCOUNT_CHANGED, bill, all);
  }
}
