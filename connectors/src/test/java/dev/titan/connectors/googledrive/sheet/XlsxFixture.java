package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made of parts by hand, so that any of them can be wrong. */
final class XlsxFixture {

  static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String properties = "";
  private int count;

  private XlsxFixture() {
    parts.put("[Content_Types].xml", "<Types/>");
  }

  static XlsxFixture workbook() {
    return new XlsxFixture();
  }

  /** A sheet by the rows in its {@code sheetData}. */
  XlsxFixture sheet(String name, String rows) {
    return sheet(name, "visible", "<sheetData>" + rows + "</sheetData>");
  }

  XlsxFixture sheet(String name, String state, String content) {
    count++;
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"s%d\"/>"
            .formatted(name, count, state, count));
    relate("s" + count, "worksheet", "worksheets/sheet" + count + ".xml");
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(NAMESPACE, content));
  }

  XlsxFixture relate(String id, String kind, String target) {
    relations.append(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(id, RELATIONS, kind, target));
    return this;
  }

  /** Texts that cells share, each as the content of an {@code si}. */
  XlsxFixture strings(String... items) {
    relate("strings", "sharedStrings", "sharedStrings.xml");
    StringBuilder all = new StringBuilder();
    for (String item : items) {
      all.append("<si>").append(item).append("</si>");
    }
    return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(NAMESPACE, all));
  }

  /** Styles 1, 2, ... with these formats; style 0 has none. */
  XlsxFixture formats(String... codes) {
    relate("styles", "styles", "styles.xml");
    StringBuilder formats = new StringBuilder();
    StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
    for (int at = 0; at < codes.length; at++) {
      if (codes[at].matches("\\d{1,2}")) {
        styles.append("<xf numFmtId=\"%s\"/>".formatted(codes[at]));
      } else {
        formats.append(
            "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                .formatted(200 + at, codes[at].replace("\"", "&quot;").replace(">", "&gt;")));
        styles.append("<xf numFmtId=\"%d\"/>".formatted(200 + at));
      }
    }
    return part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(NAMESPACE, formats, styles));
  }

  XlsxFixture from1904() {
    properties = "<workbookPr date1904=\"1\"/>";
    return this;
  }

  XlsxFixture part(String path, String content) {
    parts.put(path, content);
    return this;
  }

  Path write(Path file) throws IOException {
    part(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"w\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(RELATIONS));
    part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    part(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
            .formatted(NAMESPACE, RELATIONS, properties, sheets));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }
}
