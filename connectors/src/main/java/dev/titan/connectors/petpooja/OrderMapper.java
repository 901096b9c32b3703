package dev.titan.connectors.petpooja;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.DiscountAmount;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.event.TaxAmount;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Turns one order of Petpooja, pulled or pushed, into a {@link Bill}. Pure: the same order, outlet
 * and instant give the same bill.
 *
 * <p>A bill's id is {@code order_date-orderID}, since order ids restart daily; without an order
 * date (pushed orders) the business date of {@code created_on} stands in its place. Orders without
 * total, identity, creation time, status, type or items are refused, and so are unknown words and
 * numbers without sense; of amounts only round-off may be negative. Absent amounts are zero, except
 * that sums which the parts of the order give (lines, taxes, discounts) are taken from them.
 *
 * <p>No customer data is read.
 */
public final class OrderMapper {

  /** The {@code source} of every record of this connector. */
  public static final String SOURCE = "petpooja";

  private static final int LONGEST_ORDER_ID = 64;

  /** What the till writes when nobody entered a name. */
  private static final String NO_NAME = "abc";

  private final OutletKey key;
  private final String restId;
  private final BusinessCalendar calendar;

  /** A mapper of one outlet's orders. */
  public OrderMapper(PetpoojaOutlet outlet) {
    this(outlet.key(), outlet.restId(), outlet.calendar());
  }

  /**
   * A mapper of one outlet's orders.
   *
   * @param restId Petpooja's id of the restaurant
   * @param calendar the outlet's zone and closing time
   */
  public OrderMapper(OutletKey key, String restId, BusinessCalendar calendar) {
    this.key = key;
    this.restId = restId;
    this.calendar = calendar;
  }

  /**
   * Maps {@code {Restaurant, Customer, Order, Tax[], Discount[], OrderItem[]}}, or the webhook's
   * envelope around it.
   *
   * @param observedAt when the source was asked
   * @throws TitanException when the order cannot be understood; the code says why
   */
  public Bill map(JsonNode json, Instant observedAt) {
    Fields record =
        new Fields("record", json.path("properties").isObject() ? json.path("properties") : json);
    Fields order = record.object("Order");
    if (!order.node().isObject()) {
      throw record.missing("Order");
    }
    requireOurRestaurant(record);
    String orderId = order.required("orderID");
    if (orderId.length() > LONGEST_ORDER_ID) {
      throw order.wrong(ErrorCode.UNKNOWN_VALUE, "orderID", orderId, "is too long");
    }
    OrderTime time = OrderTime.of(order, calendar, observedAt);
    long total = order.paise("total").orElseThrow(() -> order.missing("total"));
    List<BillLine> lines = record.list("OrderItem").stream().map(LineMapper::map).toList();
    if (lines.isEmpty()) {
      throw new TitanException(ErrorCode.EMPTY_BILL, "The order has no OrderItem");
    }
    List<TaxAmount> taxes = record.list("Tax").stream().map(OrderMapper::tax).toList();
    List<DiscountAmount> discounts =
        record.list("Discount").stream().map(OrderMapper::discount).toList();
    return new Bill(
        key.org(),
        key.outlet(),
        SOURCE,
        time.businessDate() + "-" + orderId,
        order.text("customer_invoice_id").orElse(orderId),
        order.textOrEmpty("refId"),
        time.businessDate(),
        calendar.zone().getId(),
        time.createdAt(),
        observedAt,
        Vocabulary.status(order),
        Vocabulary.orderType(order),
        order.textOrEmpty("order_from"),
        order.textOrEmpty("sub_order_type"),
        order.textOrEmpty("table_no"),
        order.countOrZero("no_of_persons"),
        staff(order, "biller"),
        staff(order, "assignee"),
        order.textOrEmpty("online_order_id", "order_from_id"),
        order.textOrEmpty("comment"),
        order.textOrEmpty("cancel_reason"),
        order
            .paise("core_total")
            .orElseGet(() -> lines.stream().mapToLong(BillLine::totalPaise).sum()),
        order
            .paise("discount_total")
            .orElseGet(() -> discounts.stream().mapToLong(DiscountAmount::amountPaise).sum()),
        order
            .paise("tax_total")
            .orElseGet(() -> taxes.stream().mapToLong(TaxAmount::amountPaise).sum()),
        order.paiseOrZero("delivery_charges"),
        order.paiseOrZero("container_charges", "packaging_charge"),
        order.paiseOrZero("service_charge"),
        order.signedPaiseOrZero("round_off"),
        order.paiseOrZero("waived_off", "waivedOff"),
        order.paiseOrZero("tip"),
        total,
        lines,
        taxes,
        discounts,
        payments(order, total));
  }

  private void requireOurRestaurant(Fields record) {
    Fields restaurant = record.object("Restaurant");
    String named = restaurant.text("restID").orElse(restId);
    if (!named.equals(restId)) {
      throw restaurant.wrong(
          ErrorCode.UNKNOWN_OUTLET, "restID", named, "is not the outlet that was asked");
    }
  }

  private static String staff(Fields order, String name) {
    String person = order.textOrEmpty(name);
    return person.toLowerCase(Locale.ROOT).equals(NO_NAME) ? "" : person;
  }

  private static TaxAmount tax(Fields tax) {
    return new TaxAmount(
        tax.textOrEmpty("title"), tax.basisPointsOrZero("rate"), tax.paiseOrZero("amount"));
  }

  private static DiscountAmount discount(Fields discount) {
    boolean percentage = discount.textOrEmpty("type").toUpperCase(Locale.ROOT).startsWith("P");
    return new DiscountAmount(
        discount.textOrEmpty("title"),
        percentage,
        percentage ? discount.basisPointsOrZero("rate") : 0,
        discount.paiseOrZero("amount"));
  }

  private static List<Payment> payments(Fields order, long totalPaise) {
    List<Payment> parts =
        order.list("part_payment", "part_payments").stream()
            .map(part -> payment(part, part.paiseOrZero("amount")))
            .toList();
    if (!parts.isEmpty()) {
      return parts;
    }
    return order.text("payment_type").isPresent() ? List.of(payment(order, totalPaise)) : List.of();
  }

  private static Payment payment(Fields payment, long amountPaise) {
    return new Payment(
        payment.textOrEmpty("payment_type"),
        payment.textOrEmpty("custom_payment_type", "custome_payment_type"),
        amountPaise);
  }
}
