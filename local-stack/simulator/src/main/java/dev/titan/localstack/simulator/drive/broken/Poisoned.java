package dev.titan.localstack.simulator.drive.broken;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.titan.localstack.simulator.drive.format.ZipParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts into a workbook what must not be run, fetched or unpacked. Nobody answers its addresses. */
final class Poisoned {
  private static final String TYPES = "[Content_Types].xml";
  private static final String BOOK_LINKS = "xl/_rels/workbook.xml.rels";
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final int BOMB_MEGABYTES = 100;

  private final Map<String, byte[]> parts;

  private Poisoned(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static Poisoned of(byte[] xlsx) throws IOException {
    return new Poisoned(ZipParts.read(xlsx));
  }

  /** Every number is the result of a formula that would give another one. */
  byte[] withFormulas() throws IOException {
    return packed(SHEET, numbersAs("SUM(1,2)"));
  }

  /** It carries a program. */
  byte[] withMacro() throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.put("xl/vbaProject.bin", "Sub Auto_Open()\nKill \"*.*\"\nEnd Sub".getBytes(UTF_8));
    changed.put(
        TYPES,
        text(TYPES)
            .replace(
                "</Types>",
                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                    + "</Types>")
            .getBytes(UTF_8));
    changed.put(BOOK_LINKS, linked("vbaProject", "vbaProject.bin"));
    return ZipParts.write(changed);
  }

  /** Its numbers come from a workbook elsewhere. */
  byte[] withExternalLink() throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.put(SHEET, numbersAs("[1]Sheet1!$A$1").getBytes(UTF_8));
    changed.put(
        "xl/externalLinks/externalLink1.xml",
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><externalLink"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<externalBook r:id=\"rId1\"><sheetNames><sheetName val=\"Sheet1\"/></sheetNames>"
                + "</externalBook></externalLink>")
            .getBytes(UTF_8));
    changed.put(
        "xl/externalLinks/_rels/externalLink1.xml.rels",
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\""
                + RELATIONS
                + "externalLinkPath\" Target=\"http://127.0.0.1:9/prices.xlsx\""
                + " TargetMode=\"External\"/></Relationships>")
            .getBytes(UTF_8));
    changed.put(BOOK_LINKS, linked("externalLink", "externalLinks/externalLink1.xml"));
    changed.put(
        TYPES,
        text(TYPES)
            .replace(
                "</Types>",
                "<Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml\"/></Types>")
            .getBytes(UTF_8));
    return ZipParts.write(changed);
  }

  /** Its sheet asks for a file of the machine that reads it. */
  byte[] withEntity() throws IOException {
    String sheet = text(SHEET);
    int root = sheet.indexOf("<worksheet");
    String asking =
        "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>"
            + sheet.substring(root).replaceFirst("</sheetData>", "&secret;</sheetData>");
    return packed(SHEET, sheet.substring(0, root) + asking);
  }

  /** Its rows are followed by rows without anything. */
  byte[] withBlankRows(int number) throws IOException {
    StringBuilder rows = new StringBuilder(number * 18);
    for (int row = 0; row < number; row++) {
      rows.append("<row r=\"").append(40_000 + row).append("\"/>");
    }
    return packed(SHEET, text(SHEET).replace("</sheetData>", rows + "</sheetData>"));
  }

  /** Small as it lies there, and endless when it is unpacked. */
  byte[] withBomb() throws IOException {
    String sheet = text(SHEET);
    int end = sheet.indexOf("</sheetData>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(ZipParts.PACKED);
        out.putNextEntry(entry);
        if (part.getKey().equals(SHEET)) {
          out.write(sheet.substring(0, end).getBytes(UTF_8));
          byte[] blanks = new byte[1 << 20];
          Arrays.fill(blanks, (byte) ' ');
          for (int i = 0; i < BOMB_MEGABYTES; i++) {
            out.write(blanks);
          }
          out.write(sheet.substring(end).getBytes(UTF_8));
        } else {
          out.write(part.getValue());
        }
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private String numbersAs(String formula) {
    return text(SHEET)
        .replaceAll(
            "(<c r=\"[A-Z]+\\d+\"(?: s=\"\\d+\")?(?: t=\"n\")?>)<v>",
            "$1<f>" + formula.replace("$", "\\$") + "</f><v>");
  }

  private byte[] linked(String kind, String target) {
    return text(BOOK_LINKS)
        .replace(
            "</Relationships>",
            "<Relationship Id=\"rId99\" Type=\""
                + RELATIONS
                + kind
                + "\" Target=\""
                + target
                + "\"/></Relationships>")
        .getBytes(UTF_8);
  }

  private byte[] packed(String name, String content) throws IOException {
    Map<String, byte[]> changed = new LinkedHashMap<>(parts);
    changed.put(name, content.getBytes(UTF_8));
    return ZipParts.write(changed);
  }

  private String text(String name) {
    return new String(parts.get(name), UTF_8);
  }
}
