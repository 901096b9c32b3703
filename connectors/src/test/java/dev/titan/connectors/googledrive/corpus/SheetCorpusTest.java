package dev.titan.connectors.googledrive.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.FileKind;
import dev.titan.connectors.googledrive.sheet.MergedCells;
import dev.titan.connectors.googledrive.sheet.Sheet;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import dev.titan.connectors.googledrive.sheet.SheetFiles;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.localstack.simulator.drive.DroppedFile;
import dev.titan.localstack.simulator.drive.Fate;
import dev.titan.localstack.simulator.drive.FileMaker;
import dev.titan.localstack.simulator.drive.broken.BrokenFiles;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.format.FileFormat;
import dev.titan.localstack.simulator.drive.format.FileStyle;
import dev.titan.localstack.simulator.drive.layout.GridSheet;
import dev.titan.localstack.simulator.drive.layout.Merged;
import dev.titan.localstack.simulator.drive.layout.Written;
import dev.titan.localstack.simulator.world.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every cell of hundreds of files, as it was written. */
class SheetCorpusTest {
  @TempDir private Path folder;

  @Test
  void findsEveryCellWhereItWasWritten() {
    assertThat(CorpusFiles.differences(folder, SheetCorpusTest::difference)).isEmpty();
  }

  @Test
  void endsClearlyWithEachBrokenFile() throws IOException {
    DroppedFile good = good();
    for (DroppedFile file : BrokenFiles.of(good, 7)) {
      Path path = file.into(folder);
      Assertions.assertTimeoutPreemptively(
          Duration.ofMinutes(1), () -> endsClearly(file, path), file.name());
    }
  }

  private void endsClearly(DroppedFile file, Path path) {
    String fault = "";
    long rows = 0;
    try (SheetFile open = SheetFiles.open(path, SheetLimits.USUAL)) {
      for (Optional<Sheet> sheet = open.nextSheet(); sheet.isPresent(); sheet = open.nextSheet()) {
        while (sheet.get().next().isPresent()) {
          rows++;
        }
      }
    } catch (UnreadableFileException e) {
      fault = e.fault().name();
      assertThat(e.getMessage()).as(file.name()).hasSizeGreaterThan(20);
    }
    if (file.expected().fate() != Fate.CLEAR) {
      assertThat(fault).as(file.name()).isEqualTo(file.expected().fault());
    }
    if (fault.isEmpty() && !file.expected().sheets().isEmpty()) {
      assertThat(rows)
          .as(file.name())
          .isEqualTo(
              file.expected().sheets().stream()
                  .flatMap(sheet -> sheet.rows().stream())
                  .filter(row -> !row.isEmpty())
                  .count());
    }
  }

  private static DroppedFile good() {
    for (int i = 0; ; i++) {
      FileStyle style = FileStyle.drawn(FileFormat.XLSX, Seeds.random(i));
      if (style.layout().cells()) {
        return FileMaker.make(CorpusFiles.CORPUS.report(DriveReport.EXPENSE), style);
      }
    }
  }

  /** The first cell that is not as it was written; empty when all are. */
  private static String difference(DroppedFile file, Path path) {
    FileFormat format = file.expected().style().orElseThrow().format();
    try (SheetFile open = SheetFiles.open(path, SheetLimits.USUAL)) {
      if (open.kind() != kind(format)) {
        return "it is " + open.kind();
      }
      for (GridSheet expected : file.expected().sheets()) {
        Optional<Sheet> sheet = open.nextSheet();
        if (sheet.isEmpty()) {
          return "no sheet " + expected.name();
        }
        String difference =
            format == FileFormat.PDF
                ? texts(sheet.get(), expected, open)
                : cells(sheet.get(), expected, format);
        if (!difference.isEmpty()) {
          return difference;
        }
      }
      return open.nextSheet().isPresent() ? "a sheet too many" : "";
    } catch (UnreadableFileException e) {
      return e.fault() + " " + e.getMessage();
    }
  }

  private static String cells(Sheet sheet, GridSheet expected, FileFormat format) {
    List<Merged> merged = merged(sheet.merged());
    if (format.workbook() && !merged.containsAll(expected.merged())) {
      return "merged are " + merged + " and not " + expected.merged();
    }
    for (int number = 0; number < expected.rows().size(); number++) {
      List<Written> cells = expected.rows().get(number);
      if (cells.isEmpty()) {
        continue;
      }
      SheetRow row = sheet.next().orElse(new SheetRow(-1, List.of()));
      if (row.number() != number + 1) {
        return "row " + (number + 1) + " comes as row " + row.number();
      }
      for (int column = 0; column < Math.max(cells.size(), row.cells().size()); column++) {
        Written written = column < cells.size() ? cells.get(column) : Written.BLANK;
        if (!same(row.cell(column), written)) {
          return "row %d column %d is %s and not %s"
              .formatted(row.number(), column, row.cell(column), written);
        }
      }
    }
    return sheet.next().map(row -> "a row too many: " + row).orElse("");
  }

  private static boolean same(Cell cell, Written written) {
    if (written.number() != null) {
      return cell.number() != null && cell.number().compareTo(written.number()) == 0;
    }
    return written.moment() != null
        ? written.moment().equals(cell.moment())
        : cell.text().equals(written.text());
  }

  /** Paper has no cells: the texts of each line in their order. */
  private static String texts(Sheet first, GridSheet expected, SheetFile file) {
    List<List<String>> wanted =
        expected.rows().stream()
            .map(row -> row.stream().map(Written::text).filter(text -> !text.isEmpty()).toList())
            .filter(row -> !row.isEmpty())
            .toList();
    List<List<String>> found = new ArrayList<>();
    for (Optional<Sheet> page = Optional.of(first); page.isPresent(); page = file.nextSheet()) {
      for (Optional<SheetRow> row = page.get().next(); row.isPresent(); row = page.get().next()) {
        found.add(
            row.get().cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).toList());
      }
    }
    for (int line = 0; line < wanted.size(); line++) {
      List<String> is = line < found.size() ? found.get(line) : List.of();
      if (!is.equals(wanted.get(line))) {
        return "line " + line + " is " + is + " and not " + wanted.get(line);
      }
    }
    return found.size() > wanted.size() ? "lines too many" : "";
  }

  private static List<Merged> merged(List<MergedCells> cells) {
    return cells.stream()
        .map(
            one ->
                new Merged(
                    one.firstRow() - 1, one.lastRow() - 1, one.firstColumn(), one.lastColumn()))
        .toList();
  }

  private static FileKind kind(FileFormat format) {
    return switch (format) {
      case XLSX -> FileKind.XLSX;
      case XLS -> FileKind.XLS;
      case CSV, TSV -> FileKind.CSV;
      case HTML -> FileKind.HTML;
      case PDF -> FileKind.PDF;
    };
  }
}
