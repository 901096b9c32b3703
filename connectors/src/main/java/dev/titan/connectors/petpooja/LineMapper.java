package dev.titan.connectors.petpooja;

import dev.titan.contracts.event.AddOn;
import dev.titan.contracts.event.BillLine;

/**
 * Turns one {@code OrderItem} into a line.
 *
 * <p>{@code price} is the price of one in today's API and was the line's total in an older one. The
 * two are told apart by the line itself: where the quantity is not 1 and yet price equals total,
 * the price is the line's and is divided. A total that is absent is price times quantity, a price
 * that is absent is total by quantity; a total that is there is taken as stated.
 */
final class LineMapper {

  private static final long ONE_MILLI = 1000;

  private LineMapper() {}

  /** Maps an item; complains with the item's place in the order. */
  static BillLine map(Fields item) {
    long quantity = item.quantityMilli("quantity").orElseThrow(() -> item.missing("quantity"));
    long price = item.paiseOrZero("price");
    boolean priced = item.paise("price").isPresent();
    long total = item.paise("total").orElseGet(() -> LinePrices.times(price, quantity));
    boolean lineTotalAsPrice = quantity != ONE_MILLI && price == total;
    return new BillLine(
        item.textOrEmpty("itemid"),
        item.textOrEmpty("itemcode"),
        item.text("name", "itemcode", "itemid").orElseThrow(() -> item.missing("name")),
        item.textOrEmpty("categoryname", "category_name"),
        quantity > 0 && (lineTotalAsPrice || !priced)
            ? LinePrices.dividedBy(total, quantity)
            : price,
        quantity,
        total,
        item.paiseOrZero("total_discount", "discount"),
        item.paiseOrZero("total_tax", "tax"),
        item.list("addon").stream().map(LineMapper::addOn).toList(),
        item.textOrEmpty("specialnotes"));
  }

  private static AddOn addOn(Fields addOn) {
    return new AddOn(
        addOn.textOrEmpty("addonid", "addon_id"),
        addOn.textOrEmpty("group_name"),
        addOn.text("name", "addonid", "addon_id").orElseThrow(() -> addOn.missing("name")),
        addOn.paiseOrZero("price"),
        addOn.quantityMilli("quantity").orElse(ONE_MILLI));
  }
}
