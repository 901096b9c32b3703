package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.AuditText.Change;
import dev.titan.connectors.googledrive.report.AuditText.WordChange;
import dev.titan.contracts.event.BillAuditAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTextTest {

  @Test
  void tellsADiscountFromAChangeOfTheItems() {
    AuditText items =
        AuditText.of(
            "Order (Bill No.: 57273) total amount changed from 1,265.00 to 239 by K. Rao."
                + " Discount changed from 0 to 25.24. (Electron Pos)");
    assertThat(items.action()).isEqualTo(BillAuditAction.MODIFIED);
    assertThat(items.staff()).isEqualTo("K. Rao");
    assertThat(items.total()).isEqualTo(new Change(126_500, 23_900));
    assertThat(items.discount()).isEqualTo(new Change(0, 2_524));
  }

  @Test
  void readsAnOrderOfTheTextWithTheStaffLast() {
    AuditText text =
        AuditText.of("Discount changed from ₹10 to ₹0 for Order (Bill No: A/17) by Asha");
    assertThat(text.action()).isEqualTo(BillAuditAction.DISCOUNT_CHANGED);
    assertThat(text.bill()).isEqualTo("A/17");
    assertThat(text.staff()).isEqualTo("Asha");
    assertThat(text.discount()).isEqualTo(new Change(1_000, 0));
    assertThat(text.total()).isNull();
  }

  @Test
  void readsItemsWithCommasAndBrackets() {
    AuditText quantity =
        AuditText.of(
            "Item Paneer Tikka (Half), Spicy quantity changed from 3 to 1 by Ravi (Electron Pos)");
    assertThat(quantity.action()).isEqualTo(BillAuditAction.MODIFIED);
    assertThat(quantity.item()).isEqualTo("Paneer Tikka (Half), Spicy");
    assertThat(quantity.quantityMilli()).isEqualTo(-2_000);
    AuditText removed =
        AuditText.of("Item Paneer Tikka (Half), Spicy (Qty: 2) removed by Ravi");
    assertThat(removed.item()).isEqualTo("Paneer Tikka (Half), Spicy");
    assertThat(removed.quantityMilli()).isEqualTo(-2_000);
    AuditText price = AuditText.of("Item Thali, Special price changed from 240 to 200 by Ravi");
    assertThat(price.action()).isEqualTo(BillAuditAction.PRICE_CHANGED);
    assertThat(price.charge()).isEqualTo(new Change(24_000, 20_000));
  }

  @Test
  void readsChangesOfWords() {
    AuditText type =
        AuditText.of("Order type (Bill No.: 5) is changed from Dine In to Pick Up by Ravi");
    assertThat(type.action()).isEqualTo(BillAuditAction.ORDER_TYPE_CHANGED);
    assertThat(type.words()).isEqualTo(new WordChange("Dine In", "Pick Up"));
    AuditText table = AuditText.of("Table of order (Bill No.: 5) moved from 4 to 12 by Ravi.");
    assertThat(table.action()).isEqualTo(BillAuditAction.TABLE_MOVED);
    assertThat(table.words()).isEqualTo(new WordChange("4", "12"));
    assertThat(table.staff()).isEqualTo("Ravi");
    AuditText charge =
        AuditText.of("Service charge changed from 50 to 0 by Ravi. Reason: guest complained");
    assertThat(charge.action()).isEqualTo(BillAuditAction.CHARGE_CHANGED);
    assertThat(charge.charge()).isEqualTo(new Change(5_000, 0));
    assertThat(charge.staff()).isEqualTo("Ravi");
    assertThat(charge.reason()).isEqualTo("guest complained");
  }

  @ParameterizedTest
  @CsvSource({
    "Bill (Bill No.: 5) reprinted by Ravi,REPRINTED",
    "Order (Bill No.: 5) is cancelled by Ravi,CANCELLED",
    "Order (Bill No.: 5) deleted by Ravi,DELETED",
    "Bill (Bill No.: 5) printed by Ravi,PRINTED",
    "Bill (Bill No.: 5) settled by Ravi,SETTLED",
    "Bill (Bill No.: 5) reopened by Ravi,REOPENED",
    "Order (Bill No.: 5) marked complimentary by Ravi,COMPLIMENTED",
    "Amount refunded 120 (Bill No.: 5) by Ravi,REFUNDED"
  })
  void readsWhatIsDoneToAWholeBill(String text, BillAuditAction action) {
    AuditText read = AuditText.of(text);
    assertThat(read.action()).isEqualTo(action);
    assertThat(read.bill()).isEqualTo("5");
    assertThat(read.staff()).isEqualTo("Ravi");
    assertThat(read.amount()).isEqualTo(action == BillAuditAction.REFUNDED ? 12_000L : null);
  }
}
