package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.topic.Topic;
import java.util.List;
import java.util.Optional;

/**
 * How a whole file was understood.
 *
 * @param outcome what became of it
 * @param reason for a person: why it was not taken, or not wholly, and what to do; empty when it
 *     was taken
 * @param place the outlet that it is about; empty when that is not known
 * @param tables every table, in order
 * @param assumptions everything that was assumed and may be wrong, in words
 * @param coverage what the file claims to tell completely
 * @param proposals tables that wait for a person, each with the best mapping that anybody has
 */
public record FileSummary(
    Outcome outcome,
    String reason,
    Optional<Place> place,
    List<TableSummary> tables,
    List<String> assumptions,
    List<Covered> coverage,
    List<Proposal> proposals) {

  /** What became of a file. */
  public enum Outcome {
    /** Every row was taken, or left out with good reason. */
    TAKEN,
    /** Some rows could not be read, or a table is not understood; the rest was taken. */
    PARTLY,
    /** Nothing was taken: a person must say first what the columns mean. */
    QUARANTINED,
    /** Nothing was taken, and approving a mapping would not help. */
    REFUSED
  }

  /**
   * A window of which the file tells all that its source knows.
   *
   * @param topic where it counts
   * @param part for bills, which part of each bill the file tells; else empty
   * @param coverage outlet, source and window; it never claims more than when the file was observed
   */
  public record Covered(Topic topic, Optional<BillPart.Kind> part, Coverage coverage) {}

  /**
   * A table that waits for a person.
   *
   * @param at its header row
   * @param table its headers and first rows
   * @param mapping the best that anybody has, with its confidence; empty when there is none
   */
  public record Proposal(SourceRow at, UnknownTable table, Optional<ColumnMapping> mapping) {}

  /** Keeps the lists immutable. */
  public FileSummary {
    tables = List.copyOf(tables);
    assumptions = List.copyOf(assumptions);
    coverage = List.copyOf(coverage);
    proposals = List.copyOf(proposals);
  }
}
