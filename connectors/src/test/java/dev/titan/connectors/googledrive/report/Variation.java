package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.Samples.Sample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One of the many ways in which a report is exported: other order of columns, further columns,
 * another preamble, totals, blank rows, text beside and below the table, the header once more.
 */
final class Variation {

  private static final List<String> EXTRA =
      List.of("Terminal", "Shift", "Sr. No.", "Remark 7", "Cost Centre", "Tag");

  private final Random random;
  private final RowsFile file = RowsFile.rows();
  private final List<Integer> order = new ArrayList<>();
  private final List<String> extra = new ArrayList<>();

  private Variation(long seed) {
    this.random = new Random(seed);
  }

  /** A sample as one variation shows it. */
  static RowsFile of(Report report, long seed) {
    return new Variation(seed).file(report, Samples.of(report));
  }

  private RowsFile file(Report report, Sample sample) {
    preamble(report);
    order.addAll(IntStream.range(0, sample.headers().size()).boxed().toList());
    // Rows that are totals carry their label in the first column.
    Collections.shuffle(order, random);
    List<String> names = new ArrayList<>(EXTRA);
    Collections.shuffle(names, random);
    int most = Math.max(1, Math.min(3, sample.headers().size() / 2));
    extra.addAll(names.subList(0, random.nextInt(most + 1)));
    row(sample.headers(), extra);
    int at = 0;
    for (List<String> cells : sample.rows()) {
      row(cells, Collections.nCopies(extra.size(), "x" + at++));
      if (random.nextInt(6) == 0) {
        row(sample.headers(), extra);
      }
      if (random.nextInt(6) == 0) {
        file.blank();
      }
    }
    ending(sample);
    return file;
  }

  private void preamble(Report report) {
    String name = report.title() + (random.nextBoolean() ? " Report" : "");
    switch (random.nextInt(6)) {
      case 0 ->
          file.row("Name", name)
              .row("Restaurant Name", "Cafe Central")
              .row("Address", "12, Lake Road, Chennai")
              .row("Date", "27 Aug 2025 to 31 Aug 2025")
              .blank();
      case 1 ->
          file.row("Name: " + name)
              .row("Restaurant Name : Cafe Central")
              .row("From: 27/08/2025")
              .row("To: 31/08/2025");
      case 2 ->
          file.row(name)
              .blank()
              .row("Restaurant Name", ":", "Cafe Central")
              .row("From Date", "27-08-2025", "", "To Date", "31-08-2025")
              .row("Generated on", "01 Sep 2025 09:00");
      case 3 ->
          file.row("", "", name)
              .row("", "", "Cafe Central")
              .row("", "", "Period: 27 Aug 2025 - 31 Aug 2025")
              .row("GSTIN", "33AAAAA0000A1Z5");
      case 4 ->
          file.row("Date Range", "2025-08-27 00:00:00 to 2025-08-31 23:59:59")
              .row("Report Name", name)
              .row("Outlet", "Cafe Central")
              .blank()
              .blank();
      default ->
          file.row("Restaurant Name", "Cafe Central")
              .row("Date", LocalDate.of(2025, 8, 27), LocalDate.of(2025, 8, 31))
              .row(name);
    }
  }

  private void row(List<String> cells, List<String> more) {
    List<Object> shown = new ArrayList<>();
    for (int column : order) {
      shown.add(cells.get(column));
    }
    shown.addAll(more);
    if (random.nextInt(5) == 0) {
      shown.add("");
      shown.add("see the note of the manager");
    }
    file.row(shown.toArray());
  }

  private void ending(Sample sample) {
    if (random.nextBoolean()) {
      file.blank();
    }
    for (String label :
        Arrays.asList("Total", "Min.", "Max.", "Avg.").subList(0, random.nextInt(5))) {
      file.row(totals(sample, label));
    }
    if (random.nextBoolean()) {
      file.blank().row("This is a computer generated report, no signature is needed");
    }
  }

  /** A label in the first column, and numbers where the last row has them. */
  private Object[] totals(Sample sample, String label) {
    List<String> last = sample.rows().get(sample.rows().size() - 1);
    Object[] cells = new Object[order.size()];
    Arrays.fill(cells, "");
    for (int at = 1; at < order.size(); at++) {
      String header = sample.headers().get(order.get(at));
      boolean money = header.contains("₹") || header.contains("Qty") || header.contains("Amount");
      cells[at] = money && last.get(order.get(at)).matches("[0-9.,()-]+") ? "1,234.00" : "";
    }
    cells[0] = label;
    return cells;
  }
}
