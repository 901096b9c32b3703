package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One bill while its lines are read. What stands on each row is taken from the first. */
final class LinesOfBill {

  private final SourceRow first;
  private final String group;
  private final Place place;
  private final When when;
  private final String invoice;
  private final List<BillLine> lines = new ArrayList<>(2);
  private Bill head;
  private String payment = "";
  private long total;
  private boolean spoiled;

  /**
   * Begins with the place of its first row.
   *
   * @param group what tells it from other bills
   */
  LinesOfBill(SourceRow first, String group, Place place, When when, String invoice) {
    this.first = first;
    this.group = group;
    this.place = place;
    this.when = when;
    this.invoice = invoice;
  }

  /** Its id: day of trade and number, as Petpooja's own interface gives it. */
  static String id(When when, String invoice) {
    return when.businessDate() + "-" + invoice;
  }

  /**
   * Takes in a line.
   *
   * @param lineTotal what the guest pays for it
   * @throws TitanException when the row has another status than the ones before
   */
  void add(Row row, BillLine line, long lineTotal, Instant observedAt, String source) {
    BillStatus status = Words.status(row);
    if (head == null) {
      head = head(row, status, observedAt, source);
      payment = row.text("payment");
    } else if (head.status() != status) {
      throw row.wrong(
          ErrorCode.UNKNOWN_VALUE,
          "status",
          row.text("status"),
          "is not the status of the bill's other rows, " + head.status());
    }
    lines.add(line);
    total += lineTotal;
  }

  /** Notes that a row of it cannot be read. */
  void spoil() {
    spoiled = true;
  }

  /** Whether a row of it could not be read. */
  boolean isSpoiled() {
    return spoiled;
  }

  /** What tells it from other bills. */
  String group() {
    return group;
  }

  /** Its number. */
  String invoice() {
    return invoice;
  }

  /** Its day of trade. */
  LocalDate businessDate() {
    return when.businessDate();
  }

  /** Where its first row stands. */
  SourceRow first() {
    return first;
  }

  /** The bill as its lines tell it. */
  BillPart part() {
    Bill bill =
        new Bill(
            head.org(),
            head.outlet(),
            head.source(),
            head.billId(),
            head.billNumber(),
            head.sourceRef(),
            head.businessDate(),
            head.zone(),
            head.createdAt(),
            head.observedAt(),
            head.status(),
            head.orderType(),
            head.channel(),
            head.area(),
            head.table(),
            head.covers(),
            head.biller(),
            head.assignee(),
            head.onlineOrderId(),
            head.comment(),
            head.cancelReason(),
            lines.stream().mapToLong(BillLine::totalPaise).sum(),
            lines.stream().mapToLong(BillLine::discountPaise).sum(),
            lines.stream().mapToLong(BillLine::taxPaise).sum(),
            0,
            0,
            0,
            0,
            0,
            0,
            total,
            lines,
            List.of(),
            List.of(),
            Words.payments(payment, "", total));
    return new BillPart(bill.org(), bill.outlet(), bill.billId(), BillPart.Kind.LINES, bill);
  }

  private Bill head(Row row, BillStatus status, Instant observedAt, String source) {
    String subOrderType = row.text("subOrderType");
    String area = row.text("area");
    return new Bill(
        place.key().org(),
        place.key().outlet(),
        source,
        id(when, invoice),
        invoice,
        "",
        when.businessDate(),
        place.calendar().zone().getId(),
        when.at(),
        observedAt,
        status,
        Words.orderType(row),
        Words.channel(subOrderType),
        area.isEmpty() ? subOrderType : area,
        row.text("table"),
        row.countOrZero("covers"),
        row.person("biller"),
        row.person("server"),
        "",
        "",
        "",
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
