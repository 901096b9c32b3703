package dev.titan.connectors.googledrive.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The cells of a workbook, each from the element that holds it. */
final class XlsxCells {

  private static final int DAY_LENGTH = 10;

  private final PackedStrings strings;
  private final XlsxFormats formats;
  private final NumberCells numbers;
  private final Assumptions assumptions;

  XlsxCells(
      PackedStrings strings, XlsxFormats formats, NumberCells numbers, Assumptions assumptions) {
    this.strings = strings;
    this.formats = formats;
    this.numbers = numbers;
    this.assumptions = assumptions;
  }

  /** Reads from the beginning of {@code c} to its end. */
  Cell read(XmlPart xml, int longest) throws Exception {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    String value = null;
    boolean formula = false;
    while (xml.next() && !xml.ends("c")) {
      if (xml.begins("v")) {
        value = xml.text();
      } else if (xml.begins("is")) {
        value = XlsxStrings.rich(xml, "is", longest);
      } else if (xml.begins("f")) {
        formula = true;
      }
    }
    if (formula) {
      assumptions.say("Formulas are not computed: their values are those of the last save");
      if (value == null) {
        assumptions.say("Formulas without a saved value are taken as blank");
      }
    }
    return value == null ? Cell.BLANK : cell(type == null ? "n" : type, style, value);
  }

  private Cell cell(String type, String style, String value) {
    return switch (type) {
      case "s" -> Cell.of(strings.get(position(value)));
      case "str" -> Cell.of(XlsxStrings.plain(value));
      case "inlineStr" -> Cell.of(value);
      case "b" -> Cell.of("1".equals(value.strip()) ? "TRUE" : "FALSE");
      case "d" -> moment(CellText.clean(value));
      case "n" -> {
        int format = formats.index(style);
        yield numbers.cell(value, format, formats.format(format));
      }
      default -> Cell.of(CellText.clean(value)); // an error shows as its text
    };
  }

  private static int position(String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static Cell moment(String text) {
    try {
      String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      return new Cell(
          text,
          null,
          local.length() == DAY_LENGTH
              ? LocalDate.parse(local).atStartOfDay()
              : LocalDateTime.parse(local));
    } catch (DateTimeException e) {
      return Cell.of(text);
    }
  }
}
