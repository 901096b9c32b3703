package dev.titan.connectors.googledrive.learn;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.ReportSink;
import dev.titan.connectors.googledrive.report.SkipReason;
import dev.titan.connectors.googledrive.report.SourceRow;
import dev.titan.connectors.googledrive.report.TableFound;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a reader says. */
final class Told implements ReportSink {
  private final List<Fact> facts = new ArrayList<>();
  private final List<BillPart> parts = new ArrayList<>();
  private final List<Integer> bad = new ArrayList<>();

  List<Fact> facts() {
    return facts;
  }

  List<BillPart> parts() {
    return parts;
  }

  /** The rows that could not be read. */
  List<Integer> bad() {
    return bad;
  }

  @Override
  public void table(TableFound found) {}

  @Override
  public void fact(SourceRow at, Topic topic, Fact fact) {
    facts.add(fact);
  }

  @Override
  public void part(SourceRow at, BillPart part) {
    parts.add(part);
  }

  @Override
  public void reference(SourceRow at, ReferenceRow row) {}

  @Override
  public void bad(SourceRow at, Report report, ErrorCode code, String reason, List<String> cells) {
    bad.add(at.row());
  }

  @Override
  public void skipped(SourceRow at, SkipReason why) {}
}
