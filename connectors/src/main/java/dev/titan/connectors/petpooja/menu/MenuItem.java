package dev.titan.connectors.petpooja.menu;

import java.util.Locale;

/**
 * Something that the till lists: an item, a variation of one, or an add-on.
 *
 * @param id as in {@code menu_items}
 * @param name with its variation, as printed on bills
 * @param category section of the menu, or the group of an add-on
 * @param pricePaise price of one before tax at this outlet
 */
record MenuItem(String id, String name, String category, long pricePaise) {

  /** What stays the same when an item gets another id. */
  record Likeness(String name, String category) {

    static Likeness of(String name, String category) {
      return new Likeness(plain(name), plain(category));
    }

    private static String plain(String text) {
      return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
  }

  Likeness likeness() {
    return Likeness.of(name, category);
  }
}
