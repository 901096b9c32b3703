package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.ReportSink;
import dev.titan.connectors.googledrive.report.SkipReason;
import dev.titan.connectors.googledrive.report.SourceRow;
import dev.titan.connectors.googledrive.report.TableFound;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what would be delivered of a file, as {@link Delivery} would. Use it once. */
final class Foresight implements ReportSink {

  private final LeftOut leftOut;
  private final Map<Topic, Long> records = new EnumMap<>(Topic.class);
  private final List<Optional<Topic>> bad = new ArrayList<>();
  private long reference;

  Foresight(StorePlaces places) {
    this.leftOut = new LeftOut(places);
  }

  /**
   * What would become of it.
   *
   * @param knownSince when the same content was taken; empty when it was not
   */
  Preview preview(FileSummary summary, Optional<Instant> knownSince) {
    List<String> notes = new ArrayList<>(summary.assumptions());
    bad.forEach(topic -> leftOut.row(summary.place(), topic));
    notes.addAll(leftOut.notes());
    knownSince.map(FileIntake::known).ifPresent(notes::add);
    Intake.Outcome outcome =
        knownSince.isPresent()
            ? Intake.Outcome.KNOWN
            : Intake.Outcome.of(summary, leftOut.hasRecords(), !records.isEmpty() || reference > 0);
    boolean goes = outcome == Intake.Outcome.TAKEN || outcome == Intake.Outcome.PARTLY;
    return new Preview(
        outcome,
        knownSince.isPresent() ? "" : summary.reason(),
        notes,
        goes ? records : Map.of(),
        goes ? reference : 0,
        leftOut.without(summary));
  }

  @Override
  public void table(TableFound found) {}

  @Override
  public void fact(SourceRow at, Topic topic, Fact fact) {
    count(fact.key(), topic);
  }

  @Override
  public void part(SourceRow at, BillPart part) {
    count(new OutletKey(part.org(), part.outlet()), Topic.BILLS);
  }

  private void count(OutletKey outlet, Topic topic) {
    if (!leftOut.record(outlet, topic)) {
      records.merge(topic, 1L, Long::sum);
    }
  }

  @Override
  public void reference(SourceRow at, ReferenceRow row) {
    reference += row instanceof ReferenceRow.HalfRecipe ? 0 : 1;
  }

  @Override
  public void bad(SourceRow at, Report report, ErrorCode code, String reason, List<String> cells) {
    bad.add(report.topic());
  }

  @Override
  public void skipped(SourceRow at, SkipReason why) {}
}
