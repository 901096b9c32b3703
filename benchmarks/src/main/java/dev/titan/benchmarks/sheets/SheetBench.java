package dev.titan.benchmarks.sheets;

import dev.titan.benchmarks.measure.PeakMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a workbook and a long text file, and times new processes that read the cells of each, and
 * that understand each as the report that it is.
 */
public final class SheetBench {

  private static final String HEAP = "-Xmx256m";

  /** As {@code ./titan ingest} runs. */
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

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
    return new SheetResult(
        read(ReadFile.class, workbook, workbookRows, workbookRows + ReportFiles.ABOVE),
        read(ReadFile.class, text, textRows, textRows + ReportFiles.ABOVE),
        read(UnderstandFile.class, workbook, workbookRows, workbookRows),
        read(UnderstandFile.class, text, textRows, textRows));
  }

  /** Times a new process that reads a file; it says rows, how much was in them, and millis. */
  private static SheetResult.Read read(Class<?> reader, Path file, int rows, long expected)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                QUICK_COMPILER,
                "-cp",
                System.getProperty("java.class.path"),
                reader.getName(),
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
      if (process.waitFor() != 0 || said.size() != 3 || said.get(0) != expected) {
        throw new IllegalStateException(
            "%s has %,d rows to tell; %s said %s"
                .formatted(file.getFileName(), expected, reader.getSimpleName(), said));
      }
      return new SheetResult.Read(rows, said.get(1), said.get(2), memory.mebibytes());
    } finally {
      process.destroy();
    }
  }
}
