package dev.titan.localstack.simulator.billing;

import java.util.List;

/**
 * The taxes on food of a country and how its bills are rounded.
 *
 * @param rates taxes on the discounted goods
 * @param rounding bills are rounded to a multiple of so many paise
 */
public record TaxRegime(List<TaxRate> rates, long rounding) {

  /** Restaurants in India: GST of 5 %, half to the centre and half to the state; whole rupees. */
  public static final TaxRegime INDIA =
      new TaxRegime(List.of(new TaxRate("CGST@2.5%", 250), new TaxRate("SGST@2.5%", 250)), 100);

  /** The Emirates: VAT of 5 %. */
  public static final TaxRegime EMIRATES = new TaxRegime(List.of(new TaxRate("VAT@5%", 500)), 25);

  /** Singapore: GST of 9 %. */
  public static final TaxRegime SINGAPORE = new TaxRegime(List.of(new TaxRate("GST@9%", 900)), 5);

  /** The United Kingdom: VAT of 20 %. */
  public static final TaxRegime UNITED_KINGDOM =
      new TaxRegime(List.of(new TaxRate("VAT@20%", 2000)), 1);

  /** No tax and no rounding: the total is the sum of the lines. */
  public static final TaxRegime NONE = new TaxRegime(List.of(), 1);

  /** Keeps its own copy and checks the rounding. */
  public TaxRegime {
    rates = List.copyOf(rates);
    if (rounding < 1) {
      throw new IllegalArgumentException("bills are rounded to 1 paisa or more, not " + rounding);
    }
  }
}
