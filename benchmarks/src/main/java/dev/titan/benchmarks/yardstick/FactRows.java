package dev.titan.benchmarks.yardstick;

import dev.titan.contracts.event.AddOn;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.DiscountAmount;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.money.Money;
import dev.titan.pipelines.io.TableRow;
import java.math.BigDecimal;
import java.util.List;

/** A bill as rows of the fact tables: the same values as the ledger writes, in their order. */
final class FactRows {

  private static final Long PRESENT = 0L;

  private FactRows() {}

  static TableRow bill(FactTables tables, Bill bill, long revision, long version) {
    return new TableRow(
        tables.bills(),
        bill.org(),
        bill.outlet(),
        bill.businessDate(),
        bill.billId(),
        bill.billNumber(),
        revision,
        bill.source(),
        bill.sourceRef(),
        bill.zone(),
        bill.createdAt(),
        status(bill.status()),
        orderType(bill.orderType()),
        bill.channel(),
        bill.area(),
        bill.table(),
        (long) bill.covers(),
        bill.biller(),
        bill.assignee(),
        bill.onlineOrderId(),
        bill.comment(),
        bill.cancelReason(),
        rupees(bill.corePaise()),
        rupees(bill.discountPaise()),
        rupees(bill.netPaise()),
        rupees(bill.taxPaise()),
        rupees(bill.deliveryChargePaise()),
        rupees(bill.packagingChargePaise()),
        rupees(bill.serviceChargePaise()),
        rupees(bill.roundOffPaise()),
        rupees(bill.waivedOffPaise()),
        rupees(bill.tipPaise()),
        rupees(bill.totalPaise()),
        bill.discounts().isEmpty()
            ? List.of()
            : bill.discounts().stream().map(DiscountAmount::title).toList(),
        version,
        PRESENT);
  }

  static TableRow line(FactTables tables, Bill bill, int position, long version) {
    BillLine line = bill.lines().get(position);
    return new TableRow(
        tables.lines(),
        bill.org(),
        bill.outlet(),
        bill.businessDate(),
        bill.billId(),
        position + 1L,
        bill.createdAt(),
        status(bill.status()),
        orderType(bill.orderType()),
        bill.channel(),
        line.itemId(),
        line.itemCode(),
        line.itemName(),
        line.category(),
        rupees(line.unitPricePaise()),
        BigDecimal.valueOf(line.quantityMilli(), 3),
        rupees(line.totalPaise()),
        rupees(line.discountPaise()),
        rupees(line.taxPaise()),
        line.addOns().isEmpty() ? List.of() : line.addOns().stream().map(AddOn::name).toList(),
        rupees(addOnPaise(line)),
        line.note(),
        version,
        PRESENT);
  }

  static TableRow payment(FactTables tables, Bill bill, int position, long version) {
    Payment payment = bill.payments().get(position);
    return new TableRow(
        tables.payments(),
        bill.org(),
        bill.outlet(),
        bill.businessDate(),
        bill.billId(),
        position + 1L,
        bill.createdAt(),
        status(bill.status()),
        payment.method(),
        payment.detail() == null ? "" : payment.detail(),
        rupees(payment.amountPaise()),
        version,
        PRESENT);
  }

  private static BigDecimal rupees(long paise) {
    return BigDecimal.valueOf(paise, 2);
  }

  private static long addOnPaise(BillLine line) {
    if (line.addOns().isEmpty()) {
      return 0;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (AddOn addOn : line.addOns()) {
      sum =
          sum.add(
              Money.toRupees(addOn.unitPricePaise())
                  .multiply(BigDecimal.valueOf(addOn.quantityMilli(), 3)));
    }
    return Money.ofRupees(sum).paise();
  }

  private static String status(BillStatus status) {
    return switch (status) {
      case SUCCESS -> "success";
      case CANCELLED -> "cancelled";
      case COMPLIMENTARY -> "complimentary";
      case WITHDRAWN -> "withdrawn";
    };
  }

  private static String orderType(OrderType type) {
    return switch (type) {
      case DINE_IN -> "dine_in";
      case DELIVERY -> "delivery";
      case PICK_UP -> "pick_up";
    };
  }
}
