package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.googledrive.report.FileSummary.Covered;
import dev.titan.connectors.googledrive.report.FileSummary.Outcome;
import dev.titan.connectors.googledrive.report.FileSummary.Proposal;
import dev.titan.connectors.googledrive.report.TableSummary.BadRow;
import dev.titan.connectors.googledrive.sheet.Doubt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what becomes of the tables of one file. */
final class FileReading {

  /** A table of as few columns beside one that is understood is a summary for people. */
  private static final int SUMMARY_COLUMNS = 3;

  /** Nobody looks at more of them, and each may cost a question. */
  private static final int MOST_UNKNOWN = 20;

  private final FileContext context;
  private final ReportSink sink;
  private final Optional<Doubt> doubt;
  private final Assumptions notes = new Assumptions();
  private final List<TableSummary> tables = new ArrayList<>();
  private final Set<Covered> coverage = new LinkedHashSet<>();
  private final Set<Place> places = new LinkedHashSet<>();
  private final List<Proposal> proposals = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private int understood;

  FileReading(FileContext context, ReportSink sink, Optional<Doubt> doubt) {
    this.context = context;
    this.sink = sink;
    this.doubt = doubt;
  }

  /** Why its tables must not be taken before a person has looked at them. */
  Optional<Doubt> doubt() {
    return doubt;
  }

  FileContext context() {
    return context;
  }

  ReportSink sink() {
    return sink;
  }

  Assumptions notes() {
    return notes;
  }

  /** A table was read to its end. */
  void read(TableSummary table, Mapping mapping) {
    understood++;
    tables.add(table);
    Set<Place> seen = new LinkedHashSet<>(mapping.site().seen());
    mapping.site().whole().ifPresent(seen::add);
    places.addAll(seen);
    if (table.taken() > 0 || table.badCount() == 0) {
      coverage.addAll(Claims.of(mapping, seen));
    }
    if (mapping.period().isPresent()) {
      mapping
          .lost()
          .describe()
          .ifPresent(
              days ->
                  notes.say(
                      "A bill cannot be read, so the file does not claim to tell all of %s: what it"
                              .formatted(days)
                          + " sold would look as if nobody had billed it"));
    }
    if (mapping.period().isEmpty() && mapping.report().topic().isPresent()) {
      notes.say(
          "The file states no period above its %s, so it does not claim to tell all of any day"
              .formatted(mapping.report().title()));
    }
    if (table.taken() == 0 && table.badCount() == 0 && mapping.report() != Report.EXPENSE_SUMMARY) {
      notes.say("The table at %s has no rows".formatted(table.found().at()));
    }
  }

  /** Whether so many tables are not understood that no further one is looked at. */
  boolean hasManyUnknown() {
    return proposals.size() >= MOST_UNKNOWN;
  }

  /** A table is not understood. */
  void unknown(TableFound found, Proposal proposal) {
    tables.add(new TableSummary(found, 0, Map.of(), Map.of(), List.of(), Map.of()));
    proposals.add(proposal);
  }

  /** A table is understood, and yet cannot be taken. */
  void refused(TableFound found, String why) {
    tables.add(new TableSummary(found, 0, Map.of(), Map.of(), List.of(), Map.of()));
    refusals.add("%s: %s".formatted(found.at(), why));
  }

  /** All of it, with what the file itself assumed. */
  FileSummary summary(List<String> assumedOfFile) {
    leaveOutSummaries();
    compareExpenses();
    long taken = tables.stream().mapToLong(TableSummary::taken).sum();
    long bad = tables.stream().mapToLong(TableSummary::badCount).sum();
    List<String> why = new ArrayList<>(refusals);
    if (!proposals.isEmpty()) {
      doubt.ifPresent(
          one ->
              why.add(
                  one.why()
                      + ": drop a better one, or export the report; or approve this one as it was"
                      + " read, and rows with what cannot be read are told as bad"));
    }
    proposals.forEach(proposal -> why.add(question(proposal)));
    tables.stream()
        .filter(table -> table.badCount() > 0)
        .forEach(table -> why.add(complaint(table)));
    boolean nothing = understood == 0 || (taken == 0 && bad > 0);
    Outcome outcome;
    if (nothing && !proposals.isEmpty()) {
      outcome = Outcome.QUARANTINED;
    } else if (nothing) {
      outcome = Outcome.REFUSED;
    } else {
      outcome = why.isEmpty() ? Outcome.TAKEN : Outcome.PARTLY;
    }
    if (tables.isEmpty()) {
      why.add(
          "No table was found in the file: export the report again, with its header row and at"
              + " least one row below it");
    }
    List<String> assumptions = new ArrayList<>(assumedOfFile);
    assumptions.addAll(notes.all());
    return new FileSummary(
        outcome,
        String.join("\n", why),
        places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty(),
        tables,
        assumptions,
        List.copyOf(coverage),
        proposals);
  }

  /** A small table of which nobody knows anything is left out where another one was understood. */
  private void leaveOutSummaries() {
    if (understood == 0) {
      return;
    }
    proposals.removeIf(
        proposal -> {
          boolean summary =
              proposal.table().headers().size() <= SUMMARY_COLUMNS && proposal.mapping().isEmpty();
          if (summary) {
            notes.say(
                "The table at %s (%s) is taken for a summary and left out"
                    .formatted(proposal.at(), String.join(", ", proposal.table().headers())));
          }
          return summary;
        });
  }

  /** The summary of expenses says once more what the expenses add up to. */
  private void compareExpenses() {
    Optional<BigDecimal> summary = sum(Report.EXPENSE_SUMMARY, "amount");
    Optional<BigDecimal> expenses = sum(Report.EXPENSE, "amount");
    if (summary.isPresent()
        && expenses.isPresent()
        && summary.get().compareTo(expenses.get()) != 0) {
      notes.say(
          "The summary of expenses says %s, the expenses that were taken give %s"
              .formatted(summary.get().toPlainString(), expenses.get().toPlainString()));
    }
  }

  /** What a column of a report adds up to in all its tables; empty where there is none. */
  private Optional<BigDecimal> sum(Report report, String field) {
    return tables.stream()
        .filter(table -> table.found().mapping().filter(one -> one.report() == report).isPresent())
        .flatMap(
            table ->
                table
                    .found()
                    .mapping()
                    .map(mapping -> mapping.headerByField().get(field))
                    .map(table.sums()::get)
                    .stream())
        .reduce(BigDecimal::add);
  }

  private static String question(Proposal proposal) {
    String headers = String.join(", ", proposal.table().headers());
    return proposal
        .mapping()
        .map(
            mapping ->
                "%s: the columns (%s) are most likely those of the report '%s', but that is not sure"
                        .formatted(proposal.at(), headers, mapping.report().title())
                    + " enough (%d %%)%s:"
                        .formatted(Math.round(mapping.confidence() * 100), missing(mapping))
                    + " approve or correct the mapping")
        .orElse(
            "%s: the columns (%s) are those of no report that is known: say what they mean"
                .formatted(proposal.at(), headers));
  }

  private static String missing(ColumnMapping mapping) {
    List<String> missing = mapping.report().missing(mapping.headerByField().keySet());
    return missing.isEmpty() ? "" : "; it lacks " + String.join(", ", missing);
  }

  private static String complaint(TableSummary table) {
    BadRow first = table.badRows().get(0);
    return "%d row%s cannot be read; the first is %s: %s"
        .formatted(table.badCount(), table.badCount() == 1 ? "" : "s", first.at(), first.reason());
  }
}
