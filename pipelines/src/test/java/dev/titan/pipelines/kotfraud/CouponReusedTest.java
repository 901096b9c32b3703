package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.COUPON_APPLIED;
import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.pipelines.ReferencedHarness;
import dev.titan.pipelines.TestReference;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One coupon for one guest again and again; every story is told in many orders. */
class CouponReusedTest {

  private static final String GUEST = "hmac:7";

  private final Story story = new Story();

  @Test
  void findsOneCouponOfOneGuestOnThreeBillsInSevenDays() throws Exception {
    for (int day : new int[] {0, 2, 6}) {
      story.on(day);
      used("on-" + day, "SAVE20", GUEST);
    }
    Detection found = only(story.allTold().cases());
    assertThat(found.mode()).isEqualTo("coupon_reused");
    assertThat(found.subject()).isEqualTo("Coupon SAVE20 of hmac:7");
    assertThat(found.businessDate()).isEqualTo(DAY.plusDays(6));
    assertThat(found.amountAtRiskPaise()).isEqualTo(6000);
    assertThat(found.told()).containsExactly("manager");
    assertThat(found.notOnlyTold()).as("always the same one").isEqualTo("Asha");
    assertThat(found.words()).startsWith("Coupon SAVE20 of hmac:7 was used on 3 bills, for ₹60.00");
  }

  @Test
  void namesNobodyWhenSeveralPeopleEnteredIt() throws Exception {
    used("1", "SAVE20", GUEST);
    story.audit(31, COUPON_APPLIED, "2", more("save20 ", GUEST, "Ravi"));
    used("3", "SAVE20", GUEST);
    assertThat(only(story.allTold().cases()).notOnlyTold()).isEmpty();
  }

  @Test
  void threeInEightDaysOrOfSeveralGuestsOrCouponsAreNoPattern() throws Exception {
    for (int day : new int[] {0, 2, 7}) {
      story.on(day);
      used("a" + day, "SAVE20", GUEST);
    }
    for (int guest = 0; guest < 4; guest++) {
      used("b" + guest, "HAPPY", "hmac:other-" + guest);
      used("c" + guest, "LUNCH", "");
      used("d" + guest, "", GUEST);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void enteringItAgainOnTheSameBillAndCancelledBillsAreNoFurtherUse() throws Exception {
    used("1", "SAVE20", GUEST);
    story.audit(32, COUPON_APPLIED, "1", more("SAVE20", GUEST, "Asha"));
    used("2", "SAVE20", GUEST);
    used("3", "SAVE20", GUEST);
    story.audit(50, CANCELLED, "3");
    used("4", "SAVE20", GUEST);
    story.billOf(40, "4", Map.of("status", "CANCELLED"), "Dosa", 1);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aPhoneOnMoreBillsADayThanAPersonIsTheHouses() throws Exception {
    for (int bill = 1; bill <= 6; bill++) {
      used("busy-" + bill, "SAVE20", GUEST);
    }
    // On a quiet day of the same weeks it is the same phone.
    for (int day : new int[] {1, 2, 3}) {
      story.on(day);
      used("quiet-" + day, "SAVE20", GUEST);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aPhoneWithMoreCouponsThanAPersonIsTheHouses() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      used("" + bill, "SAVE20", GUEST);
    }
    assertThat(story.allTold().cases()).hasSize(1);
    int bill = 4;
    for (String coupon : new String[] {"HAPPY", "LUNCH", "MONSOON"}) {
      story.on(bill);
      used("" + bill++, coupon, GUEST);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aHouseCanSayWhatAPersonCanDoAndWhichCouponsMayBeUsedAgain() throws Exception {
    story.with(
        TestReference.rule(
            "r1",
            "",
            "coupon_reused",
            "{\"most_bills_a_day\":9,\"reusable_coupons\":[\"Office Lunch\"]}",
            true,
            1));
    for (int bill = 1; bill <= 6; bill++) {
      used("a" + bill, "SAVE20", GUEST);
      used("b" + bill, "OFFICE  LUNCH", "hmac:8");
    }
    assertThat(story.allTold().cases().keySet())
        .containsExactly("coupon_reused Coupon SAVE20 of hmac:7");
  }

  @Test
  void waitsUntilTheDayIsTold() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      used("" + bill, "SAVE20", GUEST);
    }
    story.told("audit-agent", -480, 900);
    assertThat(story.cases()).isEmpty();
    story.told("audit-agent", 900, 961);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void thePhoneThatIsEnteredForEverybodyFillsNoState() throws Exception {
    try (ReferencedHarness job = Story.job()) {
      job.reference(story.reference());
      job.sendAll(story.told("audit-agent", -480, 9000).facts());
      long most = 0;
      for (int bill = 0; bill < 700; bill++) {
        Story one = new Story();
        one.audit(30, COUPON_APPLIED, "b" + bill, more("SAVE20", GUEST, "Asha"));
        job.sendAll(one.facts());
        most = bill == 550 ? job.bytesWith(KotFraudState.ECHOES) : most;
      }
      assertThat(job.bytesWith(KotFraudState.ECHOES)).isEqualTo(most);
      assertThat(job.bytesWith(KotFraudState.CASE_FILES))
          .as("one that was resolved")
          .isLessThan(5000);
      assertThat(Story.open(job)).isEmpty();
    }
  }

  private void used(String bill, String coupon, String guest) {
    story.audit(30, COUPON_APPLIED, bill, more(coupon, guest, "Asha"));
  }

  private static Object[] more(String coupon, String guest, String staff) {
    return new Object[] {
      "coupon",
      coupon,
      "customer",
      guest,
      "staff",
      staff,
      "discountBeforePaise",
      0,
      "discountAfterPaise",
      2000
    };
  }
}
