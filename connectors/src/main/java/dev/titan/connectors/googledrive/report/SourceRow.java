package dev.titan.connectors.googledrive.report;

/**
 * Where in a file something stands.
 *
 * @param sheet name of the sheet, empty where the format has none
 * @param row as a person counts it, from 1
 */
public record SourceRow(String sheet, int row) {

  /** For people: {@code sheet 'Orders', row 14}. */
  @Override
  public String toString() {
    return sheet.isEmpty() ? "row " + row : "sheet '" + sheet + "', row " + row;
  }
}
