package dev.titan.localstack.simulator.house.agent;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.titan.localstack.simulator.house.cash.CashEvent;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.house.kitchen.Place;
import dev.titan.localstack.simulator.house.till.AuditEvent;
import dev.titan.localstack.simulator.house.till.Detail;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

/** Writes events as the hooks read them: rupees and quantities as numbers, empty texts left out. */
final class EventJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private EventJson() {}

  private interface Fields {
    void write(EventWriter out) throws IOException;
  }

  static String kot(KotEvent event, ZoneId zone) {
    Place place = event.place();
    return object(
        out -> {
          out.text("event_id", event.eventId());
          out.text("action", event.action().wire());
          out.time("occurred_at", event.occurredAt(), zone);
          out.text("kot_id", event.kotId());
          out.text("kot_number", event.kotNumber());
          out.text("order_id", place.orderId());
          out.text("bill_id", event.billId());
          out.text("order_type", place.orderType());
          out.text("channel", place.channel());
          out.text("table", place.table());
          out.json.writeNumberField("covers", place.covers());
          out.text("item_id", event.itemId());
          out.text("item_name", event.itemName());
          out.json.writeNumberField("quantity", decimal(event.quantityMilli(), 3));
          out.json.writeNumberField("unit_price", decimal(event.unitPrice(), 2));
          if (event.noCharge()) {
            out.json.writeBooleanField("no_charge", true);
          }
          out.text("staff", event.staff());
          out.text("approver", event.approver());
          out.text("reason", event.reason());
          out.text("to_order_id", event.toOrderId());
          out.text("to_table", event.toTable());
        });
  }

  static String audit(AuditEvent event, ZoneId zone) {
    Detail detail = event.detail();
    return object(
        out -> {
          out.text("event_id", event.eventId());
          out.text("action", event.action().wire());
          out.time("occurred_at", event.occurredAt(), zone);
          out.text("bill_id", event.billId());
          out.text("bill_number", event.billNumber());
          out.text("order_id", event.orderId());
          out.text("table", event.table());
          out.text("staff", event.staff());
          out.text("approver", event.approver());
          out.text("reason", event.reason());
          out.rupees("total_before", detail.total().before());
          out.rupees("total_after", detail.total().after());
          out.rupees("discount_before", detail.discount().before());
          out.rupees("discount_after", detail.discount().after());
          out.text("tender_before", detail.tenderBefore());
          out.text("tender_after", detail.tenderAfter());
          out.rupees("amount", detail.amount());
          out.rupees("amount_before", detail.amountBefore());
          if (!detail.itemName().isEmpty()) {
            out.text("item_id", detail.itemId());
            out.text("item_name", detail.itemName());
            out.json.writeNumberField("quantity", decimal(detail.quantityMilli(), 3));
          }
          out.text("other_bill_id", detail.otherBillId());
          out.text("before", detail.before());
          out.text("after", detail.after());
          out.text("coupon", detail.coupon());
          out.text("customer_phone", detail.customerPhone());
          out.text("text", detail.text());
        });
  }

  static String cash(CashEvent event, ZoneId zone) {
    return object(
        out -> {
          out.text("event_id", event.eventId());
          out.text("action", event.action().wire());
          out.time("occurred_at", event.occurredAt(), zone);
          out.text("drawer", event.drawer());
          out.text("session", event.session());
          out.rupees("amount", event.amount());
          out.text("staff", event.staff());
          out.text("approver", event.approver());
          out.text("reason", event.reason());
        });
  }

  private static String object(Fields fields) {
    try (StringWriter text = new StringWriter(512);
        JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      fields.write(new EventWriter(json));
      json.writeEndObject();
      json.flush();
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("an event cannot be written", e);
    }
  }

  private static BigDecimal decimal(long value, int places) {
    BigDecimal exact = BigDecimal.valueOf(value, places).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private record EventWriter(JsonGenerator json) {
    void text(String field, String value) throws IOException {
      if (!value.isEmpty()) {
        json.writeStringField(field, value);
      }
    }

    void time(String field, Instant at, ZoneId zone) throws IOException {
      json.writeStringField(field, EventFeed.local(at, zone));
    }

    void rupees(String field, Long paise) throws IOException {
      if (paise != null) {
        json.writeNumberField(field, decimal(paise, 2));
      }
    }
  }
}
