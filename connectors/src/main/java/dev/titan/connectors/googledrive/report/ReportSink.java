package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import java.util.List;

/** Takes what is read from a file, in the order in which it is read. */
public interface ReportSink {

  /** A table begins whose rows are taken. */
  void table(TableFound found);

  /** A fact; never a {@link dev.titan.contracts.event.Coverage}. */
  void fact(SourceRow at, Topic topic, Fact fact);

  /** Part of a bill. Lines come once for each bill, when its table has ended. */
  void part(SourceRow at, BillPart part);

  /** A row of reference data. */
  void reference(SourceRow at, ReferenceRow row);

  /**
   * A row that cannot be read.
   *
   * @param report what its table is
   * @param reason what is wrong, for people
   * @param cells as written, with guests' data replaced by {@code ***}
   */
  void bad(SourceRow at, Report report, ErrorCode code, String reason, List<String> cells);

  /** A row that is left out, with good reason. */
  void skipped(SourceRow at, SkipReason why);
}
