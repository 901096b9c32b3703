package dev.titan.connectors.stock;

import java.util.Optional;

/** What the names that a source of stock writes mean to us. */
public interface StockNames {

  /** Knows no name at all. */
  StockNames NONE =
      new StockNames() {
        @Override
        public Ingredient ingredient(String name, String sourceId) {
          return Ingredient.unknown(sourceId);
        }

        @Override
        public Optional<String> outlet(String name) {
          return Optional.empty();
        }
      };

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
