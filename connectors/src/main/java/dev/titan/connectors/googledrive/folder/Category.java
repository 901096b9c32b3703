package dev.titan.connectors.googledrive.folder;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a folder is for. It tells people where to drop what; what a file is, its content decides.
 */
public enum Category {
  /** Bills: order masters, item reports. */
  SALES("Sales"),
  /** Expenses. */
  EXPENSES("Expenses"),
  /** Purchases. */
  PURCHASES("Purchases"),
  /** Stock summaries and counts. */
  INVENTORY("Inventory"),
  /** Recipes, production recipes, recipe costs. */
  RECIPES("Recipes"),
  /** Wastage. */
  WASTAGE("Wastage"),
  /** Kitchen tickets and what was changed on orders. */
  KOTS("Kots"),
  /** Texts for people and assistants to look things up in; they are no reports and stay. */
  KNOWLEDGE("Knowledge");

  private final String folder;

  Category(String folder) {
    this.folder = folder;
  }

  /** Name of its folder. */
  public String folder() {
    return folder;
  }

  /** Whether its files are taken. */
  public boolean isTaken() {
    return this != KNOWLEDGE;
  }

  /** The category of a folder's name, whatever its case. */
  static Optional<Category> ofFolder(String name) {
    return Arrays.stream(values()).filter(one -> one.folder.equalsIgnoreCase(name)).findFirst();
  }
}
