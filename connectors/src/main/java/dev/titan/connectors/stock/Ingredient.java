package dev.titan.connectors.stock;

import dev.titan.contracts.unit.BaseUnit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the name of an ingredient means.
 *
 * @param id our id of the ingredient, or the source's own where the name is not bridged; empty when
 *     there is neither
 * @param category its group, empty when unknown
 * @param unit the unit in which it is kept; empty when the name is not bridged
 * @param packs what one pack holds, in that unit, by the pack's name in lower case
 */
public record Ingredient(
    String id, String category, Optional<BaseUnit> unit, Map<String, BigDecimal> packs) {

  /** Keeps the packs immutable. */
  public Ingredient {
    packs = Map.copyOf(packs);
  }

  /** One whose name means nothing to us. */
  public static Ingredient unknown(String sourceId) {
    return new Ingredient(sourceId, "", Optional.empty(), Map.of());
  }
}
