package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.sync.SyncCounts;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param fileId its identity
 * @param outcome what became of it
 * @param counts what was published, was known already, and could not be read
 * @param withdrawn what an earlier file said and this one no longer does
 * @param reason for a person: why it was not taken, or not wholly, and what to do; empty when all
 *     is well
 * @param notes what a person should know besides, such as what was left out
 * @param summary how it was understood; empty when it was not read
 */
public record Intake(
    String fileId,
    Outcome outcome,
    SyncCounts counts,
    long withdrawn,
    String reason,
    List<String> notes,
    Optional<FileSummary> summary) {

  /** What can become of a file. */
  public enum Outcome {
    /** Every row is on its way. */
    TAKEN,
    /**
     * Some rows could not be read, or are told live by another source; the others are on their way.
     */
    PARTLY,
    /** Nothing went out: another source tells all of it live. */
    LEFT_OUT,
    /** The same content was taken before; nothing was done. */
    KNOWN,
    /** Nothing was taken: a person must say first what its columns mean. */
    QUARANTINED,
    /** Nothing was taken. */
    REFUSED;

    /** Whether it may go to the archive. */
    public boolean isGood() {
      return this == TAKEN || this == PARTLY || this == LEFT_OUT || this == KNOWN;
    }

    /**
     * What becomes of a file that was read.
     *
     * @param leftOut whether there are records that another source tells live
     * @param something whether there are others
     */
    static Outcome of(FileSummary summary, boolean leftOut, boolean something) {
      return switch (summary.outcome()) {
        case QUARANTINED -> QUARANTINED;
        case REFUSED -> REFUSED;
        case PARTLY -> leftOut && !something ? LEFT_OUT : PARTLY;
        case TAKEN -> leftOut ? (something ? PARTLY : LEFT_OUT) : TAKEN;
      };
    }
  }

  /** Keeps the notes immutable. */
  public Intake {
    notes = List.copyOf(notes);
  }
}
