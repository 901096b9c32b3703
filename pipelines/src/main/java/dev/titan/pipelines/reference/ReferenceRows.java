package dev.titan.pipelines.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads rows of reference data from their columns. */
public final class ReferenceRows {

  /** Time zone and closing time of each outlet. */
  public static final String OUTLETS = "outlets";

  /** What is sold. */
  public static final String MENU_ITEMS = "menu_items";

  /** Prices of single outlets. */
  public static final String MENU_PRICES = "menu_prices";

  /** What combos consist of. */
  public static final String COMBO_PARTS = "menu_combo_parts";

  /** Who works there. */
  public static final String STAFF = "staff";

  /** Who is on duty when. */
  public static final String SHIFTS = "staff_shifts";

  /** How detectors decide. */
  public static final String RULES = "detector_rules";

  /** What people decided about detections. */
  public static final String DISPOSITIONS = "dispositions";

  /** The tables whose rows have a form here. */
  public static final Set<String> TABLES =
      Set.of(OUTLETS, MENU_ITEMS, MENU_PRICES, COMBO_PARTS, STAFF, SHIFTS, RULES, DISPOSITIONS);

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int QUANTITY_DECIMALS = 3;

  private ReferenceRows() {}

  /**
   * The row of a table, typed.
   *
   * @throws TitanException when the columns do not hold what the table consists of
   */
  static Object parse(String table, String columns) {
    if (columns == null) {
      throw new TitanException(ErrorCode.MISSING_FIELD, "A row of " + table + " has no columns");
    }
    Columns row = new Columns(table, read(table, columns));
    return switch (table) {
      case OUTLETS -> new OutletRow(row.text("outlet_id"), row.calendar());
      case MENU_ITEMS ->
          new MenuItem(
              row.text("item_id"),
              row.textOrEmpty("outlet_id"),
              row.text("name"),
              row.whole("price_paise"),
              row.flag("is_mrp"));
      case MENU_PRICES ->
          new MenuPrice(row.text("outlet_id"), row.text("item_id"), row.whole("price_paise"));
      case COMBO_PARTS ->
          new ComboPart(row.text("item_id"), row.text("part_item_id"), row.milli("quantity"));
      case STAFF ->
          new StaffMember(
              row.text("staff_id"),
              row.textOrEmpty("outlet_id"),
              row.text("name"),
              row.texts("roles"));
      case SHIFTS ->
          new Shift(
              row.text("shift_id"),
              row.text("outlet_id"),
              row.text("staff_id"),
              row.instant("starts_at"),
              row.instant("ends_at"));
      case RULES ->
          new DetectorRule(
              row.text("rule_id"),
              row.textOrEmpty("outlet_id"),
              row.text("detector"),
              row.text("mode"),
              row.members("parameters"),
              row.flag("enabled"),
              row.whole("version"));
      case DISPOSITIONS ->
          new Disposition(
              row.text("case_id"),
              row.text("outlet_id"),
              row.text("decision"),
              row.textOrEmpty("note"),
              row.textOrEmpty("decided_by"));
      default -> throw new IllegalArgumentException("No form is known for rows of " + table);
    };
  }

  private static JsonNode read(String table, String columns) {
    try {
      return JSON.readTree(columns);
    } catch (JsonProcessingException e) {
      throw new TitanException(
          ErrorCode.MALFORMED_JSON,
          "A row of " + table + " is no JSON: " + e.getOriginalMessage(),
          e);
    }
  }

  /** The columns of one row; each method throws when its column does not hold what it asks for. */
  private record Columns(String table, JsonNode row) {

    private JsonNode given(String column) {
      JsonNode value = row.path(column);
      if (value.isMissingNode() || value.isNull()) {
        throw new TitanException(
            ErrorCode.MISSING_FIELD, "%s.%s is missing".formatted(table, column));
      }
      return value;
    }

    String text(String column) {
      return given(column).asText();
    }

    String textOrEmpty(String column) {
      JsonNode value = row.path(column);
      return value.isNull() ? "" : value.asText("");
    }

    long whole(String column) {
      JsonNode value = given(column);
      if (!value.canConvertToLong() || !value.isIntegralNumber()) {
        throw new TitanException(
            ErrorCode.BAD_NUMBER, "%s.%s is %s".formatted(table, column, value));
      }
      return value.asLong();
    }

    long milli(String column) {
      try {
        return new BigDecimal(given(column).asText())
            .movePointRight(QUANTITY_DECIMALS)
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw new TitanException(
            ErrorCode.BAD_NUMBER, "%s.%s is %s".formatted(table, column, row.path(column)), e);
      }
    }

    boolean flag(String column) {
      return given(column).asBoolean();
    }

    List<String> texts(String column) {
      List<String> texts = new ArrayList<>();
      given(column).forEach(text -> texts.add(text.asText()));
      return texts;
    }

    Map<String, JsonNode> members(String column) {
      Map<String, JsonNode> members = new TreeMap<>();
      given(column).properties().forEach(one -> members.put(one.getKey(), one.getValue()));
      return members;
    }

    Instant instant(String column) {
      try {
        return Instant.parse(text(column));
      } catch (DateTimeException e) {
        throw new TitanException(
            ErrorCode.BAD_TIME, "%s.%s is %s".formatted(table, column, row.path(column)), e);
      }
    }

    BusinessCalendar calendar() {
      try {
        return new BusinessCalendar(ZoneId.of(text("zone")), LocalTime.parse(text("closing_time")));
      } catch (DateTimeException e) {
        throw new TitanException(
            ErrorCode.BAD_TIME,
            "outlets.zone and closing_time are %s and %s"
                .formatted(row.path("zone"), row.path("closing_time")),
            e);
      }
    }
  }
}
