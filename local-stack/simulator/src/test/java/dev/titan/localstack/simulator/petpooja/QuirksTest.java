package dev.titan.localstack.simulator.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.localstack.simulator.MovableClock;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuirksTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  private static final Instant NOW = Instant.parse("2026-03-20T00:00:00Z");
  private static final Chain CHAIN = Chain.of(7);
  private static final OutletProfile OUTLET = CHAIN.source("dxb-marina").outlet();

  private final MovableClock realTime = new MovableClock(NOW);
  private PetpoojaServer server;
  private PullClient client;

  @BeforeEach
  void start() throws IOException {
    server = server();
    client = new PullClient(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void occurAllOfThemWhenTheApiIsAsItIs() throws IOException {
    Quirks often =
        Quirks.realistic(5)
            .withFailures(100, 60, 30, 120)
            .withDuplicates(300, 300)
            .withSlowFor(Duration.ofMillis(1));
    server.quirks(often);
    for (int pull = 0; pull < 30; pull++) {
      client.pull(OUTLET, DAY, 20);
    }

    for (Fault fault : Fault.values()) {
      if (fault != Fault.TOO_MANY_REQUESTS) {
        assertThat(server.counters().faults(fault)).as(fault.name()).isPositive();
      }
    }
    long faults = server.counters().requests(Outcome.FAULT);
    assertThat(faults * 1000 / server.counters().requests()).isBetween(220L, 400L);
  }

  @Test
  void leaveTheTruthReachableForACallerWhoTriesAgain() throws IOException {
    server.quirks(
        Quirks.realistic(9)
            .withFailures(100, 60, 30, 120)
            .withDuplicates(300, 300)
            .withShuffledPages(true)
            .withSlowFor(Duration.ofMillis(1)));
    Map<Long, JsonNode> orders = new HashMap<>();
    for (JsonNode order : client.pull(OUTLET, DAY, 20)) {
      orders.put(order.at("/Order/refId").asLong(), order);
    }
    List<VisibleOrder> expected =
        CHAIN.expectedOrders(OUTLET.outletId(), DAY.minusDays(1), DAY, NOW);

    assertThat(orders).hasSameSizeAs(expected);
    for (VisibleOrder visible : expected) {
      JsonNode order = orders.get(visible.order().refId()).get("Order");
      assertThat(paise(order, "total")).isEqualTo(visible.content().totals().total());
      assertThat(paise(order, "tip")).isEqualTo(visible.content().totals().tip());
      assertThat(paise(order, "waivedOff")).isEqualTo(visible.content().totals().waivedOff());
      assertThat(order.get("status").asText()).isEqualTo(visible.content().status().apiName());
    }
  }

  @Test
  void writeNumbersInEveryWayButAlwaysTheSameOneForAnOrder() throws IOException {
    server.quirks(Quirks.none().withMixedNumbers(true));
    List<JsonNode> orders = client.pull(OUTLET, DAY, 1);
    Set<String> kinds = new HashSet<>();
    for (JsonNode order : orders) {
      JsonNode tip = order.at("/Order/tip");
      kinds.add(tip.isMissingNode() ? "missing" : tip.getNodeType().name());
      kinds.add("'" + tip.asText() + "'");
      JsonNode total = order.at("/Order/total");
      kinds.add("total " + total.getNodeType());
      assertThat(new BigDecimal(total.asText())).isNotNegative();
    }

    assertThat(kinds)
        .contains("missing", "STRING", "NUMBER", "''", "'0.00'", "total STRING", "total NUMBER");
    assertThat(client.pull(OUTLET, DAY, 1)).isEqualTo(orders);
  }

  @Test
  void dependOnTheSeedAndTheNumberOfTheRequestAlone() throws IOException {
    Quirks quirks = Quirks.realistic(3).withFailures(150, 100, 0, 100);
    List<String> first = outcomes(server, quirks);
    try (PetpoojaServer other = server()) {
      assertThat(outcomes(other, quirks)).isEqualTo(first);
    }
    assertThat(new HashSet<>(first)).hasSizeGreaterThan(3);
  }

  @Test
  void cutTheConnectionOrTheJsonInTheMiddle() throws IOException {
    server.faults().failNext(1, Fault.CUT_CONNECTION);
    String request = PullClient.request(OUTLET, DAY, "").toString();

    assertThatThrownBy(() -> client.send("POST", request)).isInstanceOf(IOException.class);

    server.faults().failNext(1, Fault.TRUNCATED_JSON);
    String body = client.send("POST", request).body();
    assertThat(body).startsWith("{\"code\":\"200\"");
    assertThatThrownBy(() -> JSON.readTree(body)).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void answerTooManyRequestsAboveTheLimitOfASecondAndOutlet() throws IOException {
    server.quirks(Quirks.none().withRequestsPerSecond(2));
    String request = PullClient.request(OUTLET, DAY, "").toString();
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      statuses.add(client.send("POST", request).statusCode());
    }
    HttpResponse<String> refused = client.send("POST", request);
    OutletProfile other = CHAIN.source("blr-indiranagar").outlet();

    assertThat(statuses).containsExactly(200, 200, 429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(client.page(other, DAY, "")).isNotEmpty();
    realTime.advance(Duration.ofSeconds(1));
    assertThat(client.send("POST", request).statusCode()).isEqualTo(200);
    assertThat(server.counters().requests(Outcome.RATE_LIMITED)).isEqualTo(2);
  }

  @Test
  void haveRatesOfAThousandAtMost() {
    Quirks none = Quirks.none();

    assertThatThrownBy(() -> none.withDuplicates(1001, 0)).hasMessageContaining("per thousand");
    assertThatThrownBy(() -> none.withFailures(-1, 0, 0, 0)).hasMessageContaining("per thousand");
    assertThatThrownBy(() -> none.withFailures(400, 400, 400, 0)).hasMessageContaining("failing");
    assertThatThrownBy(() -> none.withRequestsPerSecond(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PetpoojaServer server() throws IOException {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return PetpoojaServer.start(0, CHAIN.sources(), Quirks.none(), clock, realTime);
  }

  private static List<String> outcomes(PetpoojaServer server, Quirks quirks) {
    server.quirks(quirks);
    PullClient client = new PullClient(server);
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      try {
        outcomes.add(client.send("POST", PullClient.request(OUTLET, DAY, "").toString()).body());
      } catch (IOException e) {
        outcomes.add("cut");
      }
    }
    return outcomes;
  }

  private static long paise(JsonNode order, String field) {
    String text = order.path(field).asText("");
    return text.isEmpty() ? 0 : new BigDecimal(text).movePointRight(2).longValueExact();
  }
}
