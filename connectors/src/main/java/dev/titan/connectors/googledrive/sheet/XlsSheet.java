package dev.titan.connectors.googledrive.sheet;

import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;

/** One sheet of an Excel 97 workbook: its cells come record by record, row after row. */
final class XlsSheet implements SheetReader {

  private final XlsWorkbook.SheetOf sheet;
  private final XlsWorkbook workbook;
  private final XlsRecords records;
  private final Assumptions assumptions;
  private final NumberCells numbers;

  /** The record that begins the next row; it was read to see that the one before is complete. */
  private Record ahead;

  private boolean ended;

  XlsSheet(
      XlsWorkbook.SheetOf sheet,
      XlsWorkbook workbook,
      XlsRecords records,
      Assumptions assumptions) {
    this.sheet = sheet;
    this.workbook = workbook;
    this.records = records;
    this.assumptions = assumptions;
    this.numbers = new NumberCells(workbook.from1904());
  }

  @Override
  public String name() {
    return sheet.name();
  }

  @Override
  public List<MergedCells> merged() {
    return List.copyOf(sheet.merged());
  }

  @Override
  public boolean next(RowCells row) {
    Record record = ahead == null ? nextOfCells() : ahead;
    ahead = null;
    if (record == null) {
      return false;
    }
    int number = rowOf(record);
    row.begin(number + 1);
    while (record != null && rowOf(record) == number) {
      put(record, row);
      record = ahead == null ? nextOfCells() : ahead;
      ahead = null;
    }
    ahead = record;
    return true;
  }

  private Record nextOfCells() {
    while (!ended && records.next()) {
      if (records.endsPart()) {
        ended = true;
      } else if (records.ofPart()) {
        if (isCell(records.kind())) {
          return records.read();
        }
      }
    }
    if (!ended) {
      throw Faults.damaged("a sheet of it has no end");
    }
    return null;
  }

  private static int rowOf(Record record) {
    if (record instanceof MulRKRecord several) {
      return several.getRow();
    }
    return ((CellValueRecordInterface) record).getRow();
  }

  private void put(Record record, RowCells row) {
    if (record instanceof MulRKRecord several) {
      for (int at = 0; at < several.getNumColumns(); at++) {
        row.put(
            several.getFirstColumn() + at, number(several.getRKNumberAt(at), several.getXFAt(at)));
      }
    } else if (record instanceof LabelRecord label) {
      row.put(label.getColumn(), Cell.of(CellText.clean(label.getValue())));
    } else {
      CellRecord cell = (CellRecord) record;
      row.put(cell.getColumn(), cell(cell));
    }
  }

  private Cell cell(CellRecord record) {
    if (record instanceof LabelSSTRecord text) {
      return Cell.of(workbook.string(text.getSSTIndex()));
    }
    if (record instanceof NumberRecord number) {
      return number(number.getValue(), number.getXFIndex());
    }
    if (record instanceof RKRecord number) {
      return number(number.getRKNumber(), number.getXFIndex());
    }
    if (record instanceof BoolErrRecord value) {
      return value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue());
    }
    return formula((FormulaRecord) record);
  }

  private Cell formula(FormulaRecord formula) {
    assumptions.say("Formulas are not computed: their values are those of the last save");
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
      case BOOLEAN -> truth(formula.getCachedBooleanValue());
      case ERROR -> error(formula.getCachedErrorValue());
      default -> formula.hasCachedResultString() ? textOfFormula() : Cell.BLANK;
    };
  }

  /** The text follows in a record of its own, perhaps after one with the formula's shape. */
  private Cell textOfFormula() {
    while (records.next()) {
      if (records.kind() == StringRecord.sid) {
        return Cell.of(CellText.clean(((StringRecord) records.read()).getString()));
      }
      if (records.endsPart()) {
        ended = true;
        return Cell.BLANK;
      }
      if (isCell(records.kind())) {
        ahead = records.read();
        return Cell.BLANK;
      }
    }
    return Cell.BLANK;
  }

  private static boolean isCell(short kind) {
    return switch (kind) {
      case NumberRecord.sid,
          RKRecord.sid,
          MulRKRecord.sid,
          LabelSSTRecord.sid,
          LabelRecord.sid,
          FormulaRecord.sid,
          BoolErrRecord.sid ->
          true;
      default -> false;
    };
  }

  private Cell number(double value, int style) {
    int format = workbook.formatIndex(style);
    return numbers.cell(value, format, workbook.format(format));
  }

  private static Cell truth(boolean value) {
    return Cell.of(value ? "TRUE" : "FALSE");
  }

  private static Cell error(int code) {
    return Cell.of(
        FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR");
  }
}
