package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.REFUNDED;
import static dev.titan.pipelines.TestBills.DAY;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionStatus;
import dev.titan.pipelines.TestReference;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cash that is given back again and again; every story is told in many orders. */
class RefundAbuseTest {

  private final Story story = new Story();

  @Test
  void findsThreeCashRefundsOfOnePersonInSevenDays() throws Exception {
    for (int day : new int[] {0, 3, 6}) {
      story.on(day);
      refunded("on-" + day, "tenderAfter", "Cash", "amountPaise", 12_000);
    }
    Detection found = only(story.allTold().cases());
    assertThat(found.mode()).isEqualTo("refund_abuse");
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.businessDate()).isEqualTo(DAY.plusDays(6));
    assertThat(found.openedAt()).isEqualTo(Story.at(6 * 1440 + 90));
    assertThat(found.status()).isEqualTo(DetectionStatus.OPEN);
    assertThat(found.amountAtRiskPaise()).isEqualTo(36_000);
    assertThat(found.told()).containsExactly("owner");
    assertThat(found.notOnlyTold()).isEqualTo("Asha");
    assertThat(found.ruleParameters()).containsEntry("days", "7").containsEntry("count", "3");
  }

  @Test
  void furtherOnesAmendTheCaseAndAWeekOfPeaceEndsIt() throws Exception {
    int bill = 0;
    for (int day : new int[] {0, 0, 1, 5}) {
      story.on(day);
      refunded("" + bill++, "amountPaise", 10_000);
    }
    assertThat(only(story.allTold().cases()).status()).isEqualTo(DetectionStatus.AMENDED);
    for (int further = 0; further < 3; further++) {
      story.on(12);
      refunded("" + bill++, "amountPaise", 1000);
    }
    story.told("audit-agent", 3 * 1440, 13 * 1440).told(Story.BILLS, 3 * 1440, 13 * 1440);
    Map<String, Detection> cases = story.cases();
    assertThat(cases.keySet())
        .containsExactly("refund_abuse Asha day 1", "refund_abuse Asha day 12");
    assertThat(cases.get("refund_abuse Asha day 1").amountAtRiskPaise()).isEqualTo(40_000);
    assertThat(cases.get("refund_abuse Asha day 12").amountAtRiskPaise()).isEqualTo(3000);
  }

  @Test
  void threeInEightDaysAreNoPattern() throws Exception {
    for (int day : new int[] {0, 3, 7}) {
      story.on(day);
      refunded("on-" + day);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aRuleCanLookAtOneDayOnly() throws Exception {
    story.with(TestReference.rule("r1", "", "refund_abuse", "{\"days\":1}", true, 1));
    for (int day : new int[] {0, 1, 2}) {
      story.on(day);
      refunded("on-" + day);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void severalPeopleAreNotCountedTogether() throws Exception {
    refunded("1", "staff", "Asha");
    refunded("2", "staff", "Ravi");
    refunded("3", "staff", "");
    refunded("4", "staff", "Asha");
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void whatGoesBackByUpiIsNoCashRefund() throws Exception {
    for (int bill = 1; bill <= 4; bill++) {
      story.printedAndPaid(30, 60, "u" + bill, "UPI", 200);
      story.audit(90, REFUNDED, "u" + bill, "amountPaise", 20_000, "reason", "Duplicate payment");
      story.printedAndPaid(30, 60, "v" + bill, "Cash", 200);
      story.audit(90, REFUNDED, "v" + bill, "tenderBefore", "UPI", "amountPaise", 20_000);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void cashForABillThatWasPaidByUpiIsOne() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      story.printedAndPaid(30, 60, "" + bill, "UPI", 200);
      story.audit(90, REFUNDED, "" + bill, "tenderBefore", "UPI", "tenderAfter", "Cash");
    }
    assertThat(only(story.allTold().cases()).amountAtRiskPaise()).isEqualTo(60_000);
  }

  @Test
  void aReasonThatTheHouseAcceptsNeedsSomebodyElsesLeave() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      refunded("" + bill, "reason", "Paid twice", "approver", "Ravi");
    }
    assertThat(story.allTold().cases()).isEmpty();
    for (int bill = 4; bill <= 6; bill++) {
      refunded("" + bill, "reason", "Paid twice", "approver", "Asha");
    }
    assertThat(only(story.cases()).mode()).isEqualTo("refund_abuse");
  }

  @Test
  void aBillThatIsPaidAgainOrMadeAnewWasPutRight() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      refunded("a" + bill, "tenderAfter", "Cash");
      story.paid(95, "a" + bill, "UPI", 200);
      refunded("b" + bill);
      story.bill(60, "b" + bill, "Dosa", 2).bill(98, "c" + bill, "Dosa", 2);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void countsOneOnlyWhenItsCorrectionWindowIsTold() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      refunded("" + bill);
    }
    story.told("audit-agent", -480, 3000).told(Story.BILLS, -480, 100);
    assertThat(story.cases()).isEmpty();
    story.told(Story.BILLS, 90, 101);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void whatIsGivenBackBeforeItWasPaidIsNoRefund() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      story.audit(20, REFUNDED, "" + bill, "tenderAfter", "Cash", "amountPaise", 100_000);
      story.printedAndPaid(30, 60, "" + bill, "Cash", 200);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  private void refunded(String bill, Object... more) {
    story.printedAndPaid(30, 60, bill, "Cash", 200).audit(90, REFUNDED, bill, more);
  }
}
