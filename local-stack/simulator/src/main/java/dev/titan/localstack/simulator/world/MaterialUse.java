package dev.titan.localstack.simulator.world;

import java.math.BigDecimal;

/**
 * What a line used up by its recipe.
 *
 * @param quantity in {@code unit}
 * @param pricePerUnit rupees; a recipe cost has more decimals than paise have
 */
public record MaterialUse(
    String id, String name, BigDecimal quantity, String unit, BigDecimal pricePerUnit) {}
