package dev.titan.localstack.simulator.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.DefaultOutlets;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.VisibleOrder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  private static final Instant NOW = Instant.parse("2026-03-15T09:00:00Z");
  private static final Chain CHAIN = Chain.of(7);
  private static final OrderSource BENGALURU = CHAIN.source("blr-indiranagar");
  private static final OutletProfile OUTLET = BENGALURU.outlet();

  private static PetpoojaServer server;
  private static PullClient client;

  @BeforeAll
  static void start() throws IOException {
    server =
        PetpoojaServer.start(0, CHAIN.sources(), Quirks.none(), Clock.fixed(NOW, ZoneOffset.UTC));
    client = new PullClient(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void behave() {
    server.quirks(Quirks.none());
    server.faults().clear();
  }

  @Test
  void answersWithTheBusinessDayAndTheDayBeforeEveryOrderOnce() throws IOException {
    List<Long> expected =
        CHAIN.expectedOrders(OUTLET.outletId(), DAY.minusDays(1), DAY, NOW).stream()
            .map(visible -> visible.order().refId())
            .toList();

    assertThat(refIds(client.pull(OUTLET, DAY, 1))).isEqualTo(expected);
    assertThat(expected).hasSizeGreaterThan(240);
  }

  @Test
  void givesFiftyOrdersAPageAfterTheCursorAndThenAnEmptyPage() throws IOException {
    JsonNode first = client.page(OUTLET, DAY, "");
    assertThat(first).hasSize(50);
    String cursor = first.get(49).path("Order").path("refId").asText();

    JsonNode second = client.page(OUTLET, DAY, cursor);
    assertThat(second.get(0).path("Order").path("orderID").asText()).isEqualTo("51");

    List<VisibleOrder> all = BENGALURU.ordersAsOf(DAY, NOW);
    String last = Long.toString(all.get(all.size() - 1).order().refId());
    assertThat(client.page(OUTLET, DAY, last)).isEmpty();
    assertThat(client.page(OUTLET, DAY, "0")).isEqualTo(first);
  }

  @Test
  void showsOnTheOpenDayOnlyWhatExistsByNow() throws IOException {
    LocalDate today = OUTLET.businessDayOf(NOW);
    List<JsonNode> orders = client.pull(OUTLET, today, 1);
    long ofToday =
        orders.stream()
            .filter(order -> order.at("/Order/order_date").asText().equals(today.toString()))
            .count();

    assertThat(ofToday)
        .isEqualTo(BENGALURU.ordersAsOf(today, NOW).size())
        .isBetween(1L, (long) BENGALURU.day(today).size() - 1);
  }

  @Test
  void showsThePreviousDayOnlyWhereTheOutletIsSetSo() throws IOException {
    OutletProfile mumbai = DefaultOutlets.mumbai(7).profile();
    LocalDate today = mumbai.businessDayOf(NOW);

    assertThat(client.pull(mumbai, today, 1))
        .isNotEmpty()
        .allSatisfy(
            order ->
                assertThat(order.at("/Order/order_date").asText())
                    .isEqualTo(today.minusDays(1).toString()));
  }

  @Test
  void losesNothingWhenPagesAreShuffledAndDuplicated() throws IOException {
    List<JsonNode> plain = client.pull(OUTLET, DAY, 1);
    server.quirks(Quirks.none().withShuffledPages(true).withDuplicates(1000, 1000));
    List<JsonNode> shuffled = client.pull(OUTLET, DAY, 1);

    assertThat(shuffled).hasSizeGreaterThan(plain.size());
    assertThat(refIds(shuffled)).isNotEqualTo(refIds(shuffled).stream().sorted().toList());
    Set<JsonNode> once = new HashSet<>(shuffled);
    assertThat(once).isEqualTo(new HashSet<>(plain));
  }

  @Test
  void repeatsOrdersOnTheSameAndOnTheNextPage() throws IOException {
    server.quirks(Quirks.none().withDuplicates(1000, 1000));
    JsonNode first = client.page(OUTLET, DAY, "");
    String cursor = first.get(first.size() - 1).at("/Order/refId").asText();
    JsonNode second = client.page(OUTLET, DAY, cursor);

    assertThat(new HashSet<>(refIds(List.copyOf(list(first))))).hasSizeLessThan(first.size());
    assertThat(refIds(list(second))).contains(Long.valueOf(cursor));
    assertThat(first.size()).isLessThanOrEqualTo(50);
    assertThat(second).hasSize(50);
  }

  private static List<JsonNode> list(JsonNode page) {
    List<JsonNode> orders = new ArrayList<>();
    page.forEach(orders::add);
    return orders;
  }

  private static List<Long> refIds(List<JsonNode> orders) {
    return orders.stream().map(order -> order.at("/Order/refId").asLong()).toList();
  }
}
