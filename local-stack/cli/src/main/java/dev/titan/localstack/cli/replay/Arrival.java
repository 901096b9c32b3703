package dev.titan.localstack.cli.replay;

import dev.titan.connectors.petpooja.OutletState;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.services.ServiceException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until all that an outlet serves can be queried, and says meanwhile how far it is. */
final class Arrival {
  private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final Duration TELL_EVERY = Duration.ofSeconds(3);

  private final StoredTickets stored;
  private final ReplaySums served;
  private final Instant end;
  private final Supplier<OutletStatus> connector;
  private final BooleanSupplier caughtUp;

  private Optional<ReplaySums> seen = Optional.empty();
  private String progress = "";
  private long changedAt;

  /**
   * An arrival.
   *
   * @param end end of the last business day
   * @param connector how it stands with the outlet
   * @param caughtUp whether everything that was published before the call has been written
   */
  Arrival(
      StoredTickets stored,
      ReplaySums served,
      Instant end,
      Supplier<OutletStatus> connector,
      BooleanSupplier caughtUp) {
    this.stored = stored;
    this.served = served;
    this.end = end;
    this.connector = connector;
    this.caughtUp = caughtUp;
  }

  /**
   * Waits.
   *
   * @param patience how long nothing new may arrive
   * @param tell hears every few seconds how far it is
   */
  ReplayResult await(StopSignal stop, Duration patience, Consumer<String> tell) {
    changedAt = System.nanoTime();
    long toldAt = System.nanoTime();
    while (true) {
      OutletStatus now = connector.get();
      if (isDelivered(now) && caughtUp.getAsBoolean()) {
        return result(ReplayResult.Ending.COMPLETE);
      }
      look(now);
      if (System.nanoTime() - changedAt > patience.toNanos()) {
        return result(ReplayResult.Ending.STALLED);
      }
      if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
        toldAt = System.nanoTime();
        tell.accept(line(now));
      }
      if (stop.await(ROUND)) {
        return result(ReplayResult.Ending.STOPPED);
      }
    }
  }

  private boolean isDelivered(OutletStatus status) {
    return status.state() == OutletState.LIVE
        && status.daysDone() == status.daysTotal()
        && status.through().filter(through -> !through.isBefore(end)).isPresent();
  }

  private void look(OutletStatus status) {
    try {
      Optional<ReplaySums> sums = Optional.of(stored.sums());
      String now = status.daysDone() + " " + status.published();
      if (!sums.equals(seen) || !now.equals(progress)) {
        changedAt = System.nanoTime();
      }
      seen = sums;
      progress = now;
    } catch (SQLException e) {
      LOG.warn("event=replay_waits_for_clickhouse reason=\"{}\"", e.getMessage());
    }
  }

  private String line(OutletStatus status) {
    String line =
        "  day %d of %d served, %d bills published; %d of %d bills and %d of %d lines in ClickHouse"
            .formatted(
                status.daysDone(),
                status.daysTotal(),
                status.published(),
                seen.map(ReplaySums::bills).orElse(0L),
                served.bills(),
                seen.map(ReplaySums::lines).orElse(0L),
                served.lines());
    return status.message().isEmpty() ? line : line + "; " + status.message();
  }

  private ReplayResult result(ReplayResult.Ending ending) {
    try {
      return new ReplayResult(served, stored.sums(), stored.deadLetters(), ending);
    } catch (SQLException e) {
      throw new ServiceException(
          "ClickHouse does not answer, so nothing can be said about what arrived: "
              + e.getMessage(),
          e);
    }
  }
}
