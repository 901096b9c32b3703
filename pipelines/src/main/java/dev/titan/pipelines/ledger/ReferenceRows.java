package dev.titan.pipelines.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.contracts.money.Money;
import dev.titan.pipelines.io.Table;
import dev.titan.pipelines.io.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns changes of reference data into rows of the tables that copy it. The place of a change in
 * the store's log is the version of its row, so the newest change holds in whatever order they are
 * written.
 */
final class ReferenceRows {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Long DELETED = 1L;
  private static final Long PRESENT = 0L;

  private ReferenceRows() {}

  /**
   * The row of a change; empty when no table copies its entity.
   *
   * @throws IllegalArgumentException when the change does not hold what its entity consists of
   */
  static Optional<TableRow> row(ReferenceChange change) {
    JsonNode row = parse(change);
    return switch (change.entity()) {
      case "outlets" ->
          Optional.of(
              of(
                  ReferenceTables.OUTLETS,
                  change,
                  key(change, 0),
                  key(change, 1),
                  text(row, "name"),
                  text(row, "zone"),
                  text(row, "closing_time"),
                  text(row, "state"),
                  texts(row, "enabled_sources"),
                  flag(row, "active")));
      case "menu_items" ->
          Optional.of(
              of(
                  ReferenceTables.MENU_ITEMS,
                  change,
                  key(change, 0),
                  key(change, 1),
                  text(row, "outlet_id"),
                  text(row, "name"),
                  text(row, "category"),
                  Money.toRupees(row.path("price_paise").asLong()),
                  text(row, "tax_group"),
                  flag(row, "is_mrp"),
                  flag(row, "is_combo"),
                  flag(row, "active")));
      case "recipe_lines" ->
          Optional.of(
              of(
                  ReferenceTables.RECIPES,
                  change,
                  key(change, 0),
                  key(change, 1),
                  key(change, 2),
                  key(change, 3),
                  new BigDecimal(row.path("quantity").asText("0"))));
      case "ingredients" ->
          Optional.of(
              of(
                  ReferenceTables.INGREDIENTS,
                  change,
                  key(change, 0),
                  key(change, 1),
                  text(row, "name"),
                  text(row, "category"),
                  text(row, "base_unit"),
                  flag(row, "active")));
      case "staff" ->
          Optional.of(
              of(
                  ReferenceTables.STAFF,
                  change,
                  key(change, 0),
                  text(row, "outlet_id"),
                  key(change, 1),
                  text(row, "name"),
                  texts(row, "roles"),
                  flag(row, "active")));
      default -> Optional.empty();
    };
  }

  private static TableRow of(Table table, ReferenceChange change, Object... values) {
    Object[] all = new Object[values.length + 2];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = change.position();
    all[values.length + 1] = change.operation() == ReferenceOperation.REMOVED ? DELETED : PRESENT;
    return new TableRow(table, all);
  }

  private static JsonNode parse(ReferenceChange change) {
    if (change.row() == null) {
      return JSON.nullNode();
    }
    try {
      return JSON.readTree(change.row());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The row of " + change.topicKey() + " is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** A part of the primary key, which a removed row still has. */
  private static String key(ReferenceChange change, int part) {
    String[] parts = change.id().split("/", -1);
    if (part >= parts.length) {
      throw new IllegalArgumentException("The id " + change.topicKey() + " is too short");
    }
    return parts[part].replace("%2F", "/").replace("%25", "%");
  }

  private static String text(JsonNode row, String column) {
    JsonNode value = row.path(column);
    return value.isNull() ? "" : value.asText("");
  }

  private static Boolean flag(JsonNode row, String column) {
    return row.path(column).asBoolean();
  }

  private static List<String> texts(JsonNode row, String column) {
    List<String> texts = new ArrayList<>();
    row.path(column).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
