package dev.titan.localstack.cli.ingest;

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
import java.util.List;

/** Drops what is read: whoever only looks wants the summary. */
final class NoSink implements ReportSink {
  @Override
  public void table(TableFound found) {}

  @Override
  public void fact(SourceRow at, Topic topic, Fact fact) {}

  @Override
  public void part(SourceRow at, BillPart part) {}

  @Override
  public void reference(SourceRow at, ReferenceRow row) {}

  @Override
  public void bad(SourceRow at, Report report, ErrorCode code, String reason, List<String> cells) {}

  @Override
  public void skipped(SourceRow at, SkipReason why) {}
}
