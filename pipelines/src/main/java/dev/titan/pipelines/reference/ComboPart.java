package dev.titan.pipelines.reference;

/**
 * A part of a combo.
 *
 * @param itemId the combo
 * @param partItemId what it contains
 * @param quantityMilli how many of it, in thousandths
 */
public record ComboPart(String itemId, String partItemId, long quantityMilli) {}
