package dev.titan.contracts.event;

import java.util.List;

/**
 * One line of a bill.
 *
 * @param itemId the vendor's id of the menu item, empty when it gives none
 * @param itemCode the short code, empty when there is none
 * @param itemName as printed
 * @param category menu category, empty when unknown
 * @param unitPricePaise price of one before discount and tax, in paise
 * @param quantityMilli quantity in thousandths, so that 1.5 portions stay exact
 * @param totalPaise unit price times quantity as the source states it, before discount and tax
 * @param discountPaise discount on this line, zero or positive
 * @param taxPaise tax on this line
 * @param addOns extras, in the order of the source
 * @param note the kitchen note, empty when there is none
 */
public record BillLine(
    String itemId,
    String itemCode,
    String itemName,
    String category,
    long unitPricePaise,
    long quantityMilli,
    long totalPaise,
    long discountPaise,
    long taxPaise,
    List<AddOn> addOns,
    String note) {

  /** Absent texts and lists are empty. */
  public BillLine {
    itemId = itemId == null ? "" : itemId;
    itemCode = itemCode == null ? "" : itemCode;
    category = category == null ? "" : category;
    note = note == null ? "" : note;
    addOns = addOns == null ? List.of() : List.copyOf(addOns);
  }
}
