package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.TaxAmount;
import dev.titan.contracts.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Orders Master: each row is a bill without its lines. Its id is the one that Petpooja's own
 * interface gives: day of trade and number. Guests' data is not read.
 */
final class OrdersMasterMapper implements RowMapper {

  private final Mapping mapping;
  private final Map<String, SourceRow> seen = new HashMap<>();

  OrdersMasterMapper(Mapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public RowResult map(Row row) {
    Optional<LocalDate> day = Optional.empty();
    try {
      Place place = mapping.site().of(row);
      When when = When.of(row, "date", "date", mapping.around(place));
      day = Optional.of(when.businessDate());
      return new RowResult.Part(part(row, place, when));
    } catch (RuntimeException e) {
      day.ifPresentOrElse(mapping.lost()::day, () -> mapping.lost().row(row));
      throw e;
    }
  }

  private BillPart part(Row row, Place place, When when) {
    if (!when.exact()) {
      row.notes().row("Bills have a day and no time; the start of the day of trade stands for it");
    }
    String invoice = row.requiredDocument("invoice");
    String billId = LinesOfBill.id(when, invoice);
    long total = row.paise("total").orElseThrow(() -> row.missing("total"));
    Bill bill = bill(row, place, when, billId, invoice, total);
    SourceRow before = seen.putIfAbsent(place.key() + " " + billId, row.at());
    if (before != null) {
      row.notes().row("Bills stand in the table twice; the later row of a bill holds");
    }
    checkAmounts(row, bill);
    return new BillPart(
        place.key().org(), place.key().outlet(), billId, BillPart.Kind.MASTER, bill);
  }

  private Bill bill(Row row, Place place, When when, String billId, String invoice, long total) {
    List<TaxAmount> taxes = TaxColumns.of(row);
    long discount = row.paiseOrZero("discount");
    long core =
        row.paise("core")
            .or(() -> row.paise("net").map(net -> net + discount))
            .orElseThrow(() -> row.missing("core"));
    String subOrderType = row.text("subOrderType");
    String area = row.text("area");
    return new Bill(
        place.key().org(),
        place.key().outlet(),
        mapping.source(),
        billId,
        invoice,
        "",
        when.businessDate(),
        place.calendar().zone().getId(),
        when.at(),
        mapping.observedAt(),
        Words.status(row),
        Words.orderType(row),
        Words.channel(subOrderType),
        area.isEmpty() ? subOrderType : area,
        row.text("table"),
        row.countOrZero("covers"),
        row.person("biller"),
        row.person("assignee"),
        row.document("onlineOrder"),
        row.text("comment"),
        row.text("cancelReason"),
        core,
        discount,
        row.paise("tax").orElseGet(() -> taxes.stream().mapToLong(TaxAmount::amountPaise).sum()),
        row.paiseOrZero("delivery"),
        row.paiseOrZero("container"),
        row.paiseOrZero("service"),
        row.signedPaise("roundOff").orElse(0L),
        Math.abs(row.signedPaise("waivedOff").orElse(0L)),
        row.paiseOrZero("tip"),
        total,
        List.of(),
        taxes,
        List.of(),
        Words.payments(row.text("payment"), row.text("paymentDetail"), total));
  }

  /** What the row says of itself twice must agree; where it does not, people should know. */
  private static void checkAmounts(Row row, Bill bill) {
    row.paise("net")
        .filter(net -> net != bill.netPaise())
        .ifPresent(
            net ->
                row.notes()
                    .row(
                        "'%s' is not '%s' less '%s'; the latter two are taken"
                            .formatted(
                                row.header("net"), row.header("core"), row.header("discount"))));
    List<String> unplaced = new ArrayList<>();
    for (String field : List.of("additional", "deduction")) {
      if (row.signedPaise(field).orElse(0L) != 0) {
        unplaced.add("'" + row.header(field) + "'");
      }
    }
    if (!unplaced.isEmpty()) {
      row.notes()
          .row(
              "%s is in the total of a bill and has no place of its own"
                  .formatted(String.join(" and ", unplaced)));
    }
    long explained =
        bill.netPaise()
            + bill.taxPaise()
            + bill.deliveryChargePaise()
            + bill.packagingChargePaise()
            + bill.serviceChargePaise()
            + bill.roundOffPaise()
            - bill.waivedOffPaise()
            + row.signedPaise("additional").orElse(0L)
            - Math.abs(row.signedPaise("deduction").orElse(0L));
    if (Math.abs(explained - bill.totalPaise()) > Money.ofRupees("1").paise()) {
      row.notes()
          .row(
              "'%s' is not what the other amounts of the row add up to; it is taken as stated"
                  .formatted(row.header("total")));
    }
  }
}
