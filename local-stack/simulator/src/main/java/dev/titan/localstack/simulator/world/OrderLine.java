package dev.titan.localstack.simulator.world;

import java.math.BigDecimal;
import java.util.List;

/**
 * One line of a bill.
 *
 * @param unitPrice paise for one, add-ons included
 * @param quantity above zero
 * @param total paise before discount and tax: unit price times quantity
 * @param discount this line's share of the bill's discount, in paise
 * @param taxes this line's share of the bill's taxes
 * @param notes what the guest asked for
 */
public record OrderLine(
    String itemId,
    String itemCode,
    String category,
    String name,
    long unitPrice,
    BigDecimal quantity,
    long total,
    long discount,
    List<TaxAmount> taxes,
    List<LineAddOn> addOns,
    String notes,
    List<MaterialUse> consumed) {

  /** Keeps its own copies of the lists. */
  public OrderLine {
    taxes = List.copyOf(taxes);
    addOns = List.copyOf(addOns);
    consumed = List.copyOf(consumed);
  }

  /** This line's share of all taxes, in paise. */
  public long totalTax() {
    return taxes.stream().mapToLong(TaxAmount::amount).sum();
  }
}
