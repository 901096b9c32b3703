package dev.titan.connectors.petpooja.inventory;

import java.util.Optional;

/** What the names in an answer mean to us. */
interface KnownNames {

  /**
   * The ingredient of a name.
   *
   * @param name as the source writes it
   * @param sourceId the source's id of it, empty when it gives none
   */
  Ingredient ingredient(String name, String sourceId);

  /** The id of the outlet of the same organisation that a name means; empty when it means none. */
  Optional<String> outlet(String name);
}
