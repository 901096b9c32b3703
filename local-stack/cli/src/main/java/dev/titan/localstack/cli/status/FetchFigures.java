package dev.titan.localstack.cli.status;

import dev.titan.connectors.sync.runner.LaneStatus;
import dev.titan.connectors.sync.runner.RunStatus;
import dev.titan.connectors.sync.runner.SyncRequests;
import dev.titan.contracts.error.TitanException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** What the store says about fetches. */
final class FetchFigures {
  private FetchFigures() {}

  /** Each source at each outlet; none when the store does not answer. */
  static List<StackStatus.FetchStatus> read(DataSource store) {
    try {
      return new SyncRequests(store).lanes().stream().map(FetchFigures::status).toList();
    } catch (TitanException e) {
      return List.of();
    }
  }

  private static StackStatus.FetchStatus status(LaneStatus lane) {
    return new StackStatus.FetchStatus(
        lane.outlet().org(),
        lane.outlet().outlet(),
        lane.source(),
        lane.running().map(FetchFigures::run).orElse(null),
        lane.last().map(FetchFigures::run).orElse(null),
        lane.waiting(),
        lane.next());
  }

  private static StackStatus.FetchRun run(RunStatus run) {
    return new StackStatus.FetchRun(
        run.kind().name().toLowerCase(Locale.ROOT),
        run.status(),
        run.startedAt(),
        run.endedAt().orElse(null),
        run.done(),
        run.total(),
        run.counts().published(),
        run.counts().unchanged(),
        run.counts().deadLetters(),
        run.message());
  }

  /** In one line, without the names. */
  static String line(StackStatus.FetchStatus fetch) {
    StringBuilder line = new StringBuilder();
    Optional.ofNullable(fetch.running())
        .ifPresent(
            run ->
                line.append(
                    "running (%s, %d of %d); ".formatted(run.kind(), run.done(), run.total())));
    if (fetch.waiting() > 0) {
      line.append(fetch.waiting()).append(" waiting; ");
    }
    Optional.ofNullable(fetch.last())
        .ifPresentOrElse(
            run ->
                line.append(
                    "last %s %s at %s, %d published, %d unchanged, %d dead letters%s"
                        .formatted(
                            run.kind(),
                            run.status(),
                            minute(run.endedAt()),
                            run.published(),
                            run.unchanged(),
                            run.deadLetters(),
                            run.message().isEmpty() ? "" : ": " + run.message())),
            () -> line.append("never run"));
    return line.append("; next ").append(minute(fetch.next())).toString();
  }

  private static String minute(Instant at) {
    return at.toString().substring(0, 16).replace('T', ' ');
  }
}
