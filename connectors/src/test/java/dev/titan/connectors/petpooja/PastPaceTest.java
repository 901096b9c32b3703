package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.topic.OutletKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PastPaceTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private List<OutletState> states = List.of(OutletState.LIVE, OutletState.BACKFILLING);
  private final PastPace pace =
      new PastPace(
          100, () -> Stream.iterate(0, i -> i + 1).limit(states.size()).map(this::outlet).toList());

  private OutletStatus outlet(int index) {
    return OutletStatus.starting(new OutletKey("brew-house", "outlet-" + index))
        .in(states.get(index), "", Optional.empty());
  }

  @Test
  void letsThePastComeAtItsPaceBesideLiveOutlets() {
    assertThat(pace.after(250, 0)).isEqualTo(Duration.ofMillis(2_500));
    assertThat(pace.after(100, Duration.ofMillis(2_500).toNanos())).isEqualTo(SECOND);
  }

  @Test
  void letsALongDayPassInPortionsBesideLiveOutlets() {
    assertThat(pace.portion()).isBetween(1, 100);
  }

  @Test
  void isOnePaceForAllOutletsTogether() {
    assertThat(pace.after(100, 0)).isEqualTo(SECOND);
    assertThat(pace.after(100, 0)).isEqualTo(SECOND.multipliedBy(2));
    assertThat(pace.after(100, SECOND.toNanos())).isEqualTo(SECOND.multipliedBy(2));
  }

  @Test
  void savesNothingUpWhileThereIsNothingToFetch() {
    assertThat(pace.after(100, 0)).isEqualTo(SECOND);
    assertThat(pace.after(100, SECOND.multipliedBy(60).toNanos())).isEqualTo(SECOND);
  }

  @Test
  void daysWithoutBillsCostNothing() {
    assertThat(pace.after(0, 0)).isEqualTo(Duration.ZERO);
  }

  @Test
  void holdsNothingUpWhileNobodyIsLive() {
    states = List.of(OutletState.BACKFILLING, OutletState.FAILING, OutletState.ELSEWHERE);

    assertThat(pace.portion()).isEqualTo(Integer.MAX_VALUE);
    assertThat(pace.after(100_000, 0)).isEqualTo(Duration.ZERO);
  }

  @Test
  void beginsAnewWhenTheFirstOutletGoesLive() {
    assertThat(pace.after(1_000, 0)).isEqualTo(SECOND.multipliedBy(10));
    states = List.of(OutletState.BACKFILLING);
    assertThat(pace.after(1_000, 0)).isEqualTo(Duration.ZERO);
    states = List.of(OutletState.LIVE);

    assertThat(pace.after(100, 0)).isEqualTo(SECOND);
  }
}
