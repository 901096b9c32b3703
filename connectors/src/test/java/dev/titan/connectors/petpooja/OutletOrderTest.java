package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.sync.DeliveredDays;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days that somebody asked for, beside the continuous pull. */
class OutletOrderTest {

  private static final PetpoojaOutlet LAWN = Samples.OUTLET;
  private static final BusinessCalendar CALENDAR = LAWN.calendar();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);
  private static final PastPace PACE = new PastPace(1, List::of);
  private static final PetpoojaOptions.Polling POLLING = PetpoojaOptions.Polling.defaults();

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-20T08:00:00Z"));
  private final FakePetpooja petpooja = new FakePetpooja(clock);
  private final RecordingPublishers topics = new RecordingPublishers();
  private final InMemorySyncPositions positions = new InMemorySyncPositions();
  private final List<String> progress = new ArrayList<>();
  private long nanos;
  private boolean held = true;

  private final OutletSync sync =
      new OutletSync(
          LAWN,
          POLLING,
          new DayPull(LAWN, petpooja::page, 50),
          topics.open(),
          PACE,
          positions,
          outlet -> held,
          ShownBills.NONE,
          clock,
          () -> nanos);

  @BeforeEach
  void trade() {
    petpooja.put(LONG_AGO, 1, "100");
    petpooja.put(LONG_AGO.plusDays(4), 1, "100");
    petpooja.put(TODAY.minusDays(1), 1, "100");
    petpooja.put(TODAY, 1, "100");
    runUntilIdle();
    petpooja.asked().clear();
  }

  @Test
  void fetchesDaysFromBeforeThePullBeganAndClaimsThem() {
    OutletOrder order = order(LONG_AGO, LONG_AGO.plusDays(4));
    runUntilIdle();

    assertThat(order.result()).isCompletedWithValue(new SyncCounts(2, 0, 0));
    assertThat(topics.latest(LAWN.key())).containsKeys("2026-01-05-1", "2026-01-09-1");
    for (int day = 0; day < 5; day++) {
      LocalDate date = LONG_AGO.plusDays(day);
      assertThat(topics.coverage(LAWN.key()))
          .contains(
              new Coverage(
                  "brew-house",
                  "lawn",
                  "petpooja",
                  CALENDAR.startOf(date),
                  CALENDAR.endOf(date),
                  day % 4 == 0 ? 1 : 0));
    }
    assertThat(positions.load("petpooja", LAWN.key()))
        .as("where the pull itself stands")
        .contains(new DeliveredDays(TODAY.minusDays(3), TODAY.minusDays(1)));
  }

  @Test
  void asksOnceForTwoDaysAndSaysHowManyAreDone() {
    order(LONG_AGO, LONG_AGO.plusDays(4));
    runUntilIdle();

    assertThat(petpooja.asked())
        .containsExactly(LONG_AGO.plusDays(1), LONG_AGO.plusDays(3), LONG_AGO.plusDays(4));
    assertThat(progress).containsExactly("0/5 0", "2/5 1", "4/5 1", "5/5 2");
  }

  @Test
  void fetchesRecentDaysWhenNoneAreNamedAndPublishesWhatChanged() {
    int bills = topics.bills(LAWN.key()).size();
    petpooja.put(TODAY.minusDays(1), 1, "90");
    OutletOrder order = order(SyncOrder.newest(LAWN.key()));
    runUntilIdle();

    assertThat(order.result()).isCompletedWithValue(new SyncCounts(1, 1, 0));
    assertThat(topics.bills(LAWN.key())).hasSize(bills + 1);
    assertThat(topics.latest(LAWN.key()).get("2026-03-19-1").totalPaise()).isEqualTo(9000);
    assertThat(progress).last().isEqualTo("4/4 1");
  }

  @Test
  void doublesNothingWhenTheSameDaysAreAskedForAgain() {
    order(LONG_AGO, LONG_AGO.plusDays(4));
    runUntilIdle();
    var bills = topics.latest(LAWN.key()).keySet();
    order(LONG_AGO, LONG_AGO.plusDays(4));
    runUntilIdle();

    assertThat(topics.latest(LAWN.key()).keySet()).isEqualTo(bills).hasSize(4);
    assertThat(topics.coverage(LAWN.key()))
        .filteredOn(claim -> claim.from().isBefore(CALENDAR.startOf(LONG_AGO.plusDays(5))))
        .as("claimed again only when the number changed")
        .hasSize(5);
  }

  @Test
  void fetchesNothingOfDaysToCome() {
    OutletOrder order = order(TODAY.plusDays(1), TODAY.plusDays(3));
    runUntilIdle();

    assertThat(order.result()).isCompletedWithValue(SyncCounts.NONE);
    assertThat(petpooja.asked()).isEmpty();
  }

  @Test
  void pollsTheOpenDayInBetween() {
    OutletOrder order = order(LONG_AGO, LONG_AGO.plusDays(40));
    sync.step();
    nanos += POLLING.openDay().toNanos();
    sync.step();

    assertThat(petpooja.asked()).containsExactly(LONG_AGO.plusDays(1), TODAY);
    assertThat(order.isOver()).isFalse();
  }

  @Test
  void triesADayThatFailedAgainAfterTheOthers() {
    LocalDate poisoned = LONG_AGO.plusDays(3);
    petpooja.put(poisoned, 1, "100");
    petpooja.failAfterFirstPage(poisoned, new TitanException(ErrorCode.SOURCE_FAILED, "HTTP 500"));
    OutletOrder order = order(LONG_AGO, LONG_AGO.plusDays(9));
    runUntilIdle();
    pass(POLLING.afterFailure());
    assertThat(order.isOver()).isFalse();
    petpooja.recover();
    pass(POLLING.afterFailure().multipliedBy(2));

    assertThat(order.result()).isCompleted();
    assertThat(topics.latest(LAWN.key())).containsKeys("2026-01-05-1", "2026-01-08-1");
    assertThat(petpooja.asked().get(petpooja.asked().size() - 1)).isEqualTo(poisoned);
  }

  @Test
  void failsWhenNothingWorksAnyMore() {
    petpooja.fail(new TitanException(ErrorCode.SOURCE_FAILED, "HTTP 500"));
    OutletOrder order = order(LONG_AGO, LONG_AGO.plusDays(9));
    runUntilIdle();
    for (int turn = 0; turn < 3; turn++) {
      pass(POLLING.afterFailure().multipliedBy(3));
    }

    assertThatThrownBy(() -> order.result().join()).hasMessageContaining("HTTP 500");
    petpooja.fail(null);
    pass(Duration.ofMinutes(10));
    assertThat(sync.status().state()).as("the pull goes on").isEqualTo(OutletState.LIVE);
  }

  @Test
  void failsAtOnceWhenTheCredentialsAreRefused() {
    petpooja.fail(new TitanException(ErrorCode.BAD_CREDENTIALS, "Check the access token"));
    OutletOrder order = order(LONG_AGO, LONG_AGO.plusDays(9));
    runUntilIdle();

    assertThatThrownBy(() -> order.result().join()).hasMessageContaining("access token");
    assertThat(petpooja.asked()).hasSize(1);
  }

  @Test
  void doesNothingMoreForWhoeverGaveUp() {
    OutletOrder order = order(LONG_AGO, LONG_AGO.plusDays(40));
    sync.step();
    order.result().cancel(false);
    runUntilIdle();

    assertThat(petpooja.asked()).hasSize(1);
  }

  @Test
  void asksForNothingWhileAnotherProcessPollsAndKnowsNothingAfterwards() {
    int bills = topics.bills(LAWN.key()).size();
    held = false;
    OutletOrder order = order(LONG_AGO, LONG_AGO.plusDays(4));
    assertThat(sync.step()).isEqualTo(Duration.ofSeconds(1));

    assertThat(sync.status().state()).isEqualTo(OutletState.ELSEWHERE);
    assertThat(petpooja.asked()).isEmpty();
    assertThatThrownBy(() -> order.result().join()).hasMessageContaining("Another process");

    held = true;
    runUntilIdle();
    assertThat(sync.status().state()).isEqualTo(OutletState.LIVE);
    // The other process may have published something else meanwhile.
    assertThat(topics.bills(LAWN.key())).hasSize(bills + 2);
  }

  private OutletOrder order(LocalDate from, LocalDate through) {
    return order(new SyncOrder(LAWN.key(), Optional.of(from), Optional.of(through)));
  }

  private OutletOrder order(SyncOrder days) {
    OutletOrder order =
        new OutletOrder(
            days,
            (done, total, counts) -> progress.add(done + "/" + total + " " + counts.published()));
    sync.order(order);
    return order;
  }

  private void runUntilIdle() {
    for (int turn = 0; turn < 200; turn++) {
      if (!sync.step().isZero()) {
        return;
      }
    }
    throw new AssertionError("still busy: " + sync.status());
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
    runUntilIdle();
  }
}
