package dev.titan.connectors.googledrive.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of a workbook's cells. */
final class XlsxFormats {

  /** A spreadsheet program takes no more. */
  private static final int MOST_STYLES = 65_536;

  private final List<Integer> formatOfStyle = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();

  private XlsxFormats() {}

  static XlsxFormats read(XlsxParts parts, XlsxWorkbook workbook, SheetLimits limits)
      throws Exception {
    XlsxFormats read = new XlsxFormats();
    XlsxParts.Part part = workbook.related().get("styles");
    if (part == null) {
      return read;
    }
    boolean cells = false;
    try (XmlPart xml = parts.open(part.path())) {
      while (xml.next()) {
        if (xml.begins("numFmt") && read.formats.size() < MOST_STYLES) {
          read.formats.put(number(xml.attribute("numFmtId")), xml.attribute("formatCode"));
        } else if (xml.begins("cellXfs")) {
          cells = true;
        } else if (xml.ends("cellXfs")) {
          cells = false;
        } else if (cells && xml.begins("xf") && read.formatOfStyle.size() < MOST_STYLES) {
          read.formatOfStyle.add(number(xml.attribute("numFmtId")));
        }
      }
    }
    return read;
  }

  /** The number of the format of a style, as a cell names it; 0 where it names none that is. */
  int index(String style) {
    int number = number(style);
    return number < formatOfStyle.size() ? formatOfStyle.get(number) : 0;
  }

  /** A format by its number; null where there is none. */
  String format(int index) {
    String own = formats.get(index);
    return own != null ? own : BuiltinFormats.getBuiltinFormat(index);
  }

  private static int number(String text) {
    try {
      return text == null ? 0 : Math.max(0, Integer.parseInt(text.strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
