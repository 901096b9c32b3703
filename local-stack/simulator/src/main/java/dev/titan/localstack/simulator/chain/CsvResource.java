package dev.titan.localstack.simulator.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables that come with the simulator. */
public final class CsvResource {
  private CsvResource() {}

  /** The rows of a table, by its name beside this class or its path from the root. */
  public static List<CSVRecord> read(String name) {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in =
            Objects.requireNonNull(CsvResource.class.getResourceAsStream(name), name);
        var parser = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the simulator's table " + name, e);
    }
  }
}
