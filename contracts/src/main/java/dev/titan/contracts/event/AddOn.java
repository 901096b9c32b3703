package dev.titan.contracts.event;

/**
 * An extra on a bill line, such as almond milk.
 *
 * @param addOnId the vendor's id, empty when it gives none
 * @param group the group that it was chosen from, empty when there is none
 * @param name as printed
 * @param unitPricePaise price of one, in paise
 * @param quantityMilli quantity in thousandths
 */
public record AddOn(
    String addOnId, String group, String name, long unitPricePaise, long quantityMilli) {}
