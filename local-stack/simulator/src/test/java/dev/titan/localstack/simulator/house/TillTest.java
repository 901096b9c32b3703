package dev.titan.localstack.simulator.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.HouseDays.HouseDay;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.house.visit.Happening;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TillTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final Set<AuditAction> PAID =
      EnumSet.of(AuditAction.SETTLED, AuditAction.COMPLIMENTED);
  private static final Set<AuditAction> NEED_NO_APPROVER =
      EnumSet.of(
          AuditAction.PRINTED,
          AuditAction.REPRINTED,
          AuditAction.TABLE_MOVED,
          AuditAction.COUPON_APPLIED,
          AuditAction.SETTLED,
          AuditAction.DISPATCHED);

  @Provide
  Arbitrary<HouseDay> days() {
    return HouseDays.any();
  }

  @Property(tries = 40, seed = "20261121")
  void everySettledBillIsPrintedAndThenPaidOnce(@ForAll("days") HouseDay day) {
    HouseOutlet outlet = day.outlet();
    Map<String, List<AuditEvent>> trails =
        outlet.audits(day.date()).stream().collect(Collectors.groupingBy(AuditEvent::billId));
    for (Visit visit : outlet.day(day.date()).visits()) {
      List<AuditEvent> trail = trails.getOrDefault(visit.billId(), List.of());
      List<AuditAction> actions = trail.stream().map(AuditEvent::action).toList();
      if (visit.givenUp()) {
        assertThat(actions).containsExactly(AuditAction.CANCELLED);
        continue;
      }
      assertThat(actions.stream().filter(PAID::contains)).hasSize(1);
      assertThat(actions.stream().filter(AuditAction.PRINTED::equals)).hasSize(1);
      assertThat(actions.contains(AuditAction.CANCELLED))
          .isEqualTo(visit.last().status() == OrderStatus.CANCELLED);
      assertThat(at(trail, AuditAction.PRINTED).occurredAt()).isEqualTo(visit.printed());
      assertThat(at(trail, AuditAction.PRINTED).occurredAt())
          .isBeforeOrEqualTo(visit.order().created());
    }
  }

  @Property(tries = 40, seed = "20261121")
  void entriesRunForwardInsideTheDayAndNameAManagerWhereOneIsNeeded(@ForAll("days") HouseDay day) {
    HouseOutlet outlet = day.outlet();
    List<AuditEvent> events = outlet.audits(day.date());

    assertThat(events).isSortedAccordingTo(Comparator.comparing(AuditEvent::occurredAt));
    assertThat(events.stream().map(AuditEvent::eventId)).doesNotHaveDuplicates();
    assertThat(outlet.audits(day.date())).isEqualTo(events);
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(outlet.profile().businessDayOf(event.occurredAt())).isEqualTo(day.date());
              boolean free =
                  NEED_NO_APPROVER.contains(event.action())
                      || event.staff().isEmpty()
                      || event.reason().equals("Wrong button")
                      || (!event.reason().equals("Manager Discount")
                          && event.action() == AuditAction.DISCOUNT_CHANGED);
              if (!free) {
                assertThat(event.approver())
                    .isEqualTo(outlet.roster(day.date()).manager(event.occurredAt()));
              }
            });
  }

  @Test
  void aWrongButtonIsPutRightWithinTwoMinutes() {
    List<AuditEvent> wrong = new ArrayList<>();
    for (HouseOutlet outlet : House.of(Chain.of(42)).outlets()) {
      for (int i = 0; i < 14; i++) {
        List<AuditEvent> events = outlet.audits(FIRST.plusDays(i));
        for (AuditEvent event : events) {
          if (event.reason().equals("Wrong button")) {
            wrong.add(event);
            AuditEvent settled =
                at(
                    events.stream().filter(e -> e.billId().equals(event.billId())).toList(),
                    AuditAction.SETTLED);
            assertThat(settled.occurredAt().plusSeconds(120)).isAfter(event.occurredAt());
            assertThat(settled.detail().tenderAfter()).isEqualTo(event.detail().tenderBefore());
          }
        }
      }
    }

    assertThat(wrong).hasSizeGreaterThan(5);
  }

  @Test
  void guestsWhoAddAnItemAfterThePrintOnlyEverRaiseTheBill() {
    int added = 0;
    for (HouseOutlet outlet : House.of(Chain.of(42)).outlets()) {
      for (int i = 0; i < 14; i++) {
        for (Visit visit : outlet.day(FIRST.plusDays(i)).visits()) {
          if (visit.happening() == Happening.GUEST_ADDED) {
            AuditEvent event =
                at(
                    outlet.audits(FIRST.plusDays(i)).stream()
                        .filter(e -> e.billId().equals(visit.billId()))
                        .toList(),
                    AuditAction.MODIFIED);
            added++;
            var total = event.detail().total();
            assertThat(total.before()).isLessThan(total.after());
            assertThat(total.after()).isEqualTo(visit.first().totals().total());
            assertThat(event.occurredAt()).isBetween(visit.printed(), visit.settled());
          }
        }
      }
    }

    assertThat(added).isGreaterThan(10);
  }

  private static AuditEvent at(List<AuditEvent> trail, AuditAction action) {
    return trail.stream().filter(event -> event.action() == action).findFirst().orElseThrow();
  }
}
