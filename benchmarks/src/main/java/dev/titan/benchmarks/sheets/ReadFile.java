package dev.titan.benchmarks.sheets;

import dev.titan.connectors.googledrive.sheet.Sheet;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import dev.titan.connectors.googledrive.sheet.SheetFiles;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Reads one file in a process of its own and says how many rows it had and how long it took. */
public final class ReadFile {

  private ReadFile() {}

  /** Prints rows, cells and milliseconds. */
  public static void main(String[] arguments) {
    long begun = System.nanoTime();
    long rows = 0;
    long cells = 0;
    try (SheetFile file = SheetFiles.open(Path.of(arguments[0]), SheetLimits.USUAL)) {
      Optional<Sheet> sheet = file.nextSheet();
      while (sheet.isPresent()) {
        Optional<SheetRow> row = sheet.get().next();
        while (row.isPresent()) {
          rows++;
          cells += row.get().cells().size();
          row = sheet.get().next();
        }
        sheet = file.nextSheet();
      }
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    PrintStream out = System.out;
    out.printf("%d %d %d%n", rows, cells, millis);
  }
}
