package dev.titan.localstack.simulator.house.till;

import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.Payment;
import dev.titan.localstack.simulator.world.Settlement;

/** How bills are paid, in the till's words. */
public final class Tender {
  /** Notes and coins. */
  public static final String CASH = "Cash";

  private Tender() {}

  /** The tender of a bill: Cash, Card, UPI, Online, Part Payment... */
  public static String of(Settlement settlement) {
    return settlement.customPaymentType().isEmpty()
        ? settlement.paymentType()
        : settlement.customPaymentType();
  }

  /** What of a bill was paid in cash, in paise: nothing where it is no sale. */
  public static long cash(OrderSnapshot bill) {
    if (bill.status() != OrderStatus.SUCCESS) {
      return 0;
    }
    if (bill.settlement().paymentType().equals(CASH)) {
      return bill.totals().total();
    }
    return bill.settlement().parts().stream()
        .filter(part -> part.type().equals(CASH))
        .mapToLong(Payment::amount)
        .sum();
  }
}
