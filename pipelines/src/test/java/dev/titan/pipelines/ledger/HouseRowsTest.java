package dev.titan.pipelines.ledger;

import static dev.titan.pipelines.TestBills.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.MovementKind;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.io.Table;
import dev.titan.pipelines.io.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HouseRowsTest {

  @Test
  void aKitchenTicketsChangeIsARow() {
    TableRow row = HouseRows.kotLine(TestHouse.kot(DAY, 1, KotAction.PARTIALLY_CANCELLED, -1500));
    assertThat(columns(HouseTables.KOT_LINES, row))
        .containsEntry("org_id", "chai")
        .containsEntry("outlet_id", "indiranagar")
        .containsEntry("business_date", DAY)
        .containsEntry("event_id", "k-1")
        .containsEntry("action", "partially_cancelled")
        .containsEntry("kot_id", "2026-03-15-881")
        .containsEntry("order_type", "dine_in")
        .containsEntry("table_number", "201")
        .containsEntry("covers", 3L)
        .containsEntry("item_name", "Dosa")
        .containsEntry("quantity", new BigDecimal("-1.500"))
        .containsEntry("unit_price", new BigDecimal("310.00"))
        .containsEntry("is_no_charge", false)
        .containsEntry("approver", "")
        .containsEntry("to_order_id", "")
        .containsEntry("is_deleted", 0L);
  }

  @Test
  void anAuditEntryKeepsApartWhatIsZeroAndWhatItDoesNotSay() {
    TableRow row = HouseRows.billAudit(TestHouse.audit(DAY, 1, 2524));
    assertThat(columns(HouseTables.BILL_AUDITS, row))
        .containsEntry("action", "discount_changed")
        .containsEntry("total_before", null)
        .containsEntry("discount_before", new BigDecimal("0.00"))
        .containsEntry("discount_after", new BigDecimal("25.24"))
        .containsEntry("amount", null)
        .containsEntry("quantity", new BigDecimal("0.000"))
        .containsEntry("entry_text", "Discount changed");
  }

  @Test
  void aCountOfCashIsARow() {
    TableRow row = HouseRows.cashCount(TestHouse.cash(DAY, 1, CashAction.BANK_DROP, 1_254_000));
    assertThat(columns(HouseTables.CASH_COUNTS, row))
        .containsEntry("action", "bank_drop")
        .containsEntry("drawer", "1")
        .containsEntry("session", "evening")
        .containsEntry("amount", new BigDecimal("12540.00"));
  }

  @Test
  void theKindOfAMovementSaysWhetherStockRises() {
    Map<MovementKind, String> changes =
        Arrays.stream(MovementKind.values())
            .collect(Collectors.toMap(kind -> kind, HouseRowsTest::stockChange));
    assertThat(changes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                MovementKind.PURCHASE, "2.500",
                MovementKind.TRANSFER_IN, "2.500",
                MovementKind.PRODUCTION, "2.500",
                MovementKind.PURCHASE_RETURN, "-2.500",
                MovementKind.WASTAGE, "-2.500",
                MovementKind.TRANSFER_OUT, "-2.500",
                MovementKind.SALE, "-2.500",
                MovementKind.PRODUCTION_USE, "-2.500",
                MovementKind.STOCK_COUNT, "0.000"));
  }

  private static String stockChange(MovementKind kind) {
    TableRow row = HouseRows.movement(TestHouse.movement(DAY, 1, kind, 2500), DAY, 7, false);
    assertThat(columns(HouseTables.INVENTORY_MOVEMENTS, row))
        .containsEntry("kind", kind.name().toLowerCase(Locale.ROOT))
        .containsEntry("quantity", new BigDecimal("2.500"));
    return columns(HouseTables.INVENTORY_MOVEMENTS, row).get("stock_change").toString();
  }

  @Test
  void aMovementAndAnExpenseStandUnderTheDateAndVersionThatTheyAreGiven() {
    assertThat(
            columns(
                HouseTables.INVENTORY_MOVEMENTS,
                HouseRows.movement(
                    TestHouse.movement(DAY, 1, MovementKind.PURCHASE, 25_000_000),
                    DAY.minusDays(1),
                    7,
                    true)))
        .containsEntry("business_date", DAY.minusDays(1))
        .containsEntry("entered_at", Instant.parse("2026-03-14T23:30:00Z"))
        .containsEntry("unit", "g")
        .containsEntry("amount", new BigDecimal("1050.00"))
        .containsEntry("tax_amount", new BigDecimal("52.50"))
        .containsEntry("counterparty", "Anand Traders")
        .containsEntry("version", 7L)
        .containsEntry("is_deleted", 1L);
    assertThat(
            columns(
                HouseTables.EXPENSES,
                HouseRows.expense(TestHouse.expense(DAY, 1, -50), DAY, 8, false)))
        .containsEntry("amount", new BigDecimal("-0.50"))
        .containsEntry("is_business", true)
        .containsEntry("paid_from", "Drawer 1")
        .containsEntry("version", 8L)
        .containsEntry("is_deleted", 0L);
  }

  @Test
  void theVersionOfAnEventIsAFunctionOfWhatItSays() {
    long version = HouseRows.version(TestHouse.kot(DAY, 1, KotAction.FIRED, 1000));
    assertThat(version)
        .as("rows that stand in tables keep their version over releases")
        .isEqualTo(HouseRows.version(TestHouse.kot(DAY, 1, KotAction.FIRED, 1000)))
        .isNotEqualTo(HouseRows.version(TestHouse.kot(DAY, 1, KotAction.FIRED, 2000)))
        .isPositive();
    assertThat(version >>> 56).isEqualTo(1);
  }

  private static Map<String, Object> columns(Table table, TableRow row) {
    assertThat(row.table()).isEqualTo(table.name());
    Map<String, Object> columns = new LinkedHashMap<>();
    for (int at = 0; at < row.size(); at++) {
      columns.put(table.columns().get(at), row.value(at));
    }
    return columns;
  }
}
