package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.PetpoojaCalls;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.reference.names.NameBridges;
import dev.titan.connectors.stock.StoredNames;
import dev.titan.connectors.sync.DeliveredDays;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.SyncPositions;
import dev.titan.connectors.sync.SyncProgress;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stock, purchases, transfers, returns and wastage of Petpooja's inventory, for {@code
 * titan.inventory}.
 *
 * <p>A business day is fetched when it has ended and settled, never the open one. A later fetch
 * asks for the last days again: what was corrected is published again, what is gone is withdrawn.
 */
public final class InventorySource implements SyncSource {

  /** Name of the source, in its facts and its coverage. */
  public static final String SOURCE = "petpooja-inventory";

  private static final Logger LOG = LoggerFactory.getLogger(InventorySource.class);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

  /** The source refuses more than a month at a time; February is the shortest. */
  private static final int WINDOW_DAYS = 28;

  private final InventoryOptions options;
  private final SyncPositions positions;
  private final DataSource store;
  private final NameBridges bridges;
  private final PublishedMovements published;
  private final Clock clock;
  private final Map<OutletKey, Room> rooms = new LinkedHashMap<>();

  /** What belongs to one outlet; whoever uses it holds its lock. */
  private record Room(StoreRoom outlet, InventoryClient client, FactPublisher publisher) {}

  /**
   * Prepares everything and asks for nothing yet. The publishers stay the caller's to close.
   *
   * @param store the operational store: ingredients, outlets, name bridges, what was published
   * @param clock tells which business days are over, and when something was observed
   * @throws TitanException with {@link ErrorCode#STORE_UNAVAILABLE} or {@link
   *     ErrorCode#SCHEMA_MISMATCH}
   */
  public InventorySource(
      InventoryOptions options,
      FactPublishers publishers,
      SyncPositions positions,
      DataSource store,
      Clock clock) {
    this.options = options;
    this.positions = positions;
    this.store = store;
    this.bridges = new NameBridges(store, clock);
    this.published = PublishedMovements.open(store);
    this.clock = clock;
    HttpClient http = PetpoojaCalls.newHttpClient(CONNECT_WITHIN);
    for (StoreRoom outlet : options.outlets()) {
      rooms.put(
          outlet.key(),
          new Room(
              outlet,
              new InventoryClient(http, outlet, options.requests(), clock),
              publishers.open()));
    }
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Set<OutletKey> outlets() {
    return Set.copyOf(rooms.keySet());
  }

  @Override
  public SyncCounts fetch(SyncOrder order, SyncProgress progress) throws InterruptedException {
    Room room = rooms.get(order.outlet());
    if (room == null) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET,
          "No inventory keys are configured for outlet " + order.outlet());
    }
    try {
      synchronized (room) {
        return fetch(room, order, progress);
      }
    } catch (CancellationException e) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException("stopped").initCause(e);
      }
      throw e;
    }
  }

  private SyncCounts fetch(Room room, SyncOrder order, SyncProgress progress)
      throws InterruptedException {
    Optional<DeliveredDays> days = days(room.outlet(), order);
    if (days.isEmpty()) {
      progress.report(0, 0, SyncCounts.NONE);
      return SyncCounts.NONE;
    }
    LocalDate first = days.get().from();
    LocalDate last = days.get().through();
    int total = Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    StoredNames names =
        StoredNames.read(store, bridges, SOURCE, room.outlet().key(), otherNames(room.outlet()));
    WindowDelivery delivery = new WindowDelivery(room.outlet(), room.publisher(), published);
    SyncCounts counts = SyncCounts.NONE;
    progress.report(0, total, counts);
    for (LocalDate from = first; !from.isAfter(last); from = from.plusDays(WINDOW_DAYS)) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped");
      }
      LocalDate through = earlier(from.plusDays(WINDOW_DAYS - 1L), last);
      InventoryAnswer answer =
          new WindowPull(room.outlet(), room.client(), names, options.requests().maxPages())
              .pull(from, through);
      counts = counts.plus(delivery.deliver(answer));
      LOG.info(
          "event=inventory_window outlet={} from={} through={} published={} unchanged={} dead_letters={} complete={}",
          room.outlet().key(),
          from,
          through,
          counts.published(),
          counts.unchanged(),
          counts.deadLetters(),
          answer.failure().isEmpty());
      if (answer.failure().isPresent()) {
        throw answer.failure().get();
      }
      savePosition(room.outlet(), new DeliveredDays(from, through));
      progress.report(
          Math.toIntExact(through.toEpochDay() - first.toEpochDay() + 1), total, counts);
    }
    return counts;
  }

  /** The names that the outlets of the same organisation go by, as configured. */
  private Map<String, String> otherNames(StoreRoom asking) {
    Map<String, String> names = new LinkedHashMap<>();
    for (StoreRoom other : options.outlets()) {
      if (other.key().org().equals(asking.key().org())) {
        names.put(other.key().outlet(), other.key().outlet());
        other.names().forEach(name -> names.put(name, other.key().outlet()));
      }
    }
    return names;
  }

  /** The days to ask for; empty when none of them is over. */
  private Optional<DeliveredDays> days(StoreRoom outlet, SyncOrder order) {
    LocalDate last = lastSettledDay(outlet);
    LocalDate through = order.through().map(day -> earlier(day, last)).orElse(last);
    LocalDate from = order.from().orElseGet(() -> firstDay(outlet, last));
    return from.isAfter(through) ? Optional.empty() : Optional.of(new DeliveredDays(from, through));
  }

  private LocalDate lastSettledDay(StoreRoom outlet) {
    Instant settled = clock.instant().minus(outlet.settleDelay());
    return outlet.calendar().dateOf(settled).minusDays(1);
  }

  private LocalDate firstDay(StoreRoom outlet, LocalDate last) {
    Optional<LocalDate> wanted = outlet.backfillFrom();
    Optional<DeliveredDays> delivered = positions.load(SOURCE, outlet.key());
    if (delivered.isEmpty()) {
      return wanted.orElseGet(() -> last.minusDays(options.firstDays() - 1L));
    }
    DeliveredDays days = delivered.get();
    if (wanted.isPresent() && wanted.get().isBefore(days.from())) {
      return wanted.get();
    }
    LocalDate recent = earlier(days.through(), last).minusDays(options.recentDays() - 1L);
    return recent.isBefore(days.from()) ? days.from() : recent;
  }

  /** Days that do not touch what was delivered before are not noted: the gap would be skipped. */
  private void savePosition(StoreRoom outlet, DeliveredDays days) {
    Optional<DeliveredDays> before = positions.load(SOURCE, outlet.key());
    DeliveredDays now = before.map(old -> together(old, days)).orElse(days);
    if (!before.equals(Optional.of(now))) {
      positions.save(SOURCE, outlet.key(), now);
    }
  }

  private static DeliveredDays together(DeliveredDays old, DeliveredDays days) {
    boolean touch =
        !days.from().isAfter(old.through().plusDays(1))
            && !old.from().isAfter(days.through().plusDays(1));
    return touch
        ? new DeliveredDays(
            earlier(old.from(), days.from()),
            old.through().isAfter(days.through()) ? old.through() : days.through())
        : old;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
