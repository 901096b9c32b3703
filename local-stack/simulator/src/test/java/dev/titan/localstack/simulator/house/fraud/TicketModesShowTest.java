package dev.titan.localstack.simulator.house.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.house.fraud.FraudDays.Facts;
import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the modes and traps about tickets leave in the feeds. */
class TicketModesShowTest {

  @Test
  void unbilledFoodIsFiredAndOnNoBill() {
    FraudDays.each(
        "unbilled_kot",
        (row, facts) -> {
          String order = FraudDays.number(row);
          Map<String, Long> open = facts.open(order);
          long worth =
              open.entrySet().stream()
                  .mapToLong(
                      item -> facts.outlet().menu().get(item.getKey()).price() * item.getValue())
                  .sum();
          assertThat(open.values()).allMatch(quantity -> quantity > 0);
          assertThat(worth / 1000).isEqualTo(row.paise());
          assertThat(facts.hasBill(order)).isEqualTo(!order.startsWith("U"));
        });
  }

  @Test
  void aHiddenTableHasMoreGuestsOnItsTicketsThanOnItsBillAndUnbilledFood() {
    FraudDays.each(
        "hidden_table",
        (row, facts) -> {
          String order = FraudDays.number(row);
          int billed = facts.bill(order).channel().persons();
          assertThat(billed).isPositive();
          assertThat(facts.tickets().get(order)).allMatch(event -> event.place().covers() > billed);
          assertThat(facts.open(order)).isNotEmpty();
        });
  }

  @Test
  void readyDishesAreCancelledByOneWaiterAgainAndAgain() {
    FraudDays.each(
        "cancelled_after_preparation",
        (row, facts) -> {
          List<KotEvent> cancelled = readyAndCancelled(facts, row.subject());
          assertThat(cancelled.size()).isGreaterThanOrEqualTo(5);
          assertThat(worth(cancelled)).isGreaterThanOrEqualTo(row.paise());
        });
  }

  private static List<KotEvent> readyAndCancelled(Facts facts, String staff) {
    return facts.kots().stream()
        .filter(event -> event.action() == KotAction.CANCELLED && event.staff().equals(staff))
        .filter(event -> !event.reason().equals("Kitchen error"))
        .filter(event -> prepared(facts, event).isBefore(event.occurredAt()))
        .toList();
  }

  private static Instant prepared(Facts facts, KotEvent of) {
    return facts.kots().stream()
        .filter(event -> event.action() == KotAction.PREPARED)
        .filter(event -> event.kotId().equals(of.kotId()) && event.itemId().equals(of.itemId()))
        .map(KotEvent::occurredAt)
        .findFirst()
        .orElse(Instant.MAX);
  }

  private static long worth(List<KotEvent> events) {
    return events.stream()
        .mapToLong(event -> -event.quantityMilli() * event.unitPrice() / 1000)
        .sum();
  }

  @Test
  void aQuantityIsCutByTheCashierAfterThePrintAndTheBillIsPaidInCash() {
    FraudDays.each(
        "quantity_cut_after_print",
        (row, facts) ->
            assertThat(cuts(facts, row.subject()))
                .anySatisfy(
                    cut -> {
                      assertThat(cut.approver()).isEmpty();
                      assertThat(cut.unitPrice()).isEqualTo(row.paise());
                      assertThat(facts.open(cut.place().orderId()).values())
                          .allMatch(quantity -> quantity <= 0);
                    }));
  }

  private static List<KotEvent> cuts(Facts facts, String staff) {
    Map<String, List<AuditEvent>> trails = facts.trails();
    return facts.kots().stream()
        .filter(event -> event.quantityMilli() < 0 && event.staff().equals(staff))
        .filter(event -> event.action() != KotAction.SHIFTED)
        .filter(event -> !event.billId().isEmpty())
        .filter(event -> FraudDays.paidBy(trails.get(event.place().orderId())).equals("Cash"))
        .filter(
            event ->
                FraudDays.first(trails.get(event.place().orderId()), AuditAction.PRINTED)
                    .occurredAt()
                    .isBefore(event.occurredAt()))
        .toList();
  }

  @Test
  void whatIsPunchedAgainIsFiredAgainSoonAndStaysOnTheBill() {
    FraudDays.each(
        "quantity_cut_after_print/punched_again",
        (row, facts) ->
            assertThat(cuts(facts, row.subject()))
                .anySatisfy(
                    cut ->
                        assertThat(facts.tickets().get(cut.place().orderId()))
                            .anyMatch(
                                event ->
                                    event.action() == KotAction.FIRED
                                        && event.itemId().equals(cut.itemId())
                                        && event.occurredAt().isAfter(cut.occurredAt()))));
  }

  @Test
  void aDisputedQuantityIsTakenOffWithAManagersLeave() {
    FraudDays.each(
        "quantity_cut_after_print/dispute",
        (row, facts) ->
            assertThat(cuts(facts, row.subject()))
                .anyMatch(
                    cut ->
                        cut.approver()
                            .equals(
                                facts.outlet().roster(facts.date()).manager(cut.occurredAt()))));
  }

  @Test
  void mistakesOfTheKitchenAreCookedAgainAndAllowed() {
    FraudDays.each(
        "cancelled_after_preparation/kitchen_error",
        (row, facts) ->
            assertThat(cancelled(facts, row.subject(), "Kitchen error"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(
                    event -> {
                      assertThat(event.approver()).isNotEmpty();
                      assertThat(firedAgain(facts, event)).isTrue();
                    }));
    FraudDays.each(
        "cancelled_after_preparation/run_out",
        (row, facts) ->
            assertThat(cancelled(facts, row.subject(), "Item run out"))
                .filteredOn(event -> !event.approver().isEmpty())
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(event -> prepared(facts, event).equals(Instant.MAX)));
    FraudDays.each(
        "cancelled_after_preparation/wrong_table",
        (row, facts) ->
            assertThat(cancelled(facts, row.subject(), "Wrong table"))
                .filteredOn(event -> event.approver().isEmpty())
                .isNotEmpty()
                .allMatch(event -> prepared(facts, event).isBefore(event.occurredAt()))
                .allMatch(event -> firedElsewhere(facts, event)));
  }

  private static List<KotEvent> cancelled(Facts facts, String staff, String reason) {
    return facts.kots().stream()
        .filter(event -> event.staff().equals(staff) && event.reason().equals(reason))
        .toList();
  }

  private static boolean firedAgain(Facts facts, KotEvent cancelled) {
    return soonAfter(facts, cancelled).stream()
        .anyMatch(event -> event.place().orderId().equals(cancelled.place().orderId()));
  }

  private static boolean firedElsewhere(Facts facts, KotEvent cancelled) {
    return soonAfter(facts, cancelled).stream()
        .anyMatch(event -> !event.place().orderId().equals(cancelled.place().orderId()));
  }

  private static List<KotEvent> soonAfter(Facts facts, KotEvent cancelled) {
    return facts.kots().stream()
        .filter(event -> event.action() == KotAction.FIRED)
        .filter(event -> event.itemId().equals(cancelled.itemId()))
        .filter(event -> event.staff().equals(cancelled.staff()))
        .filter(event -> event.quantityMilli() == -cancelled.quantityMilli())
        .filter(event -> event.occurredAt().isAfter(cancelled.occurredAt()))
        .filter(
            event -> Duration.between(cancelled.occurredAt(), event.occurredAt()).toMinutes() < 10)
        .toList();
  }

  @Test
  void anAggregatorTakesBackReadyFoodAndNobodyOfTheHouseDid() {
    FraudDays.each(
        "cancelled_after_preparation/aggregator_cancel",
        (row, facts) ->
            assertThat(facts.kots())
                .filteredOn(event -> event.reason().endsWith("Rider not available"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(event -> event.staff().isEmpty())
                .allMatch(event -> prepared(facts, event).isBefore(event.occurredAt())));
  }

  @Test
  void tablesThatMovedOrMergedAreBilledWhereTheyWentTo() {
    for (String trap : List.of("unbilled_kot/merge", "unbilled_kot/transfer")) {
      FraudDays.each(
          trap,
          (row, facts) -> {
            String order = FraudDays.number(row);
            assertThat(facts.kots())
                .anyMatch(
                    event ->
                        event.action() == KotAction.SHIFTED && event.toOrderId().equals(order));
            assertThat(facts.open(order)).isEmpty();
            assertThat(facts.open("H" + order)).isEmpty();
          });
    }
  }

  @Test
  void anOrderThatWasSplitIsOnTwoBillsThatNameIt() {
    FraudDays.each(
        "unbilled_kot/split",
        (row, facts) -> {
          String order = FraudDays.number(row);
          String second =
              facts.audits().stream()
                  .filter(event -> event.orderId().equals(order))
                  .map(AuditEvent::billNumber)
                  .filter(number -> !number.equals(order))
                  .findFirst()
                  .orElseThrow();
          Map<String, Long> open = facts.open(order);
          facts
              .bill(second)
              .lines()
              .forEach(line -> open.merge(line.itemId(), -Scene.milli(line), Long::sum));
          open.values().removeIf(quantity -> quantity == 0);
          assertThat(open).isEmpty();
          assertThat(facts.tickets()).doesNotContainKey(second);
        });
  }

  @Test
  void billsThatComeLateOrStayOpenAreWholeInTheEnd() {
    FraudDays.each(
        "unbilled_kot/late_bill",
        (row, facts) -> {
          String order = FraudDays.number(row);
          assertThat(facts.order(order).created()).isAfter(row.at().plusSeconds(4 * 3600));
          assertThat(facts.open(order)).isEmpty();
        });
    FraudDays.each(
        "unbilled_kot/parked_tab",
        (row, facts) -> {
          String order = FraudDays.number(row);
          assertThat(facts.tickets().get(order).get(0).occurredAt())
              .isBefore(row.at().minusSeconds(4 * 3600 - 1));
          assertThat(facts.open(order)).isEmpty();
        });
  }

  @Test
  void aComboIsFiredInItsPartsAndAGiftOnATicketWithoutCharge() {
    FraudDays.each(
        "unbilled_kot/combo",
        (row, facts) -> {
          String order = FraudDays.number(row);
          assertThat(facts.bill(order).lines()).anyMatch(line -> Combos.isCombo(line.itemId()));
          assertThat(facts.tickets().get(order)).noneMatch(e -> Combos.isCombo(e.itemId()));
        });
    FraudDays.each(
        "unbilled_kot/no_charge",
        (row, facts) ->
            assertThat(facts.tickets().get(FraudDays.number(row))).anyMatch(KotEvent::noCharge));
  }

  @Test
  void aBuffetOrFriendsWhoJoinMakeMoreGuestsThanTheBillSays() {
    FraudDays.each(
        "hidden_table/buffet",
        (row, facts) -> {
          String order = FraudDays.number(row);
          assertThat(facts.bill(order).lines()).allMatch(line -> line.name().contains("Buffet"));
          assertThat(facts.tickets().get(order).get(0).place().covers())
              .isGreaterThan(facts.bill(order).channel().persons());
        });
    FraudDays.each(
        "hidden_table/friends_join",
        (row, facts) -> {
          String order = FraudDays.number(row);
          int billed = facts.bill(order).channel().persons();
          assertThat(facts.tickets().get(order)).anyMatch(event -> event.place().covers() > billed);
          assertThat(facts.open(order)).isEmpty();
        });
  }
}
