package dev.titan.connectors.sync.runner;

import dev.titan.connectors.sync.SyncCounts;
import java.util.List;

/**
 * How far a request is.
 *
 * @param status waiting, running, done, failed or withdrawn
 * @param message why it failed or waits to be tried again; empty when nothing is wrong
 * @param parts its outlets; one when it is for one outlet, none before it has been split
 */
public record RequestStatus(String status, String message, List<Part> parts) {

  /**
   * One outlet of a request, with its latest run.
   *
   * @param outlet the outlet
   * @param status waiting, running, done, failed or withdrawn
   * @param message why the last attempt failed
   * @param attempts runs that were begun
   * @param done parts of the latest run that are done, such as days
   * @param total its parts in all; 0 while it is not known
   * @param counts what the latest run has brought
   */
  public record Part(
      String outlet,
      String status,
      String message,
      int attempts,
      int done,
      int total,
      SyncCounts counts) {}

  /** Whether nothing more happens to it. */
  public boolean isOver() {
    return !status.equals("waiting") && !status.equals("running");
  }

  /** Whether it went well. */
  public boolean isDone() {
    return status.equals("done");
  }

  /** What all outlets brought together. */
  public SyncCounts counts() {
    return parts.stream().map(Part::counts).reduce(SyncCounts.NONE, SyncCounts::plus);
  }
}
