package dev.titan.localstack.simulator.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Seeds;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DemandTest {
  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

  @Test
  void hasFullWeekendsAndQuietMondays() {
    double monday = average(day -> day.getDayOfWeek() == DayOfWeek.MONDAY);
    double friday = average(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY);
    double saturday = average(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY);

    assertThat(saturday).isGreaterThan(friday * 1.08);
    assertThat(friday).isGreaterThan(monday * 1.1);
  }

  @Test
  void followsTheSeasonAndPayDay() {
    assertThat(average(day -> day.getMonthValue() == 12))
        .isGreaterThan(average(day -> day.getMonthValue() == 5) * 1.08);
    assertThat(average(day -> day.getDayOfMonth() <= 5))
        .isGreaterThan(average(day -> day.getDayOfMonth() >= 25) * 1.03);
  }

  @Test
  void knowsFestivals() {
    assertThat(Festivals.factorPercent(LocalDate.of(2026, 11, 8))).isLessThan(100);
    assertThat(Festivals.factorPercent(LocalDate.of(2025, 12, 25))).isGreaterThan(100);
    assertThat(Festivals.factorPercent(LocalDate.of(2027, 10, 29))).isLessThan(100);
    assertThat(Festivals.factorPercent(LocalDate.of(2026, 6, 17))).isEqualTo(100);
    LocalDate diwali = LocalDate.of(2026, 11, 8);
    assertThat(bills(diwali)).isLessThan(bills(diwali.plusWeeks(1)));
  }

  @Test
  void hasAMorningAndAnEveningPeakOnWeekdays() {
    OrderSource source = Chain.of(3).source("blr-indiranagar");
    int[] hours = new int[24];
    for (int week = 0; week < 8; week++) {
      LocalDate tuesday = LocalDate.of(2026, 2, 3).plusWeeks(week);
      for (SimulatedOrder order : source.day(tuesday)) {
        hours[order.versions().get(0).content().createdOn().getHour()]++;
      }
    }

    assertThat(hours[9]).isGreaterThan(hours[11]);
    assertThat(hours[13]).isGreaterThan(hours[15]);
    assertThat(hours[18]).isGreaterThan(hours[15]);
    assertThat(hours[3] + hours[4] + hours[5]).isZero();
  }

  @Test
  void followsTheClocksWhereTheyChangeInTheNight() {
    OutletProfile day = DefaultOutlets.london(1).profile();
    OutletProfile night =
        new OutletProfile(
            "lon-night",
            "lonnight",
            "Night",
            day.zone(),
            LocalTime.of(4, 0),
            LocalTime.of(18, 0),
            LocalTime.of(3, 30),
            day.freshness(),
            day.fieldNames(),
            false,
            day.credentials());
    OrderSource source =
        Chain.of(5, LateChanges.NONE, List.of(DefaultOutlets.london(5).withProfile(night)))
            .source("lon-night");
    for (LocalDate change : List.of(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 10, 24))) {
      SimulatedOrder before = null;
      for (SimulatedOrder order : source.day(change)) {
        LocalDateTime local = order.versions().get(0).content().createdOn();
        assertThat(order.created().atZone(day.zone()).toLocalDateTime()).isEqualTo(local);
        assertThat(before == null || !order.created().isBefore(before.created())).isTrue();
        before = order;
      }
    }
  }

  private static double average(Predicate<LocalDate> days) {
    return YEAR.datesUntil(YEAR.plusYears(1))
        .filter(days)
        .mapToInt(DemandTest::bills)
        .average()
        .orElseThrow();
  }

  private static int bills(LocalDate day) {
    return Demand.bills(200, day, Seeds.random(11, day.toEpochDay()));
  }
}
