package dev.titan.localstack.simulator.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.localstack.simulator.MovableClock;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.stock.StockDay;
import dev.titan.localstack.simulator.world.Credentials;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InventoryTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

  private final Chain chain = Chain.of(42);
  private final InventoryOutlet outlet =
      InventoryOutlet.of(House.of(chain), "blr-indiranagar", FIRST);
  private final MovableClock clock =
      new MovableClock(TODAY.atTime(12, 0).atZone(outlet.profile().zone()).toInstant());
  private final HttpClient http = HttpClient.newHttpClient();
  private PetpoojaServer server;

  @BeforeEach
  void start() throws Exception {
    server = PetpoojaServer.start(0, chain.sources(), List.of(outlet), Quirks.realistic(42), clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void showsTheClosingStockOfDaysThatAreOver() throws Exception {
    JsonNode stock = inventory("get_stock_api", "\"date\":\"2026-03-19\"");
    StockDay truth = outlet.stock().day(TODAY.minusDays(1));

    assertThat(stock.get("code").asText()).isEqualTo("200");
    assertThat(stock.get("closing_json")).hasSize(truth.levels().size());
    JsonNode milk = stock.get("closing_json").get(1);
    assertThat(milk.get("name").asText()).isEqualTo("Milk");
    assertThat(milk.get("unit").asText()).isEqualTo("LTR");
    assertThat(milk.get("qty").isTextual()).isTrue();
    assertThat(milk.get("qty").asDouble() * 1_000_000)
        .isEqualTo((double) truth.levels().get(1).closing());
    assertThat(inventory("get_stock_api", "\"date\":\"2026-03-20\"").get("closing_json")).isEmpty();
  }

  @Test
  void pagesThroughPurchasesFiftyAtATime() throws Exception {
    String window = "\"from_date\":\"01-03-2026\",\"to_date\":\"19-03-2026\"";
    Set<String> seen = new HashSet<>();
    String cursor = "";
    int pages = 0;
    while (true) {
      JsonNode page =
          inventory("get_purchase", window + ",\"refId\":\"" + cursor + "\"").get("purchases");
      if (page.isEmpty()) {
        break;
      }
      pages++;
      assertThat(page.size()).isLessThanOrEqualTo(50);
      for (JsonNode purchase : page) {
        cursor = purchase.get("refId").asText();
        assertThat(seen.add(purchase.get("invoice_number").asText() + cursor)).isTrue();
        assertThat(purchase.get("item_details")).isNotEmpty();
      }
    }
    int expected = 0;
    for (LocalDate day : FIRST.datesUntil(TODAY).toList()) {
      StockDay truth = outlet.stock().day(day);
      expected += truth.invoices().size();
      expected +=
          (int) truth.transfers().stream().filter(t -> t.to().equals("blr-indiranagar")).count();
    }

    assertThat(pages).isGreaterThan(1);
    assertThat(seen).hasSize(expected);
  }

  @Test
  void showsWastageWithItsReasonWhenItWasWrittenDown() throws Exception {
    List<String> reasons = new ArrayList<>();
    String window =
        "\"from_date\":\"16-03-2026\",\"to_date\":\"16-03-2026\",\"slType\":\"wastage\"";
    JsonNode sales = inventory("get_sales", window).get("sales");
    sales.forEach(s -> reasons.add(s.get("item_details").get(0).get("description").asText()));
    long written =
        outlet.stock().day(LocalDate.of(2026, 3, 16)).wastage().stream()
            .filter(w -> !w.enteredAt().isAfter(clock.instant()))
            .count();

    assertThat(reasons).hasSize((int) written).isNotEmpty().doesNotContain("");
  }

  @Test
  void refusesInsideATwoHundredWhoHasNotTheKeys() throws Exception {
    JsonNode refused =
        post("/V1/thirdparty/get_stock_api/", "{\"menuSharingCode\":\"nobody\"}", "");
    assertThat(refused.get("code").asText()).isEqualTo("101");
    JsonNode wrong =
        post(
            "/V1/thirdparty/get_stock_api/",
            "{\"menuSharingCode\":\"" + outlet.menuSharingCode() + "\",\"app_key\":\"no\"}",
            "");
    assertThat(wrong.get("code").asText()).isEqualTo("100");
    assertThat(
            inventory("get_purchase", "\"from_date\":\"01-01-2026\",\"to_date\":\"19-03-2026\"")
                .get("success")
                .asText())
        .isEqualTo("0");
  }

  @Test
  void showsTheMenuAtThePricesOfTheBills() throws Exception {
    String body = "{\"restID\":\"" + outlet.profile().restId() + "\"}";
    JsonNode menu =
        post(
            "/V1/mapped_restaurant_menus",
            body,
            outlet.profile().credentials().accessToken().reveal());

    assertThat(menu.get("success").asText()).isEqualTo("1");
    assertThat(menu.get("categories")).hasSize(11);
    assertThat(menu.get("items")).hasSizeGreaterThan(60);
    JsonNode kaapi = menu.get("items").get(0);
    assertThat(kaapi.get("itemname").asText()).isEqualTo("Filter Kaapi");
    assertThat(kaapi.get("variation").get(1).get("price").asText()).isEqualTo("130");
    assertThat(post("/V1/mapped_restaurant_menus", body, "wrong").get("code").asText())
        .isEqualTo("100");
  }

  private JsonNode inventory(String call, String fields) throws Exception {
    Credentials keys = outlet.credentials();
    String body =
        "{\"app_key\":\"%s\",\"app_secret\":\"%s\",\"access_token\":\"%s\",\"menuSharingCode\":\"%s\",%s}"
            .formatted(
                keys.appKey().reveal(),
                keys.appSecret().reveal(),
                keys.accessToken().reveal(),
                outlet.menuSharingCode(),
                fields);
    return post("/V1/thirdparty/" + call + "/", body, "");
  }

  private JsonNode post(String path, String body, String token) throws Exception {
    Credentials keys = outlet.profile().credentials();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
            .header("app-key", keys.appKey().reveal())
            .header("app-secret", keys.appSecret().reveal())
            .header("access-token", token)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    return JSON.readTree(response.body());
  }
}
