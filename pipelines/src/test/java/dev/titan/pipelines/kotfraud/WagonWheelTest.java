package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.ITEM_MOVED;
import static dev.titan.contracts.event.BillAuditAction.TABLE_MOVED;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.contracts.event.KotAction.SHIFTED;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.pipelines.TestReference;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Lines that are sold to several guests; every story is told in many orders. */
class WagonWheelTest {

  private final Story story = new Story();

  @Test
  void findsALineThatMovesToAnotherCashBillAfterItsBillWasPrinted() throws Exception {
    story.printedAndPaid(30, 35, "1", "Cash", 200).printedAndPaid(60, 65, "2", "Cash", 200);
    moved(40, "1", "2", "amountPaise", 4000).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("wagon_wheel");
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.amountAtRiskPaise()).isEqualTo(4000);
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("bill printed", "paid: Cash", "moved to bill 2", "paid: Cash");
  }

  @Test
  void findsItAtOnceWithoutWaitingForTheOtherSources() throws Exception {
    story.told("audit-agent", -480, -400);
    story.printedAndPaid(30, 35, "1", "Cash", 200).printedAndPaid(60, 65, "2", "Cash", 200);
    moved(40, "1", "2");
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void eachFurtherGuestIsAFurtherSaleAtTheMenusPrice() throws Exception {
    story.with(TestReference.item("c", "Chai", 3000));
    for (int bill = 1; bill <= 4; bill++) {
      story.printedAndPaid(bill * 30, bill * 30 + 5, "" + bill, "Cash", 200);
    }
    moved(40, "1", "2");
    moved(70, "2", "3");
    moved(100, "3", "4").allTold();
    assertThat(only(story.cases()).amountAtRiskPaise()).isEqualTo(9000);
  }

  @Test
  void twoHopsAreEnoughWhereNobodyTellsWhatWasPrinted() throws Exception {
    paidLater("1", "2", "3");
    moved(40, "1", "2");
    moved(70, "2", "3").allTold();
    assertThat(only(story.cases()).words()).contains("2 lines");
  }

  @Test
  void oneHopOrTwoOfDifferentLinesAreNotWhereNobodyTellsWhatWasPrinted() throws Exception {
    paidLater("1", "2", "3");
    moved(40, "1", "2");
    moved(70, "2", "3", "itemName", "Dosa").allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void hopsThatDoNotFollowOneAnotherAreNoWheel() throws Exception {
    paidLater("1", "2", "3");
    moved(70, "1", "2");
    moved(40, "2", "3").allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aHouseCanAskForMoreHops() throws Exception {
    story.with(TestReference.rule("r1", "", "wagon_wheel", "{\"hops\":3}", true, 1));
    paidLater("1", "2", "3", "4");
    moved(40, "1", "2");
    moved(70, "2", "3").allTold();
    assertThat(story.cases()).isEmpty();
    moved(90, "3", "4");
    assertThat(only(story.cases()).ruleParameters()).containsEntry("hops", "3");
  }

  @Test
  void movesBeforeThePrintAreNone() throws Exception {
    for (int bill = 1; bill <= 3; bill++) {
      story.printedAndPaid(90, 95, "" + bill, "Cash", 200);
    }
    moved(40, "1", "2");
    moved(70, "2", "3").allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void billsThatAreNotPaidInCashAreNone() throws Exception {
    story.printedAndPaid(30, 35, "1", "UPI", 200).printedAndPaid(60, 65, "2", "Cash", 200);
    moved(40, "1", "2");
    story.printedAndPaid(30, 35, "3", "Cash", 200).printedAndPaid(60, 65, "4", "Card", 200);
    moved(40, "3", "4");
    story.printedAndPaid(30, 35, "5", "Cash", 200);
    moved(40, "5", "6").allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aWholeTableThatMovesIsNone() throws Exception {
    story.kot(0, FIRED, "1", "Chai", 1).kot(1, FIRED, "1", "Dosa", 1);
    story.printedAndPaid(30, 35, "1", "Cash", 200).printedAndPaid(60, 65, "2", "Cash", 200);
    story.audit(40, TABLE_MOVED, "1", "before", "4", "after", "5");
    moved(40, "1", "2");
    moved(41, "1", "2", "itemName", "Dosa");
    story.bill(65, "2", "Chai", 1, "Dosa", 1).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void severalLinesThatLeaveOthersBehindAreNoWholeTable() throws Exception {
    story.kot(0, FIRED, "1", "Chai", 1).kot(1, FIRED, "1", "Dosa", 1).kot(2, FIRED, "1", "Vada", 1);
    story.printedAndPaid(30, 35, "1", "Cash", 200).printedAndPaid(60, 65, "2", "Cash", 200);
    moved(40, "1", "2");
    moved(41, "1", "2", "itemName", "Dosa");
    story.bill(35, "1", "Vada", 1).bill(65, "2", "Chai", 1, "Dosa", 1).allTold();
    assertThat(only(story.cases()).words()).contains("2 lines");
  }

  @Test
  void whatIsMovedBackSoonOrWasAllowedIsNone() throws Exception {
    for (int bill = 1; bill <= 4; bill++) {
      story.printedAndPaid(30, 80, "" + bill, "Cash", 200);
    }
    moved(40, "1", "2");
    moved(45, "2", "1");
    moved(40, "3", "4", "approver", "Ravi", "reason", "wrong table").allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void whatIsMovedBackMuchLaterWasSoldTwice() throws Exception {
    story.printedAndPaid(30, 35, "1", "Cash", 200).printedAndPaid(60, 65, "2", "Cash", 200);
    moved(40, "1", "2");
    moved(90, "2", "1").allTold();
    assertThat(only(story.cases()).words()).contains("2 lines");
  }

  @Test
  void ticketsTellMovesTooAndAreNotCountedBesideTheTrail() throws Exception {
    story.printedAndPaid(30, 35, "1", "Cash", 200).printedAndPaid(60, 65, "2", "Cash", 200);
    story.kot(0, FIRED, "1", "Chai", 1).kot(40, SHIFTED, "1", "Chai", -1, "toOrderId", "2");
    story.bill(65, "2", "Chai", 1).allTold();
    Detection byTicket = only(story.cases());
    assertThat(byTicket.mode()).isEqualTo("wagon_wheel");
    assertThat(byTicket.amountAtRiskPaise()).isEqualTo(10_000);
    moved(41, "1", "2", "amountPaise", 7000);
    assertThat(only(story.cases()).amountAtRiskPaise()).isEqualTo(7000);
  }

  @Test
  void aMoveToABillThatNobodyKnowsOrToItselfIsNone() throws Exception {
    story.printedAndPaid(30, 35, "1", "Cash", 200);
    story.audit(40, ITEM_MOVED, "1", "itemName", "Chai", "otherBillId", "bill-1");
    story.audit(50, ITEM_MOVED, "1", "itemName", "Chai").allTold();
    assertThat(story.cases()).isEmpty();
  }

  /** Paid in cash by what the bills say; the trail is silent. */
  private void paidLater(String... bills) {
    for (String bill : bills) {
      story.bill(120, bill, "Vada", 1);
    }
  }

  private Story moved(int minute, String from, String to, Object... more) {
    Object[] fields = {"itemName", "Chai", "otherBillId", "bill-" + to};
    Object[] all = Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return story.audit(minute, ITEM_MOVED, from, all);
  }
}
