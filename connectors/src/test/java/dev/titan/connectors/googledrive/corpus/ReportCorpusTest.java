package dev.titan.connectors.googledrive.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.FileContext;
import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.googledrive.report.ReportReader;
import dev.titan.connectors.googledrive.report.TableSummary;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import dev.titan.connectors.googledrive.sheet.SheetFiles;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.drive.DroppedFile;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.format.FileFormat;
import dev.titan.localstack.simulator.drive.layout.ExpectedRow;
import dev.titan.localstack.simulator.drive.layout.ExpectedTable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every value of hundreds of files, as it is meant. */
class ReportCorpusTest {
  private static final Instant OBSERVED = Instant.parse("2026-03-10T12:00:00Z");
  private static final FilePlaces.Place PLACE =
      new FilePlaces.Place(
          new OutletKey("titan-cafe", "blr-indiranagar"),
          new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING));
  private static final FilePlaces PLACES =
      new FilePlaces() {
        @Override
        public Optional<Place> named(String restaurant) {
          return Optional.of(PLACE).filter(any -> restaurant.contains("Indiranagar"));
        }

        @Override
        public Optional<Place> only() {
          return Optional.of(PLACE);
        }
      };

  @TempDir private Path folder;

  @Test
  void understandsEveryValueOfEveryFile() {
    assertThat(CorpusFiles.differences(folder, ReportCorpusTest::difference)).isEmpty();
  }

  /** The first thing that is not as it was meant; empty when all is. */
  private static String difference(DroppedFile file, Path path) {
    ReadRows read = new ReadRows(report(file) == DriveReport.KOT);
    FileSummary summary;
    FileContext context =
        new FileContext(
            Optional.of(PLACE),
            PLACES,
            OBSERVED,
            file.name(),
            MappingAdvisor.NONE,
            outlet -> StockNames.NONE);
    try (SheetFile open = SheetFiles.open(path, SheetLimits.USUAL)) {
      summary = ReportReader.read(open, context, read);
    } catch (UnreadableFileException e) {
      return e.getMessage();
    }
    if (!summary.outcome().name().equals(file.expected().fate().name())) {
      return summary.outcome() + " " + summary.reason();
    }
    String tables = tables(file, summary.tables());
    if (!tables.isEmpty()) {
      return tables;
    }
    List<Integer> bad = badRows(file);
    if (format(file) != FileFormat.PDF && !bad.equals(read.bad())) {
      return "bad are the rows " + read.bad() + " and not " + bad;
    }
    return rows(expected(file), read.rows());
  }

  private static String tables(DroppedFile file, List<TableSummary> found) {
    List<String> is =
        found.stream()
            .map(
                table ->
                    table.found().mapping().map(one -> one.report().name()).orElse("unknown")
                        + (format(file) == FileFormat.PDF
                            ? ""
                            : " in row " + table.found().at().row()))
            .toList();
    List<String> meant =
        file.expected().tables().stream()
            .map(
                table ->
                    table.report().name()
                        + (format(file) == FileFormat.PDF ? "" : " in row " + table.headerRow()))
            .toList();
    return is.equals(meant) ? "" : "the tables are " + is + " and not " + meant;
  }

  private static String rows(List<List<String>> meant, List<List<String>> read) {
    Set<List<String>> left = new LinkedHashSet<>(meant);
    left.removeAll(new HashSet<>(read));
    if (!left.isEmpty()) {
      Set<List<String>> more = new LinkedHashSet<>(read);
      more.removeAll(new HashSet<>(meant));
      return "%d rows are not there, such as %s; too many are %s"
          .formatted(left.size(), left.iterator().next(), more.stream().limit(2).toList());
    }
    return read.size() == meant.size()
        ? ""
        : "there are " + read.size() + " rows and not " + meant.size();
  }

  private static List<List<String>> expected(DroppedFile file) {
    List<List<String>> expected = new ArrayList<>();
    for (ExpectedTable table : file.expected().tables()) {
      Optional<String> whole = whole(table.report());
      Set<String> spoiled = new HashSet<>();
      for (ExpectedRow row : table.rows()) {
        whole.filter(title -> row.bad()).map(row.values()::get).ifPresent(spoiled::add);
      }
      for (ExpectedRow row : table.rows()) {
        boolean told = whole.map(row.values()::get).filter(spoiled::contains).isEmpty();
        if (!row.bad() && told && table.report() != DriveReport.EXPENSE_SUMMARY) {
          expected.add(Tuples.written(table.report(), row.values()));
        }
      }
    }
    DriveReport report = report(file);
    return report == DriveReport.ORDER_MODIFICATION
            || report == DriveReport.AFTER_PRINT_MODIFICATION
        // The same entry twice says nothing new.
        ? List.copyOf(new LinkedHashSet<>(expected))
        : expected;
  }

  /** The column that names what is told whole or not at all, where there is such a thing. */
  private static Optional<String> whole(DriveReport report) {
    return switch (report) {
      case ITEM_DETAILS -> Optional.of("Invoice No.");
      case RECIPE -> Optional.of("Item Name");
      case PRODUCTION_RECIPE -> Optional.of("Production Item");
      default -> Optional.empty();
    };
  }

  private static List<Integer> badRows(DroppedFile file) {
    return file.expected().tables().stream()
        .flatMap(table -> table.rows().stream())
        .filter(ExpectedRow::bad)
        .map(ExpectedRow::row)
        .toList();
  }

  private static FileFormat format(DroppedFile file) {
    return file.expected().format().orElseThrow();
  }

  private static DriveReport report(DroppedFile file) {
    List<ExpectedTable> tables = file.expected().tables();
    return tables.get(tables.size() - 1).report();
  }
}
