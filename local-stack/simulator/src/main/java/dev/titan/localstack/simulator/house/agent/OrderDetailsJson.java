package dev.titan.localstack.simulator.house.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Payment;
import dev.titan.localstack.simulator.world.Secret;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import dev.titan.localstack.simulator.world.Totals;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes a bill as the event {@code orderdetails}: numbers are numbers, but for the rounding. */
final class OrderDetailsJson {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DateTimeFormatter CREATED_ON =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final JsonGenerator out;

  private OrderDetailsJson(JsonGenerator out) {
    this.out = out;
  }

  static String write(
      OutletProfile outlet, SimulatedOrder order, OrderSnapshot bill, Secret token) {
    try (StringWriter text = new StringWriter(512);
        JsonGenerator json = FACTORY.createGenerator(text)) {
      new OrderDetailsJson(json).event(outlet, order, bill, token);
      json.flush();
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write order " + order.refId(), e);
    }
  }

  private void event(OutletProfile outlet, SimulatedOrder order, OrderSnapshot bill, Secret token)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("token", token.reveal());
    out.writeObjectFieldStart("properties");
    out.writeObjectFieldStart("Restaurant");
    out.writeStringField("res_name", outlet.name());
    out.writeStringField("address", "");
    out.writeStringField("contact_information", "0000000000");
    out.writeStringField("restID", outlet.restId());
    out.writeEndObject();
    out.writeObjectFieldStart("Customer");
    out.writeStringField("name", bill.customer().name());
    out.writeStringField("address", "");
    out.writeStringField("phone", bill.customer().phone());
    out.writeStringField("gstin", "");
    out.writeEndObject();
    order(order, bill);
    taxesAndDiscounts(bill);
    out.writeArrayFieldStart("OrderItem");
    for (OrderLine line : bill.lines()) {
      line(line);
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeStringField("event", "orderdetails");
    out.writeEndObject();
  }

  private void order(SimulatedOrder order, OrderSnapshot bill) throws IOException {
    Totals totals = bill.totals();
    out.writeObjectFieldStart("Order");
    out.writeNumberField("orderID", order.orderId());
    out.writeStringField("customer_invoice_id", Integer.toString(order.orderId()));
    amount("delivery_charges", totals.delivery());
    out.writeStringField("order_type", bill.channel().orderType());
    out.writeStringField("payment_type", bill.settlement().paymentType());
    out.writeStringField("custom_payment_type", bill.settlement().customPaymentType());
    out.writeStringField("table_no", bill.channel().tableNo());
    out.writeNumberField("no_of_persons", bill.channel().persons());
    amount("discount_total", totals.discount());
    amount("tax_total", totals.tax());
    out.writeStringField("round_off", BigDecimal.valueOf(totals.roundOff(), 2).toPlainString());
    amount("core_total", totals.core());
    amount("total", totals.total());
    amount("waivedOff", totals.waivedOff());
    amount("tip", totals.tip());
    out.writeStringField("created_on", CREATED_ON.format(bill.createdOn()));
    out.writeStringField("order_from", bill.channel().orderFrom());
    out.writeStringField("order_from_id", bill.channel().onlineOrderId());
    out.writeStringField("sub_order_type", bill.channel().subOrderType());
    amount("packaging_charge", totals.container());
    out.writeStringField("status", bill.status().apiName());
    out.writeStringField("comment", bill.handling().comment());
    amount("service_charge", totals.service());
    out.writeStringField("biller", bill.handling().biller());
    out.writeStringField("assignee", bill.handling().assignee());
    out.writeStringField("token_no", bill.handling().tokenNo());
    out.writeStringField("cancel_reason", bill.handling().cancelReason());
    if (!bill.settlement().parts().isEmpty()) {
      out.writeArrayFieldStart("part_payments");
      for (Payment part : bill.settlement().parts()) {
        out.writeStartObject();
        out.writeStringField("payment_type", part.type());
        amount("amount", part.amount());
        out.writeStringField("custome_payment_type", part.customType());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void taxesAndDiscounts(OrderSnapshot bill) throws IOException {
    out.writeArrayFieldStart("Tax");
    for (var tax : bill.taxes()) {
      out.writeStartObject();
      out.writeStringField("title", tax.title());
      amount("rate", tax.rateBasisPoints());
      amount("amount", tax.amount());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("Discount");
    for (var discount : bill.discounts()) {
      out.writeStartObject();
      out.writeStringField("title", discount.title());
      out.writeStringField("type", discount.percent() ? "P" : "F");
      amount("rate", discount.rate());
      amount("amount", discount.amount());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void line(OrderLine line) throws IOException {
    out.writeStartObject();
    out.writeStringField("name", line.name());
    out.writeNumberField("itemid", Long.parseLong(line.itemId()));
    out.writeStringField("itemcode", line.itemCode());
    out.writeStringField("vendoritemcode", "");
    out.writeStringField("specialnotes", line.notes());
    amount("price", line.unitPrice());
    out.writeNumberField("quantity", line.quantity());
    amount("total", line.total());
    out.writeArrayFieldStart("addon");
    for (var addOn : line.addOns()) {
      out.writeStartObject();
      out.writeStringField("group_name", addOn.group());
      out.writeStringField("name", addOn.name());
      amount("price", addOn.price());
      out.writeStringField("quantity", Integer.toString(addOn.quantity()));
      out.writeStringField("sap_code", "");
      out.writeStringField("addon_id", addOn.id());
      out.writeStringField("addon_group_id", "");
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("category_name", line.category());
    out.writeStringField("sap_code", "");
    amount("discount", line.discount());
    amount("tax", line.totalTax());
    out.writeEndObject();
  }

  private void amount(String field, long paise) throws IOException {
    BigDecimal rupees = BigDecimal.valueOf(paise, 2).stripTrailingZeros();
    out.writeNumberField(field, rupees.scale() < 0 ? rupees.setScale(0) : rupees);
  }
}
