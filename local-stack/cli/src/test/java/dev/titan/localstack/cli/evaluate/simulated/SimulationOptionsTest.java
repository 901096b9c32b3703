package dev.titan.localstack.cli.evaluate.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.localstack.cli.evaluate.score.TruthRow;
import dev.titan.localstack.simulator.house.fraud.FraudOptions;
import dev.titan.localstack.simulator.house.fraud.Style;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is simulated, and what the simulator's truth becomes. */
class SimulationOptionsTest {

  @Test
  void beginsWithAWeekInWhichEverybodyIsHonest() {
    SimulationOptions options = new SimulationOptions(7, 3, 1, Set.of(Style.CAREFUL));
    FraudOptions frauds = options.frauds(7);
    assertThat(frauds.begins()).isEqualTo(options.first().plusDays(7));
    assertThat(options.last()).isEqualTo(options.first().plusDays(9));
    assertThat(options.allDays()).isEqualTo(10);
    assertThat(frauds.styles()).containsExactly(Style.CAREFUL);
  }

  @Test
  void refusesFiguresThatMakeNoSense() {
    Set<Style> all = EnumSet.allOf(Style.class);
    assertThatThrownBy(() -> new SimulationOptions(7, 0, 1, all)).hasMessageContaining("--days");
    assertThatThrownBy(() -> new SimulationOptions(7, 1, 0, all)).hasMessageContaining("--outlets");
  }

  @Test
  void knowsAGuestOfTruthByTheHashInCases() {
    TruthRow row =
        SimulatedTruth.row(
            "seed-7",
            new dev.titan.localstack.simulator.house.fraud.TruthRow(
                false,
                "coupon_reused",
                "pier",
                LocalDate.of(2026, 3, 14),
                "Coupon FLAT75 of 5580012377",
                List.of("101"),
                7500,
                Instant.EPOCH),
            phone -> "hmac:1");
    assertThat(row.subjects())
        .containsExactly("Coupon FLAT75 of 5580012377", "bill 101", "Coupon FLAT75 of hmac:1");
    assertThat(row.outlet().toString()).isEqualTo("seed-7/pier");
    assertThat(row.name()).isEqualTo("coupon_reused");
  }
}
