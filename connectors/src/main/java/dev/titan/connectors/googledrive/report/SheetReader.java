package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FileSummary.Proposal;
import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.Sheet;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.Header;
import dev.titan.connectors.googledrive.table.HeaderGuess;
import dev.titan.connectors.googledrive.table.Lookahead;
import dev.titan.connectors.googledrive.table.MergedFill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one sheet: finds where its tables begin and end, and hands each row to the tables that are
 * open. A table begins with a header that is known wherever one stands; with one that only looks
 * like a header, where no known one follows within view.
 */
final class SheetReader {

  private static final double MOST_WHEN_DOUBTED = 0.5;

  private final Sheet sheet;
  private final FileReading file;
  private final Preamble preamble;
  private final Lookahead ahead;
  private final MergedFill merged;
  private final Headers headers;
  private List<OpenTable> open = List.of();
  private int lastRow;

  SheetReader(Sheet sheet, FileReading file, Preamble preamble) {
    this.sheet = sheet;
    this.file = file;
    this.preamble = preamble;
    this.ahead = new Lookahead(sheet);
    this.merged = new MergedFill(sheet.merged());
    this.headers = new Headers(sheet.merged(), preamble);
  }

  /** Reads it to its end. */
  void read() {
    for (List<SheetRow> rows = ahead.rows(); !rows.isEmpty(); rows = ahead.rows()) {
      Optional<Header> known = headers.known(rows);
      if (known.isPresent()) {
        begin(known.get(), rows);
      } else if (open.isEmpty() ? isUnknownHeader(rows) : isNextHeader(rows)) {
        begin(headers.guessed(rows), rows);
      } else {
        row(rows.get(0));
        skip(rows, 1);
      }
    }
    close();
  }

  private boolean isUnknownHeader(List<SheetRow> rows) {
    return !Preamble.isPair(rows.get(0)) && HeaderGuess.isHeader(rows) && !headers.knownAhead(rows);
  }

  /** Below an open table another one begins only behind a blank row or a total. */
  private boolean isNextHeader(List<SheetRow> rows) {
    SheetRow row = rows.get(0);
    boolean gap = row.number() > lastRow + 1 || open.stream().anyMatch(OpenTable::afterTotal);
    return gap && open.stream().noneMatch(table -> table.fits(row)) && isUnknownHeader(rows);
  }

  private void row(SheetRow row) {
    if (open.isEmpty()) {
      preamble.add(row);
      merged.of(row);
      return;
    }
    Map<Integer, Cell> filled = merged.of(row);
    boolean text = true;
    for (OpenTable table : open) {
      text &= table.isText(row, filled);
    }
    if (text) {
      preamble.add(row);
    }
  }

  private void begin(Header header, List<SheetRow> rows) {
    if (!open.isEmpty() && open.stream().allMatch(table -> table.isRepeated(header))) {
      for (int line = 0; line < header.lines(); line++) {
        SourceRow at = new SourceRow(sheet.name(), rows.get(line).number());
        open.forEach(table -> table.repeated(at));
      }
    } else {
      close();
      List<SheetRow> below = List.copyOf(rows.subList(header.lines(), rows.size()));
      List<OpenTable> tables = new ArrayList<>();
      for (Header block : headers.blocks(header)) {
        tables.add(table(block, below));
      }
      open = tables;
      preamble.used();
    }
    rows.subList(0, header.lines()).forEach(merged::of);
    skip(rows, header.lines());
  }

  private OpenTable table(Header header, List<SheetRow> below) {
    SourceRow at = new SourceRow(sheet.name(), header.row());
    Optional<Recognition> recognition = Recognition.of(header.written(), preamble.titles());
    Optional<ColumnMapping> mapping = recognition.map(Recognition::mapping);
    UnknownTable table = unknown(header, below);
    if (mapping.filter(ColumnMapping::isEnough).isEmpty()) {
      if (file.hasManyUnknown()) {
        file.notes().row("Further tables that are not understood were not looked at");
        return new IgnoredTable(header);
      }
      mapping = advised(table, mapping.or(() -> BestGuess.of(header.written())));
    }
    if (file.doubt().isPresent()) {
      table = table.of(file.doubt().get());
      mapping = doubted(table, mapping);
    }
    TableFound found = new TableFound(at, header.written(), mapping, preamble.period());
    if (mapping.filter(ColumnMapping::isEnough).isEmpty()) {
      file.unknown(found, new Proposal(at, table, mapping));
      return new IgnoredTable(header);
    }
    ColumnMapping enough = mapping.get();
    recognition.filter(one -> one.mapping().equals(enough)).ifPresent(one -> sayWhatElse(one, at));
    return known(header, found, enough);
  }

  private OpenTable known(Header header, TableFound found, ColumnMapping columns) {
    Site site = Site.of(file.context(), preamble.restaurants(), file.notes());
    boolean byRow = columns.headerByField().containsKey("restaurant");
    if (site.whole().isEmpty() && (!byRow || site.isContradicted())) {
      file.refused(found, site.trouble());
      return new IgnoredTable(header);
    }
    if (columns.report() == Report.STOCK_SUMMARY
        && found.period().isEmpty()
        && !columns.headerByField().containsKey("date")) {
      file.refused(
          found,
          "The file does not say of which day this stock is: export it with its period above the"
              + " table");
      return new IgnoredTable(header);
    }
    if (found.period().isPresent() && preamble.isPeriodOfBefore()) {
      file.notes()
          .say(
              "The table at %s has no period above it; the one said before, %s to %s, is taken"
                  .formatted(
                      found.at(),
                      found.period().get().from().toLocalDate(),
                      found.period().get().to().toLocalDate()));
    }
    Mapping mapping =
        new Mapping(columns.report(), site, file.context(), found.period(), file.notes());
    return new TableReader(
        header, found, columns, mapping, file.sink(), summary -> file.read(summary, mapping));
  }

  /** What a person said of this very table; before that nobody is sure of it. */
  private Optional<ColumnMapping> doubted(UnknownTable table, Optional<ColumnMapping> mapping) {
    return file.context()
        .advisor()
        .decided(table)
        .or(() -> mapping.map(one -> one.atMost(MOST_WHEN_DOUBTED)));
  }

  /** What the advisor says, unless what is known already is surer. */
  private Optional<ColumnMapping> advised(UnknownTable table, Optional<ColumnMapping> known) {
    Optional<ColumnMapping> advice =
        file.context()
            .advisor()
            .advise(table)
            .filter(one -> table.headers().containsAll(one.headerByField().values()));
    return advice.isPresent()
            && (advice.get().isEnough()
                || known.isEmpty()
                || advice.get().confidence() > known.get().confidence())
        ? advice
        : known;
  }

  private void sayWhatElse(Recognition recognition, SourceRow at) {
    if (!recognition.alsoPossible().isEmpty()) {
      file.notes()
          .say(
              "The table at %s could also be: %s; it is read as %s, since nothing names the report"
                  .formatted(
                      at,
                      String.join(
                          ", ", recognition.alsoPossible().stream().map(Report::title).toList()),
                      recognition.mapping().report().title()));
    }
  }

  private static UnknownTable unknown(Header header, List<SheetRow> below) {
    List<List<String>> rows = new ArrayList<>();
    for (SheetRow row : below.subList(0, Math.min(below.size(), UnknownTable.MOST_ROWS))) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column < header.names().size(); column++) {
        if (!header.names().get(column).isEmpty()) {
          texts.add(row.cell(column).text());
        }
      }
      rows.add(texts);
    }
    return new UnknownTable(BestGuess.fingerprint(header.written()), header.written(), rows);
  }

  private void close() {
    open.forEach(OpenTable::end);
    open = List.of();
  }

  private void skip(List<SheetRow> rows, int count) {
    lastRow = rows.get(count - 1).number();
    ahead.skip(count);
  }
}
