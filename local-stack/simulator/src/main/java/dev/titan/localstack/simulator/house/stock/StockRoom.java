package dev.titan.localstack.simulator.house.stock;

import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * The store room of one outlet from a first day on. Stock runs on from day to day: a day that was
 * not asked for yet is reached through all days before it. Keeps the last days; an older one is
 * reached from the first day anew. Safe for use by several threads.
 */
public final class StockRoom {
  private static final int DAYS_KEPT = 100;

  private final HouseOutlet outlet;
  private final Transfers transfers;
  private final LocalDate first;
  private final TreeMap<LocalDate, StockDay> kept = new TreeMap<>();
  private Shelves shelves;

  /** The store room of an outlet of a house, which lends to the others of its time zone. */
  public static StockRoom of(House house, String outletId, LocalDate first) {
    HouseOutlet own = house.outlet(outletId);
    List<String> near =
        house.outlets().stream()
            .map(HouseOutlet::profile)
            .filter(other -> other.zone().equals(own.profile().zone()))
            .map(OutletProfile::outletId)
            .toList();
    return new StockRoom(own, new Transfers(own.seed(), near, CookBook.standard()), first);
  }

  /**
   * A store room that is full on the morning of the first day.
   *
   * @param transfers the lending between this outlet and others
   */
  public StockRoom(HouseOutlet outlet, Transfers transfers, LocalDate first) {
    this.outlet = outlet;
    this.transfers = transfers;
    this.first = first;
    this.shelves = new Shelves(outlet, transfers, first);
  }

  /** The first day. */
  public LocalDate first() {
    return first;
  }

  /**
   * What happened on a business day, which must be over: it depends on all of the day's bills.
   *
   * @throws IllegalArgumentException for a day before the first
   */
  public synchronized StockDay day(LocalDate date) {
    if (date.isBefore(first)) {
      throw new IllegalArgumentException("this store room begins on " + first + ", not " + date);
    }
    if (date.isBefore(shelves.next()) && !kept.containsKey(date)) {
      shelves = new Shelves(outlet, transfers, first);
      kept.clear();
    }
    while (!shelves.next().isAfter(date)) {
      StockDay day = shelves.advance();
      kept.put(day.date(), day);
      if (kept.size() > DAYS_KEPT) {
        kept.pollFirstEntry();
      }
    }
    return kept.get(date);
  }
}
