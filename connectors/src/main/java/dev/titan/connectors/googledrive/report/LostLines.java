package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.table.Moment;
import dev.titan.contracts.error.TitanException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lines of which not even the bill can be read for certain. One whose number is there belongs to
 * the bills of that number, near the day when there is one; any other may belong to the bill above
 * it or to the one below it. Rather a bill too many is left out than one told without a line.
 */
final class LostLines {

  /** A calendar day and a day of trade differ by so many. */
  private static final int NEAR = 1;

  private final Map<String, List<Optional<LocalDate>>> byInvoice = new HashMap<>();
  private LinesOfBill above;
  private boolean ofNext;

  /** Notes the bill of the next row that tells it. */
  void found(LinesOfBill bill) {
    above = bill;
    if (ofNext) {
      bill.spoil();
      ofNext = false;
    }
  }

  /** Notes a row that does not. */
  void add(Row row) {
    Optional<String> invoice = invoice(row);
    if (invoice.isPresent()) {
      byInvoice.computeIfAbsent(invoice.get(), key -> new ArrayList<>(1)).add(day(row));
      return;
    }
    if (above != null) {
      above.spoil();
    }
    ofNext = true;
  }

  /** Whether such a row may be one of a bill. */
  boolean isOf(LinesOfBill bill) {
    return byInvoice.getOrDefault(bill.invoice(), List.of()).stream()
        .anyMatch(
            day ->
                day.isEmpty()
                    || Math.abs(ChronoUnit.DAYS.between(day.get(), bill.businessDate())) <= NEAR);
  }

  private static Optional<String> invoice(Row row) {
    try {
      return Optional.of(row.document("invoice")).filter(number -> !number.isEmpty());
    } catch (TitanException e) {
      return Optional.empty(); // Its own complaint is told with the row.
    }
  }

  private static Optional<LocalDate> day(Row row) {
    try {
      return row.moment("date").flatMap(Moment::date);
    } catch (TitanException e) {
      return Optional.empty(); // Then it may be any day.
    }
  }
}
