package dev.titan.localstack.simulator.petpooja;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.titan.localstack.simulator.world.FieldNames;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Payment;
import dev.titan.localstack.simulator.world.Seeds;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import dev.titan.localstack.simulator.world.Totals;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes one order as an element of {@code order_json}. The same version of an order is always
 * written in the same way.
 */
final class OrderRenderer {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final DateTimeFormatter CREATED_ON =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private OrderRenderer() {}

  static byte[] render(OutletProfile outlet, VisibleOrder visible, Quirks quirks) {
    SimulatedOrder order = visible.order();
    var random = Seeds.random(quirks.seed(), order.refId(), visible.version());
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(2048);
        JsonGenerator out = FACTORY.createGenerator(bytes)) {
      NumberStyle numbers = new NumberStyle(out, quirks.mixedNumbers(), random);
      OrderSnapshot content = visible.content();
      out.writeStartObject();
      restaurant(out, outlet);
      out.writeObjectFieldStart("Customer");
      out.writeStringField("name", content.customer().name());
      out.writeStringField("phone", content.customer().phone());
      out.writeStringField("gst_no", "");
      out.writeEndObject();
      order(out, numbers, outlet.fieldNames(), order, content);
      taxes(out, numbers, content);
      discounts(out, numbers, content);
      LineRenderer lines = new LineRenderer(out, numbers, outlet);
      out.writeArrayFieldStart("OrderItem");
      for (var line : content.lines()) {
        lines.write(line);
      }
      out.writeEndArray();
      out.writeEndObject();
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot render order " + order.refId(), e);
    }
  }

  private static void restaurant(JsonGenerator out, OutletProfile outlet) throws IOException {
    out.writeObjectFieldStart("Restaurant");
    out.writeStringField(
        "restaurantid", Integer.toString(Math.floorMod(outlet.restId().hashCode(), 900_000)));
    out.writeStringField("res_name", outlet.name());
    out.writeStringField("restID", outlet.restId());
    out.writeEndObject();
  }

  private static void order(
      JsonGenerator out,
      NumberStyle numbers,
      FieldNames names,
      SimulatedOrder order,
      OrderSnapshot content)
      throws IOException {
    var channel = content.channel();
    var handling = content.handling();
    out.writeObjectFieldStart("Order");
    out.writeStringField("orderID", Integer.toString(order.orderId()));
    out.writeStringField("refId", Long.toString(order.refId()));
    out.writeStringField("order_type", channel.orderType());
    out.writeStringField("sub_order_type", channel.subOrderType());
    out.writeStringField("sub_order_type_id", "");
    out.writeStringField("payment_type", content.settlement().paymentType());
    out.writeStringField("custom_payment_type", content.settlement().customPaymentType());
    out.writeStringField("table_no", channel.tableNo());
    numbers.optionalCount("no_of_persons", channel.persons());
    amounts(numbers, names, content.totals());
    out.writeStringField("created_on", createdOn(content.createdOn()));
    out.writeStringField("order_date", order.businessDay().toString());
    out.writeStringField("status", content.status().apiName());
    out.writeStringField("order_from", channel.orderFrom());
    out.writeStringField("online_order_id", channel.onlineOrderId());
    out.writeStringField("advance_order", "No");
    out.writeStringField("biller", handling.biller());
    out.writeStringField("assignee", handling.assignee());
    out.writeStringField("token_no", handling.tokenNo());
    out.writeStringField("comment", handling.comment());
    out.writeStringField("cancel_reason", handling.cancelReason());
    out.writeArrayFieldStart("part_payment");
    for (Payment part : content.settlement().parts()) {
      out.writeStartObject();
      out.writeStringField("payment_type", part.type());
      numbers.amount("amount", part.amount());
      out.writeStringField(names.partPaymentType(), part.customType());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("group_ids", "");
    out.writeStringField("group_names", "");
    out.writeEndObject();
  }

  private static void amounts(NumberStyle numbers, FieldNames names, Totals totals)
      throws IOException {
    numbers.amount("core_total", totals.core());
    numbers.amount("tax_total", totals.tax());
    numbers.optionalAmount("discount_total", totals.discount());
    numbers.optionalAmount("delivery_charges", totals.delivery());
    numbers.optionalAmount(names.containerCharge(), totals.container());
    numbers.plainAmount("service_charge", totals.service());
    numbers.optionalAmount("round_off", totals.roundOff());
    numbers.optionalAmount(names.waivedOff(), totals.waivedOff());
    numbers.optionalAmount("tip", totals.tip());
    numbers.amount("total", totals.total());
  }

  private static void taxes(JsonGenerator out, NumberStyle numbers, OrderSnapshot content)
      throws IOException {
    out.writeArrayFieldStart("Tax");
    for (var tax : content.taxes()) {
      out.writeStartObject();
      out.writeStringField("title", tax.title());
      numbers.number("rate", NumberStyle.rupees(tax.rateBasisPoints()));
      numbers.amount("amount", tax.amount());
      out.writeStringField("taxid", "");
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void discounts(JsonGenerator out, NumberStyle numbers, OrderSnapshot content)
      throws IOException {
    out.writeArrayFieldStart("Discount");
    for (var discount : content.discounts()) {
      out.writeStartObject();
      out.writeStringField("title", discount.title());
      out.writeStringField("type", discount.percent() ? "P" : "F");
      numbers.number("rate", NumberStyle.rupees(discount.rate()));
      numbers.amount("amount", discount.amount());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static String createdOn(LocalDateTime local) {
    return CREATED_ON.format(local);
  }
}
