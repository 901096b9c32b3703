package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.contracts.topic.Topic;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What would become of a file if it were taken now.
 *
 * @param outcome what would become of it
 * @param reason for a person: why it would not be taken, or not wholly; empty when all is well
 * @param notes what was assumed, and what would be left out
 * @param records for each topic, how many records would go out as far as they are new or changed;
 *     of bills, how many heads or lines of one
 * @param reference rows of recipes, prices and costs that a person would be asked about
 * @param summary how it is understood; it covers what it would claim
 */
public record Preview(
    Intake.Outcome outcome,
    String reason,
    List<String> notes,
    Map<Topic, Long> records,
    long reference,
    FileSummary summary) {

  /** Keeps everything immutable. */
  public Preview {
    notes = List.copyOf(notes);
    records = Collections.unmodifiableMap(records);
  }
}
