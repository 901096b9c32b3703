package dev.titan.localstack.simulator.billing;

import dev.titan.localstack.simulator.world.LineAddOn;
import dev.titan.localstack.simulator.world.MaterialUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A line before discounts and taxes.
 *
 * @param unitPrice paise for one, add-ons included
 * @param quantity above zero
 */
public record DraftLine(
    String itemId,
    String itemCode,
    String category,
    String name,
    long unitPrice,
    BigDecimal quantity,
    List<LineAddOn> addOns,
    String notes,
    List<MaterialUse> consumed) {

  /** Checks price and quantity. */
  public DraftLine {
    if (unitPrice < 0 || quantity.signum() <= 0) {
      throw new IllegalArgumentException(
          name + ": price " + unitPrice + " paise, quantity " + quantity);
    }
    addOns = List.copyOf(addOns);
    consumed = List.copyOf(consumed);
  }

  /** Unit price times quantity, in paise. */
  public long total() {
    return BigDecimal.valueOf(unitPrice)
        .multiply(quantity)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
