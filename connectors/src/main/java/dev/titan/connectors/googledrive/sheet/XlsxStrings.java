package dev.titan.connectors.googledrive.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as Office Open XML writes it. */
final class XlsxStrings {

  /** A character that XML cannot hold stands as its number. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEXADECIMAL = 16;

  private XlsxStrings() {}

  /** The texts that cells share. */
  static PackedStrings read(XlsxParts parts, XlsxWorkbook workbook, SheetLimits limits)
      throws Exception {
    PackedStrings strings = new PackedStrings();
    XlsxParts.Part part = workbook.related().get("sharedStrings");
    if (part == null) {
      return strings;
    }
    try (XmlPart xml = parts.open(part.path())) {
      while (xml.next()) {
        if (xml.begins("si")) {
          strings.add(rich(xml, "si", limits.cellCharacters()));
        }
      }
    }
    return strings;
  }

  /**
   * The text of an element that holds runs of text in several fonts, without its reading aids.
   *
   * @param longest characters, beyond which the rest is not kept; a limit of cells finds it then
   */
  static String rich(XmlPart xml, String element, int longest) throws Exception {
    StringBuilder text = new StringBuilder();
    int aids = 0;
    while (xml.next() && !xml.ends(element)) {
      if (xml.begins("rPh")) {
        aids++;
      } else if (xml.ends("rPh")) {
        aids--;
      } else if (xml.begins("t")) {
        String run = xml.text();
        if (aids == 0 && text.length() <= longest) {
          text.append(run);
        }
      }
    }
    return plain(text.toString());
  }

  /** Without escapes and clean. */
  static String plain(String text) {
    if (text.indexOf("_x") < 0) {
      return CellText.clean(text);
    }
    Matcher escape = ESCAPED.matcher(text);
    return CellText.clean(
        escape.replaceAll(
            it ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(it.group(1), HEXADECIMAL)))));
  }
}
