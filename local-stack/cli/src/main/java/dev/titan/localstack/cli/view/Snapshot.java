package dev.titan.localstack.cli.view;

import dev.titan.connectors.googledrive.intake.IngestedFiles;
import dev.titan.connectors.petpooja.OutletStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the view shows at a moment.
 *
 * @param now the time in the outlets
 * @param running for how long this process has been fetching
 * @param statuses how the connector stands with each outlet
 * @param figures the newest that were read from ClickHouse, if any were
 * @param files what became of files that people dropped
 * @param problem why newer ones could not be read; empty when they could
 * @param perMinute bills that became queryable in the last real minute
 * @param perSecond the same, over the last seconds, a second
 * @param lag the pipeline's
 * @param backfill how far the past has been fetched
 */
public record Snapshot(
    Instant now,
    Duration running,
    List<OutletStatus> statuses,
    Optional<Figures> figures,
    IngestedFiles files,
    String problem,
    double perMinute,
    double perSecond,
    PipelineLag lag,
    Backfill backfill) {

  /**
   * How far the past has been fetched.
   *
   * @param daysDone days of outlets that are done
   * @param daysTotal days of outlets in all
   * @param isDone whether all of them are in ClickHouse, too
   * @param left estimated real time until the end; empty when done or not to be told
   * @param took how long it took, once it is done in this process
   */
  public record Backfill(
      int daysDone,
      int daysTotal,
      boolean isDone,
      Optional<Duration> left,
      Optional<Duration> took) {

    double share() {
      return daysTotal == 0 ? 0 : (double) daysDone / daysTotal;
    }
  }
}
