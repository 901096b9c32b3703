package dev.titan.connectors.petpooja.menu;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.petpooja.ContentHash;
import dev.titan.connectors.petpooja.PetpoojaAddresses;
import dev.titan.connectors.petpooja.PetpoojaCalls;
import dev.titan.connectors.sync.ConnectorTables;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.SyncProgress;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Petpooja's menu, for the store. An order's days do not matter: the menu is what it is now. An
 * answer is entered in one transaction or, when anything about it is wrong, not at all.
 */
public final class MenuSource implements SyncSource {

  /** Name of the source. */
  public static final String SOURCE = "petpooja-menu";

  private static final Logger LOG = LoggerFactory.getLogger(MenuSource.class);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

  private final DataSource store;
  private final Clock clock;
  private final Map<OutletKey, Till> tills = new LinkedHashMap<>();

  /** The answers that looked cut, until they are seen once more. */
  private final Map<OutletKey, ContentHash> doubted = new ConcurrentHashMap<>();

  /** What belongs to one outlet; whoever uses it holds its lock. */
  private record Till(MenuOutlet outlet, PetpoojaCalls calls) {}

  /**
   * Prepares everything and asks for nothing yet.
   *
   * @param store where they are entered; its schema is there
   * @param clock tells when rows were written
   * @throws TitanException with {@link ErrorCode#STORE_UNAVAILABLE} or {@link
   *     ErrorCode#SCHEMA_MISMATCH}
   */
  public MenuSource(MenuOptions options, DataSource store, Clock clock) {
    this.store = store;
    this.clock = clock;
    ConnectorTables.apply(store);
    HttpClient http = PetpoojaCalls.newHttpClient(CONNECT_WITHIN);
    for (MenuOutlet outlet : options.outlets()) {
      tills.put(
          outlet.key(),
          new Till(outlet, new PetpoojaCalls(http, outlet.account(), options.requests(), clock)));
    }
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Set<OutletKey> outlets() {
    return Set.copyOf(tills.keySet());
  }

  @Override
  public SyncCounts fetch(SyncOrder order, SyncProgress progress) throws InterruptedException {
    Till till = tills.get(order.outlet());
    if (till == null) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET, "No menu keys are configured for outlet " + order.outlet());
    }
    progress.report(0, 1, SyncCounts.NONE);
    try {
      synchronized (till) {
        SyncCounts counts = fetch(till);
        progress.report(1, 1, counts);
        return counts;
      }
    } catch (CancellationException e) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException("stopped").initCause(e);
      }
      throw e;
    }
  }

  private SyncCounts fetch(Till till) {
    MenuOutlet outlet = till.outlet();
    PetpoojaCalls.Reply reply = ask(outlet, till.calls());
    byte[] body = reply.body();
    List<MenuItem> items;
    try {
      items = MenuReader.read(CutJson.read(body), outlet.restId());
    } catch (TitanException e) {
      throw unusable(outlet, e.getMessage(), e);
    }
    MenuPlan plan = enter(outlet, items, ContentHash.of(body));
    LOG.info(
        "event=menu_entered outlet={} items={} changes={} heirs={}",
        outlet.key(),
        items.size(),
        plan.changes(),
        plan.heirs().size());
    return new SyncCounts(plan.changes(), plan.unchanged(), 0);
  }

  /** The whole answer with an outlet's menu. */
  static PetpoojaCalls.Reply ask(MenuOutlet outlet, PetpoojaCalls calls) {
    String json = JsonNodeFactory.instance.objectNode().put("restID", outlet.restId()).toString();
    return calls.ask(
        calls
            .post(PetpoojaAddresses.under(outlet.baseUrl(), "/V1/mapped_restaurant_menus"), json)
            .header("app-key", outlet.credentials().appKey().reveal())
            .header("app-secret", outlet.credentials().appSecret().reveal())
            .header("access-token", outlet.credentials().accessToken().reveal())
            .build(),
        "items",
        false);
  }

  private MenuPlan enter(MenuOutlet outlet, List<MenuItem> items, ContentHash answer) {
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      MenuStore menus = new MenuStore(connection, outlet.key());
      StoredMenu stored = menus.read();
      if (MenuRules.looksCut(stored, items) && !answer.equals(doubted.put(outlet.key(), answer))) {
        throw unusable(
            outlet,
            "it lists %d items, and more than half of those that were listed are gone; it is taken when the next fetch shows the same"
                .formatted(items.size()),
            null);
      }
      doubted.remove(outlet.key());
      MenuPlan plan = MenuRules.plan(outlet.key().outlet(), stored, items);
      menus.write(plan, clock.instant());
      connection.commit();
      return plan;
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "The menu of outlet %s cannot be entered in PostgreSQL: %s"
              .formatted(outlet.key(), e.getMessage()),
          e);
    }
  }

  private static TitanException unusable(MenuOutlet outlet, String why, Throwable cause) {
    return new TitanException(
        ErrorCode.SOURCE_FAILED,
        "%s of outlet %s cannot be used and changes nothing: %s"
            .formatted(outlet.account().service(), outlet.key(), why),
        cause);
  }
}
