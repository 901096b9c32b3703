package dev.titan.localstack.cli.view;

import dev.titan.connectors.petpooja.OutletState;
import dev.titan.connectors.petpooja.OutletStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Follows the back-fill and estimates its end. For one thread. */
final class BackfillClock {
  private int doneAtStart = -1;
  private boolean wasOpen;
  private Optional<Duration> took = Optional.empty();

  /**
   * Looks at the connector.
   *
   * @param arrived whether ClickHouse has all that has been fetched
   * @param running for how long it has been fetching
   */
  Snapshot.Backfill look(List<OutletStatus> statuses, boolean arrived, Duration running) {
    boolean begun =
        statuses.stream().noneMatch(status -> status.state() == OutletState.STARTING)
            && !statuses.isEmpty();
    int done = statuses.stream().mapToInt(OutletStatus::daysDone).sum();
    int total = statuses.stream().mapToInt(OutletStatus::daysTotal).sum();
    if (!begun || total == 0) {
      return new Snapshot.Backfill(0, 0, false, Optional.empty(), Optional.empty());
    }
    if (doneAtStart < 0) {
      doneAtStart = done;
    }
    if (done < total || !arrived) {
      wasOpen = wasOpen || done < total;
      int fetched = done - doneAtStart;
      Optional<Duration> left =
          fetched < 1 || done == total
              ? Optional.empty()
              : Optional.of(running.multipliedBy(total - done).dividedBy(fetched));
      return new Snapshot.Backfill(done, total, false, left, Optional.empty());
    }
    if (took.isEmpty() && wasOpen) {
      took = Optional.of(running);
    }
    return new Snapshot.Backfill(done, total, true, Optional.empty(), took);
  }
}
