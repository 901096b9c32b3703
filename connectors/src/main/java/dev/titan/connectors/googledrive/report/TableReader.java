package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.Field.Group;
import dev.titan.connectors.googledrive.report.Field.Kind;
import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.Header;
import dev.titan.connectors.googledrive.table.HeaderWords;
import dev.titan.connectors.googledrive.table.Moments;
import dev.titan.connectors.googledrive.table.Numbers;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the rows of one table whose columns are understood. */
final class TableReader implements OpenTable, RowMapper.Ending {

  /** A column that is read, and whether a merged cell of it holds for each of its rows. */
  private record ReadColumn(String field, int column, boolean repeated) {}

  private final Header header;
  private final ColumnMapping columns;
  private final Mapping mapping;
  private final ReportSink sink;
  private final String sheet;
  private final Consumer<TableSummary> ended;
  private final RowMapper mapper;
  private final Tally tally;
  private final GroupFill groups;
  private final PersonalColumns personal;
  private final List<ReadColumn> read = new ArrayList<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private final SumRows sums;
  private final Map<String, String> headerByField = new LinkedHashMap<>();
  private String section = "";
  private boolean afterTotal;

  /**
   * Begins below a header.
   *
   * @param ended takes what became of the table
   */
  TableReader(
      Header header,
      TableFound found,
      ColumnMapping columns,
      Mapping mapping,
      ReportSink sink,
      Consumer<TableSummary> ended) {
    this.header = header;
    this.columns = columns;
    this.mapping = mapping;
    this.sink = sink;
    this.sheet = found.at().sheet();
    this.ended = ended;
    this.mapper = mapping.mapper();
    this.tally = new Tally(found, columns, sink);
    this.personal = new PersonalColumns(header, columns);
    this.sums = new SumRows(columns.report(), kinds::get);
    headerByField.putAll(columns.headerByField());
    addTaxColumns();
    headerByField.forEach(this::addColumn);
    this.groups =
        new GroupFill(
            columns.report().fields().stream()
                .filter(field -> headerByField.containsKey(field.name()))
                .toList(),
            mapping.notes());
    sink.table(found);
  }

  @Override
  public boolean isRepeated(Header again) {
    return columns.headerByField().values().stream()
        .allMatch(name -> again.column(name) == header.column(name));
  }

  @Override
  public boolean fits(SheetRow row) {
    return columns.report().missing(own(row).keySet()).isEmpty();
  }

  @Override
  public boolean afterTotal() {
    return afterTotal;
  }

  @Override
  public boolean isText(SheetRow row, Map<Integer, Cell> merged) {
    SourceRow at = new SourceRow(sheet, row.number());
    Map<String, Cell> own = own(row);
    afterTotal = false;
    if (own.isEmpty()) {
      tally.skipped(at, SkipReason.TEXT);
      return true;
    }
    Map<String, Cell> cells = withMerged(own, merged);
    if (isTotal(row, own) || isWordless(cells)) {
      afterTotal = true;
      tally.skipped(at, SkipReason.TOTAL);
      return false;
    }
    if (cells.size() == 1 && columns.report().needs().size() > 1) {
      SkipReason why = alone(cells);
      if (why != null) {
        tally.skipped(at, why);
        return why == SkipReason.TEXT;
      }
    }
    take(new Row(at, withSection(groups.fill(cells)), headerByField, mapping.notes()), row);
    return false;
  }

  @Override
  public void repeated(SourceRow at) {
    tally.skipped(at, SkipReason.REPEATED_HEADER);
  }

  @Override
  public void end() {
    mapper.end(this);
    tally.compare(mapping.notes());
    ended.accept(tally.summary());
  }

  @Override
  public void fact(SourceRow at, Fact fact) {
    sink.fact(at, mapping.report().topic().orElseThrow(), fact);
  }

  @Override
  public void part(SourceRow at, BillPart part, String group) {
    sink.part(at, part);
    tally.taken(group);
  }

  @Override
  public void reference(SourceRow at, ReferenceRow row) {
    sink.reference(at, row);
  }

  @Override
  public void taken(String group) {
    tally.taken(group);
  }

  @Override
  public void leaveOut(String group, SkipReason why) {
    tally.leaveOut(group, why);
  }

  /** Notes what the mapper makes of a row; a row is told wholly or not at all. */
  private void take(Row row, SheetRow written) {
    RowResult result;
    try {
      result = mapper.map(row);
    } catch (TitanException e) {
      tally.bad(row.at(), e, personal.blotted(written));
      return;
    } catch (RuntimeException e) {
      tally.bad(
          row.at(),
          new TitanException(
              ErrorCode.UNEXPECTED, "The row cannot be mapped: " + e.getClass().getName(), e),
          personal.blotted(written));
      return;
    }
    if (result instanceof RowResult.Skipped skipped) {
      if (skipped.why() == SkipReason.SUMMARY) {
        tally.summed(row);
      }
      tally.skipped(row.at(), skipped.why());
      return;
    }
    if (result instanceof RowResult.Kept kept) {
      tally.kept(row, kept.group());
      return;
    }
    if (result instanceof RowResult.Facts facts) {
      facts.facts().forEach(fact -> fact(row.at(), fact));
    } else if (result instanceof RowResult.Part part) {
      sink.part(row.at(), part.part());
    } else if (result instanceof RowResult.Reference reference) {
      sink.reference(row.at(), reference.row());
    }
    tally.taken(row);
  }

  /** Whether a row sums up others; what it states itself is kept to be compared. */
  private boolean isTotal(SheetRow row, Map<String, Cell> own) {
    SumRows.Sum sum = sums.of(row, own);
    if (sum == SumRows.Sum.SUM) {
      tally.stated(
          new Row(new SourceRow(sheet, row.number()), own, headerByField, mapping.notes()));
    }
    return sum != SumRows.Sum.NONE;
  }

  /** Whether a row has numbers alone, where rows of data have words. */
  private boolean isWordless(Map<String, Cell> cells) {
    boolean wordless = sums.needsWords() && cells.keySet().stream().noneMatch(sums::isWords);
    if (wordless) {
      mapping.notes().row("Rows with numbers and no words are taken for totals");
    }
    return wordless;
  }

  /** What a row with a single cell is; null when it is a row of data, if a poor one. */
  private SkipReason alone(Map<String, Cell> cells) {
    Map.Entry<String, Cell> only = cells.entrySet().iterator().next();
    Field field = columns.report().field(only.getKey());
    Cell cell = only.getValue();
    boolean fits = isOfKind(field.kind(), cell);
    if (field.group() == Group.LEAD && fits) {
      groups.begin(cells);
      return SkipReason.HEADING;
    }
    if (columns.report() == Report.STOCK_SUMMARY && field.name().equals("rawMaterial")) {
      section = cell.text();
      mapping.notes().row("A name alone in its row is taken for the category of the rows below");
      return SkipReason.HEADING;
    }
    return field.kind() == Kind.TEXT || !fits ? SkipReason.TEXT : null;
  }

  private Map<String, Cell> withSection(Map<String, Cell> cells) {
    if (section.isEmpty() || headerByField.containsKey("category")) {
      return cells;
    }
    Map<String, Cell> more = new HashMap<>(cells);
    more.put("category", Cell.of(section));
    return more;
  }

  private static boolean isOfKind(Kind kind, Cell cell) {
    try {
      return switch (kind) {
        case MOMENT -> Moments.read(cell).isPresent();
        case DOCUMENT -> !HeaderWords.of(cell.text()).contains(" ");
        case MONEY, PRICE, QUANTITY, COUNT -> Numbers.read(cell).isPresent();
        case TEXT, PERSONAL, UNUSED -> true;
      };
    } catch (TitanException e) {
      return false;
    }
  }

  private Map<String, Cell> own(SheetRow row) {
    Map<String, Cell> own = new LinkedHashMap<>();
    for (ReadColumn one : read) {
      Cell cell = row.cell(one.column());
      if (!cell.isBlank()) {
        own.put(one.field(), cell);
      }
    }
    return own;
  }

  /** Merged amounts are those of a whole group, and not of each of its rows. */
  private Map<String, Cell> withMerged(Map<String, Cell> own, Map<Integer, Cell> merged) {
    if (merged.isEmpty()) {
      return own;
    }
    Map<String, Cell> cells = new LinkedHashMap<>(own);
    for (ReadColumn one : read) {
      Cell above = merged.get(one.column());
      if (above != null && !above.isBlank() && one.repeated()) {
        cells.putIfAbsent(one.field(), above);
      }
    }
    return cells;
  }

  private void addColumn(String field, String name) {
    Kind kind = kindOf(field);
    kinds.put(field, kind);
    if (kind != Kind.UNUSED && kind != Kind.PERSONAL) {
      boolean ofGroup =
          !field.startsWith(TaxColumns.PREFIX)
              && columns.report().field(field).group() != Group.NONE;
      read.add(new ReadColumn(field, header.column(name), sums.isWords(field) || ofGroup));
    }
  }

  private Kind kindOf(String field) {
    return field.startsWith(TaxColumns.PREFIX) ? Kind.MONEY : columns.report().field(field).kind();
  }

  private void addTaxColumns() {
    if (columns.report() == Report.ORDERS_MASTER) {
      // In the order of their names, so that a bill is the same in whatever order they stand.
      header.written().stream()
          .filter(name -> !columns.headerByField().containsValue(name) && TaxColumns.isTax(name))
          .sorted()
          .forEach(name -> headerByField.put(TaxColumns.PREFIX + name, name));
    }
  }
}
