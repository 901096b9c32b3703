package dev.titan.pipelines.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.pipelines.io.Table;
import dev.titan.pipelines.io.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReferenceRowsTest {

  @Test
  void copiesAMenuItemWithItsPriceInRupees() {
    TableRow row =
        ReferenceRows.row(
                upserted(
                    "menu_items",
                    "chai/i1",
                    "{\"org_id\":\"chai\",\"item_id\":\"i1\",\"outlet_id\":null,\"name\":\"Masala Dosa\","
                        + "\"category\":\"Dosa\",\"price_paise\":12050,\"is_mrp\":false,\"is_combo\":true,"
                        + "\"active\":true}"))
            .orElseThrow();
    assertThat(values(ReferenceTables.MENU_ITEMS, row))
        .containsEntry("org_id", "chai")
        .containsEntry("item_id", "i1")
        .containsEntry("only_outlet", "")
        .containsEntry("price", new BigDecimal("120.50"))
        .containsEntry("is_combo", true)
        .containsEntry("is_mrp", false)
        .containsEntry("version", 17L)
        .containsEntry("is_deleted", 0L);
  }

  @Test
  void copiesQuantitiesThatComeAsTextOrAsNumbers() {
    for (String quantity : List.of("\"12.500\"", "12.5")) {
      TableRow row =
          ReferenceRows.row(
                  upserted("recipe_lines", "chai/i1//flour", "{\"quantity\":" + quantity + "}"))
              .orElseThrow();
      Map<String, Object> values = values(ReferenceTables.RECIPES, row);
      assertThat((BigDecimal) values.get("quantity")).isEqualByComparingTo("12.5");
      assertThat(values).containsEntry("variation", "").containsEntry("ingredient_id", "flour");
    }
  }

  @Test
  void aRemovedRowKeepsItsKeyAndIsDeleted() {
    ReferenceChange removed =
        new ReferenceChange(
            "staff", "chai/asha%2Fb%252F", "chai", "", ReferenceOperation.REMOVED, 18, null);
    assertThat(values(ReferenceTables.STAFF, ReferenceRows.row(removed).orElseThrow()))
        .containsEntry("staff_id", "asha/b%2F")
        .containsEntry("roles", List.of())
        .containsEntry("is_deleted", 1L);
  }

  @Test
  void leavesAloneWhatNoTableCopies() {
    assertThat(ReferenceRows.row(upserted("detector_rules", "chai/r", "{}"))).isEmpty();
  }

  @Test
  void refusesWhatIsNoRow() {
    assertThatThrownBy(() -> ReferenceRows.row(upserted("outlets", "chai", "{}")))
        .hasMessageContaining("too short");
    assertThatThrownBy(() -> ReferenceRows.row(upserted("outlets", "chai/one", "{")))
        .hasMessageContaining("no JSON");
  }

  private static ReferenceChange upserted(String entity, String id, String row) {
    return new ReferenceChange(entity, id, "chai", "", ReferenceOperation.UPSERTED, 17, row);
  }

  private static Map<String, Object> values(Table table, TableRow row) {
    assertThat(row.table()).isEqualTo(table.name());
    Map<String, Object> values = new TreeMap<>();
    for (int at = 0; at < row.size(); at++) {
      values.put(table.columns().get(at), row.value(at));
    }
    return values;
  }
}
