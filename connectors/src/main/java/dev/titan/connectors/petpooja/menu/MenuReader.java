package dev.titan.connectors.petpooja.menu;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.connectors.petpooja.Fields;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a menu whole or not at all: what is named but absent (a category, an add-on group, the
 * variations of an item) shows that a part of the answer is missing.
 *
 * <p>An item with variations stands for them and is none itself, as bills name the variation.
 */
final class MenuReader {

  private final Map<String, MenuItem> read = new LinkedHashMap<>();

  private MenuReader() {}

  /**
   * What a menu lists now.
   *
   * @param restId whose menu was asked for
   * @throws TitanException that says what is wrong with it
   */
  static List<MenuItem> read(JsonNode json, String restId) {
    Fields menu = new Fields("menu", json);
    requireRestaurant(menu, restId);
    MenuReader reader = new MenuReader();
    List<Fields> items = menu.list("items");
    if (items.isEmpty()) {
      throw menu.missing("items");
    }
    Map<String, Optional<String>> categories = categories(menu);
    Set<String> groups = new HashSet<>();
    List<Fields> addOnGroups = menu.list("addongroups");
    addOnGroups.forEach(group -> groups.add(group.required("addongroupid")));
    items.forEach(item -> reader.item(item, categories, groups));
    addOnGroups.forEach(reader::addOns);
    return new ArrayList<>(reader.read.values());
  }

  private static void requireRestaurant(Fields menu, String restId) {
    Set<String> shown = new HashSet<>();
    for (Fields restaurant : menu.list("restaurants")) {
      restaurant.text("restaurantid").ifPresent(shown::add);
      restaurant.object("details").text("menusharingcode").ifPresent(shown::add);
    }
    if (!shown.isEmpty() && !shown.contains(restId)) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET, "it is the menu of another restaurant than " + restId);
    }
  }

  /** The name of each category by its id; empty while it is switched off. */
  private static Map<String, Optional<String>> categories(Fields menu) {
    Map<String, Optional<String>> categories = new LinkedHashMap<>();
    for (Fields category : menu.list("categories")) {
      String name = category.required("categoryname");
      categories.put(
          category.required("categoryid"), isOn(category) ? Optional.of(name) : Optional.empty());
    }
    return categories;
  }

  private void item(Fields item, Map<String, Optional<String>> categories, Set<String> groups) {
    String id = item.required("itemid");
    String name = item.required("itemname");
    String categoryId = item.required("item_categoryid");
    if (!categories.containsKey(categoryId)) {
      throw item.wrong(
          ErrorCode.UNKNOWN_VALUE, "item_categoryid", categoryId, "is none of the categories");
    }
    Optional<String> category = categories.get(categoryId);
    for (Fields addOn : item.list("addon")) {
      String group = addOn.required("addon_group_id");
      if (!groups.contains(group)) {
        throw item.wrong(
            ErrorCode.UNKNOWN_VALUE, "addon_group_id", group, "is none of the add-on groups");
      }
    }
    List<Fields> variations = item.list("variation");
    if (variations.isEmpty() && item.textOrEmpty("itemallowvariation").equals("1")) {
      throw item.missing("variation");
    }
    boolean on = isOn(item) && category.isPresent();
    if (variations.isEmpty()) {
      add(item, new MenuItem(id, name, category.orElse(""), price(item, "price")), on);
    }
    for (Fields variation : variations) {
      add(
          variation,
          new MenuItem(
              variation.text("id", "variationid").orElseThrow(() -> variation.missing("id")),
              name + " (" + variation.required("name") + ")",
              category.orElse(""),
              price(variation, "price")),
          on && isOn(variation));
    }
  }

  private void addOns(Fields group) {
    String name = group.required("addongroup_name");
    for (Fields addOn : group.list("addongroupitems")) {
      add(
          addOn,
          new MenuItem(
              // Numbered apart from items at the till.
              "addon-" + addOn.required("addonitemid"),
              addOn.required("addonitem_name"),
              name,
              price(addOn, "addonitem_price")),
          isOn(group) && isOn(addOn));
    }
  }

  private void add(Fields where, MenuItem item, boolean on) {
    if (!on) {
      return;
    }
    MenuItem before = read.put(item.id(), item);
    if (before != null && !before.equals(item)) {
      throw where.wrong(ErrorCode.UNKNOWN_VALUE, "id", item.id(), "stands for two different items");
    }
  }

  private static long price(Fields fields, String name) {
    return fields.paise(name).orElseThrow(() -> fields.missing(name));
  }

  private static boolean isOn(Fields fields) {
    return !fields.textOrEmpty("active").equals("0");
  }
}
