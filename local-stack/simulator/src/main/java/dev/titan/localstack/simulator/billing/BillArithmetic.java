package dev.titan.localstack.simulator.billing;

import dev.titan.localstack.simulator.world.DiscountAmount;
import dev.titan.localstack.simulator.world.OrderLine;
import dev.titan.localstack.simulator.world.OrderSnapshot;
import dev.titan.localstack.simulator.world.TaxAmount;
import dev.titan.localstack.simulator.world.Totals;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up a draft. The goods are the sum of the lines; discounts are taken off the goods; taxes and
 * the service charge are on what is left; the total is rounded as the country does. Discounts and
 * taxes are then shared out over the lines so that the shares add up exactly.
 */
public final class BillArithmetic {
  private static final long WHOLE = 10_000;

  private BillArithmetic() {}

  /** The finished order. */
  public static OrderSnapshot settle(OrderDraft draft, TaxRegime regime) {
    long core = draft.lines().stream().mapToLong(DraftLine::total).sum();
    List<DiscountAmount> discounts = discounts(draft.discounts(), core);
    long discount = discounts.stream().mapToLong(DiscountAmount::amount).sum();
    long taxable = core - discount;
    List<TaxAmount> taxes = new ArrayList<>();
    for (TaxRate rate : regime.rates()) {
      long amount = share(taxable, rate.basisPoints());
      taxes.add(new TaxAmount(rate.title(), rate.basisPoints(), amount));
    }
    Totals totals = totals(draft.charges(), core, discount, taxes, regime.rounding());
    return new OrderSnapshot(
        draft.status(),
        draft.createdOn(),
        draft.channel(),
        draft.payment().settle(totals.total()),
        totals,
        draft.handling(),
        draft.customer(),
        taxes,
        discounts,
        lines(draft.lines(), core, discount, taxes));
  }

  private static List<DiscountAmount> discounts(List<DiscountRule> rules, long core) {
    List<DiscountAmount> discounts = new ArrayList<>();
    long left = core;
    for (DiscountRule rule : rules) {
      long wanted = rule.percent() ? share(core, rule.rate()) : rule.rate();
      long amount = Math.min(wanted, left);
      left -= amount;
      discounts.add(new DiscountAmount(rule.title(), rule.percent(), rule.rate(), amount));
    }
    return discounts;
  }

  private static Totals totals(
      OrderDraft.Charges charges, long core, long discount, List<TaxAmount> taxes, long rounding) {
    long tax = taxes.stream().mapToLong(TaxAmount::amount).sum();
    long service = share(core - discount, charges.serviceBasisPoints());
    long before = core - discount + tax + charges.delivery() + charges.container() + service;
    long waived = Math.min(charges.waivedOff(), before);
    long exact = before - waived;
    long total = Math.floorDiv(exact + rounding / 2, rounding) * rounding;
    return new Totals(
        core,
        tax,
        discount,
        charges.delivery(),
        charges.container(),
        service,
        total - exact,
        waived,
        charges.tip(),
        total);
  }

  private static List<OrderLine> lines(
      List<DraftLine> drafts, long core, long discount, List<TaxAmount> taxes) {
    List<OrderLine> lines = new ArrayList<>(drafts.size());
    long goods = 0;
    for (DraftLine draft : drafts) {
      long before = goods;
      long total = draft.total();
      goods += total;
      long after = goods;
      List<TaxAmount> shares =
          taxes.stream()
              .map(
                  tax ->
                      new TaxAmount(
                          tax.title(),
                          tax.rateBasisPoints(),
                          portion(tax.amount(), after, core) - portion(tax.amount(), before, core)))
              .toList();
      lines.add(
          new OrderLine(
              draft.itemId(),
              draft.itemCode(),
              draft.category(),
              draft.name(),
              draft.unitPrice(),
              draft.quantity(),
              total,
              portion(discount, after, core) - portion(discount, before, core),
              shares,
              draft.addOns(),
              draft.notes(),
              draft.consumed()));
    }
    return lines;
  }

  // The part of an amount that falls to the first goods of all; rising, so differences are shares.
  private static long portion(long amount, long goods, long all) {
    return all == 0 ? 0 : Math.floorDiv(amount * goods + all / 2, all);
  }

  private static long share(long amount, long basisPoints) {
    return Math.floorDiv(amount * basisPoints + WHOLE / 2, WHOLE);
  }
}
