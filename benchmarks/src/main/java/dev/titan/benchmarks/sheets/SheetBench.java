package dev.titan.benchmarks.sheets;

import dev.titan.benchmarks.measure.PeakMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Writes a workbook and a long text file, and times a new process that reads each. */
public final class SheetBench {

  private static final String HEAP = "-Xmx256m";

  private SheetBench() {}

  /**
   * Measures.
   *
   * @param folder an empty folder
   * @param workbookRows of an Excel file
   * @param textRows of a csv file
   * @param progress told in lines for people
   */
  public static SheetResult run(
      Path folder, int workbookRows, int textRows, Consumer<String> progress)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path workbook = ReportFiles.xlsx(folder.resolve("items.xlsx"), workbookRows);
    Path text = ReportFiles.csv(folder.resolve("items.csv"), textRows);
    progress.accept(
        "%,d rows of Excel and %,d rows of csv (%,d MiB) are written"
            .formatted(workbookRows, textRows, Files.size(text) >> 20));
    return new SheetResult(read(workbook, workbookRows), read(text, textRows));
  }

  private static SheetResult.Read read(Path file, int rows)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ReadFile.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (PeakMemory memory = PeakMemory.watch(process.toHandle())) {
      List<Long> said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .strip().lines().reduce((before, last) -> last).stream()
                  .flatMap(it -> List.of(it.split(" ")).stream())
                  .map(Long::valueOf)
                  .toList();
      if (process.waitFor() != 0 || said.size() != 3 || said.get(0) != rows + 1L) {
        throw new IllegalStateException(
            "%s has %,d rows and a header; reading it said %s"
                .formatted(file.getFileName(), rows, said));
      }
      return new SheetResult.Read(rows, said.get(1), said.get(2), memory.mebibytes());
    } finally {
      process.destroy();
    }
  }
}
