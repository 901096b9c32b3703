package dev.titan.localstack.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.localstack.simulator.chain.DefaultOutlets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class OutletProfileTest {
  private final OutletProfile mumbai = DefaultOutlets.mumbai(1).profile();

  @Test
  void countsTheHoursAfterMidnightToTheDayBefore() {
    LocalDate day = LocalDate.of(2026, 11, 20);

    assertThat(mumbai.businessDayOf(Instant.parse("2026-11-20T20:00:00Z"))).isEqualTo(day);
    assertThat(mumbai.businessDayOf(Instant.parse("2026-11-20T22:29:59Z"))).isEqualTo(day);
    assertThat(mumbai.businessDayOf(Instant.parse("2026-11-20T22:30:00Z")))
        .isEqualTo(day.plusDays(1));
    assertThat(mumbai.endOf(day)).isEqualTo(Instant.parse("2026-11-20T22:30:00Z"));
  }

  @Test
  void refusesOpeningHoursOutsideTheBusinessDay() {
    assertThatThrownBy(() -> withHours(LocalTime.of(3, 0), LocalTime.of(12, 0)))
        .hasMessageContaining("before its business day begins");
    assertThatThrownBy(() -> withHours(LocalTime.of(9, 0), LocalTime.of(5, 0)))
        .hasMessageContaining("after its business day ends");
  }

  @Test
  void showsNoSecretWhenPrinted() {
    String key = mumbai.credentials().appKey().reveal();

    assertThat(key).hasSize(32);
    assertThat(mumbai.toString()).doesNotContain(key).contains("***");
  }

  @Test
  void derivesOtherCredentialsForEveryOutletAndSeed() {
    Credentials one = Credentials.of(1, "a");

    assertThat(Credentials.of(1, "a")).isEqualTo(one);
    assertThat(Credentials.of(2, "a")).isNotEqualTo(one);
    assertThat(Credentials.of(1, "b")).isNotEqualTo(one);
    assertThat(RestIds.of(1, "a")).matches("[a-z0-9]{8}").isNotEqualTo(RestIds.of(2, "a"));
  }

  private void withHours(LocalTime opens, LocalTime closes) {
    new OutletProfile(
        "x",
        "y",
        "z",
        mumbai.zone(),
        OutletProfile.DEFAULT_CLOSING_HOUR,
        opens,
        closes,
        Freshness.SAME_DAY,
        FieldNames.PULL,
        false,
        mumbai.credentials());
  }
}
