package dev.titan.localstack.cli.replay;

import dev.titan.connectors.petpooja.OutletState;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.services.ClickHouse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until all that an outlet serves can be queried, and says meanwhile how far it is. */
final class Arrival {
  private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final Duration TELL_EVERY = Duration.ofSeconds(3);

  /** Tables are written independently of each other, a fraction of a second apart. */
  private static final Duration SETTLE = Duration.ofSeconds(10);

  /**
   * What the tickets span.
   *
   * @param from start of the first business day
   * @param through end of the last one
   */
  record Span(Instant from, Instant through) {}

  private final StoredTickets stored;
  private final ReplaySums served;
  private final Span span;

  private ReplaySums seen;
  private String progress = "";
  private long changedAt;

  Arrival(ClickHouse clickHouse, OutletKey outlet, ReplaySums served, Span span) {
    this.stored = new StoredTickets(clickHouse, outlet);
    this.served = served;
    this.span = span;
  }

  /**
   * Waits.
   *
   * @param patience how long nothing new may arrive
   * @param tell hears every few seconds how far it is
   */
  ReplayResult await(
      Supplier<OutletStatus> status, StopSignal stop, Duration patience, Consumer<String> tell) {
    changedAt = System.nanoTime();
    long toldAt = System.nanoTime();
    while (true) {
      OutletStatus now = status.get();
      boolean covered = look(now);
      if (covered && seen.equals(served)) {
        return result(ReplayResult.Ending.COMPLETE);
      }
      if (covered && still().compareTo(SETTLE) > 0) {
        return result(ReplayResult.Ending.COMPLETE);
      }
      if (still().compareTo(patience) > 0) {
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

  /** Looks once; answers whether the source has delivered everything and ClickHouse knows it. */
  private boolean look(OutletStatus status) {
    try {
      ReplaySums sums = stored.sums();
      boolean covered = stored.covers(span.from(), span.through());
      String now = status.daysDone() + " " + status.published() + " " + status.unchanged();
      if (!sums.equals(seen) || !now.equals(progress)) {
        changedAt = System.nanoTime();
      }
      seen = sums;
      progress = now;
      return covered && status.state() == OutletState.LIVE;
    } catch (SQLException e) {
      LOG.warn("event=replay_waits_for_clickhouse reason=\"{}\"", e.getMessage());
      return false;
    }
  }

  private Duration still() {
    return Duration.ofNanos(System.nanoTime() - changedAt);
  }

  private String line(OutletStatus status) {
    String line =
        "  day %d of %d served, %d bills published, %d of %d bills and %d of %d lines in ClickHouse"
            .formatted(
                status.daysDone(),
                status.daysTotal(),
                status.published(),
                seen == null ? 0 : seen.bills(),
                served.bills(),
                seen == null ? 0 : seen.lines(),
                served.lines());
    return status.message().isEmpty() ? line : line + "; " + status.message();
  }

  private ReplayResult result(ReplayResult.Ending ending) {
    try {
      return new ReplayResult(served, stored.sums(), stored.deadLetters(), ending);
    } catch (SQLException e) {
      throw new dev.titan.localstack.services.ServiceException(
          "ClickHouse does not answer, so nothing can be said about what arrived: "
              + e.getMessage(),
          e);
    }
  }
}
