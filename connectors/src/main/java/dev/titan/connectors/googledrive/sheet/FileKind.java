package dev.titan.connectors.googledrive.sheet;

/** What a file is, told by its content. */
public enum FileKind {
  /** Office Open XML workbook. */
  XLSX,
  /** Excel 97 workbook. */
  XLS,
  /** Text with separated values, whatever separates them. */
  CSV,
  /** A page with tables, as many tills save it under the name {@code .xls}. */
  HTML,
  /** A document with text in it. */
  PDF,
  /** A picture, or a document of pictures. */
  IMAGE
}
