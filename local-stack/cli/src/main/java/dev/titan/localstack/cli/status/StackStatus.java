package dev.titan.localstack.cli.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a running stack is at a moment, as {@code ./titan status} shows it.
 *
 * @param data its folder
 * @param pid its main process
 * @param services each service and job
 * @param ledgerBehind bill records appended after the ledger's last checkpoint; -1 when unknown
 * @param coverage how far each source has delivered
 * @param fetches what is fetched by schedule and on request; none where nothing is
 * @param files what became of files that were dropped in the last seven days, by status
 * @param lastFailedFile the last of them that was not taken, with the reason; empty when all were
 * @param modes which modes of fraud are looked for at each outlet
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
    List<FetchStatus> fetches,
    Map<String, Long> files,
    String lastFailedFile,
    List<ModeStatus> modes,
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

  /**
   * A source at an outlet, as it is fetched by schedule and on request.
   *
   * @param org the organisation
   * @param outlet the outlet
   * @param source the source
   * @param running the run that is under way; null when none is
   * @param last the run that ended last; null when none has
   * @param waiting requests that wait for it
   * @param next when the schedule looks at it next
   */
  public record FetchStatus(
      String org,
      String outlet,
      String source,
      FetchRun running,
      FetchRun last,
      int waiting,
      Instant next) {}

  /**
   * A run.
   *
   * @param kind request, newest or full
   * @param status running, done or failed
   * @param startedAt when it began
   * @param endedAt when it ended; null while it runs
   * @param done parts done, such as days
   * @param total parts in all; 0 while it is not known
   * @param published records that went to the topics
   * @param unchanged records that were known already
   * @param deadLetters records that could not be understood
   * @param message what went wrong; empty when nothing did
   */
  public record FetchRun(
      String kind,
      String status,
      Instant startedAt,
      Instant endedAt,
      int done,
      int total,
      long published,
      long unchanged,
      long deadLetters,
      String message) {}

  /**
   * The modes of fraud at an outlet.
   *
   * @param org the organisation
   * @param outlet the outlet
   * @param live those that are looked for
   * @param blind those that need topics of which no source tells, with these topics
   * @param off those that a rule switches off
   */
  public record ModeStatus(
      String org,
      String outlet,
      List<String> live,
      Map<String, Set<String>> blind,
      List<String> off) {}

  /** Whether every service does its work. */
  public boolean isHealthy() {
    return services.stream().allMatch(ServiceStatus::healthy);
  }
}
