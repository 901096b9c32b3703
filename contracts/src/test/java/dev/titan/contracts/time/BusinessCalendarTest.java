package dev.titan.contracts.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

  private static final BusinessCalendar KOLKATA =
      new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING);

  @Test
  void countsTheHoursAfterMidnightToTheEveningBefore() {
    assertThat(KOLKATA.dateOf(Instant.parse("2026-03-15T20:00:00Z")))
        .as("01:30 on the 16th in Kolkata")
        .isEqualTo("2026-03-15");
    assertThat(KOLKATA.dateOf(Instant.parse("2026-03-15T22:30:00Z")))
        .as("04:00 on the 16th in Kolkata")
        .isEqualTo("2026-03-16");
  }

  @Property(seed = "20261121")
  void everyInstantLiesInItsBusinessDate(
      @ForAll @LongRange(min = 946_684_800L, max = 4_102_444_800L) long second,
      @ForAll @IntRange(max = 23) int closing) {
    for (String zone : new String[] {"Asia/Kolkata", "Asia/Dubai", "Europe/London", "UTC"}) {
      BusinessCalendar calendar = new BusinessCalendar(ZoneId.of(zone), LocalTime.of(closing, 30));
      Instant instant = Instant.ofEpochSecond(second);
      LocalDate date = calendar.dateOf(instant);
      // In the hour that clocks repeat, local times run through the closing time twice.
      if (zone.equals("Europe/London")) {
        assertThat(instant)
            .isBetween(
                calendar.startOf(date).minusSeconds(3600), calendar.endOf(date).plusSeconds(3600));
      } else {
        assertThat(instant).isAfterOrEqualTo(calendar.startOf(date)).isBefore(calendar.endOf(date));
      }
    }
  }

  @Test
  void startsHoursOnTheClockOfTheOutlet() {
    assertThat(BusinessCalendar.hourOf(Instant.parse("2026-03-15T05:10:32Z"), KOLKATA.zone()))
        .as("10:40 in Kolkata")
        .isEqualTo("2026-03-15T04:30:00Z");
  }

  @Test
  void keepsARepeatedHourApart() {
    ZoneId london = ZoneId.of("Europe/London");
    Instant first = BusinessCalendar.hourOf(Instant.parse("2026-10-25T00:30:00Z"), london);
    Instant second = BusinessCalendar.hourOf(Instant.parse("2026-10-25T01:30:00Z"), london);
    assertThat(first).isEqualTo("2026-10-25T00:00:00Z");
    assertThat(second).isEqualTo("2026-10-25T01:00:00Z");
  }
}
