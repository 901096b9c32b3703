package dev.titan.pipelines;

import dev.titan.contracts.event.AddOn;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DiscountAmount;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.event.Payment;
import dev.titan.contracts.event.TaxAmount;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TopicRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bills and coverage of an outlet in Kolkata, as tests need them. */
public final class TestBills {

  public static final String ORG = "chai";
  public static final String OUTLET = "indiranagar";
  public static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  public static final BusinessCalendar CALENDAR =
      new BusinessCalendar(ZoneId.of("Asia/Kolkata"), LocalTime.of(4, 0));

  private TestBills() {}

  /** A bill of two lines, 110.00 + 70.00 rupees, paid in cash; observed an hour after it began. */
  public static Bill bill(LocalDate day, int number) {
    Instant createdAt = CALENDAR.startOf(day).plusSeconds(6 * 3600L + number * 60L);
    return bill(
        ORG,
        OUTLET,
        day,
        number,
        createdAt.plusSeconds(3600),
        BillStatus.SUCCESS,
        0,
        List.of(line("Filter Coffee", 5500, 2000), line("Masala Dosa", 7000, 1000)));
  }

  /** A bill with everything that matters chosen by the caller. */
  public static Bill bill(
      String org,
      String outlet,
      LocalDate day,
      int number,
      Instant observedAt,
      BillStatus status,
      long discountPaise,
      List<BillLine> lines) {
    long core = lines.stream().mapToLong(BillLine::totalPaise).sum();
    long tax = (core - discountPaise) / 20;
    return new Bill(
        org,
        outlet,
        "petpooja",
        day + "-" + number,
        Integer.toString(number),
        "ref" + number,
        day,
        "Asia/Kolkata",
        CALENDAR.startOf(day).plusSeconds(6 * 3600L + number * 60L),
        observedAt,
        status,
        OrderType.DINE_IN,
        "POS",
        "Lawn",
        "T" + number % 10,
        2,
        "Asha",
        "",
        "",
        "",
        status == BillStatus.CANCELLED ? "guest left" : "",
        core,
        discountPaise,
        tax,
        0,
        500,
        0,
        0,
        0,
        0,
        core - discountPaise + tax + 500,
        lines,
        List.of(new TaxAmount("CGST@2.5%", 250, tax / 2)),
        discountPaise == 0
            ? List.of()
            : List.of(new DiscountAmount("Manager", false, 0, discountPaise)),
        List.of(new Payment("Cash", "", core - discountPaise + tax + 500)));
  }

  /** A line; the quantity is in thousandths. */
  public static BillLine line(String item, long unitPricePaise, long quantityMilli) {
    return new BillLine(
        "id-" + item,
        "",
        item,
        "Food",
        unitPricePaise,
        quantityMilli,
        unitPricePaise * quantityMilli / 1000,
        0,
        0,
        List.of(new AddOn("", "Extras", "Ghee", 500, 1000)),
        "");
  }

  /** The same bill with another status, observed a minute later for each step. */
  public static Bill later(Bill bill, int minutes, BillStatus status, List<BillLine> lines) {
    return bill(
        bill.org(),
        bill.outlet(),
        bill.businessDate(),
        Integer.parseInt(bill.billNumber()),
        bill.observedAt().plusSeconds(60L * minutes),
        status,
        0,
        lines);
  }

  /** The word of the source that a business date is complete with so many bills. */
  public static Coverage dayComplete(LocalDate day, Integer bills) {
    return new Coverage(ORG, OUTLET, "petpooja", CALENDAR.startOf(day), CALENDAR.endOf(day), bills);
  }

  /** A fact as it stands on its topic; offsets count up from 0. */
  public static TopicRecord record(Fact fact, long offset) {
    return record(topicOf(fact), fact, offset);
  }

  /** A fact as it stands on a topic, its own or another. */
  public static TopicRecord record(Topic topic, Fact fact, long offset) {
    return new TopicRecord(
        topic.topicName(),
        0,
        offset,
        1_773_500_000_000L,
        fact.org() + "/" + fact.outlet(),
        EventJson.write(fact));
  }

  /** The topic of a fact: of its type, or for a source's word the one that its feed speaks on. */
  public static Topic topicOf(Fact fact) {
    if (fact instanceof Coverage word) {
      return switch (word.source()) {
        case TestHouse.KOT_SOURCE -> Topic.KOTS;
        case TestHouse.AUDIT_SOURCE -> Topic.BILL_AUDITS;
        case TestHouse.INVENTORY_SOURCE -> Topic.INVENTORY;
        case TestHouse.EXPENSE_SOURCE, TestHouse.CASH_SOURCE -> Topic.EXPENSES;
        default -> Topic.BILLS;
      };
    }
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.types().contains(fact.getClass()))
        .findFirst()
        .orElseThrow();
  }

  /** Facts as they stand on their topic. */
  public static List<TopicRecord> records(List<? extends Fact> facts) {
    List<TopicRecord> records = new ArrayList<>();
    for (Fact fact : facts) {
      records.add(record(fact, records.size()));
    }
    return records;
  }
}
