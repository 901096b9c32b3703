package dev.titan.localstack.simulator.house.agent;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.localstack.simulator.chain.Roster;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.fraud.Combos;
import dev.titan.localstack.simulator.house.fraud.Dish;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes what a chain knows of itself: outlets, menu, staff and shifts. */
final class ReferenceJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode root = JSON.createObjectNode();

  private ReferenceJson() {}

  static String write(String org, House house, List<LocalDate> days) {
    ReferenceJson reference = new ReferenceJson();
    reference.root.put("org", org);
    reference.outlets(house);
    reference.menu(house);
    reference.people(house, days);
    return reference.root.toPrettyString();
  }

  private void outlets(House house) {
    ArrayNode outlets = root.putArray("outlets");
    for (HouseOutlet outlet : house.outlets()) {
      OutletProfile profile = outlet.profile();
      outlets
          .addObject()
          .put("outlet", profile.outletId())
          .put("name", profile.name())
          .put("zone", profile.zone().getId())
          .put("closing_time", profile.closingHour().toString())
          .put("rest_id", profile.restId())
          .put("opens", profile.opens().toString())
          .put("closes", profile.closes().toString());
    }
  }

  private void menu(House house) {
    ArrayNode menu = root.putArray("menu");
    Map<String, Dish> first = house.outlets().get(0).menu();
    for (Dish dish : first.values()) {
      ObjectNode item =
          menu.addObject()
              .put("item_id", dish.itemId())
              .put("name", dish.name())
              .put("category", dish.category())
              .put("price", rupees(dish.price()));
      if (dish.mrp()) {
        item.put("mrp", true);
      }
      ArrayNode prices = item.putArray("prices");
      for (HouseOutlet outlet : house.outlets()) {
        prices
            .addObject()
            .put("outlet", outlet.profile().outletId())
            .put("price", rupees(outlet.menu().get(dish.itemId()).price()));
      }
      List<String> parts = Combos.all().getOrDefault(dish.itemId(), List.of());
      if (!parts.isEmpty()) {
        ArrayNode contents = item.put("combo", true).putArray("parts");
        parts.forEach(part -> contents.addObject().put("item_id", part).put("quantity", 1));
      }
    }
  }

  private void people(House house, List<LocalDate> days) {
    ArrayNode staff = root.putArray("staff");
    ArrayNode shifts = root.putArray("shifts");
    for (HouseOutlet outlet : house.outlets()) {
      String id = outlet.profile().outletId();
      for (Roster.Person person : outlet.people()) {
        ArrayNode roles =
            staff
                .addObject()
                .put("staff_id", person.staffId())
                .put("name", person.name())
                .put("outlet", id)
                .putArray("roles");
        (person.manager() ? List.of("manager") : List.of("cashier", "waiter")).forEach(roles::add);
      }
      for (LocalDate day : days) {
        for (Roster.Shift shift : outlet.shifts(day)) {
          shifts
              .addObject()
              .put("staff_id", shift.staffId())
              .put("outlet", id)
              .put("starts_at", EventFeed.local(shift.from(), outlet.profile().zone()))
              .put("ends_at", EventFeed.local(shift.to(), outlet.profile().zone()));
        }
      }
    }
  }

  private static BigDecimal rupees(long paise) {
    return BigDecimal.valueOf(paise, 2);
  }
}
