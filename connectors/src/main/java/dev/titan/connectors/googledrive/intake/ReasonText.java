package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.TableSummary;
import java.util.ArrayList;
import java.util.List;

/** The text that lies beside a file in {@code Failed}. */
final class ReasonText {

  private ReasonText() {}

  static String of(String name, Intake intake) {
    List<String> lines = new ArrayList<>();
    lines.add(
        intake.outcome() == Intake.Outcome.QUARANTINED
            ? name + " waits for you: nothing of it was taken yet."
            : name + " was not taken.");
    lines.add("");
    lines.add(sentence(intake.reason()));
    if (intake.outcome() == Intake.Outcome.QUARANTINED
        && intake.summary().filter(one -> !one.tables().isEmpty()).isPresent()) {
      lines.add("Whoever runs Titan says so: ./titan mappings list shows what waits.");
    }
    lines.add("");
    lines.add("When that is done, move the file back into Watch; this text may be deleted.");
    intake.summary().map(ReasonText::understood).ifPresent(lines::addAll);
    if (!intake.notes().isEmpty()) {
      lines.add("");
      lines.add("What was assumed:");
      intake.notes().forEach(note -> lines.add("  " + note));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String sentence(String reason) {
    return reason.endsWith(".") ? reason : reason + ".";
  }

  private static List<String> understood(FileSummary summary) {
    List<String> lines = new ArrayList<>();
    if (!summary.tables().isEmpty()) {
      lines.add("");
      lines.add("What was found in it:");
    }
    for (TableSummary table : summary.tables()) {
      lines.add(
          "  %s: %s"
              .formatted(
                  table.found().at(),
                  table
                      .found()
                      .mapping()
                      .map(mapping -> read(table, mapping))
                      .orElse("a table that nobody knows")));
      table.badRows().forEach(row -> lines.add("    %s: %s".formatted(row.at(), row.reason())));
    }
    return lines;
  }

  private static String read(TableSummary table, ColumnMapping mapping) {
    return "%s (confidence %.2f), %d rows understood, %d left out, %d not understood"
        .formatted(
            mapping.report().title(),
            mapping.confidence(),
            table.taken(),
            table.skippedRows(),
            table.badCount());
  }
}
