package dev.titan.localstack.simulator.petpooja;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.localstack.simulator.chain.Menu;
import dev.titan.localstack.simulator.chain.MenuItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The menu as {@code mapped_restaurant_menus} shows it, at the prices of the outlet's city. */
final class MenuDocument {
  private static final int CATEGORY_IDS = 4_100;
  private static final int GROUP_IDS = 1_007_900;
  private static final int ADD_ON_IDS = 30_169_700;

  private MenuDocument() {}

  static ObjectNode of(InventoryOutlet outlet) {
    ObjectNode menu = JsonNodeFactory.instance.objectNode();
    menu.put("success", "1");
    ObjectNode restaurant = menu.putArray("restaurants").addObject();
    restaurant.put("restaurantid", outlet.profile().restId());
    restaurant.put("active", "1");
    restaurant
        .putObject("details")
        .put("menusharingcode", outlet.menuSharingCode())
        .put("restaurantname", outlet.profile().name());
    ArrayNode orderTypes = menu.putArray("ordertypes");
    orderTypes.addObject().put("ordertypeid", 1).put("ordertype", "Delivery");
    orderTypes.addObject().put("ordertypeid", 2).put("ordertype", "PickUp");
    orderTypes.addObject().put("ordertypeid", 3).put("ordertype", "DineIn");
    List<String> categories = new ArrayList<>();
    Map<String, List<MenuItem.AddOn>> groups = new LinkedHashMap<>();
    ArrayNode items = menu.putArray("items");
    for (MenuItem item : Menu.standard().items()) {
      if (!categories.contains(item.category())) {
        categories.add(item.category());
      }
      item.addOns().stream().findFirst().ifPresent(one -> groups.put(one.group(), item.addOns()));
      items.add(item(item, outlet, categories, groups));
    }
    ArrayNode listed = menu.putArray("categories");
    for (String category : categories) {
      listed
          .addObject()
          .put("categoryid", Integer.toString(CATEGORY_IDS + categories.indexOf(category)))
          .put("active", "1")
          .put("categoryrank", Integer.toString(categories.indexOf(category) + 1))
          .put("categoryname", category);
    }
    ArrayNode addOnGroups = menu.putArray("addongroups");
    groups.forEach((name, addOns) -> addOnGroups.add(group(name, addOns, outlet, groups)));
    return menu;
  }

  private static ObjectNode item(
      MenuItem item,
      InventoryOutlet outlet,
      List<String> categories,
      Map<String, List<MenuItem.AddOn>> groups) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("itemid", item.itemId(0));
    entry.put("itemname", item.name());
    entry.put("itemcode", item.code());
    int category = CATEGORY_IDS + categories.indexOf(item.category());
    entry.put("item_categoryid", Integer.toString(category));
    entry.put("item_ordertype", "1,2,3");
    entry.put("active", "1");
    entry.put("in_stock", "2");
    entry.put("price", price(item.price(), outlet));
    entry.put("itemallowvariation", item.variations().isEmpty() ? "0" : "1");
    entry.put("itemallowaddon", item.addOns().isEmpty() ? "0" : "1");
    ArrayNode variations = entry.putArray("variation");
    for (int i = 0; i < item.variations().size(); i++) {
      MenuItem.Variation variation = item.variations().get(i);
      variations
          .addObject()
          .put("id", item.itemId(i))
          .put("variationid", item.itemId(i))
          .put("name", variation.name())
          .put("price", price(item.price() + variation.difference(), outlet))
          .put("active", "1");
    }
    ArrayNode addOns = entry.putArray("addon");
    item.addOns().stream()
        .findFirst()
        .ifPresent(one -> addOns.addObject().put("addon_group_id", groupId(one.group(), groups)));
    return entry;
  }

  private static ObjectNode group(
      String name,
      List<MenuItem.AddOn> addOns,
      InventoryOutlet outlet,
      Map<String, List<MenuItem.AddOn>> groups) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("addongroupid", groupId(name, groups));
    entry.put("addongroup_name", name);
    entry.put("active", "1");
    ArrayNode items = entry.putArray("addongroupitems");
    for (MenuItem.AddOn addOn : addOns) {
      items
          .addObject()
          .put("addonitemid", Integer.toString(ADD_ON_IDS + addOn.number()))
          .put("addonitem_name", addOn.name())
          .put("addonitem_price", price(addOn.price(), outlet))
          .put("active", "1");
    }
    return entry;
  }

  private static String groupId(String name, Map<String, List<MenuItem.AddOn>> groups) {
    return Integer.toString(GROUP_IDS + List.copyOf(groups.keySet()).indexOf(name));
  }

  private static String price(long paise, InventoryOutlet outlet) {
    return NumberStyle.rupees(Menu.inCity(paise, outlet.priceFactorPercent())).toPlainString();
  }
}
