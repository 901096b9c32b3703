package dev.titan.pipelines;

import static dev.titan.pipelines.TestBills.CALENDAR;
import static dev.titan.pipelines.TestBills.ORG;
import static dev.titan.pipelines.TestBills.OUTLET;

import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.unit.BaseUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Kitchen tickets, audit entries, stock, expenses and cash of an outlet, as tests need them. */
public final class TestHouse {

  public static final String KOT_SOURCE = "kot-agent";
  public static final String AUDIT_SOURCE = "audit-agent";
  public static final String INVENTORY_SOURCE = "petpooja-inventory";
  public static final String EXPENSE_SOURCE = "drive";
  public static final String CASH_SOURCE = "cash-agent";

  private static final String ZONE = "Asia/Kolkata";
  private static final Duration TO_OBSERVATION = Duration.ofHours(20);

  private TestHouse() {}

  /** A change to the Dosa of a ticket, two hours into the day; the quantity is in thousandths. */
  public static KotEvent kot(LocalDate day, int number, KotAction action, long quantityMilli) {
    return kot(ORG, day, number, action, quantityMilli);
  }

  /** The same in an organisation of the test's own. */
  public static KotEvent kot(
      String org, LocalDate day, int number, KotAction action, long quantityMilli) {
    return new KotEvent(
        org,
        OUTLET,
        KOT_SOURCE,
        "k-" + number,
        action,
        CALENDAR.startOf(day).plusSeconds(7200L + number),
        day,
        ZONE,
        day + "-881",
        "881",
        "1641",
        null,
        OrderType.DINE_IN,
        "POS",
        "201",
        3,
        "i1",
        "Dosa",
        quantityMilli,
        31000,
        false,
        "Asha",
        null,
        null,
        null,
        null);
  }

  /** An entry about a discount that was given after printing; totals are unknown. */
  public static BillAudit audit(LocalDate day, int number, long discountPaise) {
    return audit(ORG, day, number, discountPaise);
  }

  /** The same in an organisation of the test's own. */
  public static BillAudit audit(String org, LocalDate day, int number, long discountPaise) {
    return new BillAudit(
        org,
        OUTLET,
        AUDIT_SOURCE,
        "a-" + number,
        BillAuditAction.DISCOUNT_CHANGED,
        CALENDAR.startOf(day).plusSeconds(7300L + number),
        day,
        ZONE,
        day + "-1641",
        "1641",
        "1641",
        "201",
        "Asha",
        "Ravi",
        "regular guest",
        null,
        null,
        0L,
        discountPaise,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        null,
        null,
        null,
        "Discount changed");
  }

  /** What happens to the cash of a drawer. */
  public static CashCount cash(LocalDate day, int number, CashAction action, long amountPaise) {
    return cash(ORG, day, number, action, amountPaise);
  }

  /** The same in an organisation of the test's own. */
  public static CashCount cash(
      String org, LocalDate day, int number, CashAction action, long amountPaise) {
    return new CashCount(
        org,
        OUTLET,
        CASH_SOURCE,
        "c-" + number,
        action,
        CALENDAR.startOf(day).plusSeconds(7400L + number),
        day,
        ZONE,
        "1",
        "evening",
        amountPaise,
        "Asha",
        "Ravi",
        null);
  }

  /** A movement of Maida in grams, shown by its source in the evening of its day. */
  public static InventoryMovement movement(
      LocalDate day, int number, MovementKind kind, long quantityMilli) {
    return movement(ORG, day, number, kind, quantityMilli, observed(day, 0), false);
  }

  /** A movement as its source showed it at some time. */
  public static InventoryMovement movement(
      String org,
      LocalDate day,
      int number,
      MovementKind kind,
      long quantityMilli,
      Instant observedAt,
      boolean withdrawn) {
    return new InventoryMovement(
        org,
        OUTLET,
        INVENTORY_SOURCE,
        "m-" + number,
        kind,
        "INV-9",
        CALENDAR.startOf(day),
        number % 2 == 0 ? null : CALENDAR.startOf(day).plusSeconds(3600),
        observedAt,
        day,
        ZONE,
        "rm-4",
        "Maida",
        "Flour",
        quantityMilli,
        BaseUnit.G,
        105_000,
        5_250,
        "Anand Traders",
        null,
        "Ravi",
        withdrawn);
  }

  /** An expense, shown by its source in the evening of its day. */
  public static Expense expense(LocalDate day, int number, long amountPaise) {
    return expense(ORG, day, number, amountPaise, observed(day, 0), false);
  }

  /** An expense as its source showed it at some time. */
  public static Expense expense(
      String org,
      LocalDate day,
      int number,
      long amountPaise,
      Instant observedAt,
      boolean withdrawn) {
    return new Expense(
        org,
        OUTLET,
        EXPENSE_SOURCE,
        "e-" + number,
        CALENDAR.startOf(day),
        observedAt,
        day,
        ZONE,
        "Gas cylinder",
        "Fuel",
        "Kitchen",
        amountPaise,
        null,
        "Ravi",
        "Drawer 1",
        "Bharat Gas",
        true,
        withdrawn);
  }

  /** When a source is asked: in the evening of a day, and some minutes later. */
  public static Instant observed(LocalDate day, int minutes) {
    return CALENDAR.startOf(day).plus(TO_OBSERVATION).plusSeconds(60L * minutes);
  }

  /** The word of a source that it has told all of a business date. */
  public static Coverage dayTold(LocalDate day, String source) {
    return new Coverage(ORG, OUTLET, source, CALENDAR.startOf(day), CALENDAR.endOf(day), null);
  }
}
