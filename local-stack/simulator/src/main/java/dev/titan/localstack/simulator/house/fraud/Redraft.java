package dev.titan.localstack.simulator.house.fraud;

import dev.titan.localstack.simulator.billing.DiscountRule;
import dev.titan.localstack.simulator.billing.DraftLine;
import dev.titan.localstack.simulator.billing.OrderDraft;
import dev.titan.localstack.simulator.billing.PaymentChoice;
import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.world.Channel;
import dev.titan.localstack.simulator.world.MaterialUse;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Takes a finished bill, paid in one, apart again, so that it can be made otherwise. */
final class Redraft {
  private Redraft() {}

  static OrderDraft of(OrderSnapshot bill, ChainOutlet outlet) {
    boolean table = bill.channel().orderType().equals(Channel.DINE_IN);
    return new OrderDraft(
        bill.status(),
        bill.createdOn(),
        bill.channel(),
        new PaymentChoice(
            bill.settlement().paymentType(), bill.settlement().customPaymentType(), 0),
        bill.handling(),
        bill.customer(),
        bill.lines().stream().map(Redraft::line).toList(),
        bill.discounts().stream()
            .map(given -> new DiscountRule(given.title(), given.percent(), given.rate()))
            .toList(),
        new OrderDraft.Charges(
            bill.totals().delivery(),
            bill.totals().container(),
            table ? outlet.serviceBasisPoints() : 0,
            bill.totals().waivedOff(),
            bill.totals().tip()));
  }

  /** Without one line. */
  static OrderDraft without(OrderDraft draft, int line) {
    List<DraftLine> left = new ArrayList<>(draft.lines());
    left.remove(line);
    return draft.withLines(left);
  }

  /** With another line at a place. */
  static OrderDraft replacing(OrderDraft draft, int line, DraftLine by) {
    List<DraftLine> changed = new ArrayList<>(draft.lines());
    changed.set(line, by);
    return draft.withLines(changed);
  }

  /** With one of a line less, or without the line where there was one only. */
  static OrderDraft oneLess(OrderDraft draft, int line) {
    DraftLine was = draft.lines().get(line);
    BigDecimal left = was.quantity().subtract(BigDecimal.ONE);
    return left.signum() <= 0 ? without(draft, line) : replacing(draft, line, times(was, left));
  }

  /** The same at another price. */
  static DraftLine at(DraftLine line, long unitPrice) {
    return new DraftLine(
        line.itemId(),
        line.itemCode(),
        line.category(),
        line.name(),
        unitPrice,
        line.quantity(),
        line.addOns(),
        line.notes(),
        line.consumed());
  }

  private static DraftLine times(DraftLine line, BigDecimal quantity) {
    return new DraftLine(
        line.itemId(),
        line.itemCode(),
        line.category(),
        line.name(),
        line.unitPrice(),
        quantity,
        line.addOns(),
        line.notes(),
        line.consumed().stream().map(use -> times(use, quantity, line.quantity())).toList());
  }

  private static MaterialUse times(MaterialUse use, BigDecimal quantity, BigDecimal was) {
    return new MaterialUse(
        use.id(),
        use.name(),
        use.quantity().multiply(quantity).divide(was),
        use.unit(),
        use.pricePerUnit());
  }

  private static DraftLine line(OrderLine line) {
    return new DraftLine(
        line.itemId(),
        line.itemCode(),
        line.category(),
        line.name(),
        line.unitPrice(),
        line.quantity(),
        line.addOns(),
        line.notes(),
        line.consumed());
  }
}
