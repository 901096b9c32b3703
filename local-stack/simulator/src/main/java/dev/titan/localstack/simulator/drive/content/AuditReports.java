package dev.titan.localstack.simulator.drive.content;

import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.till.AuditAction;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.house.till.Detail;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was changed on orders and bills, in the till's own words. */
final class AuditReports {
  private final HouseOutlet outlet;

  AuditReports(HouseOutlet outlet) {
    this.outlet = outlet;
  }

  DataTable orders(List<LocalDate> days) {
    return table(DriveReport.ORDER_MODIFICATION, days, false);
  }

  DataTable afterPrint(List<LocalDate> days) {
    return table(DriveReport.AFTER_PRINT_MODIFICATION, days, true);
  }

  private DataTable table(DriveReport report, List<LocalDate> days, boolean printedOnly) {
    List<List<Value>> rows = new ArrayList<>();
    for (LocalDate day : days) {
      Set<String> printed = new HashSet<>();
      for (AuditEvent event : outlet.audits(day)) {
        if (event.action() == AuditAction.PRINTED) {
          printed.add(event.billId());
        }
        String text = words(event);
        if (!text.isEmpty() && (!printedOnly || printed.contains(event.billId()))) {
          rows.add(
              List.of(
                  new Value.Moment(
                      event.occurredAt().atZone(outlet.profile().zone()).toLocalDateTime()),
                  Value.of(text),
                  Value.of(event.billNumber())));
        }
      }
    }
    return new DataTable(
        report, DataTable.columns("Date & Time", "Modification", "Bill No."), rows, false);
  }

  // The till appends the discount to what it says of the total.
  private static String words(AuditEvent event) {
    Detail detail = event.detail();
    Long before = detail.discount().before();
    Long after = detail.discount().after();
    if (detail.text().isEmpty() || before == null || before.equals(after)) {
      return detail.text();
    }
    return detail
        .text()
        .replace(
            ". (Electron Pos)",
            ". Discount changed from "
                + rupees(before)
                + " to "
                + rupees(after)
                + ". (Electron Pos)");
  }

  private static String rupees(long paise) {
    return paise == 0 ? "0" : BigDecimal.valueOf(paise, 2).stripTrailingZeros().toPlainString();
  }
}
