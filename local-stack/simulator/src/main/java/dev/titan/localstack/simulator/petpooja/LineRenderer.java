package dev.titan.localstack.simulator.petpooja;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.titan.localstack.simulator.world.FieldNames;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes the elements of {@code OrderItem}. */
final class LineRenderer {
  private final JsonGenerator out;
  private final NumberStyle numbers;
  private final FieldNames names;
  private final boolean recipesShown;

  LineRenderer(JsonGenerator out, NumberStyle numbers, OutletProfile outlet) {
    this.out = out;
    this.numbers = numbers;
    this.names = outlet.fieldNames();
    this.recipesShown = outlet.recipesShown();
  }

  void write(OrderLine line) throws IOException {
    out.writeStartObject();
    out.writeStringField("categoryid", "");
    out.writeStringField(names.category(), line.category());
    out.writeStringField("name", line.name());
    out.writeStringField("itemid", line.itemId());
    out.writeStringField("itemcode", line.itemCode());
    numbers.amount("price", line.unitPrice());
    numbers.number("quantity", line.quantity());
    numbers.amount("total", line.total());
    addOns(line);
    taxes(line);
    numbers.plainAmount(names.lineDiscount(), line.discount());
    numbers.plainAmount(names.lineTax(), line.totalTax());
    out.writeStringField("itemsapcode", "");
    out.writeStringField("specialnotes", line.notes());
    if (recipesShown) {
      consumed(line);
    }
    out.writeEndObject();
  }

  private void addOns(OrderLine line) throws IOException {
    out.writeArrayFieldStart("addon");
    for (var addOn : line.addOns()) {
      out.writeStartObject();
      out.writeStringField(names.addOnId(), addOn.id());
      out.writeStringField("group_name", addOn.group());
      out.writeStringField("name", addOn.name());
      numbers.plainAmount("price", addOn.price());
      numbers.number("quantity", BigDecimal.valueOf(addOn.quantity()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void taxes(OrderLine line) throws IOException {
    out.writeObjectFieldStart("item_tax_info");
    out.writeObjectFieldStart("tax");
    for (var tax : line.taxes()) {
      out.writeObjectFieldStart(tax.title());
      numbers.plainAmount("value", tax.amount());
      out.writeEndObject();
    }
    out.writeEndObject();
    numbers.plainAmount("total_tax_i", line.totalTax());
    out.writeEndObject();
  }

  private void consumed(OrderLine line) throws IOException {
    out.writeArrayFieldStart("consumed");
    for (var use : line.consumed()) {
      out.writeStartObject();
      out.writeStringField("rawmaterialid", use.id());
      out.writeStringField("rawmaterialname", use.name());
      out.writeNumberField("rawmaterialquantity", use.quantity());
      out.writeStringField("unitname", use.unit());
      out.writeStringField("price", use.pricePerUnit().toPlainString());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
