package dev.titan.localstack.cli.view;

import dev.titan.connectors.googledrive.intake.IngestedFiles;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.contracts.error.TitanException;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.services.ClickHouse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a running Titan every second and shows what it sees. For one thread. */
public final class LiveView {
  private static final Logger LOG = LoggerFactory.getLogger(LiveView.class);
  private static final Duration ROUND = Duration.ofSeconds(1);

  private final Subject subject;
  private final Output output;
  private final ArrivalRate arrivals = new ArrivalRate();
  private final BackfillClock backfill = new BackfillClock();
  private Optional<Figures> figures = Optional.empty();
  private IngestedFiles files = IngestedFiles.NONE;
  private String problem = "";
  private boolean live;

  /** A view of a subject. */
  public LiveView(Subject subject, Output output) {
    this.subject = subject;
    this.output = output;
  }

  /** Shows until a stop is asked for or the time, in real seconds, is over. */
  public void run(StopSignal stop, Optional<Duration> limit) {
    ClickHouse clickHouse = subject.titan().stack().clickHouse();
    String kafka = subject.titan().stack().kafka().bootstrapServers();
    try (FiguresReader reader = new FiguresReader(clickHouse, subject.shops());
        PipelineProbe probe = PipelineProbe.start(kafka, clickHouse, Clock.systemUTC())) {
      long began = System.nanoTime();
      Duration left = limit.orElse(ROUND);
      do {
        Duration running = Duration.ofNanos(System.nanoTime() - began);
        output.show(look(reader, probe, running));
        left = limit.map(all -> all.minus(running)).orElse(ROUND);
      } while (left.compareTo(Duration.ZERO) > 0
          && !stop.await(left.compareTo(ROUND) < 0 ? left : ROUND));
    }
  }

  private Snapshot look(FiguresReader reader, PipelineProbe probe, Duration running) {
    Instant now = subject.clock().instant();
    List<OutletStatus> statuses = subject.titan().outlets();
    try {
      Figures read = reader.read(now);
      figures = Optional.of(read);
      arrivals.count(System.nanoTime(), read.bills());
      problem = "";
    } catch (SQLException e) {
      if (problem.isEmpty()) {
        LOG.warn("event=view_without_figures reason=\"{}\"", e.getMessage());
      }
      problem = "ClickHouse does not answer; the figures are the last ones. Trying again.";
    }
    Snapshot.Backfill past = backfill.look(statuses, allArrived(), running);
    if (past.isDone() && !live) {
      live = true;
      arrivals.restart();
      probe.restart();
    }
    return new Snapshot(
        now,
        running,
        statuses,
        figures,
        files(),
        problem,
        arrivals.perMinute(),
        arrivals.perSecond(),
        probe.lag(),
        past);
  }

  /** The last ones that were read while the store is away. */
  private IngestedFiles files() {
    if (subject.titan().stack().postgres().isPresent()) {
      try {
        files = IngestedFiles.read(subject.titan().store());
      } catch (TitanException e) {
        LOG.debug("event=view_without_files reason=\"{}\"", e.getMessage());
      }
    }
    return files;
  }

  /** No day is missing between the first and the newest one. */
  private boolean allArrived() {
    return figures
        .filter(read -> read.shops().stream().allMatch(ShopFigures::unbroken))
        .isPresent();
  }
}
