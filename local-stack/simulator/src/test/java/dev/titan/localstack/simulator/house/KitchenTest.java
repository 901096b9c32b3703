package dev.titan.localstack.simulator.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.HouseDays.HouseDay;
import dev.titan.localstack.simulator.house.kitchen.KotAction;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.house.visit.Visit;
import dev.titan.localstack.simulator.world.OrderLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KitchenTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
  private static final int DAYS = 28;

  @Provide
  Arbitrary<HouseDay> days() {
    return HouseDays.any();
  }

  @Property(tries = 60, seed = "20261121")
  void whatIsFiredForEveryOrderIsWhatIsBilledInTheEnd(@ForAll("days") HouseDay day) {
    HouseOutlet outlet = day.outlet();
    Map<String, Long> fired = new HashMap<>();
    for (KotEvent event : outlet.kots(day.date())) {
      fired.merge(event.place().orderId() + "/" + event.itemId(), event.quantityMilli(), Long::sum);
      if (event.action() == KotAction.SHIFTED) {
        fired.merge(event.toOrderId() + "/" + event.itemId(), -event.quantityMilli(), Long::sum);
      }
    }
    Map<String, Long> billed = new HashMap<>();
    for (Visit visit : outlet.day(day.date()).visits()) {
      if (!visit.cancelled()) {
        for (OrderLine line : visit.last().lines()) {
          long milli = line.quantity().movePointRight(3).longValueExact();
          billed.merge(visit.orderId() + "/" + line.itemId(), milli, Long::sum);
        }
      }
    }
    fired.keySet().removeIf(key -> key.startsWith("NC-"));
    fired.values().removeIf(quantity -> quantity == 0);

    assertThat(fired).isEqualTo(billed);
  }

  @Property(tries = 40, seed = "20261121")
  void ticketsRunForwardInsideTheirBusinessDay(@ForAll("days") HouseDay day) {
    HouseOutlet outlet = day.outlet();
    List<KotEvent> events = outlet.kots(day.date());

    assertThat(events).isSortedAccordingTo(Comparator.comparing(KotEvent::occurredAt));
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(outlet.profile().businessDayOf(event.occurredAt()))
                    .isEqualTo(day.date()));
    assertThat(events.get(0).occurredAt()).isAfterOrEqualTo(outlet.roster(day.date()).opens());
    Set<String> fired = new HashSet<>();
    Set<String> prepared = new HashSet<>();
    for (KotEvent event : events) {
      String line = event.kotId() + "/" + event.itemId();
      if (event.action() == KotAction.FIRED) {
        fired.add(line);
      } else {
        assertThat(fired).contains(line);
      }
      if (event.action() == KotAction.PREPARED) {
        prepared.add(line);
      }
      if (event.action() == KotAction.SERVED) {
        assertThat(prepared).contains(line);
      }
      assertThat(Long.signum(event.quantityMilli())).isIn(signs(event.action()));
    }
  }

  private static List<Integer> signs(KotAction action) {
    return switch (action) {
      case FIRED -> List.of(1);
      case MODIFIED -> List.of(-1, 1);
      case PARTIALLY_CANCELLED, CANCELLED, SHIFTED -> List.of(-1);
      case PREPARED, SERVED, DUPLICATE -> List.of(0);
    };
  }

  @Property(tries = 20, seed = "20261121")
  void theSameSeedGivesTheSameTickets(@ForAll("days") HouseDay day) {
    List<KotEvent> events = day.outlet().kots(day.date());
    HouseOutlet other = day.outlet();
    assertThat(other.kots(day.date().plusDays(1))).isNotEqualTo(events);

    assertThat(other.kots(day.date())).isEqualTo(events);
    assertThat(new HouseDay(day.seed() + 1, day.outletId(), day.date()).outlet().kots(day.date()))
        .isNotEqualTo(events);
  }

  @Property(tries = 40, seed = "20261121")
  void whoApprovesIsAManagerOnShiftAndNeverTheOneWhoAsks(@ForAll("days") HouseDay day) {
    HouseOutlet outlet = day.outlet();
    var roster = outlet.roster(day.date());
    Set<String> people =
        outlet.people().stream().map(person -> person.name()).collect(Collectors.toSet());
    for (KotEvent event : outlet.kots(day.date())) {
      if (!event.staff().isEmpty()) {
        assertThat(people).contains(event.staff());
      }
      if (!event.approver().isEmpty()) {
        assertThat(event.approver())
            .isEqualTo(roster.manager(event.occurredAt()))
            .isNotEqualTo(event.staff());
        assertThat(roster.shifts())
            .anyMatch(
                shift ->
                    shift.name().equals(event.approver())
                        && !shift.from().isAfter(event.occurredAt())
                        && !shift.to().isBefore(event.occurredAt()));
      }
    }
  }

  @Test
  void everyKindOfInnocentEventHappensAtItsRate() {
    List<KotEvent> events = new ArrayList<>();
    int visits = 0;
    for (HouseOutlet outlet : House.of(Chain.of(42)).outlets()) {
      for (int i = 0; i < DAYS; i++) {
        List<KotEvent> day = outlet.kots(FIRST.plusDays(i));
        assertThat(day.stream().map(KotEvent::eventId)).doesNotHaveDuplicates();
        events.addAll(day);
        visits += outlet.day(FIRST.plusDays(i)).visits().size();
      }
    }
    long lines = count(events, event -> event.action() == KotAction.FIRED);

    assertThat(lines).isGreaterThan(2L * visits);
    assertThat(perThousand(events, lines, "Kitchen error")).isBetween(2L, 8L);
    assertThat(perThousand(events, lines, "Wrong table")).isBetween(1L, 6L);
    assertThat(perThousand(events, lines, "Item run out")).isBetween(1L, 8L);
    assertThat(perThousand(events, lines, "Guest wants fewer")).isBetween(3L, 15L);
    assertThat(perThousand(events, lines, "Guest wants more")).isBetween(0L, 5L);
    assertThat(perThousand(events, lines, "Tables merged")).isBetween(1L, 12L);
    assertThat(perThousand(events, lines, "Table changed")).isBetween(2L, 16L);
    assertThat(count(events, event -> event.reason().startsWith("Cancelled by "))).isPositive();
    assertThat(count(events, event -> event.action() == KotAction.DUPLICATE)).isPositive();
    assertThat(count(events, KotEvent::noCharge)).isGreaterThan(4L * DAYS);
  }

  @Test
  void theKitchenIsSlowerWhenItIsBusy() {
    List<Duration> busy = new ArrayList<>();
    List<Duration> calm = new ArrayList<>();
    HouseOutlet outlet = House.of(Chain.of(42)).outlet("bom-bandra");
    for (int i = 0; i < DAYS; i++) {
      Map<String, Instant> fired = new HashMap<>();
      List<Instant> tickets = new ArrayList<>();
      for (KotEvent event : outlet.kots(FIRST.plusDays(i))) {
        if (event.action() == KotAction.FIRED) {
          tickets.add(event.occurredAt());
          fired.put(event.kotId() + event.itemId(), event.occurredAt());
        }
        Instant since = fired.get(event.kotId() + event.itemId());
        if (event.action() == KotAction.PREPARED && event.place().orderType().equals("dine_in")) {
          long load = tickets.stream().filter(at -> near(at, since)).distinct().count();
          (load > 8 ? busy : calm).add(Duration.between(since, event.occurredAt()));
        }
      }
    }

    assertThat(busy).hasSizeGreaterThan(100);
    assertThat(mean(busy)).isGreaterThan(mean(calm) * 1.15);
  }

  private static boolean near(Instant at, Instant since) {
    return !at.isAfter(since) && at.isAfter(since.minusSeconds(900));
  }

  private static double mean(List<Duration> times) {
    return times.stream().mapToLong(Duration::toSeconds).average().orElseThrow();
  }

  private static long perThousand(List<KotEvent> events, long lines, String reason) {
    return count(events, event -> event.reason().equals(reason)) * 1000 / lines;
  }

  private static long count(List<KotEvent> events, Predicate<KotEvent> which) {
    return events.stream().filter(which).count();
  }
}
