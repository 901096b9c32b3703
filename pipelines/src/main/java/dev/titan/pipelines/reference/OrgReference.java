package dev.titan.pipelines.reference;

import dev.titan.contracts.topic.OutletKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One organisation's rows, typed, and the views of its outlets. A changed row throws away only the
 * views that it stands in. Not safe for use by several threads.
 */
final class OrgReference {

  private final String org;

  /** Typed rows by their primary key, by table; sorted, so that views do not depend on order. */
  private final Map<String, Map<String, Object>> tables = new HashMap<>();

  private final Map<String, Menu> menus = new HashMap<>();
  private final Map<String, Staff> staff = new HashMap<>();
  private final Map<String, DetectorRules> rules = new HashMap<>();
  private final Map<String, Map<String, Disposition>> dispositions = new HashMap<>();
  private final Map<String, Optional<OutletReference>> views = new HashMap<>();

  OrgReference(String org) {
    this.org = org;
  }

  /** Takes over the newest state of a row. */
  void put(ReferenceRow row) {
    Map<String, Object> table = tables.computeIfAbsent(row.entity(), none -> new TreeMap<>());
    if (row.json() == null) {
      table.remove(row.id());
    } else {
      table.put(row.id(), ReferenceRows.parse(row.entity(), row.json()));
    }
    switch (row.entity()) {
      case ReferenceRows.MENU_ITEMS, ReferenceRows.MENU_PRICES, ReferenceRows.COMBO_PARTS ->
          menus.clear();
      case ReferenceRows.STAFF, ReferenceRows.SHIFTS -> staff.clear();
      case ReferenceRows.RULES -> rules.clear();
      case ReferenceRows.DISPOSITIONS -> dispositions.clear();
      default -> {}
    }
    views.clear();
  }

  /** What an outlet's rules see; empty when the outlet has not been entered. */
  Optional<OutletReference> view(String outlet) {
    return views.computeIfAbsent(outlet, this::make);
  }

  private Optional<OutletReference> make(String outlet) {
    return rows(ReferenceRows.OUTLETS, OutletRow.class).stream()
        .filter(row -> row.outlet().equals(outlet))
        .findFirst()
        .map(
            row ->
                new OutletReference(
                    new OutletKey(org, outlet),
                    row.calendar(),
                    menus.computeIfAbsent(outlet, this::menu),
                    staff.computeIfAbsent(outlet, this::staff),
                    rules.computeIfAbsent(outlet, this::rules),
                    dispositions.computeIfAbsent(outlet, this::dispositions),
                    0));
  }

  private Menu menu(String outlet) {
    return Menu.of(
        outlet,
        rows(ReferenceRows.MENU_ITEMS, MenuItem.class),
        rows(ReferenceRows.MENU_PRICES, MenuPrice.class),
        rows(ReferenceRows.COMBO_PARTS, ComboPart.class));
  }

  private Staff staff(String outlet) {
    return Staff.of(
        outlet,
        rows(ReferenceRows.STAFF, StaffMember.class),
        rows(ReferenceRows.SHIFTS, Shift.class));
  }

  private DetectorRules rules(String outlet) {
    return DetectorRules.of(outlet, rows(ReferenceRows.RULES, DetectorRule.class));
  }

  private Map<String, Disposition> dispositions(String outlet) {
    return rows(ReferenceRows.DISPOSITIONS, Disposition.class).stream()
        .filter(disposition -> disposition.outlet().equals(outlet))
        .collect(Collectors.toUnmodifiableMap(Disposition::caseId, Function.identity()));
  }

  private <T> List<T> rows(String table, Class<T> type) {
    Collection<Object> all = tables.getOrDefault(table, Map.of()).values();
    return all.stream().map(type::cast).toList();
  }
}
