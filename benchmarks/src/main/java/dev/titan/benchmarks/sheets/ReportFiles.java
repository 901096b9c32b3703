package dev.titan.benchmarks.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Item reports with order details, of any length: preamble, header, and a row for each line. */
final class ReportFiles {

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
  private static final int BILLS_OF_A_DAY = 400;
  private static final int LINES_OF_A_BILL = 3;

  private static final List<String> HEADER =
      List.of(
          "Date",
          "Timestamp",
          "Invoice No.",
          "Payment Type",
          "Order Type",
          "Area",
          "Item Name",
          "Price",
          "Qty.",
          "Sub Total",
          "Discount",
          "Tax",
          "Final Total",
          "Status",
          "Table No.",
          "Server Name",
          "Covers",
          "Variation",
          "Category",
          "Note");

  /** Rows above the lines of bills. */
  static final int ABOVE = 3;

  private ReportFiles() {}

  private static String period(int rows) {
    int days = (rows - 1) / (LINES_OF_A_BILL * BILLS_OF_A_DAY);
    return "%s to %s".formatted(FIRST_DAY, FIRST_DAY.plusDays(days));
  }

  /** Separated text with quotation marks where they are needed. */
  static Path csv(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("Restaurant Name:,Cafe of the benchmark\r\n");
      out.write("Date:," + period(rows) + "\r\n");
      out.write(String.join(",", HEADER) + "\r\n");
      for (int row = 0; row < rows; row++) {
        List<String> cells = new ArrayList<>();
        for (Object value : values(row)) {
          String text = value.toString();
          cells.add(text.indexOf(',') >= 0 ? "\"" + text + "\"" : text);
        }
        out.write(String.join(",", cells) + "\r\n");
      }
    }
    return file;
  }

  /** A workbook with numbers as such. */
  static Path xlsx(Path file, int rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Benchmark", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Items");
      sheet.value(0, 0, "Restaurant Name:");
      sheet.value(0, 1, "Cafe of the benchmark");
      sheet.value(1, 0, "Date:");
      sheet.value(1, 1, period(rows));
      for (int column = 0; column < HEADER.size(); column++) {
        sheet.value(ABOVE - 1, column, HEADER.get(column));
      }
      for (int row = 0; row < rows; row++) {
        List<Object> values = values(row);
        for (int column = 0; column < values.size(); column++) {
          if (values.get(column) instanceof Number number) {
            sheet.value(row + ABOVE, column, number);
          } else {
            sheet.value(row + ABOVE, column, values.get(column).toString());
          }
        }
      }
    }
    return file;
  }

  private static List<Object> values(int row) {
    int bill = row / LINES_OF_A_BILL;
    int item = row * 31 % 97;
    int quantity = 1 + row % 4;
    int price = 40 + item * 5;
    String day = FIRST_DAY.plusDays(bill / BILLS_OF_A_DAY).toString();
    return List.of(
        day,
        "%s %02d:%02d:00".formatted(day, 9 + bill % 13, row % 60),
        1000 + bill,
        bill % 3 == 0 ? "Cash" : "Other [UPI]",
        "Dine In",
        "Garden",
        "Item %d, (full)".formatted(item),
        price,
        quantity,
        price * quantity,
        row % 10 == 0 ? 10.5 : 0,
        price * quantity * 5 / 100.0,
        price * quantity * 105 / 100.0,
        "Success",
        bill % 20,
        "Server " + bill % 7,
        1 + bill % 5,
        "",
        "Category " + item % 9,
        "₹ " + price);
  }
}
