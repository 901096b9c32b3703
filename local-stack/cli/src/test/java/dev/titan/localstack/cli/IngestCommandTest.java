package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.localstack.simulator.drive.Corpus;
import dev.titan.localstack.simulator.drive.DroppedFile;
import dev.titan.localstack.simulator.drive.FileMaker;
import dev.titan.localstack.simulator.drive.broken.BrokenFiles;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.format.FileFormat;
import dev.titan.localstack.simulator.drive.format.FileStyle;
import dev.titan.localstack.simulator.drive.layout.ExpectedRow;
import dev.titan.localstack.simulator.drive.layout.ExpectedTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files are understood where no stack runs. */
class IngestCommandTest {
  private static final Corpus CORPUS = Corpus.of(42);

  @TempDir private Path folder;

  @Test
  void showsTablesColumnsRowsAndSums() throws IOException {
    DroppedFile file =
        FileMaker.make(CORPUS.report(DriveReport.EXPENSE), FileStyle.plain(FileFormat.XLSX));
    ExpectedTable book = file.expected().tables().get(1);
    Path json = folder.resolve("out.json");

    Commands.Answer answer = dryRun(file, "--json", json.toString());

    assertThat(answer.code()).as(answer.out() + answer.error()).isZero();
    assertThat(answer.out())
        .contains(file.name() + "  XLSX", "Expense (known", "amount = \"Amount (₹)\"")
        .contains(book.rows().size() + " taken", "outcome   TAKEN")
        .contains("No stack runs");
    JsonNode table = tables(json).get(1);
    assertThat(table.get("headerRow").asInt()).isEqualTo(book.headerRow());
    assertThat(table.get("mapping").get("report").asText()).isEqualTo("EXPENSE");
    assertThat(table.get("sums").get("Amount (₹)").decimalValue())
        .isEqualByComparingTo(sum(book, "Amount (₹)"));
  }

  @Test
  void understandsEveryReportAndEveryFormat() throws IOException {
    List<String> wrong = new ArrayList<>();
    FileFormat[] formats = FileFormat.values();
    int turn = 0;
    for (DriveReport report : Corpus.reports()) {
      // Two formats each; all of them together are read where no command is in between.
      for (int one = 0; one < 2; one++) {
        FileFormat format = formats[turn++ % formats.length];
        DroppedFile file = FileMaker.make(CORPUS.report(report), FileStyle.plain(format));
        Path json = folder.resolve("out.json");
        Commands.Answer answer = dryRun(file, "--json", json.toString());
        List<String> expected = new ArrayList<>();
        file.expected()
            .tables()
            .forEach(table -> expected.add(table.report() + " " + table.rows().size()));
        List<String> found = new ArrayList<>();
        for (JsonNode table : tables(json)) {
          long rows = table.get("taken").asLong() + skipped(table);
          found.add(table.path("mapping").path("report").asText() + " " + rows);
        }
        if (answer.code() != 0 || !found.equals(expected)) {
          wrong.add(report + " " + format + ": " + found + " and not " + expected);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void saysOfABrokenFileWhyAndWhatToDo() throws IOException {
    DroppedFile good =
        FileMaker.make(CORPUS.report(DriveReport.EXPENSE), FileStyle.plain(FileFormat.XLSX));
    for (DroppedFile file : BrokenFiles.everyday(good, 7)) {
      Commands.Answer answer = dryRun(file);
      boolean taken = file.expected().equals(good.expected());
      assertThat(answer.code()).as(file.name() + answer.out()).isEqualTo(taken ? 0 : 1);
      assertThat(answer.out()).containsPattern("outcome   (TAKEN|(REFUSED|QUARANTINED): .{20,})");
    }
  }

  @Test
  void refusesAFileThatIsNotThereAndAnOutletWithoutOrganisation() throws IOException {
    Commands.Answer missing =
        Commands.run("ingest", folder.resolve("none.csv").toString(), "--dry-run");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.error()).contains("There is no file");
    Path file = Files.writeString(folder.resolve("some.csv"), "a,b\n1,2\n");
    assertThat(
            Commands.run(
                    "ingest",
                    file.toString(),
                    "--dry-run",
                    "--outlet",
                    "lawn",
                    "--data",
                    folder.toString())
                .error())
        .contains("ORG/OUTLET");
  }

  private Commands.Answer dryRun(DroppedFile file, String... more) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("ingest", file.into(folder.resolve("files")).toString(), "--dry-run"));
    arguments.addAll(List.of("--data", folder.toString()));
    arguments.addAll(List.of(more));
    return Commands.run(arguments.toArray(String[]::new));
  }

  /** Rows that a report leaves out by itself, its totals apart. */
  private static long skipped(JsonNode table) {
    long skipped = 0;
    for (var entry : table.get("skipped").properties()) {
      skipped += entry.getKey().equals("TOTAL") ? 0 : entry.getValue().asLong();
    }
    return skipped;
  }

  private static JsonNode tables(Path json) throws IOException {
    return JsonMapper.builder().build().readTree(json.toFile()).get(0).path("tables");
  }

  private static BigDecimal sum(ExpectedTable table, String title) {
    return table.rows().stream()
        .map(ExpectedRow::values)
        .map(values -> new BigDecimal(values.get(title)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
