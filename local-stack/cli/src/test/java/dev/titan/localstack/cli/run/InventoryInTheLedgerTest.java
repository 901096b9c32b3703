package dev.titan.localstack.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.inventory.InventoryOptions;
import dev.titan.connectors.petpooja.menu.MenuOptions;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.demo.DemoOutlets;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.services.StackOptions;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.stock.StockDay;
import dev.titan.localstack.simulator.petpooja.InventoryOutlet;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sources bring on demand arrives in the tables with the sums of the store room. */
class InventoryInTheLedgerTest {
  private static final String ORG = "titan-cafe";
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 7);

  @TempDir private Path folder;

  private final Chain chain = Chain.of(7);
  private final InventoryOutlet served =
      InventoryOutlet.of(House.of(chain), "blr-indiranagar", FIRST);
  private final BusinessCalendar calendar =
      new BusinessCalendar(served.profile().zone(), served.profile().closingHour());
  private final OutletKey key = new OutletKey(ORG, served.profile().outletId());
  private final Instant now = calendar.endOf(LAST).plus(Duration.ofHours(3));
  private final Clock clock = Clock.fixed(now, ZoneOffset.UTC);

  @Test
  void movementsAndMenuArriveAsTheSimulatorHasThem() throws Exception {
    Steps steps = new Steps(new PrintStream(OutputStream.nullOutputStream(), true, "UTF-8"));
    try (Titan titan =
            Titan.start(
                StackOptions.embedded(folder, Home.folder()), steps, StopSignal.unattached());
        PetpoojaServer petpooja =
            PetpoojaServer.start(0, chain.sources(), List.of(served), Quirks.realistic(7), clock);
        FactPublishers publishers =
            KafkaFactPublishers.connect(
                PublishOptions.defaults(titan.stack().kafka().bootstrapServers()))) {
      StoredOutlets.enter(
          titan.store(),
          List.of(
              new StoredOutlets.Outlet(
                  key, "Indiranagar", calendar, StoredOutlets.sources(false, true, true))));
      List<SyncSource> sources =
          sources(titan, petpooja.baseUrl()).onDemand(publishers, titan.store(), clock);
      assertThat(sources)
          .extracting(SyncSource::source)
          .containsExactly("petpooja-inventory", "petpooja-menu");
      for (SyncSource source : sources) {
        source.fetch(SyncOrder.newest(key), (done, total, counts) -> {});
      }

      ClickHouse clickHouse = titan.stack().clickHouse();
      Awaitility.await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () -> {
                assertThat(stored(clickHouse)).isEqualTo(expected());
                assertThat(covered(clickHouse)).isEqualTo(calendar.endOf(LAST));
              });
      assertThat(menuItems(titan)).isGreaterThan(60);
    }
  }

  private Sources sources(Titan titan, String baseUrl) {
    return new Sources(
        PetpoojaOptions.defaults(List.of()),
        titan.keptPositions(),
        Optional.empty(),
        false,
        Optional.empty(),
        InventoryOptions.defaults(List.of(DemoOutlets.inventory(ORG, served, baseUrl, FIRST)))
            .withRequests(DemoOutlets.requests()),
        new MenuOptions(List.of(DemoOutlets.menu(ORG, served, baseUrl)), DemoOutlets.requests()));
  }

  /** Sums of each kind and ingredient. */
  private static Map<String, String> stored(ClickHouse clickHouse) throws SQLException {
    Map<String, String> sums = new TreeMap<>();
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT concat(kind, ' ', ingredient_name), sum(quantity), sum(stock_change)
                FROM titan.inventory_movements_current GROUP BY 1
                """)) {
      while (rows.next()) {
        sums.put(rows.getString(1), sums(rows.getBigDecimal(2), rows.getBigDecimal(3)));
      }
    }
    return sums;
  }

  private static Instant covered(ClickHouse clickHouse) throws SQLException {
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT toUnixTimestamp64Milli(max(covered_through)) FROM"
                    + " titan.source_coverage_current WHERE source = 'petpooja-inventory'")) {
      row.next();
      return Instant.ofEpochMilli(row.getLong(1));
    }
  }

  private static long menuItems(Titan titan) throws SQLException {
    try (Connection connection = titan.store().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM titan.menu_items")) {
      row.next();
      return row.getLong(1);
    }
  }

  private Map<String, String> expected() {
    Map<String, BigDecimal[]> sums = new TreeMap<>();
    String own = key.outlet();
    for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
      StockDay day = served.stock().day(date);
      day.levels()
          .forEach(one -> add(sums, "stock_count", one.ingredient().name(), one.closing(), 0));
      day.invoices()
          .forEach(
              invoice ->
                  invoice
                      .lines()
                      .forEach(
                          one ->
                              add(sums, "purchase", one.ingredient().name(), one.quantity(), 1)));
      day.returns()
          .forEach(
              one -> add(sums, "purchase_return", one.ingredient().name(), one.quantity(), -1));
      day.transfers().stream()
          .filter(one -> one.from().equals(own))
          .forEach(one -> add(sums, "transfer_out", one.ingredient().name(), one.quantity(), -1));
      // The other outlet is not in this store, so what it sent looks like any other purchase.
      day.transfers().stream()
          .filter(one -> one.to().equals(own))
          .forEach(one -> add(sums, "purchase", one.ingredient().name(), one.quantity(), 1));
      day.wastage().stream()
          .filter(one -> !one.enteredAt().isAfter(now))
          .forEach(one -> add(sums, "wastage", one.ingredient().name(), one.quantity(), -1));
    }
    Map<String, String> lines = new TreeMap<>();
    sums.forEach((name, both) -> lines.put(name, sums(both[0], both[1])));
    return lines;
  }

  private static void add(
      Map<String, BigDecimal[]> sums, String kind, String ingredient, long milli, int sign) {
    BigDecimal quantity = BigDecimal.valueOf(milli, 3);
    BigDecimal[] both =
        sums.computeIfAbsent(
            kind + " " + ingredient, name -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
    both[0] = both[0].add(quantity);
    both[1] = both[1].add(quantity.multiply(BigDecimal.valueOf(sign)));
  }

  private static String sums(BigDecimal quantity, BigDecimal change) {
    return String.format(Locale.ROOT, "%.3f %.3f", quantity, change);
  }
}
