package dev.titan.connectors.sync.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyncPlanTest {

  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final SyncSchedule HOURLY = SyncSchedule.every(Duration.ofHours(1));
  private static final Instant NOON = Instant.parse("2026-03-14T06:30:00Z");

  @Test
  void beginsWithWhatIsNewAndWaitsForTheNightWithTheRest() {
    SyncPlan plan = SyncPlan.begin(HOURLY, KOLKATA, NOON);

    assertThat(plan.due(NOON)).contains(RunKind.NEWEST);
    assertThat(plan.full()).isEqualTo(Instant.parse("2026-03-14T20:30:00Z"));
    assertThat(SyncPlan.begin(SyncSchedule.nightly(), KOLKATA, NOON).due(NOON)).isEmpty();
  }

  @Test
  void movesOnOnlyByWhatWasDone() {
    SyncPlan plan = SyncPlan.begin(HOURLY, KOLKATA, NOON);

    SyncPlan later = plan.after(RunKind.NEWEST, HOURLY, KOLKATA, NOON);
    assertThat(later.next()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(later.full()).isEqualTo(plan.full());
    assertThat(plan.after(RunKind.REQUEST, HOURLY, KOLKATA, NOON)).isEqualTo(plan);
  }

  @Test
  void fetchesRecentDaysOnceANightAndCountsThatAsNewToo() {
    SyncPlan plan = SyncPlan.begin(HOURLY, KOLKATA, NOON);
    Instant night = Instant.parse("2026-03-14T20:30:00Z");
    assertThat(plan.due(night.minusMillis(1))).contains(RunKind.NEWEST);
    assertThat(plan.due(night)).contains(RunKind.FULL);

    SyncPlan done = plan.after(RunKind.FULL, HOURLY, KOLKATA, night);
    assertThat(done.due(night)).isEmpty();
    assertThat(done.full()).isEqualTo(night.plus(Duration.ofDays(1)));
    assertThat(done.newest()).contains(night.plus(Duration.ofHours(1)));
  }

  @Test
  void isDueAtTheNextStartWhenNobodyRanAtNight() {
    SyncPlan plan = SyncPlan.begin(SyncSchedule.nightly(), KOLKATA, NOON);

    assertThat(plan.due(NOON.plus(Duration.ofDays(4)))).contains(RunKind.FULL);
  }

  @Test
  void goesByTheLocalClockWhereClocksAreChanged() {
    // 02:00 does not exist on 29 March 2026, and comes twice on 25 October.
    SyncPlan spring = SyncPlan.begin(HOURLY, BERLIN, Instant.parse("2026-03-28T12:00:00Z"));
    assertThat(spring.full()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));

    SyncPlan autumn = SyncPlan.begin(HOURLY, BERLIN, Instant.parse("2026-10-24T12:00:00Z"));
    assertThat(autumn.full()).isEqualTo(Instant.parse("2026-10-25T00:00:00Z"));
    assertThat(autumn.after(RunKind.FULL, HOURLY, BERLIN, autumn.full()).full())
        .isEqualTo(Instant.parse("2026-10-26T01:00:00Z"));
  }

  @Test
  void comesSoonerUnderAScheduleThatWasMadeTighterAndNeverLater() {
    SyncPlan plan =
        SyncPlan.begin(HOURLY, KOLKATA, NOON).after(RunKind.NEWEST, HOURLY, KOLKATA, NOON);
    SyncSchedule tight =
        new SyncSchedule(Optional.of(Duration.ofMinutes(5)), LocalTime.of(13, 0), 3);

    SyncPlan changed = plan.under(tight, KOLKATA, NOON);
    assertThat(changed.newest()).contains(NOON.plus(Duration.ofMinutes(5)));
    assertThat(changed.full()).isEqualTo(Instant.parse("2026-03-14T07:30:00Z"));
    assertThat(plan.under(HOURLY, KOLKATA, NOON.plusSeconds(60))).isEqualTo(plan);
    assertThat(plan.under(SyncSchedule.nightly(), KOLKATA, NOON).newest()).isEmpty();
  }

  @Test
  void givesBackWhatItWrote() {
    SyncPlan both = SyncPlan.begin(HOURLY, KOLKATA, NOON);
    SyncPlan night = SyncPlan.begin(SyncSchedule.nightly(), KOLKATA, NOON);

    assertThat(SyncPlan.ofBytes(both.toBytes())).isEqualTo(both);
    assertThat(SyncPlan.ofBytes(night.toBytes())).isEqualTo(night);
  }

  @Test
  void pausesDoubleUpToTheLongestOne() {
    SyncOptions.Retries retries = SyncOptions.Retries.defaults();

    assertThat(retries.pause(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(retries.pause(3)).isEqualTo(Duration.ofSeconds(20));
    assertThat(retries.pause(1_000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void refusesSchedulesThatCannotBe() {
    assertThatThrownBy(() -> SyncSchedule.every(Duration.ZERO))
        .hasMessageContaining("must be positive");
    assertThatThrownBy(
            () -> new SyncSchedule(Optional.empty(), SyncSchedule.NIGHT, SyncSchedule.WEEK * 100))
        .hasMessageContaining("fullDays");
  }
}
