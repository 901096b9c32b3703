package dev.titan.localstack.cli.status;

import dev.titan.connectors.googledrive.intake.IngestedFiles;
import dev.titan.contracts.error.TitanException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What the store says about files that were dropped.
 *
 * @param byStatus how many there were
 * @param lastFailed the last one that was not taken, in one line; empty when all were
 */
record FileFigures(Map<String, Long> byStatus, String lastFailed) {
  static final FileFigures NONE = new FileFigures(Map.of(), "");

  /** None when the store does not answer. */
  static FileFigures read(DataSource store) {
    try {
      IngestedFiles files = IngestedFiles.read(store);
      return new FileFigures(
          files.byStatus(), files.lastFailed().map(IngestedFiles.Failed::line).orElse(""));
    } catch (TitanException e) {
      return NONE;
    }
  }
}
