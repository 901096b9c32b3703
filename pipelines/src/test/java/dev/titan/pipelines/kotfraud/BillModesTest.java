package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.CHARGE_CHANGED;
import static dev.titan.contracts.event.BillAuditAction.DISCOUNT_CHANGED;
import static dev.titan.contracts.event.BillAuditAction.MODIFIED;
import static dev.titan.contracts.event.BillAuditAction.ORDER_TYPE_CHANGED;
import static dev.titan.contracts.event.BillAuditAction.PRICE_CHANGED;
import static dev.titan.contracts.event.BillAuditAction.REPRINTED;
import static dev.titan.contracts.event.BillAuditAction.TENDER_CHANGED;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.pipelines.TestReference;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Modes that are seen in the audit trail; every story is told in many orders. */
class BillModesTest {

  private final Story story = new Story();

  @Test
  void findsAPrintedBillThatWasMadeSmallerAndPaidInCash() throws Exception {
    story.printedAndPaid(30, 60, "7", "Cash", 200);
    less(40, "7", 30_000, 20_000).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("edited_after_print_then_cash");
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.amountAtRiskPaise()).isEqualTo(10_000);
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("bill printed", "modified after print", "paid: Cash");
  }

  @Test
  void findsADiscountAfterThePrintToo() throws Exception {
    story.printedAndPaid(30, 60, "7", "Cash", 200);
    story.audit(40, DISCOUNT_CHANGED, "7", "discountBeforePaise", 0, "discountAfterPaise", 5000);
    assertThat(only(story.allTold().cases()).amountAtRiskPaise()).isEqualTo(5000);
  }

  @Test
  void findsItAtOnceWithoutWaitingForTheOtherSources() throws Exception {
    story.told("audit-agent", -480, -400).printedAndPaid(30, 60, "7", "Cash", 200);
    less(40, "7", 30_000, 20_000);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void severalOfOnePersonOnADayAreOneCase() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      story.printedAndPaid(30, 60, "" + bill, "Cash", 200);
      less(40, "" + bill, 30_000, 20_000);
    }
    Detection found = only(story.allTold().cases());
    assertThat(found.amountAtRiskPaise()).isEqualTo(30_000);
    assertThat(found.words()).contains("3 printed bills");
  }

  @Test
  void guestsWhoAddDisputesAndSlipsAreNoEdits() throws Exception {
    story.printedAndPaid(30, 60, "1", "Cash", 300);
    less(40, "1", 20_000, 30_000);
    story.printedAndPaid(30, 60, "2", "Cash", 200);
    less(40, "2", 30_000, 20_000, "approver", "Ravi", "reason", "Guest dispute");
    story.printedAndPaid(30, 60, "3", "Cash", 300);
    less(40, "3", 30_000, 20_000);
    less(45, "3", 20_000, 30_000);
    story.printedAndPaid(30, 60, "4", "UPI", 200);
    less(40, "4", 30_000, 20_000);
    less(20, "5", 30_000, 20_000);
    story.printedAndPaid(30, 60, "5", "Cash", 200);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void whoAllowsHisOwnEditHasNobodysLeave() throws Exception {
    story.printedAndPaid(30, 60, "7", "Cash", 200);
    less(40, "7", 30_000, 20_000, "approver", "asha");
    assertThat(story.allTold().cases().keySet())
        .containsExactly("edited_after_print_then_cash Asha");
  }

  @Test
  void findsWhoCancelsPaidBillsAgainAndAgain() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      paidAndCancelled(bill * 30, "" + bill);
    }
    Detection found = only(story.allTold().cases());
    assertThat(found.mode()).isEqualTo("cancelled_after_settlement");
    assertThat(found.amountAtRiskPaise()).isEqualTo(60_000);
    assertThat(found.told()).containsExactly("owner", "manager");
  }

  @Test
  void aBillThatIsMadeAnewWithAnotherTenderIsACorrection() throws Exception {
    for (int bill = 1; bill <= 4; bill++) {
      paidAndCancelled(bill * 30, "" + bill);
      story.bill(bill * 30 + 24, "1" + bill, "Dosa", 2);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aBillThatIsMadeAnewMuchLaterIsNoCorrection() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      paidAndCancelled(bill * 30, "" + bill);
      story.bill(bill * 30 + 300, "1" + bill, "Dosa", 2);
    }
    assertThat(story.allTold().cases()).hasSize(1);
  }

  @Test
  void countsACancellationOnlyWhenItsCorrectionWindowIsTold() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      paidAndCancelled(bill * 30, "" + bill);
    }
    story.told("audit-agent", -480, 3000).told(Story.BILLS, -480, 115);
    assertThat(story.cases()).isEmpty();
    story.told(Story.BILLS, 100, 125);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void findsABillThatIsShownToSeveralGuests() throws Exception {
    story.printedAndPaid(0, 60, "7", "Cash", 200);
    story.audit(20, REPRINTED, "7").audit(40, REPRINTED, "7");
    Detection found = only(story.allTold().cases());
    assertThat(found.mode()).isEqualTo("reprinted_then_cash");
    assertThat(found.amountAtRiskPaise()).isEqualTo(20_000);
  }

  @Test
  void aJamATaxCopyAndAReprintAfterAChangeAreDue() throws Exception {
    story.printedAndPaid(0, 60, "1", "Cash", 200);
    story.audit(1, REPRINTED, "1", "reason", "Printer jam").audit(2, REPRINTED, "1");
    story.audit(40, REPRINTED, "1");
    story.printedAndPaid(0, 60, "2", "Cash", 400);
    less(20, "2", 20_000, 30_000).audit(21, REPRINTED, "2");
    less(40, "2", 30_000, 40_000).audit(41, REPRINTED, "2");
    story.printedAndPaid(0, 60, "3", "UPI", 200);
    story.audit(20, REPRINTED, "3").audit(40, REPRINTED, "3");
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void findsATenderThatWasSwappedForCash() throws Exception {
    story.printedAndPaid(0, 10, "7", "UPI", 200);
    swapped(25, "7");
    Detection found = only(story.allTold().cases());
    assertThat(found.mode()).isEqualTo("tender_swapped");
    assertThat(found.amountAtRiskPaise()).isEqualTo(20_000);
    assertThat(found.words()).contains("Asha");
  }

  @Test
  void aWrongButtonAndAPendingPaymentAreNoSwaps() throws Exception {
    story.printedAndPaid(0, 10, "1", "UPI", 200);
    swapped(12, "1");
    story.printedAndPaid(0, 10, "2", "UPI", 200);
    swapped(90, "2", "approver", "Ravi", "reason", "UPI pending, paid in cash");
    story.printedAndPaid(0, 10, "3", "Cash", 200);
    story.audit(
        90, TENDER_CHANGED, "3", "tenderBefore", "Cash", "tenderAfter", "UPI", "amountPaise", 1);
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aPendingPaymentThatNobodyElseSawIsASwap() throws Exception {
    story.printedAndPaid(0, 10, "2", "UPI", 200);
    swapped(90, "2", "reason", "UPI pending");
    assertThat(story.allTold().cases()).hasSize(1);
  }

  @Test
  void findsAServiceChargeThatWasStrippedAndAnOrderTypeThatMadeTheBillSmaller() throws Exception {
    story.printedAndPaid(0, 10, "1", "UPI", 200);
    story.audit(5, CHARGE_CHANGED, "1", "amountBeforePaise", 2000, "amountPaise", 0);
    story.printedAndPaid(0, 10, "2", "UPI", 200);
    story.audit(5, ORDER_TYPE_CHANGED, "2", "totalBeforePaise", 20_000, "totalAfterPaise", 19_000);
    Detection found = only(story.allTold().cases());
    assertThat(found.mode()).isEqualTo("type_or_charge_changed");
    assertThat(found.amountAtRiskPaise()).isEqualTo(3000);
  }

  @Test
  void packedLeftoversMakeNoBillSmaller() throws Exception {
    story.printedAndPaid(0, 10, "1", "UPI", 200);
    story.audit(5, ORDER_TYPE_CHANGED, "1", "before", "dine_in", "after", "pick_up");
    story.audit(6, ORDER_TYPE_CHANGED, "1", "totalBeforePaise", 20_000, "totalAfterPaise", 20_500);
    story.audit(
        7, CHARGE_CHANGED, "1", "amountBeforePaise", 2000, "amountPaise", 0, "approver", "Ravi");
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void findsAPriceBelowTheMenuThatNobodyAllowed() throws Exception {
    story.with(TestReference.item("i1", "Latte (Large)", 20_000));
    priced("Latte (Large)", 12_000, "quantityMilli", 2000).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("price_overridden");
    assertThat(found.amountAtRiskPaise()).isEqualTo(16_000);
  }

  @Test
  void variantsPrintedPricesAndHigherPricesAreNoOverrides() throws Exception {
    story.with(TestReference.item("i1", "Latte (Large)", 20_000));
    story.with(TestReference.item("i2", "Latte (Small)", 15_000));
    story.with(TestReference.item("i3", "Water", 4000, true, 1));
    priced("Latte (Large)", 15_000);
    priced("Latte (Large)", 24_000);
    priced("Latte (Large)", 20_000, "amountBeforePaise", 30_000);
    priced("Water", 2000);
    priced("Latte (Large)", 1000, "approver", "Ravi");
    story.with(TestReference.staff("boss", "Boss", "owner"));
    priced("Latte (Large)", 1000, "staff", "Boss").allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void findsAnApproverWhoIsTheMakerOrWasNotThere() throws Exception {
    shifts("asha", "ravi");
    story.with(TestReference.staff("meera", "Meera", "manager"));
    allowedBy(10, "1", "Asha");
    allowedBy(20, "2", "Meera");
    assertThat(story.allTold().cases().keySet())
        .containsExactly("approver_self_or_absent Asha", "approver_self_or_absent Meera");
  }

  @Test
  void oneAloneOnDutyAnOwnerAndUnknownShiftsAreNoPattern() throws Exception {
    shifts("asha");
    story.with(TestReference.staff("boss", "Boss", "owner"));
    story.with(TestReference.staff("meera", "Meera", "manager"));
    allowedBy(10, "1", "Asha");
    allowedBy(20, "2", "Boss");
    allowedBy(2000, "3", "Meera");
    allowedBy(30, "4", "Somebody");
    assertThat(story.allTold().cases()).isEmpty();
  }

  private void shifts(String... people) {
    for (String person : people) {
      String name = Character.toUpperCase(person.charAt(0)) + person.substring(1);
      story.with(TestReference.staff(person, name, "manager"));
      story.with(TestReference.shift(person, Story.at(-120), Story.at(480)));
    }
  }

  private void allowedBy(int minute, String bill, String approver) {
    story.audit(
        minute, BillAuditAction.COMPLIMENTED, bill, "approver", approver, "amountPaise", 9000);
  }

  private Story priced(String item, int paise, Object... more) {
    return story.audit(
        5, PRICE_CHANGED, "7", concat(new Object[] {"itemName", item, "amountPaise", paise}, more));
  }

  private void swapped(int minute, String bill, Object... more) {
    story.audit(
        minute,
        TENDER_CHANGED,
        bill,
        concat(
            new Object[] {"tenderBefore", "UPI", "tenderAfter", "Cash", "amountPaise", 20_000},
            more));
  }

  private Story less(int minute, String bill, int before, int after, Object... more) {
    return story.audit(
        minute,
        MODIFIED,
        bill,
        concat(new Object[] {"totalBeforePaise", before, "totalAfterPaise", after}, more));
  }

  private void paidAndCancelled(int minute, String bill) {
    story.printedAndPaid(minute, minute + 5, bill, "Cash", 200);
    story.audit(minute + 20, CANCELLED, bill, "totalBeforePaise", 20_000, "totalAfterPaise", 0);
    story.billOf(minute + 5, bill, Map.of("status", "CANCELLED"), "Dosa", 2);
  }

  private static Object[] concat(Object[] some, Object[] more) {
    Object[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
