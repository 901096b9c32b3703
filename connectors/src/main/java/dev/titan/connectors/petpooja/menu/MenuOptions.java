package dev.titan.connectors.petpooja.menu;

import dev.titan.connectors.petpooja.PetpoojaOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How menus are fetched.
 *
 * @param outlets the menus; each key once
 * @param requests how one request is made and retried
 */
public record MenuOptions(List<MenuOutlet> outlets, PetpoojaOptions.Requests requests) {

  /** Checks every value. */
  public MenuOptions {
    outlets = List.copyOf(outlets);
    Set<Object> keys = new HashSet<>();
    for (MenuOutlet outlet : outlets) {
      if (!keys.add(outlet.key())) {
        throw new IllegalArgumentException(
            "The menu of outlet " + outlet.key() + " is configured twice");
      }
    }
  }

  /** The usual limits for these menus. */
  public static MenuOptions defaults(List<MenuOutlet> outlets) {
    return new MenuOptions(outlets, PetpoojaOptions.Requests.defaults());
  }
}
