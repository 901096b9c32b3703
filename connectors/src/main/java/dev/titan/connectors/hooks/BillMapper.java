package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.AddOn;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.DiscountAmount;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.event.TaxAmount;
import java.time.Instant;
import java.util.List;

/**
 * Maps bill snapshots of an agent. The agent says when it looked at the bill: that orders the
 * snapshots, and a retry that comes late does not undo what was seen after it.
 */
final class BillMapper implements FactMapper {

  private static final int MOST_LINES = 500;
  private static final int MOST_PARTS = 50;
  private static final long ONE_MILLI = 1000;

  private final String source;

  BillMapper(String source) {
    this.source = source;
  }

  @Override
  public Bill map(EventFields bill, Site outlet, Instant latest) {
    String billId = bill.requiredId("bill_id");
    Instant createdAt = bill.requiredInstant("created_at", latest);
    Instant observedAt = bill.requiredInstant("observed_at", latest);
    List<BillLine> lines =
        bill.objects("lines", MOST_LINES).stream().map(BillMapper::line).toList();
    if (lines.isEmpty()) {
      throw new InvalidFieldException(ErrorCode.EMPTY_BILL, "lines", "The bill has no line.");
    }
    return new Bill(
        outlet.key().org(),
        outlet.key().outlet(),
        source,
        billId,
        bill.id("bill_number").orElse(""),
        bill.id("source_ref").orElse(""),
        outlet.calendar().dateOf(createdAt),
        outlet.calendar().zone().getId(),
        createdAt,
        observedAt,
        bill.requiredWord("status", BillStatus.class),
        bill.requiredWord("order_type", OrderType.class),
        bill.text("channel"),
        bill.text("area"),
        bill.text("table"),
        bill.countOrZero("covers"),
        bill.text("biller"),
        bill.text("assignee"),
        bill.id("online_order_id").orElse(""),
        bill.text("comment"),
        bill.text("cancel_reason"),
        required(bill, "core"),
        bill.paiseOrZero("discount"),
        bill.paiseOrZero("tax"),
        bill.paiseOrZero("delivery_charge"),
        bill.paiseOrZero("packaging_charge"),
        bill.paiseOrZero("service_charge"),
        bill.signedPaiseOrZero("round_off"),
        bill.paiseOrZero("waived_off"),
        bill.paiseOrZero("tip"),
        required(bill, "total"),
        lines,
        bill.objects("taxes", MOST_PARTS).stream().map(BillMapper::tax).toList(),
        bill.objects("discounts", MOST_PARTS).stream().map(BillMapper::discount).toList(),
        bill.objects("payments", MOST_PARTS).stream().map(BillMapper::payment).toList());
  }

  private static long required(EventFields fields, String name) {
    return fields.paise(name).orElseThrow(() -> fields.missing(name));
  }

  private static String requiredText(EventFields fields, String name) {
    String text = fields.text(name);
    if (text.isEmpty()) {
      throw fields.missing(name);
    }
    return text;
  }

  private static BillLine line(EventFields line) {
    return new BillLine(
        line.id("item_id").orElse(""),
        line.id("item_code").orElse(""),
        requiredText(line, "item_name"),
        line.text("category"),
        required(line, "unit_price"),
        line.milli("quantity").orElseThrow(() -> line.missing("quantity")),
        required(line, "total"),
        line.paiseOrZero("discount"),
        line.paiseOrZero("tax"),
        line.objects("add_ons", MOST_PARTS).stream().map(BillMapper::addOn).toList(),
        line.text("note"));
  }

  private static AddOn addOn(EventFields addOn) {
    return new AddOn(
        addOn.id("add_on_id").orElse(""),
        addOn.text("group"),
        requiredText(addOn, "name"),
        addOn.paiseOrZero("unit_price"),
        addOn.milli("quantity").orElse(ONE_MILLI));
  }

  private static TaxAmount tax(EventFields tax) {
    return new TaxAmount(
        requiredText(tax, "title"), tax.basisPointsOrZero("rate"), required(tax, "amount"));
  }

  private static DiscountAmount discount(EventFields discount) {
    return new DiscountAmount(
        discount.text("title"),
        discount.flag("percentage"),
        discount.basisPointsOrZero("rate"),
        required(discount, "amount"));
  }

  private static Payment payment(EventFields payment) {
    return new Payment(
        requiredText(payment, "method"), payment.text("detail"), required(payment, "amount"));
  }
}
