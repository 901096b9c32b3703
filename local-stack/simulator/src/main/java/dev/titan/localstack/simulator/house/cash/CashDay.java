package dev.titan.localstack.simulator.house.cash;

import dev.titan.localstack.simulator.house.till.Tender;
import dev.titan.localstack.simulator.house.visit.OutletDay;
import dev.titan.localstack.simulator.house.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The drawer of one outlet on one business day: a session a shift. A bill belongs to the session in
 * which it was made, and counts with what it is in the end: the money lay in the drawer from the
 * beginning, whatever button was pressed.
 */
public final class CashDay {
  private static final String DRAWER = "Till 1";
  private static final long FLOAT = 300_000;
  private static final long DROP_STEP = 50_000;

  private final OutletDay day;
  private final List<CashNote> notes;
  private final SplittableRandom random;
  private final List<CashEvent> events = new ArrayList<>();

  private CashDay(OutletDay day, List<CashNote> notes) {
    this.day = day;
    this.notes = notes;
    this.random = day.random("cash", 0);
  }

  /** The entries in the order of time; the same day always has the same ones. */
  public static List<CashEvent> of(OutletDay day) {
    return of(day, List.of());
  }

  /** The same, with what else happened to the drawer. */
  public static List<CashEvent> of(OutletDay day, List<CashNote> notes) {
    CashDay cash = new CashDay(day, notes);
    Instant opens = day.roster().opens().minus(Duration.ofMinutes(15));
    Instant change = day.roster().change();
    cash.session(1, opens, change);
    cash.session(2, change, day.roster().closes().plus(Duration.ofMinutes(12)));
    return List.copyOf(cash.events);
  }

  private void session(int number, Instant from, Instant to) {
    String session = day.date() + "-" + number;
    String cashier = day.roster().cashier(from, random);
    String manager = day.roster().manager(from);
    List<CashEvent> entries = new ArrayList<>();
    Book book = new Book(session, cashier, manager, entries);
    book.add(CashAction.OPENING, from, worth(FLOAT), "");
    for (PettyCash.Payment payment : PettyCash.of(day)) {
      if (!payment.at().isBefore(from) && payment.at().isBefore(to)) {
        book.add(CashAction.PAID_OUT, payment.at(), payment.amount(), payment.item());
      }
    }
    long missing = 0;
    for (CashNote note : notes) {
      boolean here = !note.at().isBefore(from) && note.at().isBefore(to);
      if (here && note.action() == CashAction.COUNTED) {
        missing += note.amount();
      } else if (here) {
        book.add(note.action(), note.at(), note.amount(), note.reason());
      }
    }
    if (random.nextInt(100) < 8) {
      Instant at = from.plusSeconds(1800 + random.nextInt(3600));
      book.add(CashAction.PAID_IN, at, worth(50_000), "Change from the safe");
    }
    Instant dropped = to.minusSeconds(2400 + random.nextInt(1200));
    long surplus = expected(entries, from, dropped) - worth(FLOAT);
    if (surplus >= worth(DROP_STEP) * 3) {
      long amount = surplus / worth(DROP_STEP) * worth(DROP_STEP);
      book.add(CashAction.BANK_DROP, dropped, amount, "Safe");
    }
    Instant shared = to.minusSeconds(300);
    long tips = tips(from, shared);
    if (tips > 0 && tips <= expected(entries, from, shared)) {
      book.add(CashAction.TIP_OUT, shared, tips, "Tips on cards and UPI");
    }
    long coins = coins();
    long out = missing == 0 ? coins : -missing;
    book.add(CashAction.COUNTED, to, Math.max(0, expected(entries, from, to) + out), "");
    entries.sort(Comparator.comparing(CashEvent::occurredAt));
    events.addAll(entries);
  }

  private long expected(List<CashEvent> entries, Instant from, Instant to) {
    long cash = 0;
    for (CashEvent entry : entries) {
      if (!entry.occurredAt().isAfter(to)) {
        cash += entry.action().sign() * entry.amount();
      }
    }
    for (Visit visit : day.visits()) {
      if (made(visit, from, to)) {
        cash += Tender.cash(visit.last());
      }
    }
    return cash;
  }

  // Tips on cash bills went into the jar; the others are in the bank and are paid out here.
  private long tips(Instant from, Instant to) {
    return day.visits().stream()
        .filter(visit -> made(visit, from, to) && !visit.cancelled())
        .filter(visit -> Tender.cash(visit.last()) == 0)
        .mapToLong(visit -> visit.last().totals().tip())
        .sum();
  }

  private static boolean made(Visit visit, Instant from, Instant to) {
    Instant at = visit.order().created();
    return !at.isBefore(from) && at.isBefore(to);
  }

  // Half of the counts are right; the others are out by a few rupees, mostly short.
  private long coins() {
    return random.nextInt(2) == 0 ? 0 : 100L * (random.nextInt(14) - 9);
  }

  private long worth(long paise) {
    return paise * day.outlet().priceFactorPercent() / 100;
  }

  private static final class Book {
    private final String session;
    private final String cashier;
    private final String manager;
    private final List<CashEvent> entries;

    private Book(String session, String cashier, String manager, List<CashEvent> entries) {
      this.session = session;
      this.cashier = cashier;
      this.manager = manager;
      this.entries = entries;
    }

    private void add(CashAction action, Instant at, long amount, String reason) {
      String id = "cash-" + session + "-" + (entries.size() + 1);
      entries.add(new CashEvent(id, action, at, DRAWER, session, amount, cashier, manager, reason));
    }
  }
}
