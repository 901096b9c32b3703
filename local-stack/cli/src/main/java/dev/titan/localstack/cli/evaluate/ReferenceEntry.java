package dev.titan.localstack.cli.evaluate;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.unit.Unit;
import dev.titan.localstack.cli.evaluate.score.FraudModes;
import dev.titan.localstack.cli.run.StoreRows;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.services.ServiceException;
import dev.titan.pipelines.kotfraud.KotFraudModes;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.util.PGobject;

/** Enters what {@code reference.json} says into the store, from where it goes to the job. */
final class ReferenceEntry {

  private static final Set<String> ROLES =
      Set.of(
          "owner",
          "manager",
          "cashier",
          "captain",
          "waiter",
          "kitchen_head",
          "kitchen",
          "store",
          "delivery",
          "accounts");

  private final ReferenceFile file;
  private final StoreRows rows;
  private final Map<String, String> itemIds = new HashMap<>();

  /** What is being entered, for a complaint of the store. */
  private String place = ReferenceFile.NAME;

  private ReferenceEntry(ReferenceFile file, StoreRows rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Enters everything.
   *
   * @throws ServiceException when the store does not take it; the message says what
   * @throws dev.titan.contracts.error.TitanException when the file is not in its form
   */
  static void enter(DataSource store, ReferenceFile file) {
    StoredOutlets.enter(store, List.copyOf(file.outlets().values()));
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      ReferenceEntry entry = new ReferenceEntry(file, new StoreRows(connection));
      try {
        entry.all();
      } catch (SQLException e) {
        throw new ServiceException(
            entry.place + " is not taken by the store: " + e.getMessage(), e);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new ServiceException("The reference data cannot be entered: " + e.getMessage(), e);
    }
  }

  private void all() throws SQLException {
    List<OutletKey> outlets = List.copyOf(file.outlets().keySet());
    for (int at = 0; at < outlets.size(); at++) {
      hours(outlets.get(at), file.json().list("outlets").get(at));
    }
    List<LooseJson> menu = file.json().list("menu", "menu_items", "items");
    for (LooseJson item : menu) {
      item(item);
    }
    for (LooseJson item : menu) {
      parts(item);
    }
    for (LooseJson recipe : file.json().list("recipes")) {
      recipe(recipe);
    }
    for (LooseJson person : file.json().list("staff")) {
      person(person);
    }
    for (LooseJson shift : file.json().list("shifts")) {
      shift(shift);
    }
    for (LooseJson rule : file.json().list("rules", "detector_rules")) {
      rule(rule);
    }
  }

  private void hours(OutletKey key, LooseJson outlet) throws SQLException {
    if (!outlet.text("opens").isEmpty()) {
      for (short weekday = 1; weekday <= 7; weekday++) {
        hours(key, outlet, weekday);
      }
    }
    for (LooseJson hours : outlet.list("hours", "opening_hours")) {
      hours(key, hours, hours.number("weekday").orElse(BigDecimal.ZERO).shortValue());
    }
  }

  private void hours(OutletKey key, LooseJson hours, short weekday) throws SQLException {
    at(hours);
    try {
      rows.insert(
          "outlet_hours (org_id, outlet_id, weekday, opens, closes)",
          key.org(),
          key.outlet(),
          weekday,
          LocalTime.parse(hours.required("opens")),
          LocalTime.parse(hours.required("closes")));
    } catch (DateTimeException e) {
      throw hours.complaint(ErrorCode.BAD_TIME, String.valueOf(e.getMessage()));
    }
  }

  private void item(LooseJson item) throws SQLException {
    at(item);
    String name = item.required("name", "item_name");
    String id = item.text("item_id", "id").isEmpty() ? name : item.text("item_id", "id");
    List<LooseJson> variants = item.list("variants", "variations");
    if (variants.isEmpty() || !item.get("price").isMissingNode()) {
      sold(item, item, id, name);
    }
    for (LooseJson variant : variants) {
      at(variant);
      String which = variant.required("name", "variant");
      String own = variant.text("item_id", "id");
      sold(
          item,
          variant,
          own.isEmpty() ? id + ":" + which : own,
          // As bills write it.
          which.contains("(") ? which : name + " (" + which + ")");
    }
  }

  private void sold(LooseJson item, LooseJson priced, String id, String name) throws SQLException {
    long price =
        priced
            .rupees("price")
            .orElseThrow(() -> priced.complaint(ErrorCode.MISSING_FIELD, "price is missing"));
    String only = item.text("outlet", "outlet_id");
    rows.insert(
        "menu_items (org_id, item_id, outlet_id, name, category, price_paise, is_mrp, is_combo)",
        file.org(),
        id,
        only.isEmpty() ? null : file.outletOf(item).outlet(),
        name,
        item.text("category"),
        price,
        item.flag(false, "mrp", "is_mrp"),
        item.flag(!item.list("parts", "combo_parts").isEmpty(), "combo", "is_combo"));
    itemIds.put(id, id);
    itemIds.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
    for (LooseJson elsewhere : priced.list("prices")) {
      at(elsewhere);
      OutletKey outlet = file.outletOf(elsewhere);
      rows.insert(
          "menu_prices (org_id, outlet_id, item_id, price_paise)",
          outlet.org(),
          outlet.outlet(),
          id,
          elsewhere
              .rupees("price")
              .orElseThrow(() -> elsewhere.complaint(ErrorCode.MISSING_FIELD, "price is missing")));
    }
  }

  private void parts(LooseJson item) throws SQLException {
    for (LooseJson part : item.list("parts", "combo_parts")) {
      at(part);
      rows.insert(
          "menu_combo_parts (org_id, item_id, part_item_id, quantity)",
          file.org(),
          itemId(item, "item_id", "id", "name"),
          itemId(part, "item_id", "id", "item", "name"),
          part.number("quantity", "qty").orElse(BigDecimal.ONE));
    }
  }

  /** The id of an item of the menu that is named by its id or its name. */
  private String itemId(LooseJson by, String... fields) {
    String named = by.required(fields);
    String id = itemIds.getOrDefault(named, itemIds.get(named.toLowerCase(Locale.ROOT)));
    if (id == null) {
      throw by.complaint(ErrorCode.UNKNOWN_VALUE, "'" + named + "' is not on the menu");
    }
    return id;
  }

  private void recipe(LooseJson recipe) throws SQLException {
    at(recipe);
    String item = itemId(recipe, "item_id", "id", "item", "name");
    rows.insert("recipes (org_id, item_id)", file.org(), item);
    for (LooseJson line : recipe.list("lines", "ingredients")) {
      at(line);
      String ingredient = line.required("ingredient", "name");
      String word = line.text("unit").isEmpty() ? "pcs" : line.text("unit");
      Unit unit =
          Unit.named(word)
              .orElseThrow(
                  () -> line.complaint(ErrorCode.UNKNOWN_VALUE, "unit '" + word + "' is unknown"));
      rows.insert(
          "ingredients (org_id, ingredient_id, name, base_unit)",
          file.org(),
          ingredient,
          ingredient,
          unit.base().name().toLowerCase(Locale.ROOT));
      rows.insert(
          "recipe_lines (org_id, item_id, ingredient_id, quantity)",
          file.org(),
          item,
          ingredient,
          unit.toBase(line.number("quantity", "qty").orElse(BigDecimal.ONE)));
    }
  }

  private void person(LooseJson person) throws SQLException {
    at(person);
    List<String> roles = new ArrayList<>();
    for (String role : person.texts("roles", "role")) {
      String word = role.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
      roles.add(ROLES.contains(word) ? word : "other");
    }
    String outlet = person.text("outlet", "outlet_id");
    rows.insert(
        "staff (org_id, staff_id, outlet_id, name, roles)",
        file.org(),
        person.required("staff_id", "id", "name"),
        outlet.isEmpty() ? null : file.outletOf(person).outlet(),
        person.required("name", "staff_id", "id"),
        roles.isEmpty() ? List.of("other") : roles);
  }

  private void shift(LooseJson shift) throws SQLException {
    at(shift);
    OutletKey outlet = file.outletOf(shift);
    String who = shift.required("staff_id", "staff", "name");
    String staff =
        file.staffNames().containsKey(who)
            ? who
            : file.staffNames().entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(who))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                    () ->
                        shift.complaint(ErrorCode.UNKNOWN_VALUE, "nobody is called '" + who + "'"));
    OffsetDateTime starts = moment(shift, outlet, "starts_at", "start", "from");
    String id = shift.text("shift_id", "id");
    rows.insert(
        "staff_shifts (org_id, shift_id, outlet_id, staff_id, starts_at, ends_at)",
        outlet.org(),
        id.isEmpty() ? staff + " " + starts : id,
        outlet.outlet(),
        staff,
        starts,
        moment(shift, outlet, "ends_at", "end", "to", "through"));
  }

  private OffsetDateTime moment(LooseJson of, OutletKey outlet, String... names) {
    Instant instant =
        of.instant(file.outlets().get(outlet).calendar().zone(), names)
            .orElseThrow(() -> of.complaint(ErrorCode.MISSING_FIELD, names[0] + " is missing"));
    return instant.atOffset(ZoneOffset.UTC);
  }

  private void rule(LooseJson rule) throws SQLException {
    at(rule);
    String named = rule.required("mode");
    String mode = FraudModes.of(named).map(FraudModes::detectorName).orElse(named);
    if (KotFraudModes.all().stream().noneMatch(known -> known.name().equals(mode))) {
      throw rule.complaint(
          ErrorCode.UNKNOWN_VALUE, "the detector has no mode '%s'".formatted(named));
    }
    String outlet = rule.text("outlet", "outlet_id");
    String id = rule.text("rule_id", "id");
    PGobject parameters = new PGobject();
    parameters.setType("jsonb");
    parameters.setValue(
        rule.get("parameters").isObject() ? rule.get("parameters").toString() : "{}");
    rows.insert(
        "detector_rules (org_id, rule_id, outlet_id, detector, mode, parameters, enabled,"
            + " changed_by)",
        file.org(),
        id.isEmpty() ? (outlet.isEmpty() ? mode : mode + " of " + outlet) : id,
        outlet.isEmpty() ? null : file.outletOf(rule).outlet(),
        KotFraudModes.DETECTOR,
        mode,
        parameters,
        rule.flag(true, "enabled"),
        ReferenceFile.NAME);
  }

  private void at(LooseJson one) {
    place = one.place();
  }
}
