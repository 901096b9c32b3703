package dev.titan.localstack.simulator.billing;

import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.Customer;
import dev.titan.localstack.simulator.world.Handling;
import dev.titan.localstack.simulator.world.OrderStatus;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An order before it is added up.
 *
 * @param createdOn local time of the outlet
 * @param charges amounts that do not depend on the goods
 */
public record OrderDraft(
    OrderStatus status,
    LocalDateTime createdOn,
    Channel channel,
    PaymentChoice payment,
    Handling handling,
    Customer customer,
    List<DraftLine> lines,
    List<DiscountRule> discounts,
    Charges charges) {

  /** Keeps its own copies of the lists. */
  public OrderDraft {
    lines = List.copyOf(lines);
    discounts = List.copyOf(discounts);
  }

  /**
   * What is charged beside the goods, in paise but for the service charge.
   *
   * @param serviceBasisPoints hundredths of a per cent of the discounted goods
   */
  public record Charges(
      long delivery, long container, int serviceBasisPoints, long waivedOff, long tip) {

    /** Nothing. */
    public static final Charges NONE = new Charges(0, 0, 0, 0, 0);
  }

  /** The same order, cancelled for a reason. */
  public OrderDraft cancelled(String reason) {
    Handling noted =
        new Handling(
            handling.biller(), handling.assignee(), handling.tokenNo(), handling.comment(), reason);
    return new OrderDraft(
        OrderStatus.CANCELLED,
        createdOn,
        channel,
        payment,
        noted,
        customer,
        lines,
        discounts,
        charges);
  }

  /** The same order, paid in another way. */
  public OrderDraft paidBy(PaymentChoice changed) {
    return new OrderDraft(
        status, createdOn, channel, changed, handling, customer, lines, discounts, charges);
  }

  /** The same order with other lines. */
  public OrderDraft withLines(List<DraftLine> changed) {
    return new OrderDraft(
        status, createdOn, channel, payment, handling, customer, changed, discounts, charges);
  }

  /** The same order that came in another way, and so with other charges. */
  public OrderDraft through(Channel changed, Charges charged) {
    return new OrderDraft(
        status, createdOn, changed, payment, handling, customer, lines, discounts, charged);
  }

  /** The same order, handled by others. */
  public OrderDraft by(Handling changed) {
    return new OrderDraft(
        status, createdOn, channel, payment, changed, customer, lines, discounts, charges);
  }

  /** The same order of another guest. */
  public OrderDraft of(Customer changed) {
    return new OrderDraft(
        status, createdOn, channel, payment, handling, changed, lines, discounts, charges);
  }

  /** The same order at another local time. */
  public OrderDraft at(LocalDateTime changed) {
    return new OrderDraft(
        status, changed, channel, payment, handling, customer, lines, discounts, charges);
  }

  /** The same order, given away. */
  public OrderDraft givenAway() {
    return new OrderDraft(
        OrderStatus.COMPLIMENTARY,
        createdOn,
        channel,
        new PaymentChoice("Other", "Complimentary", 0),
        handling,
        customer,
        lines,
        List.of(DiscountRule.percent("Complimentary", 100)),
        Charges.NONE);
  }

  /** The same order with other discounts. */
  public OrderDraft withDiscounts(List<DiscountRule> changed) {
    return new OrderDraft(
        status, createdOn, channel, payment, handling, customer, lines, changed, charges);
  }
}
