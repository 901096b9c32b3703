package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.time.BusinessCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bill adds to the sales rows of its outlet. Taking it back is the same with the sign -1.
 */
final class SalesRules {

  private SalesRules() {}

  /** What a bill means for one sales row. */
  interface Effect {

    /** The row. */
    SalesKey key();

    /** Adds the effect (+1) or takes it back (-1). */
    void applyTo(Totals totals, int sign);
  }

  private record BillEffect(SalesKey key, Bill bill) implements Effect {
    @Override
    public void applyTo(Totals totals, int sign) {
      applyBill(bill, sign, totals);
    }
  }

  private record LineEffect(SalesKey key, Bill bill, BillLine line) implements Effect {
    @Override
    public void applyTo(Totals totals, int sign) {
      applyLine(bill, line, sign, totals);
    }
  }

  /** The effects of a bill on every row that it counts for. */
  static List<Effect> effects(Bill bill) {
    int day = Math.toIntExact(bill.businessDate().toEpochDay());
    List<Effect> effects = new ArrayList<>(2 + bill.lines().size());
    effects.add(new BillEffect(new SalesKey.Day(day), bill));
    effects.add(new BillEffect(hourOf(bill, day), bill));
    for (BillLine line : bill.lines()) {
      effects.add(
          new LineEffect(
              new SalesKey.Item(day, line.itemId(), line.itemName(), line.category()), bill, line));
    }
    return effects;
  }

  /** How many figures a row has. */
  static int measures(SalesKey key) {
    return key instanceof SalesKey.Item
        ? ItemMeasure.values().length
        : SalesMeasure.values().length;
  }

  private static SalesKey.Hour hourOf(Bill bill, int day) {
    ZoneId zone = ZoneId.of(bill.zone());
    Instant start = BusinessCalendar.hourOf(bill.createdAt(), zone);
    return new SalesKey.Hour(day, start.getEpochSecond(), start.atZone(zone).getHour());
  }

  private static void applyBill(Bill bill, int sign, Totals totals) {
    totals.part(sign);
    switch (bill.status()) {
      case SUCCESS -> {
        totals.add(SalesMeasure.BILL_COUNT, sign);
        totals.add(SalesMeasure.COVERS, (long) sign * bill.covers());
        totals.add(SalesMeasure.GROSS_SALES, sign * bill.corePaise());
        totals.add(SalesMeasure.DISCOUNTS, sign * bill.discountPaise());
        totals.add(SalesMeasure.NET_SALES, sign * bill.netPaise());
        totals.add(SalesMeasure.TAXES, sign * bill.taxPaise());
        totals.add(
            SalesMeasure.CHARGES,
            sign
                * (bill.deliveryChargePaise()
                    + bill.packagingChargePaise()
                    + bill.serviceChargePaise()));
        totals.add(SalesMeasure.ROUND_OFF, sign * bill.roundOffPaise());
        totals.add(SalesMeasure.WAIVED_OFF, sign * bill.waivedOffPaise());
        totals.add(SalesMeasure.TIPS, sign * bill.tipPaise());
        totals.add(SalesMeasure.TOTAL_AMOUNT, sign * bill.totalPaise());
      }
      case COMPLIMENTARY -> {
        totals.add(SalesMeasure.COMPLIMENTARY_COUNT, sign);
        totals.add(SalesMeasure.COMPLIMENTARY_VALUE, sign * bill.corePaise());
      }
      case CANCELLED -> {
        totals.add(SalesMeasure.CANCELLED_COUNT, sign);
        totals.add(SalesMeasure.CANCELLED_VALUE, sign * bill.totalPaise());
      }
      case WITHDRAWN -> {}
    }
  }

  private static void applyLine(Bill bill, BillLine line, int sign, Totals totals) {
    totals.part(sign);
    switch (bill.status()) {
      case SUCCESS -> {
        totals.add(ItemMeasure.LINE_COUNT, sign);
        totals.add(ItemMeasure.QUANTITY, sign * line.quantityMilli());
        totals.add(ItemMeasure.GROSS_SALES, sign * line.totalPaise());
        totals.add(ItemMeasure.DISCOUNTS, sign * line.discountPaise());
        totals.add(ItemMeasure.NET_SALES, sign * (line.totalPaise() - line.discountPaise()));
        totals.add(ItemMeasure.TAXES, sign * line.taxPaise());
      }
      case COMPLIMENTARY ->
          totals.add(ItemMeasure.COMPLIMENTARY_QUANTITY, sign * line.quantityMilli());
      case CANCELLED -> totals.add(ItemMeasure.CANCELLED_QUANTITY, sign * line.quantityMilli());
      case WITHDRAWN -> {}
    }
  }
}
