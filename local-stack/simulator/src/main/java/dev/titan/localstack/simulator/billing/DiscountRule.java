package dev.titan.localstack.simulator.billing;

/**
 * A discount as agreed.
 *
 * @param percent whether {@code rate} is hundredths of a per cent; else it is paise
 */
public record DiscountRule(String title, boolean percent, long rate) {

  /** A share of the goods, in whole per cent. */
  public static DiscountRule percent(String title, int percent) {
    return new DiscountRule(title, true, percent * 100L);
  }

  /** A fixed amount in rupees. */
  public static DiscountRule rupees(String title, int rupees) {
    return new DiscountRule(title, false, rupees * 100L);
  }
}
