package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.CANCELLED;
import static dev.titan.contracts.event.BillAuditAction.DISPATCHED;
import static dev.titan.contracts.event.BillAuditAction.REFUNDED;
import static dev.titan.contracts.event.BillAuditAction.REOPENED;
import static dev.titan.pipelines.kotfraud.Story.at;
import static dev.titan.pipelines.kotfraud.Story.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionEvidence;
import dev.titan.pipelines.TestHouse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Food of an aggregator's order that is gone unpaid; every story is told in many orders. */
class CancelledAfterDispatchTest {

  private final Story story = new Story();

  @Test
  void findsAnOrderThatWasCancelledAfterTheRiderHadIt() throws Exception {
    ordered("7", Map.of()).audit(30, DISPATCHED, "7");
    story
        .audit(45, CANCELLED, "7", "staff", "", "reason", "Cancelled by Zomato: rider lost")
        .allTold();
    Detection found = only(story.cases());
    assertThat(found.mode()).isEqualTo("aggregator_cancelled_after_dispatch");
    assertThat(found.subject()).isEqualTo("bill 7");
    assertThat(found.told()).containsExactly("accounts");
    assertThat(found.amountAtRiskPaise()).isEqualTo(20_000);
    assertThat(found.notOnlyTold()).isEmpty();
    assertThat(found.evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("handed to the rider", "cancelled after dispatch");
  }

  @Test
  void findsItWhereOnlyTheBillSaysThatItWasCancelled() throws Exception {
    ordered("7", Map.of("cancelReason", "Customer unreachable")).audit(30, DISPATCHED, "7");
    assertThat(only(story.allTold().cases()).evidence())
        .extracting(DetectionEvidence::what)
        .containsExactly("cancelled: Customer unreachable", "handed to the rider");
  }

  /** Nobody ever tells of the days before the first one, so the refund stays undecided. */
  @Test
  void whatCanNeverBeDecidedKeepsNothingElseFromBeingDecided() throws Exception {
    story.told(Story.BILLS, -480, -470).told(TestHouse.AUDIT_SOURCE, -480, -470);
    dispatchedAndCancelled("7");
    story.audit(
        50, REFUNDED, "7", "tenderAfter", "Cash", "amountPaise", 100, "occurredAt", at(-3000));
    assertThat(story.allTold().cases()).hasSize(1);
  }

  @Test
  void whatWasCancelledBeforeDispatchOrNeverDispatchedIsNone() throws Exception {
    ordered("1", Map.of()).audit(45, DISPATCHED, "1").audit(30, CANCELLED, "1");
    ordered("2", Map.of()).audit(30, CANCELLED, "2");
    ordered("3", Map.of("status", "SUCCESS")).audit(30, DISPATCHED, "3");
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void anOrderOfTheHouseIsNone() throws Exception {
    ordered("1", Map.of("channel", "POS")).audit(30, DISPATCHED, "1").audit(45, CANCELLED, "1");
    story.audit(30, DISPATCHED, "2").audit(45, CANCELLED, "2");
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void anOrderWithTheAggregatorsNumberIsOneWhateverItsChannel() throws Exception {
    ordered("1", Map.of("channel", "Online", "onlineOrderId", "z-1"));
    story.audit(30, DISPATCHED, "1").audit(45, CANCELLED, "1");
    assertThat(story.allTold().cases()).hasSize(1);
  }

  @Test
  void aCustomersCancellationWithACompensationIsNone() throws Exception {
    dispatchedAndCancelled("1", "reason", "Customer cancelled, compensated by Zomato");
    dispatchedAndCancelled("2", "totalBeforePaise", 20_000, "totalAfterPaise", 12_000);
    dispatchedAndCancelled("3", "amountPaise", 8000);
    dispatchedAndCancelled("4").paid(90, "4", "Online", 80);
    dispatchedAndCancelled("5").audit(50, REOPENED, "5");
    ordered("6", Map.of("payments", List.of(Map.of("method", "Online", "amountPaise", 9000))));
    story.audit(30, DISPATCHED, "6").audit(45, CANCELLED, "6");
    assertThat(story.allTold().cases()).isEmpty();
  }

  @Test
  void aCompensationThatIsDeniedIsNoCompensation() throws Exception {
    dispatchedAndCancelled("1", "reason", "Customer cancelled, no compensation");
    dispatchedAndCancelled("2", "reason", "Uncompensated");
    dispatchedAndCancelled("3", "amountPaise", 20_000, "totalAfterPaise", 0);
    assertThat(story.allTold().cases()).hasSize(3);
  }

  @Test
  void waitsForACompensation() throws Exception {
    dispatchedAndCancelled("7").told("audit-agent", -480, 105).told(Story.BILLS, -480, 3000);
    assertThat(story.cases()).isEmpty();
    story.told("audit-agent", 100, 106);
    assertThat(story.cases()).hasSize(1);
  }

  @Test
  void whoeverIsNotTheHouseIsAnAggregator() throws Exception {
    ordered("1", Map.of("channel", "GrabFood")).audit(30, DISPATCHED, "1");
    ordered("2", Map.of("channel", "Phone")).audit(30, DISPATCHED, "2");
    story.audit(45, CANCELLED, "1").audit(45, CANCELLED, "2").allTold();
    assertThat(only(story.cases()).subject()).isEqualTo("bill 1");
  }

  private Story dispatchedAndCancelled(String bill, Object... more) {
    return ordered(bill, Map.of()).audit(30, DISPATCHED, bill).audit(45, CANCELLED, bill, more);
  }

  /** A bill that keeps its amounts though it is cancelled, as tills do. */
  private Story ordered(String bill, Map<String, Object> more) {
    Map<String, Object> fields =
        new HashMap<>(Map.of("channel", "Zomato", "orderType", "DELIVERY", "status", "CANCELLED"));
    fields.putAll(more);
    return story.billOf(20, bill, fields, "Dosa", 2);
  }
}
