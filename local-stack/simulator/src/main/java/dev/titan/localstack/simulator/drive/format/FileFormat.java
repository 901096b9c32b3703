package dev.titan.localstack.simulator.drive.format;

/** A format in which managers save reports. */
public enum FileFormat {
  /** Office Open XML workbook. */
  XLSX("xlsx"),
  /** Excel 97 workbook. */
  XLS("xls"),
  /** Separated text, whatever separates it. */
  CSV("csv"),
  /** Text separated by tabs. */
  TSV("tsv"),
  /** A page with a table, under the name of a workbook. */
  HTML("xls"),
  /** A document with text in it. */
  PDF("pdf");

  private final String extension;

  FileFormat(String extension) {
    this.extension = extension;
  }

  /** What its name ends in. */
  public String extension() {
    return extension;
  }

  /** Whether it has cells of several kinds, and sheets. */
  public boolean workbook() {
    return this == XLSX || this == XLS;
  }
}
