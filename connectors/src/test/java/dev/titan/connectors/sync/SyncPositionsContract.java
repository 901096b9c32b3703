package dev.titan.connectors.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.topic.OutletKey;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What every store of positions must do. */
abstract class SyncPositionsContract {

  private static final OutletKey LAWN = new OutletKey("brew-house", "lawn");
  private static final OutletKey PIER = new OutletKey("brew-house", "pier");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  /** An empty store. */
  abstract SyncPositions positions();

  @Test
  void knowsNothingAtFirst() {
    assertThat(positions().load("petpooja", LAWN)).isEmpty();
  }

  @Test
  void givesBackWhatWasSavedLast() {
    SyncPositions positions = positions();
    positions.save("petpooja", LAWN, new DeliveredDays(DAY, DAY));
    positions.save("petpooja", LAWN, new DeliveredDays(DAY.minusDays(3), DAY.plusDays(1)));

    assertThat(positions.load("petpooja", LAWN))
        .contains(new DeliveredDays(DAY.minusDays(3), DAY.plusDays(1)));
  }

  @Test
  void keepsSourcesAndOutletsApart() {
    SyncPositions positions = positions();
    positions.save("petpooja", LAWN, new DeliveredDays(DAY, DAY));
    positions.save("other", LAWN, new DeliveredDays(DAY.plusDays(1), DAY.plusDays(1)));
    positions.save("petpooja", PIER, new DeliveredDays(DAY.plusDays(2), DAY.plusDays(2)));

    assertThat(positions.load("petpooja", LAWN)).contains(new DeliveredDays(DAY, DAY));
  }
}
