package dev.titan.pipelines.reference;

/**
 * Something that can be ordered.
 *
 * @param itemId identity within the organisation
 * @param onlyOutlet the one outlet that sells it, empty when all do
 * @param name as printed
 * @param pricePaise price of one before tax, in paise
 * @param mrp whether it is packaged goods at a printed price
 */
public record MenuItem(
    String itemId, String onlyOutlet, String name, long pricePaise, boolean mrp) {}
