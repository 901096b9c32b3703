package dev.titan.localstack.simulator.billing;

import dev.titan.localstack.simulator.world.Payment;
import dev.titan.localstack.simulator.world.Settlement;
import java.util.List;

/**
 * How a guest wants to pay.
 *
 * @param type Cash, Card, Online, Other
 * @param customType what "Other" means, else empty
 * @param cashPercent above 0: so much of the total in cash and the rest by the type
 */
public record PaymentChoice(String type, String customType, int cashPercent) {

  /** Notes and coins. */
  public static final PaymentChoice CASH = new PaymentChoice("Cash", "", 0);

  /** A card. */
  public static final PaymentChoice CARD = new PaymentChoice("Card", "", 0);

  /** UPI, which Petpooja files under "Other". */
  public static final PaymentChoice UPI = new PaymentChoice("Other", "UPI", 0);

  /** Paid to the aggregator. */
  public static final PaymentChoice ONLINE = new PaymentChoice("Online", "", 0);

  /** The settlement of a bill of so many paise; cash comes in whole tens of rupees. */
  public Settlement settle(long total) {
    long cash = total * cashPercent / 100 / 1000 * 1000;
    if (cash <= 0 || cash >= total) {
      return Settlement.whole(type, customType);
    }
    return new Settlement(
        Settlement.PART_PAYMENT,
        "",
        List.of(new Payment("Cash", "", cash), new Payment(type, customType, total - cash)));
  }
}
