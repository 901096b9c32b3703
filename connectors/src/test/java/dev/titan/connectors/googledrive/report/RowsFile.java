package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.FileKind;
import dev.titan.connectors.googledrive.sheet.MergedCells;
import dev.titan.connectors.googledrive.sheet.Sheet;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A file whose rows a test writes by hand: texts, numbers, dates, and null for a blank cell. */
final class RowsFile implements SheetFile {

  private final List<OneSheet> sheets = new ArrayList<>();
  private final List<String> assumptions = new ArrayList<>();
  private Iterator<OneSheet> next;

  private static final class OneSheet implements Sheet {
    private final String name;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<MergedCells> merged = new ArrayList<>();
    private int number;
    private int read;

    private OneSheet(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<MergedCells> merged() {
      return merged;
    }

    @Override
    public Optional<SheetRow> next() {
      return read < rows.size() ? Optional.of(rows.get(read++)) : Optional.empty();
    }
  }

  /** A file with one sheet without a name. */
  static RowsFile rows() {
    return new RowsFile().sheet("");
  }

  /** A further sheet. */
  RowsFile sheet(String name) {
    sheets.add(new OneSheet(name));
    return this;
  }

  /** A row of the last sheet. */
  RowsFile row(Object... cells) {
    OneSheet sheet = last();
    sheet.number++;
    sheet.rows.add(new SheetRow(sheet.number, Arrays.stream(cells).map(RowsFile::cell).toList()));
    return this;
  }

  /** A blank row of the last sheet. */
  RowsFile blank() {
    last().number++;
    return this;
  }

  /** Merges cells of one column of the last sheet, from a row to the one that was written last. */
  RowsFile mergedFrom(int firstRow, int column) {
    last().merged.add(new MergedCells(firstRow, last().number, column, column));
    return this;
  }

  /** Merges cells of the row that was written last. */
  RowsFile mergedAcross(int firstColumn, int lastColumn) {
    last().merged.add(new MergedCells(last().number, last().number, firstColumn, lastColumn));
    return this;
  }

  /** The number of the row that was written last. */
  int lastRow() {
    return last().number;
  }

  /** Something that the file itself assumes. */
  RowsFile assuming(String what) {
    assumptions.add(what);
    return this;
  }

  @Override
  public FileKind kind() {
    return FileKind.XLSX;
  }

  @Override
  public Optional<Sheet> nextSheet() {
    if (next == null) {
      next = sheets.iterator();
    }
    return next.hasNext() ? Optional.of(next.next()) : Optional.empty();
  }

  @Override
  public List<String> assumptions() {
    return assumptions;
  }

  @Override
  public void close() {}

  private OneSheet last() {
    return sheets.get(sheets.size() - 1);
  }

  static Cell cell(Object content) {
    if (content == null) {
      return Cell.BLANK;
    }
    if (content instanceof Integer || content instanceof Double || content instanceof Long) {
      return cell(new BigDecimal(content.toString()));
    }
    if (content instanceof BigDecimal number) {
      return new Cell(number.toPlainString(), number, null);
    }
    if (content instanceof LocalDate date) {
      return cell(date.atStartOfDay());
    }
    if (content instanceof LocalDateTime moment) {
      return new Cell(moment.toString(), null, moment);
    }
    return Cell.of(content.toString());
  }
}
