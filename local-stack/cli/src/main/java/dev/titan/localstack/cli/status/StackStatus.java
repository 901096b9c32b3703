package dev.titan.localstack.cli.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a running stack is at a moment, as {@code ./titan status} shows it.
 *
 * @param data its folder
 * @param pid its main process
 * @param services each service and job
 * @param ledgerBehind bill records appended after the ledger's last checkpoint; -1 when unknown
 * @param coverage how far each source has delivered
 * @param rows rows of each table as it stands now
 * @param deadLetters records that could not be understood and are not replayed; -1 when unknown
 * @param lastDeadLetter why the last of them could not; empty when there is none
 */
public record StackStatus(
    String data,
    long pid,
    List<ServiceStatus> services,
    long ledgerBehind,
    List<SourceStatus> coverage,
    Map<String, Long> rows,
    long deadLetters,
    String lastDeadLetter) {

  /**
   * A service or a job.
   *
   * @param name as in {@code kafka}
   * @param healthy whether it answers and does its work
   * @param detail where it is, or what is wrong
   */
  public record ServiceStatus(String name, boolean healthy, String detail) {}

  /**
   * A source at an outlet.
   *
   * @param org the organisation
   * @param outlet the outlet
   * @param source the connector
   * @param from start of the first window that it has covered
   * @param through end of the last one
   * @param lagSeconds now minus {@code through}, by the clock of the stack
   * @param gaps windows between the two that it has not covered
   */
  public record SourceStatus(
      String org,
      String outlet,
      String source,
      Instant from,
      Instant through,
      long lagSeconds,
      long gaps) {}

  /** Whether every service does its work. */
  public boolean isHealthy() {
    return services.stream().allMatch(ServiceStatus::healthy);
  }
}
