package dev.titan.connectors.googledrive.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.util.CellRangeAddress;

/** What all sheets of an Excel 97 workbook share, and what each says of itself. */
final class XlsWorkbook {

  private static final int MOST_MERGED = 100_000;

  private final List<SheetOf> sheets = new ArrayList<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<BoundSheetRecord> names = new ArrayList<>();
  private SSTRecord strings;
  private boolean from1904;
  private int merged;

  private XlsWorkbook() {}

  /**
   * A sheet, in the order of the file.
   *
   * @param wanted whether it holds cells that a person sees
   */
  record SheetOf(String name, List<MergedCells> merged, boolean wanted) {}

  /** Reads all but the cells. */
  static XlsWorkbook read(XlsRecords records, Assumptions assumptions) {
    XlsWorkbook workbook = new XlsWorkbook();
    int part = -1;
    while (records.next()) {
      if (records.beginsPart()) {
        part++;
        if (part > 0) {
          workbook.begin(part - 1, (BOFRecord) records.read(), assumptions);
        }
      } else if (records.ofPart()) {
        if (part == 0) {
          workbook.readShared(records, assumptions);
        } else if (records.kind() == MergeCellsRecord.sid) {
          workbook.merge((MergeCellsRecord) records.read());
        }
      }
    }
    if (workbook.sheets.isEmpty()) {
      throw Faults.damaged("no sheet is in it");
    }
    return workbook;
  }

  private void readShared(XlsRecords records, Assumptions assumptions) {
    switch (records.kind()) {
      case DateWindow1904Record.sid ->
          from1904 = ((DateWindow1904Record) records.read()).getWindowing() == 1;
      case BoundSheetRecord.sid -> names.add((BoundSheetRecord) records.read());
      case SSTRecord.sid -> strings = (SSTRecord) records.read();
      case FormatRecord.sid -> {
        FormatRecord format = (FormatRecord) records.read();
        formats.put(format.getIndexCode(), format.getFormatString());
      }
      case ExtendedFormatRecord.sid ->
          formatOfStyle.add((int) ((ExtendedFormatRecord) records.read()).getFormatIndex());
      case SupBookRecord.sid -> {
        if (((SupBookRecord) records.read()).isExternalReferences()) {
          assumptions.say(
              "The file refers to other files, which are not opened: values from them are those of the last save");
        }
      }
      default -> {
        // Fonts, windows, styles by name: nothing that a cell's content depends on.
      }
    }
  }

  private void begin(int position, BOFRecord beginning, Assumptions assumptions) {
    BoundSheetRecord said = position < names.size() ? names.get(position) : null;
    boolean hidden = said != null && (said.isHidden() || said.isVeryHidden());
    boolean cells = beginning.getType() == BOFRecord.TYPE_WORKSHEET;
    if (beginning.getType() == BOFRecord.TYPE_EXCEL_4_MACRO) {
      assumptions.say("The macros in the file are left aside");
    } else if (hidden) {
      assumptions.say("Hidden sheets are left aside");
    }
    sheets.add(
        new SheetOf(
            said == null ? "" : CellText.clean(said.getSheetname()),
            new ArrayList<>(),
            cells && !hidden));
  }

  private void merge(MergeCellsRecord record) {
    merged += record.getNumAreas();
    if (merged > MOST_MERGED) {
      throw Faults.tooLarge("more cells are merged than in any report");
    }
    for (int at = 0; at < record.getNumAreas(); at++) {
      CellRangeAddress area = record.getAreaAt(at);
      sheets
          .get(sheets.size() - 1)
          .merged()
          .add(
              new MergedCells(
                  area.getFirstRow() + 1,
                  area.getLastRow() + 1,
                  area.getFirstColumn(),
                  area.getLastColumn()));
    }
  }

  List<SheetOf> sheets() {
    return sheets;
  }

  boolean from1904() {
    return from1904;
  }

  /** A text that cells share, by its number. */
  String string(int number) {
    if (strings == null || number < 0 || number >= strings.getNumUniqueStrings()) {
      throw Faults.damaged("a cell names a text that is not in it");
    }
    return CellText.clean(strings.getString(number).getString());
  }

  /** The number of the format of a style; 0 for a style that is not there. */
  int formatIndex(int style) {
    return style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  /** A format by its number; null where there is none. */
  String format(int index) {
    String own = formats.get(index);
    return own != null ? own : BuiltinFormats.getBuiltinFormat(index);
  }
}
