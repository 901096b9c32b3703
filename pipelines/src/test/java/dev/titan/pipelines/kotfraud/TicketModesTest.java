package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.MODIFIED;
import static dev.titan.contracts.event.KotAction.CANCELLED;
import static dev.titan.contracts.event.KotAction.DUPLICATE;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.contracts.event.KotAction.PARTIALLY_CANCELLED;
import static dev.titan.contracts.event.KotAction.PREPARED;
import static dev.titan.contracts.event.KotAction.SHIFTED;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.contracts.event.DetectionSeverity;
import dev.titan.contracts.event.DetectionStatus;
import dev.titan.contracts.event.KotAction;
import dev.titan.pipelines.TestReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Modes that begin with a kitchen ticket; every story is told in many orders. */
class TicketModesTest {

  private final Story story = new Story();

  @Test
  void findsFoodThatWasFiredAndIsNotOnTheBill() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3).kot(1, FIRED, "7", "Chai", 1);
    story.bill(40, "7", "Dosa", 2, "Chai", 1).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("unbilled_kot");
    assertThat(found.subject()).isEqualTo("order 7");
    assertThat(found.status()).isEqualTo(DetectionStatus.OPEN);
    assertThat(found.amountAtRiskPaise()).isEqualTo(10_000);
    assertThat(found.severity()).isEqualTo(DetectionSeverity.MEDIUM);
    assertThat(found.words()).contains("₹100.00").contains("order 7").contains("not a verdict");
    assertThat(found.evidence().get(0).expected()).isEqualTo("1 more on a bill");
    assertThat(found.told()).containsExactly("manager");
    assertThat(found.notOnlyTold()).isEqualTo("Asha");
    assertThat(found.ruleParameters()).containsEntry("deadline_minutes", "180");
  }

  @Test
  void figuresThatNoCafeHasMakeACaseThatTheTablesCanHold() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 1_000_000_000, "unitPricePaise", 1_000_000_000_000L);
    assertThat(only(story.allTold().cases()).amountAtRiskPaise()).isEqualTo(1_000_000_000_000L);
  }

  @Test
  void whatWasChangedAndNeverFiredIsNoFood() throws Exception {
    story.with(TestReference.item("d", "Dosa", 10_000));
    story.kot(0, KotAction.MODIFIED, "7", "Dosa", 2).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void findsATableThatWasNeverBilled() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 6).allTold();
    Detection found = only(story.cases());
    assertThat(found.amountAtRiskPaise()).isEqualTo(60_000);
    assertThat(found.severity()).isEqualTo(DetectionSeverity.HIGH);
  }

  @Test
  void whatWasTakenBackOrIsNotToBeBilledIsNotUnbilled() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3).kot(1, PARTIALLY_CANCELLED, "7", "Dosa", -1);
    story.kot(2, FIRED, "7", "Chai", 1).kot(3, CANCELLED, "7", "Chai", -1);
    story.kot(4, DUPLICATE, "7", "Dosa", 0).bill(40, "7", "Dosa", 2);
    story.kot(5, FIRED, "NC-1", "Dosa", 2, "noCharge", true).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void mergedAndMovedTablesAreBilledWhereTheyWent() throws Exception {
    story.kot(0, FIRED, "H7", "Dosa", 2).kot(1, FIRED, "7", "Chai", 2);
    story.kot(9, SHIFTED, "H7", "Dosa", -2, "toOrderId", "7", "kotId", "ticket-H7");
    story.kot(12, PREPARED, "7", "Dosa", 0, "kotId", "ticket-H7");
    story.bill(40, "7", "Dosa", 2, "Chai", 2).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aMergedTableWhoseFoodIsOnNoBillIsFound() throws Exception {
    story.kot(0, FIRED, "H7", "Dosa", 2).kot(1, FIRED, "7", "Chai", 2);
    story.kot(9, SHIFTED, "H7", "Dosa", -2, "toOrderId", "7", "kotId", "ticket-H7");
    story.bill(40, "7", "Chai", 2).allTold();
    assertThat(only(story.cases()).amountAtRiskPaise()).isEqualTo(20_000);
  }

  @Test
  void aSplitBillIsCountedTogether() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 2).kot(30, PREPARED, "7", "Dosa", 0, "billId", "bill-8");
    story.bill(40, "7", "Dosa", 1).bill(41, "8", "Dosa", 1).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aComboIsBilledAsOneAndFiredAsItsParts() throws Exception {
    story.with(TestReference.item("c", "Breakfast", 25000));
    story.with(TestReference.item("d", "Dosa", 10000), TestReference.item("t", "Chai", 5000));
    story.with(TestReference.part("c", "d", "1"), TestReference.part("c", "t", "2"));
    story.kot(0, FIRED, "7", "Dosa", 2).kot(0, FIRED, "7", "Chai", 4);
    story.bill(40, "7", "Breakfast", 2).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void aMissingPartOfAComboIsFoundAtItsOwnPrice() throws Exception {
    story.with(TestReference.item("c", "Breakfast", 25000));
    story.with(TestReference.item("d", "Dosa", 10000), TestReference.item("t", "Chai", 5000));
    story.with(TestReference.part("c", "d", "1"), TestReference.part("c", "t", "2"));
    story.kot(0, FIRED, "7", "Dosa", 2).kot(0, FIRED, "7", "Chai", 5);
    story.bill(40, "7", "Breakfast", 2).allTold();
    assertThat(only(story.cases()).amountAtRiskPaise()).isEqualTo(5000);
  }

  @Test
  void anItemThatWasGivenANewIdIsStillTheItem() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 2, "itemId", "old").bill(40, "7", "Dosa", 2).allTold();
    assertThat(story.cases()).isEmpty();
  }

  @Test
  void waitsForTheBillsUntilTheDeadlineIsTold() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3).bill(40, "7", "Dosa", 1);
    story.told("kot-agent", -480, 3000).told("audit-agent", -480, 3000);
    story.told(Story.BILLS, -480, 40 + 180);
    assertThat(story.cases()).as("one millisecond is not told").isEmpty();
    story.told(Story.BILLS, 200, 40 + 181);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void aTabThatIsKeptOpenMayBeBilledUntilTheDayEnds() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3);
    story.told("kot-agent", -480, 900).told("audit-agent", -480, 900).told(Story.BILLS, -480, 900);
    assertThat(story.cases()).isEmpty();
    story.told("kot-agent", 800, 1000).told(Story.BILLS, 800, 1000);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void isBlindWhereNobodyTellsOfTicketsOrOrdersAreUnknown() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3).told(Story.BILLS, -480, 3000);
    assertThat(story.cases()).isEmpty();
    story.kot(0, FIRED, "", "Dosa", 3, "kotId", "lonely").allTold();
    assertThat(story.cases().keySet()).containsExactly("unbilled_kot order 7");
  }

  @Test
  void foodThatWasTakenOffAPrintedBillIsNotCountedTwice() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3).printedAndPaid(30, 60, "7", "Cash", 200);
    story
        .audit(35, MODIFIED, "7", "itemName", "Dosa", "quantityMilli", -1000)
        .audit(36, MODIFIED, "7", "totalBeforePaise", 30_000, "totalAfterPaise", 20_000);
    story.bill(60, "7", "Dosa", 2).allTold();
    assertThat(story.cases().keySet()).containsExactly("edited_after_print_then_cash Asha");
  }

  @Test
  void findsWhoCancelsReadyFoodAgainAndAgain() throws Exception {
    for (int order = 1; order <= 5; order++) {
      cancelledWhenReady(order * 20, "" + order);
    }
    story.allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("cancelled_after_preparation");
    assertThat(found.subject()).isEqualTo("Asha");
    assertThat(found.amountAtRiskPaise()).isEqualTo(50_000);
    assertThat(found.openedAt()).isEqualTo(Story.at(115));
    assertThat(found.evidence()).hasSize(10);
    assertThat(found.status()).isEqualTo(DetectionStatus.OPEN);
    cancelledWhenReady(200, "6");
    assertThat(only(story.cases()).status()).isEqualTo(DetectionStatus.AMENDED);
  }

  @Test
  void whatWasCancelledBeforeItWasFiredWasNotReady() throws Exception {
    for (int order = 1; order <= 6; order++) {
      String number = Integer.toString(order);
      story.kot(30, PREPARED, number, "Dosa", 0).kot(40, CANCELLED, number, "Dosa", -1);
      story.kot(60, FIRED, number, "Dosa", 1);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void fourCancellationsAreNotEnough() throws Exception {
    for (int order = 1; order <= 4; order++) {
      cancelledWhenReady(order * 20, "" + order);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void kitchenErrorsSoldOutItemsWrongTablesAndDisputesAreNoPattern() throws Exception {
    int order = 0;
    for (String reason :
        List.of("Kitchen error", "Item run out", "Wrong table", "Guest dispute: not served")) {
      for (int time = 0; time < 5; time++) {
        order++;
        ready(order * 10, "" + order);
        story.kot(
            order * 10 + 15,
            CANCELLED,
            "" + order,
            "Dosa",
            -1,
            "approver",
            "Ravi",
            "reason",
            reason);
      }
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void firedAgainWithinTenMinutesAtTheRightTableIsASlip() throws Exception {
    for (int order = 1; order <= 5; order++) {
      ready(order * 20, "" + order);
      story.kot(order * 20 + 15, CANCELLED, "" + order, "Dosa", -1, "reason", "wrong table");
      story.kot(order * 20 + 24, FIRED, "1" + order, "Dosa", 1);
      story.bill(order * 20 + 40, "1" + order, "Dosa", 1);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aDisputeThatNobodyElseSawIsAPattern() throws Exception {
    for (int order = 1; order <= 5; order++) {
      ready(order * 40, "" + order);
      story.kot(order * 40 + 15, CANCELLED, "" + order, "Dosa", -1, "reason", "Guest dispute");
    }
    assertThat(story.allTold().cases()).hasSize(1);
  }

  @Test
  void firedAgainForTheSameOrderIsASlipWhateverTheReason() throws Exception {
    for (int order = 1; order <= 5; order++) {
      cancelledWhenReady(order * 20, "" + order);
      story.kot(order * 20 + 24, FIRED, "" + order, "Dosa", 1, "kotId", "second-" + order);
      story.bill(order * 20 + 40, "" + order, "Dosa", 1);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aWrongTableThatIsNeverPutRightIsAPattern() throws Exception {
    for (int order = 1; order <= 5; order++) {
      ready(order * 40, "" + order);
      story.kot(order * 40 + 15, CANCELLED, "" + order, "Dosa", -1, "reason", "wrong table");
    }
    assertThat(story.allTold().cases()).hasSize(1);
  }

  @Test
  void whatAnAggregatorOrTheCourseOfTheKitchenCancelsIsNobodys() throws Exception {
    for (int order = 1; order <= 6; order++) {
      ready(order * 20, "a" + order);
      story.kot(order * 20 + 15, CANCELLED, "a" + order, "Dosa", -1, "staff", "");
      story
          .kot(order * 20, FIRED, "b" + order, "Chai", 1)
          .kot(order * 20, PREPARED, "x", "Vada", 0);
      story.kot(order * 20 + 5, CANCELLED, "b" + order, "Chai", -1);
    }
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void findsAQuantityThatWasCutAfterThePrintOfACashBill() throws Exception {
    story.kot(0, FIRED, "7", "Dosa", 3).printedAndPaid(30, 60, "7", "Cash", 200);
    story.kot(40, PARTIALLY_CANCELLED, "7", "Dosa", -1).bill(60, "7", "Dosa", 2).allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("quantity_cut_after_print");
    assertThat(found.amountAtRiskPaise()).isEqualTo(10_000);
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("bill printed", "quantity cut after print", "paid: Cash");
  }

  @Test
  void aCutBeforePrintOrOnACardOrPunchedAgainOrAllowedIsInOrder() throws Exception {
    story.kot(0, FIRED, "1", "Dosa", 3).kot(20, PARTIALLY_CANCELLED, "1", "Dosa", -1);
    story.printedAndPaid(30, 60, "1", "Cash", 200).bill(60, "1", "Dosa", 2);
    story.kot(0, FIRED, "2", "Dosa", 3).kot(40, PARTIALLY_CANCELLED, "2", "Dosa", -1);
    story.printedAndPaid(30, 60, "2", "Card", 200).bill(60, "2", "Dosa", 2);
    story.kot(0, FIRED, "3", "Dosa", 3).kot(40, PARTIALLY_CANCELLED, "3", "Dosa", -1);
    story.kot(45, FIRED, "3", "Dosa", 1).printedAndPaid(30, 60, "3", "Cash", 300);
    story.bill(60, "3", "Dosa", 3);
    story.kot(0, FIRED, "4", "Dosa", 3).printedAndPaid(30, 60, "4", "Cash", 200);
    story
        .kot(40, PARTIALLY_CANCELLED, "4", "Dosa", -1, "approver", "Ravi")
        .bill(60, "4", "Dosa", 2);
    Map<String, Detection> cases = story.allTold().cases();
    assertThat(cases).isEmpty();
  }

  private void ready(int minute, String order) {
    story.kot(minute, FIRED, order, "Dosa", 1).kot(minute + 10, PREPARED, order, "Dosa", 0);
  }

  private void cancelledWhenReady(int minute, String order) {
    ready(minute, order);
    story.kot(minute + 15, CANCELLED, order, "Dosa", -1);
  }
}
