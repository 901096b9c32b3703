package dev.titan.localstack.simulator.house.stock;

import java.util.Map;

/**
 * How something is made in the house.
 *
 * @param product what is made
 * @param batchMilli how much one batch gives, in thousandths of its base unit
 * @param yieldPercent what is left of the weight of the inputs
 * @param inputs what one batch takes, by name, in thousandths of the base units
 */
public record Production(
    Ingredient product, long batchMilli, int yieldPercent, Map<String, Long> inputs) {

  /** Keeps its own copy. */
  public Production {
    inputs = Map.copyOf(inputs);
  }
}
