package dev.titan.connectors.googledrive.learn;

import dev.titan.connectors.reference.names.KnownName;
import dev.titan.connectors.reference.names.KnownNames;
import dev.titan.connectors.reference.names.NameBridges;
import dev.titan.connectors.reference.names.NameKind;
import dev.titan.connectors.reference.names.NameRules;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the names of menu items mean to an organisation. A name that is not bridged yet is matched
 * with the menu: what is certain is bridged at once, what is not waits for a person, and until then
 * the name means nothing. Not thread-safe.
 */
final class ItemNames {
  private static final String SOURCE = "googledrive";

  private final String org;
  private final NameBridges bridges;
  private final List<KnownName> known;
  private final Map<String, Optional<String>> resolved = new HashMap<>();

  ItemNames(DataSource database, String org, Clock clock) {
    this.org = org;
    this.bridges = new NameBridges(database, clock);
    this.known = KnownNames.of(database, org, NameKind.MENU_ITEM);
  }

  /**
   * A menu item.
   *
   * @param variation as in recipes; empty where the menu has the variation as an item of its own
   */
  record Item(String id, String variation, String name) {}

  /** The item of a name; a variation is first looked for as an item of its own. */
  Optional<Item> find(String name, String variation) {
    if (variation.isEmpty()) {
      return id(name).map(id -> new Item(id, "", name));
    }
    String full = name.endsWith("(" + variation + ")") ? name : name + " (" + variation + ")";
    Optional<Item> own =
        known.stream()
            .filter(one -> one.name().equalsIgnoreCase(full))
            .findFirst()
            .map(one -> new Item(one.id(), "", full));
    return own.isPresent() ? own : id(name).map(id -> new Item(id, variation, full));
  }

  private Optional<String> id(String name) {
    return resolved.computeIfAbsent(name, this::bridged);
  }

  private Optional<String> bridged(String name) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> id = bridges.find(org, NameKind.MENU_ITEM, name);
    if (id.isPresent()) {
      return id;
    }
    bridges.note(org, NameKind.MENU_ITEM, SOURCE, NameRules.match(name, known));
    // Asked again: what a person has rejected stays rejected, however certain it looks.
    return bridges.find(org, NameKind.MENU_ITEM, name);
  }
}
