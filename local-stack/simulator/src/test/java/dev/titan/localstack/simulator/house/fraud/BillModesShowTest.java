package dev.titan.localstack.simulator.house.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.house.fraud.FraudDays.Facts;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.world.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the modes and traps about bills that are printed and paid leave in the feeds. */
class BillModesShowTest {

  @Test
  void aPrintedBillIsMadeSmallerAndPaidInCash() {
    FraudDays.each(
        "edited_after_print_then_cash",
        (row, facts) ->
            assertThat(edits(facts, row.subject()))
                .anyMatch(
                    edit ->
                        edit.approver().isEmpty()
                            && smaller(edit) == row.paise()
                            && facts.bill(edit.billNumber()).totals().total()
                                == edit.detail().total().after()));
  }

  private static List<AuditEvent> edits(Facts facts, String staff) {
    return FraudDays.trails(facts, staff, AuditAction.PRINTED).stream()
        .filter(trail -> FraudDays.paidBy(trail).equals("Cash"))
        .flatMap(
            trail -> {
              Instant printed = FraudDays.first(trail, AuditAction.PRINTED).occurredAt();
              return trail.stream()
                  .filter(event -> event.occurredAt().isAfter(printed))
                  .filter(event -> event.detail().total().before() != null);
            })
        .toList();
  }

  private static long smaller(AuditEvent edit) {
    return edit.action() == AuditAction.DISCOUNT_CHANGED
        ? edit.detail().discount().after() - edit.detail().discount().before()
        : edit.detail().total().before() - edit.detail().total().after();
  }

  @Test
  void guestsWhoAddAndDisputesAndSlipsLookAlike() {
    FraudDays.each(
        "edited_after_print_then_cash/guest_adds",
        (row, facts) ->
            assertThat(edits(facts, row.subject()))
                .anyMatch(edit -> smaller(edit) == -row.paise()));
    FraudDays.each(
        "edited_after_print_then_cash/dispute",
        (row, facts) ->
            assertThat(edits(facts, row.subject()))
                .anyMatch(edit -> !edit.approver().isEmpty() && smaller(edit) == row.paise()));
    FraudDays.each(
        "edited_after_print_then_cash/put_back",
        (row, facts) ->
            assertThat(edits(facts, row.subject()))
                .anyMatch(edit -> smaller(edit) == row.paise())
                .anyMatch(edit -> smaller(edit) == -row.paise()));
  }

  @Test
  void paidBillsAreCancelledByOneCashierAndTheirNumbersStay() {
    FraudDays.each(
        "cancelled_after_settlement",
        (row, facts) -> {
          List<List<AuditEvent>> trails = cancelled(facts, row.subject());
          assertThat(trails)
              .filteredOn(t -> FraudDays.has(t, AuditAction.SETTLED))
              .hasSizeGreaterThanOrEqualTo(3);
          assertThat(trails)
              .allMatch(
                  trail -> facts.bill(trail.get(0).billNumber()).status() == OrderStatus.CANCELLED);
        });
  }

  private static List<List<AuditEvent>> cancelled(Facts facts, String staff) {
    return FraudDays.trails(facts, staff, AuditAction.CANCELLED);
  }

  @Test
  void acceptedCancellationsAreBilledAgainOrWereNeverPaid() {
    FraudDays.each(
        "cancelled_after_settlement/payment_corrected",
        (row, facts) ->
            assertThat(cancelled(facts, row.subject()))
                .filteredOn(t -> reason(t, AuditAction.CANCELLED).startsWith("Payment mode"))
                .hasSize(3)
                .allMatch(trail -> isBilledAgain(facts, trail)));
    FraudDays.each(
        "cancelled_after_settlement/never_paid",
        (row, facts) ->
            assertThat(cancelled(facts, row.subject()))
                .filteredOn(trail -> FraudDays.has(trail, AuditAction.PRINTED))
                .filteredOn(trail -> !FraudDays.has(trail, AuditAction.SETTLED))
                .hasSizeGreaterThanOrEqualTo(3));
  }

  private static String reason(List<AuditEvent> trail, AuditAction action) {
    return FraudDays.first(trail, action).reason();
  }

  private static boolean isBilledAgain(Facts facts, List<AuditEvent> trail) {
    String number = trail.get(0).billNumber();
    Instant at = FraudDays.first(trail, AuditAction.CANCELLED).occurredAt();
    return facts.orders().stream()
        .filter(order -> !Integer.toString(order.orderId()).equals(number))
        .filter(order -> order.created().isAfter(at))
        .filter(order -> Duration.between(at, order.created()).toMinutes() < 10)
        .anyMatch(
            order -> order.versions().get(0).content().lines().equals(facts.bill(number).lines()));
  }

  @Test
  void aBillIsPrintedAgainAndAgainAndPaidInCashOnce() {
    FraudDays.each(
        "reprinted_then_cash",
        (row, facts) -> assertThat(reprints(facts, row)).anyMatch(gaps -> late(gaps) >= 2));
    FraudDays.each(
        "reprinted_then_cash/printer_jam",
        (row, facts) ->
            assertThat(reprints(facts, row)).anyMatch(g -> g.size() == 3 && late(g) == 0));
    FraudDays.each(
        "reprinted_then_cash/tax_copy",
        (row, facts) ->
            assertThat(reprints(facts, row)).anyMatch(g -> g.size() == 2 && late(g) == 0));
  }

  private static long late(List<Duration> gaps) {
    return gaps.stream().filter(gap -> gap.toSeconds() > 120).count();
  }

  // From print to print, of the cash bills of a cashier that came to so much.
  private static List<List<Duration>> reprints(Facts facts, TruthRow row) {
    return FraudDays.trails(facts, row.subject(), AuditAction.REPRINTED).stream()
        .filter(trail -> FraudDays.paidBy(trail).equals("Cash"))
        .filter(trail -> facts.bill(trail.get(0).billNumber()).totals().total() == row.paise())
        .map(
            trail -> {
              List<Instant> prints =
                  trail.stream()
                      .filter(
                          event ->
                              event.action() == AuditAction.PRINTED
                                  || event.action() == AuditAction.REPRINTED)
                      .map(AuditEvent::occurredAt)
                      .toList();
              return IntStream.range(1, prints.size())
                  .mapToObj(i -> Duration.between(prints.get(i - 1), prints.get(i)))
                  .toList();
            })
        .toList();
  }

  @Test
  void whatWasPaidOtherwiseIsBookedAsCashLater() {
    FraudDays.each(
        "tender_swapped",
        (row, facts) ->
            assertThat(swaps(facts, row)).anyMatch(seconds -> seconds > 120).isNotEmpty());
    FraudDays.each(
        "tender_swapped/wrong_button",
        (row, facts) -> assertThat(swaps(facts, row)).anyMatch(seconds -> seconds <= 120));
    FraudDays.each(
        "tender_swapped/upi_pending",
        (row, facts) ->
            assertThat(FraudDays.trails(facts, row.subject(), AuditAction.TENDER_CHANGED))
                .anyMatch(
                    trail -> {
                      AuditEvent swap = FraudDays.first(trail, AuditAction.TENDER_CHANGED);
                      return swap.reason().startsWith("UPI pending") && !swap.approver().isEmpty();
                    }));
  }

  private static List<Long> swaps(Facts facts, TruthRow row) {
    return FraudDays.trails(facts, row.subject(), AuditAction.TENDER_CHANGED).stream()
        .filter(trail -> FraudDays.paidBy(trail).equals("Cash"))
        .filter(
            trail ->
                FraudDays.first(trail, AuditAction.TENDER_CHANGED).detail().amount() == row.paise())
        .filter(
            trail ->
                facts.bill(trail.get(0).billNumber()).settlement().paymentType().equals("Cash"))
        .map(
            trail ->
                Duration.between(
                        FraudDays.first(trail, AuditAction.SETTLED).occurredAt(),
                        FraudDays.first(trail, AuditAction.TENDER_CHANGED).occurredAt())
                    .toSeconds())
        .toList();
  }

  @Test
  void aChargeOrTheOrderTypeIsChangedAfterThePrintAndTheBillIsSmaller() {
    FraudDays.each(
        "type_or_charge_changed",
        (row, facts) ->
            assertThat(changes(facts, row.subject()))
                .anyMatch(e -> e.approver().isEmpty() && lessCharged(e) == row.paise()));
    FraudDays.each(
        "type_or_charge_changed/leftovers",
        (row, facts) ->
            assertThat(changes(facts, row.subject()))
                .anyMatch(
                    event ->
                        event.action() == AuditAction.ORDER_TYPE_CHANGED
                            && lessCharged(event) == 0));
    FraudDays.each(
        "type_or_charge_changed/waived",
        (row, facts) ->
            assertThat(changes(facts, row.subject()))
                .anyMatch(e -> !e.approver().isEmpty() && lessCharged(e) == row.paise()));
  }

  private static List<AuditEvent> changes(Facts facts, String staff) {
    return facts.audits().stream()
        .filter(
            event ->
                event.action() == AuditAction.CHARGE_CHANGED
                    || event.action() == AuditAction.ORDER_TYPE_CHANGED)
        .filter(event -> event.staff().equals(staff))
        .filter(
            event ->
                FraudDays.first(facts.trails().get(event.billNumber()), AuditAction.PRINTED)
                    .occurredAt()
                    .isBefore(event.occurredAt()))
        .filter(
            event ->
                facts.bill(event.billNumber()).totals().total() == event.detail().total().after())
        .toList();
  }

  private static long lessCharged(AuditEvent event) {
    return event.action() == AuditAction.CHARGE_CHANGED
        ? event.detail().amountBefore() - event.detail().amount()
        : event.detail().total().before() - event.detail().total().after();
  }

  @Test
  void aPriceIsEnteredBelowTheMenusAndIsNoOtherPriceOfTheMenu() {
    FraudDays.each(
        "price_overridden",
        (row, facts) ->
            assertThat(prices(facts, row.subject()))
                .anySatisfy(
                    event -> {
                      Dish dish = facts.outlet().menu().get(event.detail().itemId());
                      long less = dish.price() - event.detail().amount();
                      assertThat(less * event.detail().quantityMilli() / 1000)
                          .isEqualTo(row.paise());
                      assertThat(event.approver()).isEmpty();
                      assertThat(dish.mrp()).isFalse();
                      assertThat(facts.outlet().menu().values())
                          .noneMatch(other -> other.price() == event.detail().amount());
                      assertThat(facts.bill(event.billNumber()).lines())
                          .anyMatch(line -> line.unitPrice() == event.detail().amount());
                    }));
  }

  @Test
  void pricesThatMayDifferDoForTheirReasons() {
    FraudDays.each(
        "price_overridden/variant",
        (row, facts) ->
            assertThat(prices(facts, row.subject()))
                .anyMatch(
                    event ->
                        facts.outlet().menu().values().stream()
                            .anyMatch(
                                other ->
                                    other.price() == event.detail().amount()
                                        && base(other.name())
                                            .equals(base(event.detail().itemName())))));
    FraudDays.each(
        "price_overridden/printed_price",
        (row, facts) ->
            assertThat(prices(facts, row.subject()))
                .anyMatch(e -> facts.outlet().menu().get(e.detail().itemId()).mrp()));
    FraudDays.each(
        "price_overridden/modifier",
        (row, facts) ->
            assertThat(prices(facts, row.subject()))
                .anyMatch(e -> e.detail().amount() > e.detail().amountBefore()));
    FraudDays.each(
        "price_overridden/allowed",
        (row, facts) ->
            assertThat(prices(facts, row.subject())).anyMatch(e -> !e.approver().isEmpty()));
  }

  private static List<AuditEvent> prices(Facts facts, String staff) {
    return facts.audits().stream()
        .filter(event -> event.action() == AuditAction.PRICE_CHANGED)
        .filter(event -> event.staff().equals(staff))
        .toList();
  }

  private static String base(String name) {
    int bracket = name.indexOf('(');
    return bracket < 0 ? name : name.substring(0, bracket);
  }

  @Test
  void aLineMovesFromOneCashBillToTheNextAfterThePrint() {
    FraudDays.each(
        "wagon_wheel",
        (row, facts) ->
            assertThat(moves(facts, row.subject()))
                .filteredOn(
                    event ->
                        !event.billNumber().isEmpty()
                            && FraudDays.first(
                                    facts.trails().get(event.billNumber()), AuditAction.PRINTED)
                                .occurredAt()
                                .isBefore(event.occurredAt()))
                .isNotEmpty()
                .allMatch(e -> FraudDays.paidBy(facts.trails().get(e.billNumber())).equals("Cash"))
                .allSatisfy(
                    event -> {
                      String next =
                          event
                              .detail()
                              .otherBillId()
                              .substring(event.detail().otherBillId().lastIndexOf('-') + 1);
                      assertThat(FraudDays.paidBy(facts.trails().get(next))).isEqualTo("Cash");
                      assertThat(facts.open(event.billNumber())).isEmpty();
                    }));
    for (String trap : List.of("wagon_wheel/table_moves", "wagon_wheel/guest_moves")) {
      FraudDays.each(
          trap,
          (row, facts) ->
              assertThat(moves(facts, row.subject()))
                  .anyMatch(
                      event -> event.billNumber().isEmpty() && event.orderId().startsWith("H")));
    }
  }

  private static List<AuditEvent> moves(Facts facts, String staff) {
    return facts.audits().stream()
        .filter(event -> event.action() == AuditAction.ITEM_MOVED)
        .filter(event -> event.staff().equals(staff))
        .toList();
  }
}
