package dev.titan.connectors.googledrive.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the first part of a workbook says of the others.
 *
 * @param sheets those with cells that a person sees, in their order
 * @param related by kind, such as {@code sharedStrings}
 * @param from1904 whether days are counted from 1904
 */
record XlsxWorkbook(
    List<XlsxParts.Part> sheets, Map<String, XlsxParts.Part> related, boolean from1904) {

  private static final int MOST_SHEETS = 1_000;

  /** Reads it, and says what of the file is left aside. */
  static XlsxWorkbook read(XlsxParts parts, SheetLimits limits, Assumptions assumptions)
      throws Exception {
    String path =
        parts.relations("").stream()
            .filter(it -> "officeDocument".equals(it.kind()))
            .map(XlsxParts.Part::path)
            .findFirst()
            .orElse("xl/workbook.xml");
    Map<String, XlsxParts.Part> byId = new HashMap<>();
    Map<String, XlsxParts.Part> byKind = new HashMap<>();
    for (XlsxParts.Part part : parts.relations(path)) {
      byId.put(part.id(), part);
      byKind.putIfAbsent(part.kind(), part);
    }
    if (byKind.containsKey("vbaProject")) {
      assumptions.say("The macros in the file are left aside");
    }
    if (byKind.containsKey("externalLink")) {
      assumptions.say(
          "The file refers to other files, which are not opened: values from them are those of the last save");
    }
    List<XlsxParts.Part> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XmlPart xml = parts.open(path)) {
      while (xml.next()) {
        if (xml.begins("workbookPr")) {
          from1904 = xml.says("date1904");
        } else if (xml.begins("sheet") && sheets.size() < MOST_SHEETS) {
          add(xml, byId, sheets, assumptions);
        }
      }
    }
    return new XlsxWorkbook(sheets, byKind, from1904);
  }

  private static void add(
      XmlPart xml,
      Map<String, XlsxParts.Part> byId,
      List<XlsxParts.Part> sheets,
      Assumptions assumptions) {
    String name = CellText.clean(String.valueOf(xml.attribute("name")));
    XlsxParts.Part part = byId.get(xml.attribute("id"));
    if (part == null) {
      throw Faults.damaged("a sheet of it is missing");
    }
    String state = xml.attribute("state");
    if (state != null && !"visible".equals(state)) {
      assumptions.say("Hidden sheets are left aside");
    } else if ("xlMacrosheet".equals(part.kind())) {
      assumptions.say("The macros in the file are left aside");
    } else if ("worksheet".equals(part.kind())) {
      sheets.add(new XlsxParts.Part(name, part.id(), part.kind(), part.path()));
    }
  }
}
