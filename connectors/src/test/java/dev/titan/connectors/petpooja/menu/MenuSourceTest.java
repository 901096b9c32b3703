package dev.titan.connectors.petpooja.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.titan.connectors.MovableClock;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.petpooja.InventoryOutlet;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.world.Credentials;
import dev.titan.testing.TestStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Menus over HTTP into a real PostgreSQL. */
class MenuSourceTest {

  private static final OutletKey LAWN = new OutletKey("brew-house", "lawn");
  private static final OutletKey PIER = new OutletKey("brew-house", "pier");
  private static final PetpoojaOptions.Requests FAST =
      new PetpoojaOptions.Requests(
          Duration.ofSeconds(10),
          5000,
          2,
          Duration.ofMillis(2),
          Duration.ofMillis(50),
          400,
          16 << 20);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-20T06:00:00Z"));
  private final List<String> keysSeen = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile String menu = MenuReaderTest.MENU;
  private TestStore store;

  @BeforeEach
  void start() throws Exception {
    store = TestStore.migrated("menu");
    store.execute(
        "INSERT INTO titan.organisations (org_id, name) VALUES ('brew-house', 'Brew House')",
        "INSERT INTO titan.outlets (org_id, outlet_id, name) VALUES ('brew-house', 'lawn', 'Lawn')");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/V1/mapped_restaurant_menus",
        exchange -> {
          try (exchange) {
            keysSeen.add(
                exchange.getRequestHeaders().getFirst("app-key")
                    + " "
                    + exchange.getRequestHeaders().getFirst("app-secret")
                    + " "
                    + exchange.getRequestHeaders().getFirst("access-token")
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = menu.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    store.close();
  }

  @Test
  void entersTheMenuAndThenLeavesUnchangedRowsAlone() throws Exception {
    List<String> steps = new ArrayList<>();

    SyncCounts first =
        source()
            .fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> steps.add(done + "/" + total));
    List<List<String>> versions =
        store.query("SELECT xmin, * FROM titan.menu_items ORDER BY item_id");
    SyncCounts again = fetch();

    assertThat(first).isEqualTo(new SyncCounts(4, 0, 0));
    assertThat(again).isEqualTo(new SyncCounts(0, 4, 0));
    assertThat(steps).containsExactly("0/1", "1/1");
    assertThat(items())
        .containsExactly(
            "101 lawn Latte (Small) Coffee 15000 t",
            "102 lawn Latte (Large) Coffee 19050 t",
            "2 lawn Espresso Coffee 9000 t",
            "addon-1 lawn Oat Milk Milk 4000 t");
    assertThat(store.query("SELECT xmin, * FROM titan.menu_items ORDER BY item_id"))
        .isEqualTo(versions);
    assertThat(keysSeen).first().isEqualTo("menu-key menu-secret menu-token {\"restID\":\"bh01\"}");
  }

  @Test
  void keepsWhatAPersonEntered() throws Exception {
    store.execute(
        "INSERT INTO titan.menu_items (org_id, item_id, name, price_paise, is_combo) VALUES ('brew-house', 'combo', 'Breakfast', 25000, true)",
        "INSERT INTO titan.menu_items (org_id, item_id, name, category, price_paise, tax_group, is_mrp) VALUES ('brew-house', '2', 'Espresso Shot', 'Bar', 9000, 'GST 5', true)",
        "INSERT INTO titan.menu_combo_parts VALUES ('brew-house', 'combo', '2', '', 1)",
        "INSERT INTO titan.ingredients (org_id, ingredient_id, name, base_unit) VALUES ('brew-house', 'beans', 'Beans', 'g')",
        "INSERT INTO titan.recipes (org_id, item_id) VALUES ('brew-house', '2')",
        "INSERT INTO titan.recipe_lines (org_id, item_id, ingredient_id, quantity) VALUES ('brew-house', '2', 'beans', 18)");

    fetch();

    assertThat(items())
        .contains("2 null Espresso Shot Bar 9000 t", "combo null Breakfast  25000 t");
    assertThat(store.query("SELECT tax_group, is_mrp FROM titan.menu_items WHERE item_id = '2'"))
        .containsExactly(List.of("GST 5", "t"));
    assertThat(store.query("SELECT count(*) FROM titan.menu_combo_parts"))
        .containsExactly(List.of("1"));
    assertThat(store.query("SELECT count(*) FROM titan.recipe_lines"))
        .containsExactly(List.of("1"));
  }

  @Test
  void anItemThatChangesItsIdHandsItsRecipeAndItsPlaceInCombosOn() throws Exception {
    fetch();
    store.execute(
        "UPDATE titan.menu_items SET tax_group = 'GST 5' WHERE item_id = '2'",
        "INSERT INTO titan.menu_items (org_id, item_id, name, price_paise, is_combo) VALUES ('brew-house', 'combo', 'Breakfast', 25000, true)",
        "INSERT INTO titan.menu_combo_parts VALUES ('brew-house', 'combo', '2', '', 1)",
        "INSERT INTO titan.ingredients (org_id, ingredient_id, name, base_unit) VALUES ('brew-house', 'beans', 'Beans', 'g')",
        "INSERT INTO titan.recipes (org_id, item_id) VALUES ('brew-house', '2')",
        "INSERT INTO titan.recipe_lines (org_id, item_id, ingredient_id, quantity) VALUES ('brew-house', '2', 'beans', 18)");
    menu = menu.replace("\"itemid\":\"2\"", "\"itemid\":\"902\"");

    fetch();

    assertThat(items())
        .contains("2 lawn Espresso Coffee 9000 f", "902 lawn Espresso Coffee 9000 t");
    assertThat(store.query("SELECT tax_group FROM titan.menu_items WHERE item_id = '902'"))
        .containsExactly(List.of("GST 5"));
    assertThat(
            store.query(
                "SELECT item_id, ingredient_id, quantity FROM titan.recipe_lines ORDER BY 1"))
        .containsExactly(List.of("2", "beans", "18.000"), List.of("902", "beans", "18.000"));
    assertThat(store.query("SELECT item_id, part_item_id FROM titan.menu_combo_parts"))
        .containsExactly(List.of("combo", "902"));
    assertThat(store.query("SELECT item_id, replaced_by FROM titan.menu_listings WHERE NOT listed"))
        .containsExactly(List.of("2", "902"));
    assertThat(fetch()).isEqualTo(new SyncCounts(0, 4, 0));
  }

  @Test
  void anItemThatVanishesIsKeptAsInactive() throws Exception {
    fetch();
    menu =
        menu.replace(
            "\"itemname\":\"Espresso\",\"item_categoryid\":\"10\",\"active\":\"1\"",
            "\"itemname\":\"Espresso\",\"item_categoryid\":\"10\",\"active\":\"0\"");

    fetch();

    assertThat(items()).contains("2 lawn Espresso Coffee 9000 f").hasSize(4);
  }

  @Test
  void anInvalidOrHalfAnswerChangesNothing() throws Exception {
    fetch();
    List<String> before = items();
    String whole = menu;
    for (String bad :
        List.of(
            whole.substring(0, whole.length() / 2),
            "<html>maintenance</html>",
            "{\"success\":\"0\",\"message\":\"later\"}",
            "{\"success\":\"1\",\"items\":[]}",
            whole.replace("\"price\":\"190.50\"", "\"price\":\"free\""),
            whole.replace("bh01", "other").replace("r-7", "other"),
            whole
                .replace("Latte", "Flat White")
                .replace("\"categoryid\":\"10\"", "\"categoryid\":\"1\""))) {
      menu = bad;

      TitanException failure = catchThrowableOfType(TitanException.class, this::fetch);

      assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_FAILED);
      assertThat(failure).hasMessageContaining("brew-house/lawn");
      assertThat(items()).isEqualTo(before);
    }
  }

  @Test
  void aMenuThatLostMostOfItselfIsTakenWhenItIsSeenTwice() throws Exception {
    menu = large(20);
    fetch();
    menu = large(5);
    MenuSource source = source();

    TitanException doubted =
        catchThrowableOfType(
            TitanException.class,
            () -> source.fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {}));
    assertThat(doubted).hasMessageContaining("changes nothing: it lists 5 items");
    assertThat(items()).noneMatch(item -> item.endsWith(" f"));

    source.fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {});
    assertThat(items()).filteredOn(item -> item.endsWith(" f")).hasSize(15);
  }

  @Test
  void aWrongKeyIsSaidClearly() throws Exception {
    menu = "{\"code\":\"100\",\"success\":\"0\",\"message\":\"Invalid app-key menu-key\"}";

    TitanException refused = catchThrowableOfType(TitanException.class, this::fetch);

    assertThat(refused.code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);
    assertThat(refused)
        .hasMessageContaining("Petpooja's menu refuses the credentials of outlet brew-house/lawn")
        .hasMessageContaining("restID bh01")
        .hasMessageNotContaining("menu-key");
  }

  @Test
  void anOutletThatTheStoreDoesNotHaveIsRefused() {
    TitanException refused =
        catchThrowableOfType(
            TitanException.class,
            () -> source().fetch(SyncOrder.newest(PIER), (done, total, soFar) -> {}));
    assertThat(refused.code()).isEqualTo(ErrorCode.UNKNOWN_OUTLET);
  }

  @Test
  void bringsTheMenusOfTheSimulatedChain() throws Exception {
    Chain chain = Chain.of(42);
    House house = House.of(chain);
    LocalDate day = LocalDate.of(2026, 3, 19);
    List<InventoryOutlet> served =
        List.of(
            InventoryOutlet.of(house, "blr-indiranagar", day),
            InventoryOutlet.of(house, "bom-bandra", day));
    for (InventoryOutlet one : served) {
      store.execute(
          "INSERT INTO titan.outlets (org_id, outlet_id, name) VALUES ('brew-house', '%s', 'X')"
              .formatted(one.profile().outletId()));
    }
    store.execute("DELETE FROM titan.outlets WHERE outlet_id = 'lawn'");
    try (PetpoojaServer petpooja =
        PetpoojaServer.start(0, chain.sources(), served, Quirks.realistic(42), clock)) {
      MenuSource source =
          new MenuSource(
              new MenuOptions(
                  served.stream().map(one -> outlet(one, petpooja.baseUrl())).toList(), FAST),
              store.dataSource(),
              clock);
      for (InventoryOutlet one : served) {
        source.fetch(
            SyncOrder.newest(new OutletKey("brew-house", one.profile().outletId())),
            (done, total, soFar) -> {});
      }
    }

    assertThat(items())
        .hasSizeGreaterThan(60)
        .contains("136978010 null Filter Kaapi (Regular) Coffee 9000 t");
    assertThat(store.query("SELECT DISTINCT outlet_id FROM titan.menu_prices"))
        .containsExactly(List.of("bom-bandra"));
  }

  private static MenuOutlet outlet(InventoryOutlet served, String baseUrl) {
    Credentials keys = served.profile().credentials();
    return new MenuOutlet(
        new OutletKey("brew-house", served.profile().outletId()),
        served.profile().restId(),
        new PetpoojaCredentials(
            Secret.of(keys.appKey().reveal()),
            Secret.of(keys.appSecret().reveal()),
            Secret.of(keys.accessToken().reveal())),
        URI.create(baseUrl));
  }

  private static String large(int items) {
    StringBuilder menu =
        new StringBuilder(
            "{\"success\":\"1\",\"categories\":[{\"categoryid\":\"1\",\"categoryname\":\"All\"}],\"items\":[");
    for (int id = 0; id < items; id++) {
      menu.append(id == 0 ? "" : ",")
          .append(
              "{\"itemid\":\"%d\",\"itemname\":\"Item %d\",\"item_categoryid\":\"1\",\"price\":\"10\"}"
                  .formatted(id, id));
    }
    return menu.append("]}").toString();
  }

  private List<String> items() throws Exception {
    return store
        .query(
            "SELECT item_id, outlet_id, name, category, price_paise, active FROM titan.menu_items ORDER BY item_id")
        .stream()
        .map(row -> String.join(" ", row.stream().map(String::valueOf).toList()))
        .toList();
  }

  private SyncCounts fetch() throws InterruptedException {
    return source().fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {});
  }

  private MenuSource source() {
    PetpoojaCredentials keys =
        new PetpoojaCredentials(
            Secret.of("menu-key"), Secret.of("menu-secret"), Secret.of("menu-token"));
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new MenuSource(
        new MenuOptions(
            List.of(
                new MenuOutlet(LAWN, "bh01", keys, base), new MenuOutlet(PIER, "bh01", keys, base)),
            FAST),
        store.dataSource(),
        clock);
  }
}
