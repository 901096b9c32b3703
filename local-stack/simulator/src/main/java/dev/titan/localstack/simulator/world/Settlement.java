package dev.titan.localstack.simulator.world;

import java.util.List;

/**
 * How the bill was paid.
 *
 * @param paymentType Cash, Card, Online, Other, Part Payment...
 * @param customPaymentType what "Other" means, for example UPI, else empty
 * @param parts the parts of a part payment, which add up to the bill's total; else empty
 */
public record Settlement(String paymentType, String customPaymentType, List<Payment> parts) {

  /** The payment type of a bill that was paid in several parts. */
  public static final String PART_PAYMENT = "Part Payment";

  /** Keeps its own copy of the parts. */
  public Settlement {
    parts = List.copyOf(parts);
  }

  /** A bill paid in one. */
  public static Settlement whole(String paymentType, String customPaymentType) {
    return new Settlement(paymentType, customPaymentType, List.of());
  }
}
