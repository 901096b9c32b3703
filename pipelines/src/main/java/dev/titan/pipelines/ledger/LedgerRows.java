package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.AddOn;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.DiscountAmount;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.money.Money;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.io.Table;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.outlet.IntervalSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** How facts and figures look as rows of {@link LedgerTables}. */
@SuppressWarnings("EnumOrdinal") // measures stand in the order of the columns
final class LedgerRows {

  private static final Long PRESENT = 0L;
  private static final Long DELETED = 1L;
  private static final int QUANTITY_DECIMALS = 3;

  /** Versions of a dead letter's row. */
  private static final Long OPEN = 1L;

  private static final Long REPLAYED = 2L;

  private LedgerRows() {}

  /** Every row of a bill. */
  static void write(Bill bill, SnapshotHistory history, Consumer<TableRow> out) {
    write(bill, history, PRESENT, out);
  }

  /**
   * Takes back the rows of an older snapshot that a newer one does not have: surplus lines and
   * payments, or everything when the bill moved to another business date.
   */
  static void deleteSurplus(
      Bill older, Bill newer, SnapshotHistory history, Consumer<TableRow> out) {
    if (!older.businessDate().equals(newer.businessDate())) {
      write(older, history, DELETED, out);
      return;
    }
    for (int at = newer.lines().size(); at < older.lines().size(); at++) {
      out.accept(line(older, older.lines().get(at), at, history.version(), DELETED));
    }
    for (int at = newer.payments().size(); at < older.payments().size(); at++) {
      out.accept(payment(older, older.payments().get(at), at, history.version(), DELETED));
    }
  }

  /**
   * Takes back the lines and payments that an earlier telling of a closed day may have left beyond
   * those of the bill: the content it had then is no longer known, only the most there were.
   */
  static void deleteBeyond(
      Bill bill, SnapshotHistory history, OpenDay day, Consumer<TableRow> out) {
    BillLine noLine = new BillLine("", "", "", "", 0, 0, 0, 0, 0, List.of(), "");
    for (int at = bill.lines().size(); at < day.mostLines(); at++) {
      out.accept(line(bill, noLine, at, history.version(), DELETED));
    }
    Payment noPayment = new Payment("", "", 0);
    for (int at = bill.payments().size(); at < day.mostPayments(); at++) {
      out.accept(payment(bill, noPayment, at, history.version(), DELETED));
    }
  }

  private static void write(
      Bill bill, SnapshotHistory history, Long deleted, Consumer<TableRow> out) {
    out.accept(bill(bill, history, deleted));
    for (int at = 0; at < bill.lines().size(); at++) {
      out.accept(line(bill, bill.lines().get(at), at, history.version(), deleted));
    }
    for (int at = 0; at < bill.payments().size(); at++) {
      out.accept(payment(bill, bill.payments().get(at), at, history.version(), deleted));
    }
  }

  private static TableRow bill(Bill bill, SnapshotHistory history, Long deleted) {
    return new TableRow(
        LedgerTables.BILLS,
        bill.org(),
        bill.outlet(),
        bill.businessDate(),
        bill.billId(),
        bill.billNumber(),
        (long) history.revision(),
        bill.source(),
        bill.sourceRef(),
        bill.zone(),
        bill.createdAt(),
        word(bill.status()),
        word(bill.orderType()),
        bill.channel(),
        bill.area(),
        bill.table(),
        (long) bill.covers(),
        bill.biller(),
        bill.assignee(),
        bill.onlineOrderId(),
        bill.comment(),
        bill.cancelReason(),
        Money.toRupees(bill.corePaise()),
        Money.toRupees(bill.discountPaise()),
        Money.toRupees(bill.netPaise()),
        Money.toRupees(bill.taxPaise()),
        Money.toRupees(bill.deliveryChargePaise()),
        Money.toRupees(bill.packagingChargePaise()),
        Money.toRupees(bill.serviceChargePaise()),
        Money.toRupees(bill.roundOffPaise()),
        Money.toRupees(bill.waivedOffPaise()),
        Money.toRupees(bill.tipPaise()),
        Money.toRupees(bill.totalPaise()),
        bill.discounts().stream().map(DiscountAmount::title).map(LedgerRows::orEmpty).toList(),
        history.version(),
        deleted);
  }

  private static TableRow line(Bill bill, BillLine line, int position, long version, Long deleted) {
    return new TableRow(
        LedgerTables.BILL_LINES,
        bill.org(),
        bill.outlet(),
        bill.businessDate(),
        bill.billId(),
        position + 1L,
        bill.createdAt(),
        word(bill.status()),
        word(bill.orderType()),
        bill.channel(),
        line.itemId(),
        line.itemCode(),
        line.itemName(),
        line.category(),
        Money.toRupees(line.unitPricePaise()),
        BigDecimal.valueOf(line.quantityMilli(), QUANTITY_DECIMALS),
        Money.toRupees(line.totalPaise()),
        Money.toRupees(line.discountPaise()),
        Money.toRupees(line.taxPaise()),
        line.addOns().stream().map(AddOn::name).map(LedgerRows::orEmpty).toList(),
        addOnAmount(line),
        line.note(),
        version,
        deleted);
  }

  private static BigDecimal addOnAmount(BillLine line) {
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (AddOn addOn : line.addOns()) {
      BigDecimal quantity = BigDecimal.valueOf(addOn.quantityMilli(), QUANTITY_DECIMALS);
      sum = sum.add(Money.toRupees(addOn.unitPricePaise()).multiply(quantity));
    }
    return Money.toRupees(Money.ofRupees(sum).paise());
  }

  private static TableRow payment(
      Bill bill, Payment payment, int position, long version, Long deleted) {
    return new TableRow(
        LedgerTables.BILL_PAYMENTS,
        bill.org(),
        bill.outlet(),
        bill.businessDate(),
        bill.billId(),
        position + 1L,
        bill.createdAt(),
        word(bill.status()),
        payment.method(),
        orEmpty(payment.detail()),
        Money.toRupees(payment.amountPaise()),
        version,
        deleted);
  }

  /** The row of some sales figures; deleted when nothing is left in it. */
  static TableRow sales(OutletKey outlet, SalesKey key, Totals totals) {
    if (key instanceof SalesKey.Item item) {
      Object[] values = head(LedgerTables.ITEM_SALES_DAILY, outlet, key);
      values[3] = item.itemId();
      values[4] = item.itemName();
      values[5] = item.category();
      for (ItemMeasure measure : ItemMeasure.values()) {
        long value = totals.get(measure);
        values[6 + measure.ordinal()] =
            switch (measure.kind) {
              case COUNT -> (Long) value;
              case PAISE -> Money.toRupees(value);
              case THOUSANDTHS -> BigDecimal.valueOf(value, QUANTITY_DECIMALS);
            };
      }
      return tail(LedgerTables.ITEM_SALES_DAILY, values, totals);
    }
    if (key instanceof SalesKey.Hour hour) {
      Object[] values = head(LedgerTables.SALES_HOURLY, outlet, key);
      values[3] = Instant.ofEpochSecond(hour.startSecond());
      values[4] = (long) hour.hourOfDay();
      sales(values, 5, totals);
      return tail(LedgerTables.SALES_HOURLY, values, totals);
    }
    Object[] values = head(LedgerTables.SALES_DAILY, outlet, key);
    sales(values, 3, totals);
    return tail(LedgerTables.SALES_DAILY, values, totals);
  }

  private static Object[] head(Table table, OutletKey outlet, SalesKey key) {
    Object[] values = new Object[table.columns().size()];
    values[0] = outlet.org();
    values[1] = outlet.outlet();
    values[2] = LocalDate.ofEpochDay(key.day());
    return values;
  }

  private static void sales(Object[] values, int first, Totals totals) {
    for (SalesMeasure measure : SalesMeasure.values()) {
      long value = totals.get(measure);
      values[first + measure.ordinal()] = measure.money ? Money.toRupees(value) : (Object) value;
    }
  }

  private static TableRow tail(Table table, Object[] values, Totals totals) {
    values[values.length - 2] = totals.version();
    values[values.length - 1] = totals.isEmpty() ? DELETED : PRESENT;
    return new TableRow(table, values);
  }

  /** How far a source has delivered; the version grows with the time that it covers. */
  static TableRow coverage(OutletKey outlet, String source, IntervalSet covered) {
    List<String> gaps = covered.gaps();
    return new TableRow(
        LedgerTables.SOURCE_COVERAGE,
        outlet.org(),
        outlet.outlet(),
        source,
        Instant.ofEpochMilli(covered.from()),
        Instant.ofEpochMilli(covered.through()),
        (long) gaps.size(),
        gaps,
        covered.length(),
        PRESENT);
  }

  /** A record that could not be understood; a replayed one takes the place of the open one. */
  static TableRow deadLetter(DeadLetter letter) {
    return new TableRow(
        LedgerTables.DEAD_LETTERS,
        letter.org(),
        letter.outlet(),
        letter.occurredAt(),
        letter.id(),
        letter.source(),
        letter.position(),
        letter.code().name(),
        letter.reason(),
        letter.payload(),
        letter.replayedAt(),
        letter.replayedAt() == null ? OPEN : REPLAYED,
        PRESENT);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
