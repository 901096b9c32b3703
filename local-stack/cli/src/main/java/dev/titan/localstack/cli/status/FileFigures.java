package dev.titan.localstack.cli.status;

import dev.titan.connectors.googledrive.intake.IngestedFiles;
import dev.titan.contracts.error.TitanException;
import java.util.Map;
import java.util.stream.Collectors;
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
          files.byStatus(),
          files.lastFailed().map(one -> one.origin() + ": " + firstLine(one.reason())).orElse(""));
    } catch (TitanException e) {
      return NONE;
    }
  }

  private static String firstLine(String reason) {
    return reason.lines().findFirst().orElse("");
  }

  /** In one line. */
  static String line(Map<String, Long> byStatus) {
    return byStatus.entrySet().stream()
        .map(one -> one.getValue() + " " + one.getKey())
        .collect(Collectors.joining(", "));
  }
}
