package dev.titan.benchmarks.sheets;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.FileContext;
import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.ReportReader;
import dev.titan.connectors.googledrive.report.ReportSink;
import dev.titan.connectors.googledrive.report.SkipReason;
import dev.titan.connectors.googledrive.report.SourceRow;
import dev.titan.connectors.googledrive.report.TableFound;
import dev.titan.connectors.googledrive.report.TableSummary;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import dev.titan.connectors.googledrive.sheet.SheetFiles;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Understands one file in a process of its own, as {@code ./titan ingest --dry-run} does: finds the
 * table, recognises the report, maps each row, puts lines together to bills, and says what it
 * covers. Says how many rows were taken, how many bills they are, and how long it took.
 */
public final class UnderstandFile {

  /** After everything in the files. */
  private static final Instant OBSERVED = Instant.parse("2027-01-01T00:00:00Z");

  private UnderstandFile() {}

  /** Prints rows that were taken, bills and milliseconds. */
  public static void main(String[] arguments) {
    long begun = System.nanoTime();
    FilePlaces.Place place =
        new FilePlaces.Place(
            new OutletKey("bench", "outlet"),
            new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING));
    FileContext context =
        new FileContext(
            Optional.of(place),
            new FilePlaces.Only(place),
            OBSERVED,
            "file",
            MappingAdvisor.NONE,
            outlet -> StockNames.NONE);
    Count count = new Count();
    FileSummary summary;
    try (SheetFile file = SheetFiles.open(Path.of(arguments[0]), SheetLimits.USUAL)) {
      summary = ReportReader.read(file, context, count);
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    if (summary.coverage().size() != 1) {
      throw new IllegalStateException("A file with a period claims it, but: " + summary);
    }
    long rows = summary.tables().stream().mapToLong(TableSummary::taken).sum();
    PrintStream out = System.out;
    out.printf("%d %d %d%n", rows, count.bills, millis);
  }

  private static final class Count implements ReportSink {
    private long bills;

    @Override
    public void table(TableFound found) {}

    @Override
    public void fact(SourceRow at, Topic topic, Fact fact) {}

    @Override
    public void part(SourceRow at, BillPart part) {
      bills++;
    }

    @Override
    public void reference(SourceRow at, ReferenceRow row) {}

    @Override
    public void bad(
        SourceRow at, Report report, ErrorCode code, String reason, List<String> cells) {
      throw new IllegalStateException("%s cannot be read: %s".formatted(at, reason));
    }

    @Override
    public void skipped(SourceRow at, SkipReason why) {}
  }
}
