package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.contracts.event.Bill;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bill is one bill, whether it was pulled from Petpooja or exported into files. */
class PulledAndFiledTest {

  private static final String ORDER =
      """
      {"Restaurant": {"restID": "r1"},
       "Order": {"orderID": "57273", "order_date": "2025-08-27", "created_on": "2025-08-28 01:30:00",
                 "order_type": "Dine In", "payment_type": "Other", "custom_payment_type": "UPI",
                 "status": "Success", "core_total": "100", "discount_total": "10", "tax_total": "4.5",
                 "total": "94.50", "biller": "Asha", "no_of_persons": "2", "table_no": "12"},
       "OrderItem": [{"name": "Filter Coffee", "price": "50", "quantity": "2", "total": "100",
                      "discount": "10", "tax": "4.5", "categoryname": "Drinks"}]}
      """;

  @Test
  void namesABillAsPetpoojaDoesAndSaysTheSameOfIt() throws Exception {
    Bill pulled =
        new OrderMapper(Reading.CENTRAL, "r1", Reading.CALENDAR)
            .map(new ObjectMapper().readTree(ORDER), Reading.OBSERVED);
    BillPart master =
        Reading.of(
                RowsFile.rows()
                    .row(
                        "Invoice No.",
                        "Date",
                        "Biller",
                        "Payment Type",
                        "Order Type",
                        "Status",
                        "Persons",
                        "My Amount (₹)",
                        "Discount (₹)",
                        "Total Tax (₹)",
                        "Total (₹)")
                    .row(
                        57273,
                        "28 Aug 2025 01:30:00",
                        "Asha",
                        "Other [UPI]",
                        "Dine In",
                        "Success",
                        2,
                        100,
                        10,
                        4.5,
                        94.5))
            .parts
            .get(0);
    BillPart lines =
        Reading.of(
                RowsFile.rows()
                    .row(
                        "Date",
                        "Timestamp",
                        "Invoice No.",
                        "Order Type",
                        "Status",
                        "Table No.",
                        "Category",
                        "Item Name",
                        "Price",
                        "Qty.",
                        "Sub Total",
                        "Discount",
                        "Tax",
                        "Final Total")
                    .row(
                        "27 Aug 2025",
                        "28 Aug 2025 01:30:00",
                        "57273.0",
                        "Dine In",
                        "Success",
                        12,
                        "Drinks",
                        "Filter Coffee",
                        50,
                        2,
                        100,
                        10,
                        4.5,
                        94.5))
            .parts
            .get(0);
    Bill filed = BillParts.merge(Optional.of(master), Optional.of(lines)).orElseThrow();
    assertThat(filed)
        .usingRecursiveComparison()
        .ignoringFields("source")
        .isEqualTo(pulled);
  }
}
