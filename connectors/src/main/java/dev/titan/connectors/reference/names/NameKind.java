package dev.titan.connectors.reference.names;

import java.util.Locale;

/** What a name names. */
public enum NameKind {
  /** Something on the menu. */
  MENU_ITEM,
  /** A raw material or prepared product. */
  INGREDIENT,
  /** A supplier. */
  VENDOR,
  /** A person who works at an outlet. */
  STAFF;

  /** As it stands in the table. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
