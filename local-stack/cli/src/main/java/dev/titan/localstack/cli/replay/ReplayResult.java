package dev.titan.localstack.cli.replay;

import java.util.List;

/**
 * What a replay came to.
 *
 * @param served what the file holds
 * @param stored what ClickHouse holds of the outlet
 * @param deadLetters records that could not be understood, with the reason
 * @param ending why it ended
 */
public record ReplayResult(
    ReplaySums served, ReplaySums stored, List<String> deadLetters, Ending ending) {

  /** Why a replay ended. */
  public enum Ending {
    /** Everything was delivered and had the time to arrive. */
    COMPLETE,
    /** Nothing new arrived for too long. */
    STALLED,
    /** The user stopped it. */
    STOPPED
  }

  /** Keeps its own copy. */
  public ReplayResult {
    deadLetters = List.copyOf(deadLetters);
  }

  /** Whether ClickHouse holds exactly what the file does. */
  public boolean isEqual() {
    return served.equals(stored);
  }
}
