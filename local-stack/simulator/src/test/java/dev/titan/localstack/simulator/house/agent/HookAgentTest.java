package dev.titan.localstack.simulator.house.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.titan.localstack.simulator.MovableClock;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.house.kitchen.KotEvent;
import dev.titan.localstack.simulator.world.Secret;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HookAgentTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 13);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
  private static final Secret TOKEN = Secret.of("let-me-in");
  private static final Set<String> PATHS =
      Set.of("/hooks/v1/kots", "/hooks/v1/bill-audits", "/hooks/v1/cash");

  private final HouseOutlet outlet = House.of(Chain.of(42)).outlet("blr-indiranagar");
  private final Instant noon = TODAY.atTime(12, 30).atZone(outlet.profile().zone()).toInstant();
  private final MovableClock clock = new MovableClock(noon);

  @Test
  void tellsHistoryAndThenWhatComesToPassAndNothingOfTheFuture() throws IOException {
    try (FakeHooks hooks = new FakeHooks(post -> 202);
        HookAgent agent = HookAgent.events(outlet, target(hooks), options(), clock)) {
      await(() -> toldThrough(agent, noon));
      assertThat(ids(hooks)).isEqualTo(expected(noon));
      assertThat(hooks.posts("/hooks/v1/kots"))
          .allSatisfy(post -> assertThat(post.authorization()).isEqualTo("Bearer let-me-in"));

      Instant later = noon.plus(Duration.ofHours(20));
      clock.set(later);
      await(() -> toldThrough(agent, later));

      assertThat(ids(hooks)).isEqualTo(expected(later));
      assertThat(hooks.events("/hooks/v1/cash")).isNotEmpty();
      for (String path : PATHS) {
        claimsNoMoreThanItTold(hooks, path);
      }
    }
  }

  @Test
  void repeatsWhatWasNotAcceptedAndKeepsTheOrder() throws IOException {
    try (FakeHooks hooks = new FakeHooks(post -> post % 3 == 2 ? 202 : post % 3 == 0 ? 503 : 401);
        HookAgent agent = HookAgent.events(outlet, target(hooks), options(), clock)) {
      await(() -> toldThrough(agent, noon));

      assertThat(ids(hooks)).isEqualTo(expected(noon));
      assertThat(agent.refused()).isPositive();
    }
  }

  @Test
  void goesOnFromWhereAnEarlierOneWas() throws IOException {
    Instant told = noon.minus(Duration.ofHours(3));
    try (FakeHooks hooks = new FakeHooks(post -> 202);
        HookAgent agent = HookAgent.events(outlet, target(hooks), options().goingOn(told), clock)) {
      await(() -> toldThrough(agent, noon));

      List<String> all = expected(noon);
      assertThat(ids(hooks)).isEqualTo(all.subList(expected(told).size(), all.size()));
    }
  }

  @Test
  void sendsAllAtOnceWhenTheLineIsBack() throws IOException {
    Instant back = noon.plus(Duration.ofHours(6));
    AgentFaults faults =
        new AgentFaults(List.of(new AgentFaults.Window(noon.minusSeconds(60), back)), 1000);
    try (FakeHooks hooks = new FakeHooks(post -> 202);
        HookAgent agent = HookAgent.events(outlet, target(hooks), options().with(faults), clock)) {
      clock.set(back.minusSeconds(1));
      assertThat(hooks.posts("/hooks/v1/kots")).isEmpty();
      clock.set(back);
      await(() -> toldThrough(agent, back));

      List<String> ids = ids(hooks);
      assertThat(ids).hasSize(2 * expected(back).size());
      assertThat(ids.stream().distinct().toList()).isEqualTo(expected(back));
    }
  }

  @Test
  void writesEventsAsTheHooksReadThem() {
    List<KotEvent> kots = outlet.kots(FIRST);
    KotEvent event = kots.stream().filter(kot -> kot.billId().isEmpty()).findFirst().get();
    JsonNode json = read(EventJson.kot(event, outlet.profile().zone()));

    assertThat(json.get("action").asText()).isEqualTo("fired");
    assertThat(json.get("occurred_at").asText()).endsWith("+05:30");
    assertThat(OffsetDateTime.parse(json.get("occurred_at").asText()).toInstant())
        .isEqualTo(event.occurredAt());
    assertThat(json.get("quantity").decimalValue().movePointRight(3).longValueExact())
        .isEqualTo(event.quantityMilli());
    assertThat(json.get("unit_price").decimalValue().movePointRight(2).longValueExact())
        .isEqualTo(event.unitPrice());
    assertThat(json.has("bill_id")).isFalse();
    assertThat(json.has("reason")).isFalse();
  }

  @Test
  void postsEveryVersionOfEveryBillAsPetpoojaDoes() throws IOException {
    try (FakeHooks hooks = new FakeHooks(post -> post % 50 == 7 ? 500 : 202);
        HookAgent agent =
            HookAgent.orderDetails(outlet, target(hooks), Secret.of("abc"), options(), clock)) {
      await(() -> agent.through().get("/hooks/v1/petpooja").equals(noon));
      List<JsonNode> bodies =
          hooks.posts("/hooks/v1/petpooja").stream().map(FakeHooks.Post::body).toList();

      long versions = 0;
      Instant begin = outlet.profile().endOf(FIRST.minusDays(1));
      for (LocalDate day : FIRST.minusDays(2).datesUntil(TODAY.plusDays(1)).toList()) {
        for (SimulatedOrder order : outlet.source().day(day)) {
          versions +=
              order.versions().stream()
                  .filter(v -> !v.from().isBefore(begin) && v.from().isBefore(noon))
                  .count();
        }
      }
      assertThat(bodies).hasSize((int) versions);
      assertThat(bodies)
          .allSatisfy(
              body -> {
                assertThat(body.get("token").asText()).isEqualTo("abc");
                assertThat(body.get("event").asText()).isEqualTo("orderdetails");
                JsonNode order = body.get("properties").get("Order");
                assertThat(order.get("orderID").isInt()).isTrue();
                assertThat(order.get("total").isNumber()).isTrue();
                BigDecimal parts = BigDecimal.ZERO;
                for (JsonNode part : order.path("part_payments")) {
                  parts = parts.add(part.get("amount").decimalValue());
                }
                if (parts.signum() > 0) {
                  assertThat(parts).isEqualByComparingTo(order.get("total").decimalValue());
                }
              });
    }
  }

  private static void claimsNoMoreThanItTold(FakeHooks hooks, String path) {
    Instant through = Instant.MIN;
    Set<String> told = new HashSet<>();
    for (FakeHooks.Post post : hooks.posts(path)) {
      for (JsonNode event : post.body().get("events")) {
        Instant at = OffsetDateTime.parse(event.get("occurred_at").asText()).toInstant();
        assertThat(at).isAfterOrEqualTo(through);
        assertThat(told.add(event.get("event_id").asText())).isTrue();
      }
      Instant claimed =
          OffsetDateTime.parse(post.body().get("complete_through").asText()).toInstant();
      assertThat(claimed).isAfterOrEqualTo(through);
      through = claimed;
    }
  }

  private List<String> expected(Instant before) {
    List<String> ids = new ArrayList<>();
    for (LocalDate day : FIRST.datesUntil(TODAY.plusDays(3)).toList()) {
      outlet.kots(day).stream()
          .filter(event -> event.occurredAt().isBefore(before))
          .forEach(event -> ids.add(event.eventId()));
    }
    return ids;
  }

  private static List<String> ids(FakeHooks hooks) {
    return hooks.events("/hooks/v1/kots").stream().map(e -> e.get("event_id").asText()).toList();
  }

  private static boolean toldThrough(HookAgent agent, Instant through) {
    return PATHS.stream().allMatch(path -> agent.through().get(path).equals(through));
  }

  private static HookTarget target(FakeHooks hooks) {
    return new HookTarget(hooks.base(), TOKEN);
  }

  private static AgentOptions options() {
    return new AgentOptions(
        FIRST,
        null,
        Duration.ofMillis(5),
        Duration.ofSeconds(5),
        Duration.ofMillis(1),
        Duration.ofMillis(4),
        AgentFaults.NONE);
  }

  private static JsonNode read(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(2_000_000);
    }
  }
}
