package dev.titan.localstack.simulator.house.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.cash.CashAction;
import dev.titan.localstack.simulator.house.fraud.FraudDays.Facts;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the modes and traps about people, numbers, money and aggregators leave in the feeds. */
class PersonModesShowTest {
  private static final Set<String> AGREED =
      Set.of("Festive Feast", "Staff scheme", "Loyalty points");

  @Test
  void aCashierGivesOneLargeDiscountOrManySmallOnesOnTheirOwn() {
    FraudDays.each(
        "discount_abuse",
        (row, facts) -> {
          List<AuditEvent> given =
              discounts(facts, row.subject()).stream()
                  .filter(event -> !AGREED.contains(event.reason()))
                  .toList();
          boolean large =
              given.stream()
                  .anyMatch(
                      event ->
                          event.detail().discount().after() == row.paise()
                              && percent(facts.bill(event.billNumber())) > 20);
          assertThat(large || given.size() >= 8).as(row.toString()).isTrue();
        });
  }

  private static List<AuditEvent> discounts(Facts facts, String staff) {
    return facts.audits().stream()
        .filter(event -> event.action() == AuditAction.DISCOUNT_CHANGED)
        .filter(event -> event.staff().equals(staff) && event.approver().isEmpty())
        .toList();
  }

  private static long percent(OrderSnapshot bill) {
    return bill.totals().discount() * 100 / bill.totals().core();
  }

  @Test
  void largeDiscountsThatAreAgreedAreNamedSo() {
    FraudDays.each(
        "discount_abuse/campaign",
        (row, facts) ->
            assertThat(
                    facts.audits().stream()
                        .filter(event -> event.reason().equals("Festive Feast"))
                        .map(AuditEvent::staff)
                        .collect(Collectors.toSet()))
                .contains(row.subject())
                .hasSizeGreaterThanOrEqualTo(3));
    FraudDays.each(
        "discount_abuse/aggregator_funded",
        (row, facts) ->
            assertThat(facts.orders())
                .anyMatch(
                    order -> {
                      OrderSnapshot bill = order.versions().get(0).content();
                      return bill.channel().online()
                          && bill.totals().discount() == row.paise()
                          && percent(bill) > 20;
                    }));
    FraudDays.each(
        "discount_abuse/staff_scheme",
        (row, facts) ->
            assertThat(discounts(facts, row.subject()))
                .anyMatch(event -> event.reason().equals("Staff scheme")));
    FraudDays.each(
        "discount_abuse/loyalty",
        (row, facts) ->
            assertThat(discounts(facts, row.subject()))
                .anyMatch(event -> event.reason().equals("Loyalty points")));
  }

  @Test
  void aCashierGivesAwayBillsOrLinesWithNobodysLeave() {
    FraudDays.each(
        "complimentary_or_zero",
        (row, facts) -> {
          long bills =
              comps(facts, row.subject()).stream()
                  .filter(event -> event.approver().isEmpty() && event.reason().isEmpty())
                  .count();
          long lines =
              facts.orders().stream()
                  .map(order -> facts.bill(Integer.toString(order.orderId())))
                  .filter(bill -> bill.handling().biller().equals(row.subject()))
                  .flatMap(bill -> bill.lines().stream())
                  .filter(line -> line.unitPrice() == 0)
                  .count();
          assertThat(bills >= 5 || lines >= 3).as(row.toString()).isTrue();
        });
  }

  private static List<AuditEvent> comps(Facts facts, String staff) {
    return facts.audits().stream()
        .filter(event -> event.action() == AuditAction.COMPLIMENTED)
        .filter(event -> event.staff().equals(staff))
        .peek(
            event ->
                assertThat(facts.bill(event.billNumber()).status())
                    .isEqualTo(OrderStatus.COMPLIMENTARY))
        .toList();
  }

  @Test
  void whatIsGivenAwayForAReasonSaysWhyAndWhoAllowedIt() {
    for (String trap : List.of("owners_table", "tasting", "complaint_recovery")) {
      FraudDays.each(
          "complimentary_or_zero/" + trap,
          (row, facts) ->
              assertThat(comps(facts, row.subject()))
                  .filteredOn(event -> !event.approver().isEmpty())
                  .hasSizeGreaterThanOrEqualTo(5));
    }
    FraudDays.each(
        "complimentary_or_zero/staff_meals",
        (row, facts) ->
            assertThat(comps(facts, row.subject()))
                .filteredOn(event -> event.reason().equals("Staff meal"))
                .hasSizeBetween(3, facts.outlet().shifts(facts.date()).size())
                .allMatch(e -> facts.bill(e.billNumber()).channel().persons() == 1));
  }

  @Test
  void aCashierGivesCashBackThreeTimesInAWeekAndTheDrawerSaysSo() {
    FraudDays.each(
        "refund_abuse",
        (row, last) -> {
          long refunds = 0;
          long paise = 0;
          for (Facts facts : week(last)) {
            for (AuditEvent event : refunds(facts, row.subject(), "Cash")) {
              refunds++;
              paise += event.detail().amount();
              assertThat(facts.cash())
                  .anyMatch(
                      entry ->
                          entry.action() == CashAction.REFUND
                              && entry.amount() == event.detail().amount()
                              && entry.occurredAt().equals(event.occurredAt()));
              assertThat(facts.bill(event.billNumber()).totals().total())
                  .isGreaterThan(event.detail().amount());
            }
          }
          assertThat(refunds).isGreaterThanOrEqualTo(3);
          assertThat(paise).isEqualTo(row.paise());
        });
  }

  // The days of the week of the options, up to the last.
  private static List<Facts> week(Facts last) {
    LocalDate first = FraudDays.FIRST;
    while (first.plusDays(7).isBefore(last.date().plusDays(1))) {
      first = first.plusDays(7);
    }
    LocalDate from = first;
    return FraudDays.all().stream()
        .filter(facts -> facts.outlet().equals(last.outlet()))
        .filter(f -> !f.date().isBefore(from) && !f.date().isAfter(last.date()))
        .toList();
  }

  private static List<AuditEvent> refunds(Facts facts, String staff, String tender) {
    return facts.audits().stream()
        .filter(event -> event.action() == AuditAction.REFUNDED)
        .filter(event -> event.staff().equals(staff))
        .filter(event -> event.detail().tenderAfter().equals(tender))
        .toList();
  }

  @Test
  void innocentRefundsGoBackTheWayTheyCameOrAreFollowedByAnotherPayment() {
    FraudDays.each(
        "refund_abuse/upi_reversal",
        (row, facts) ->
            assertThat(refunds(facts, row.subject(), "UPI")).hasSizeGreaterThanOrEqualTo(3));
    FraudDays.each(
        "refund_abuse/paid_again",
        (row, facts) ->
            assertThat(refunds(facts, row.subject(), "Cash"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(
                    event -> FraudDays.paidBy(facts.trails().get(event.billNumber())).equals("UPI"))
                .allMatch(
                    event ->
                        facts
                            .bill(event.billNumber())
                            .settlement()
                            .customPaymentType()
                            .equals("UPI")));
  }

  @Test
  void oneGuestsCouponIsUsedThreeTimesInAWeek() {
    FraudDays.each(
        "coupon_reused",
        (row, last) -> {
          List<AuditEvent> uses =
              week(last).stream().flatMap(facts -> uses(facts, row).stream()).toList();
          assertThat(uses).hasSizeBetween(3, 4);
          assertThat(uses.stream().mapToLong(event -> event.detail().discount().after()).sum())
              .isEqualTo(row.paise());
          assertThat(uses(last, row).stream().map(AuditEvent::billNumber))
              .containsExactlyInAnyOrderElementsOf(row.bills());
        });
    FraudDays.each(
        "coupon_reused/shared_phone", (row, facts) -> assertThat(uses(facts, row)).hasSize(7));
    FraudDays.each(
        "coupon_reused/voided",
        (row, facts) ->
            assertThat(uses(facts, row))
                .hasSize(3)
                .filteredOn(e -> facts.bill(e.billNumber()).status() == OrderStatus.CANCELLED)
                .hasSize(2));
  }

  private static List<AuditEvent> uses(Facts facts, TruthRow row) {
    return facts.audits().stream()
        .filter(event -> event.action() == AuditAction.COUPON_APPLIED)
        .filter(event -> event.detail().customerPhone().equals(FraudDays.number(row)))
        .filter(
            event ->
                facts
                    .bill(event.billNumber())
                    .customer()
                    .phone()
                    .equals(event.detail().customerPhone()))
        .toList();
  }

  @Test
  void aVanishedBillIsDeletedOrHasNeverBeenSeenAndHasNoTickets() {
    FraudDays.each(
        "bill_missing",
        (row, facts) -> {
          String number = FraudDays.number(row);
          boolean deleted =
              facts.trails().getOrDefault(number, List.of()).stream()
                  .anyMatch(event -> event.action() == AuditAction.DELETED);
          assertThat(facts.hasBill(number)).isEqualTo(deleted);
          assertThat(facts.tickets()).doesNotContainKey(number);
          assertThat(facts.outlet().day(facts.date()).visits())
              .noneMatch(visit -> visit.orderId().equals(number));
        });
  }

  @Test
  void innocentGapsAreOtherSeriesOrBillsThatComeLaterOrAreVoid() {
    FraudDays.each(
        "bill_missing/series_reset",
        (row, facts) -> {
          assertThat(facts.hasBill(FraudDays.number(row))).isFalse();
          assertThat(facts.hasBill("1001")).isTrue();
        });
    FraudDays.each(
        "bill_missing/second_terminal",
        (row, facts) -> {
          assertThat(facts.hasBill(FraudDays.number(row))).isFalse();
          assertThat(facts.hasBill("5001")).isTrue();
        });
    FraudDays.each(
        "bill_missing/offline_terminal",
        (row, facts) ->
            assertThat(facts.order(FraudDays.number(row)).created()).isEqualTo(row.at()));
    FraudDays.each(
        "bill_missing/voided",
        (row, facts) ->
            assertThat(facts.bill(FraudDays.number(row)).status())
                .isEqualTo(OrderStatus.CANCELLED));
  }

  @Test
  void whatIsBroughtToTheBankOrSharedAsTipsIsInTheDrawersBook() {
    FraudDays.each(
        "cash_short/tip_out",
        (row, facts) -> assertThat(movements(facts, row, CashAction.TIP_OUT)).isTrue());
    FraudDays.each(
        "cash_short/bank_drop",
        (row, facts) -> assertThat(movements(facts, row, CashAction.BANK_DROP)).isTrue());
  }

  private static boolean movements(Facts facts, TruthRow row, CashAction action) {
    return facts.cash().stream()
        .anyMatch(
            event ->
                event.action() == action
                    && event.staff().equals(row.subject())
                    && event.amount() == row.paise());
  }

  @Test
  void somebodyAllowsThemselvesOrAManagerWhoIsAtHomeDoes() {
    FraudDays.each(
        "approver_self_or_absent",
        (row, facts) ->
            assertThat(allowed(facts, row.subject()))
                .anyMatch(
                    event ->
                        event.detail().discount().after() == row.paise()
                            && (event.staff().equals(event.approver())
                                || !onDuty(facts, event, 30))));
    FraudDays.each(
        "approver_self_or_absent/handover",
        (row, facts) ->
            assertThat(allowed(facts, row.subject()))
                .anyMatch(event -> !onDuty(facts, event, 0) && onDuty(facts, event, 30)));
    FraudDays.each(
        "approver_self_or_absent/alone",
        (row, facts) ->
            assertThat(facts.audits())
                .anyMatch(
                    event ->
                        event.staff().equals(row.subject())
                            && event.approver().equals(row.subject())
                            && people(facts, event.occurredAt()) == 1));
  }

  private static List<AuditEvent> allowed(Facts facts, String approver) {
    return facts.audits().stream()
        .filter(event -> event.action() == AuditAction.DISCOUNT_CHANGED)
        .filter(event -> event.approver().equals(approver))
        .toList();
  }

  private static boolean onDuty(Facts facts, AuditEvent event, long minutes) {
    return facts.outlet().shifts(facts.date()).stream()
        .filter(shift -> shift.name().equals(event.approver()))
        .anyMatch(shift -> covers(shift, event.occurredAt(), minutes * 60));
  }

  private static long people(Facts facts, Instant at) {
    return facts.outlet().shifts(facts.date()).stream()
        .filter(shift -> covers(shift, at, 0))
        .count();
  }

  private static boolean covers(Roster.Shift shift, Instant at, long seconds) {
    return !at.isBefore(shift.from().minusSeconds(seconds))
        && !at.isAfter(shift.to().plusSeconds(seconds));
  }

  @Test
  void anAggregatorCancelsWhatTheRiderHasAlreadyTaken() {
    FraudDays.each(
        "aggregator_cancelled_after_dispatch",
        (row, facts) -> {
          List<AuditEvent> trail = facts.trails().get(FraudDays.number(row));
          assertThat(FraudDays.first(trail, AuditAction.DISPATCHED).occurredAt())
              .isBefore(FraudDays.first(trail, AuditAction.CANCELLED).occurredAt());
          assertThat(FraudDays.first(trail, AuditAction.CANCELLED).staff()).isEmpty();
          assertThat(facts.bill(FraudDays.number(row)).status()).isEqualTo(OrderStatus.CANCELLED);
        });
    FraudDays.each(
        "aggregator_cancelled_after_dispatch/compensated",
        (row, facts) ->
            assertThat(facts.bill(FraudDays.number(row)).handling().cancelReason())
                .contains("compensation"));
    FraudDays.each(
        "aggregator_cancelled_after_dispatch/before_dispatch",
        (row, facts) ->
            assertThat(
                    FraudDays.has(
                        facts.trails().get(FraudDays.number(row)), AuditAction.DISPATCHED))
                .isFalse());
  }
}
