package dev.titan.localstack.cli.ingest;

import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.Period;
import dev.titan.connectors.googledrive.report.TableSummary;
import dev.titan.contracts.topic.Topic;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints how files were understood, for people. */
public final class IngestText {
  private static final String LEFT_OUT =
      "other sources tell all of it live, so nothing of it is published";

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final PrintStream out;

  /** Prints there. */
  public IngestText(PrintStream out) {
    this.out = out;
  }

  /** One file. */
  public void print(Understood file) {
    out.printf(
        Locale.ROOT,
        "%s%s%n",
        file.file().getFileName(),
        file.kind().map(kind -> "  " + kind).orElse(""));
    file.summary().ifPresent(this::summary);
    file.notes().forEach(note -> line("assumed", note));
    file.would().ifPresent(this::would);
    file.published()
        .ifPresent(
            one ->
                line(
                    "published",
                    "%d facts, %d known before, %d withdrawn"
                        .formatted(one.facts(), one.unchanged(), one.withdrawn())));
    String why = file.outcome().equals("LEFT_OUT") ? LEFT_OUT : file.reason();
    line("outcome", file.outcome() + (why.isEmpty() ? "" : ": " + why));
    out.println();
  }

  private void would(Understood.Would would) {
    would
        .records()
        .forEach(
            (topic, count) ->
                line(
                    "would",
                    "publish %d %s on %s, as far as they are new or changed"
                        .formatted(
                            count,
                            topic == Topic.BILLS ? "heads or lines of bills" : "records",
                            topic.topicName())));
    if (would.reference() > 0) {
      line(
          "would",
          "ask a person about %d rows of recipes, prices or costs".formatted(would.reference()));
    }
  }

  private void summary(FileSummary summary) {
    summary.place().ifPresent(place -> line("outlet", place.key().toString()));
    summary.tables().forEach(this::table);
    for (FileSummary.Proposal proposal : summary.proposals()) {
      line(
          "waits",
          "%s, shape %s: %s"
              .formatted(
                  proposal.at(),
                  proposal.table().fingerprint(),
                  proposal.mapping().map(IngestText::mapping).orElse("nobody has an idea")));
    }
    ZoneId zone = summary.place().map(place -> place.calendar().zone()).orElse(ZoneOffset.UTC);
    for (FileSummary.Covered covered : summary.coverage()) {
      line(
          "covers",
          "%s of %s from %s to %s (%s)"
              .formatted(
                  covered.topic().topicName(),
                  covered.coverage().source(),
                  LOCAL.format(covered.coverage().from().atZone(zone)),
                  LOCAL.format(covered.coverage().through().atZone(zone)),
                  zone));
    }
  }

  private void table(TableSummary table) {
    Optional<ColumnMapping> mapping = table.found().mapping();
    line(
        "table",
        table.found().at()
            + ": "
            + mapping.map(IngestText::mapping).orElse("not understood")
            + table.found().period().map(IngestText::period).orElse(""));
    mapping.ifPresent(
        one -> {
          List<String> columns = new ArrayList<>();
          one.headerByField()
              .forEach((field, header) -> columns.add(field + " = \"" + header + "\""));
          line("columns", String.join(", ", columns));
          List<String> others = new ArrayList<>(table.found().headers());
          others.removeAll(one.headerByField().values());
          if (!others.isEmpty()) {
            line("unused", "\"" + String.join("\", \"", others) + "\"");
          }
        });
    line(
        "rows",
        "%d taken, %d skipped%s, %d bad%s"
            .formatted(
                table.taken(),
                table.skippedRows(),
                counts(table.skipped()),
                table.badCount(),
                counts(table.bad())));
    table.badRows().forEach(row -> line("bad", row.at() + ": " + row.reason()));
    if (table.badCount() > table.badRows().size()) {
      line("bad", "and %d more".formatted(table.badCount() - table.badRows().size()));
    }
    table.sums().forEach((header, sum) -> line("sum", header + ": " + sum.toPlainString()));
  }

  private static String mapping(ColumnMapping mapping) {
    return String.format(
        Locale.ROOT,
        "%s (%s, %.2f)",
        mapping.report().title(),
        mapping.origin().name().toLowerCase(Locale.ROOT),
        mapping.confidence());
  }

  private static String period(Period period) {
    return ", " + moment(period.from()) + " to " + moment(period.to());
  }

  /** A day when no time is said. */
  private static String moment(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString().replace('T', ' ');
  }

  private static String counts(Map<?, Long> counts) {
    if (counts.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((why, number) -> parts.add(words(why) + " " + number));
    return " (" + String.join(", ", parts) + ")";
  }

  private static String words(Object code) {
    return code.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String what, String text) {
    out.printf(Locale.ROOT, "  %-9s %s%n", what, text);
  }
}
