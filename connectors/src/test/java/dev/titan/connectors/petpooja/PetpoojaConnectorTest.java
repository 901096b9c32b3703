package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.sync.DeliveredDays;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.ChainOutlet;
import dev.titan.localstack.simulator.chain.DefaultOutlets;
import dev.titan.localstack.simulator.petpooja.Fault;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.world.Freshness;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector against the simulated Petpooja. */
class PetpoojaConnectorTest {

  private static final Chain CHAIN =
      Chain.of(11, DefaultOutlets.bengaluru(11), pastDaysOnly(DefaultOutlets.london(11)));
  private static final Instant NOW = Instant.parse("2026-03-20T13:30:00Z");
  private static final LocalDate FROM = LocalDate.of(2026, 3, 14);
  private static final OutletProfile FIRST = CHAIN.outlets().get(0);

  private final MovableClock clock = new MovableClock(NOW);
  private final RecordingPublishers topics = new RecordingPublishers();
  private final InMemorySyncPositions positions = new InMemorySyncPositions();
  private PetpoojaServer server;

  @BeforeEach
  void open() throws IOException {
    server =
        PetpoojaServer.start(
            0, CHAIN.sources(), Quirks.none().withSlowFor(Duration.ofSeconds(8)), clock);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void deliversEveryOrderOfTheChainThroughAllItsQuirks() {
    server.quirks(
        Quirks.realistic(3)
            .withShuffledPages(true)
            .withDuplicates(300, 300)
            .withFailures(40, 40, 0, 40));
    try (PetpoojaConnector connector = connector(options())) {
      connector.start();
      awaitAll(connector, status -> status.state() == OutletState.LIVE);
      assertEverythingDelivered();
      assertThat(topics.deadLetters()).isEmpty();
    }
  }

  @Test
  void showsLateChangesCancellationsAndTheNextDays() {
    try (PetpoojaConnector connector = connector(options())) {
      connector.start();
      awaitAll(connector, status -> status.state() == OutletState.LIVE);
      Instant later = NOW.plus(Duration.ofHours(40));
      clock.set(later);
      await().atMost(Duration.ofSeconds(30)).untilAsserted(this::assertEverythingDelivered);
      for (OutletProfile profile : CHAIN.outlets()) {
        LocalDate yesterday = profile.businessDayOf(later.minusSeconds(60)).minusDays(1);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> positions.load("petpooja", SimulatedChain.key(profile)),
                days -> days.equals(Optional.of(new DeliveredDays(FROM, yesterday))));
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(300))
          .untilAsserted(this::assertEverythingDelivered);
    }
  }

  @Test
  void tellsARefusedOutletFromTheOthersWhichGoOn() {
    List<PetpoojaOutlet> outlets = new ArrayList<>(options().outlets());
    PetpoojaOutlet refused = outlets.get(0);
    outlets.set(
        0,
        new PetpoojaOutlet(
            refused.key(),
            refused.restId(),
            new PetpoojaCredentials(
                Secret.of("wrong-key"), Secret.of("wrong-secret"), Secret.of("wrong-token")),
            refused.baseUrl(),
            refused.calendar(),
            refused.sameDay(),
            refused.settleDelay(),
            refused.backfillFrom()));
    PetpoojaOptions options =
        PetpoojaOptions.defaults(outlets)
            .withPolling(SimulatedChain.EAGER)
            .withRequests(SimulatedChain.FAST);
    try (PetpoojaConnector connector = connector(options)) {
      connector.start();
      awaitAll(
          connector,
          status ->
              status.state()
                  == (status.outlet().equals(refused.key())
                      ? OutletState.REFUSED
                      : OutletState.LIVE));
      assertThat(connector.status().get(0).message())
          .contains(refused.key().toString(), "Check its app key", refused.restId())
          .doesNotContain("wrong-");
      assertThat(topics.facts(refused.key())).isEmpty();
    }
  }

  @Test
  void losesNothingWhileKafkaIsAway() {
    topics.away(true);
    try (PetpoojaConnector connector = connector(options())) {
      connector.start();
      awaitAll(connector, status -> status.state() == OutletState.WAITING_FOR_KAFKA);
      topics.away(false);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> connector.status().stream().mapToInt(OutletStatus::daysDone).sum(),
              days -> days >= 6);
      topics.away(true);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              connector::status,
              all ->
                  all.stream().anyMatch(status -> status.state() == OutletState.WAITING_FOR_KAFKA));
      topics.away(false);
      awaitAll(connector, status -> status.state() == OutletState.LIVE);
      assertEverythingDelivered();
    }
  }

  @Test
  void continuesWithTheSameResultAfterBeingStoppedHalfWay() {
    for (int attempt = 0; attempt < 3; attempt++) {
      // Observations rise over restarts as long as the clock does.
      clock.advance(Duration.ofSeconds(1));
      int enough = attempt * 5;
      try (PetpoojaConnector connector = connector(options())) {
        connector.start();
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> connector.status().stream().mapToInt(OutletStatus::daysDone).sum(),
                days -> days >= enough);
      }
    }
    clock.advance(Duration.ofSeconds(1));
    try (PetpoojaConnector connector = connector(options())) {
      connector.start();
      awaitAll(connector, status -> status.state() == OutletState.LIVE);
      assertEverythingDelivered();
    }
  }

  @Test
  void keepsOnWhenTheSourceFailsAndSaysSoMeanwhile() {
    server.faults().failAlways(FIRST.outletId(), Fault.SERVER_ERROR);
    try (PetpoojaConnector connector = connector(options())) {
      connector.start();
      awaitAll(
          connector,
          status ->
              status.state()
                  == (status.outlet().equals(SimulatedChain.key(FIRST))
                      ? OutletState.FAILING
                      : OutletState.LIVE));
      assertThat(connector.status().get(0).message()).contains("HTTP 500");
      server.faults().clear();
      awaitAll(connector, status -> status.state() == OutletState.LIVE);
      assertEverythingDelivered();
    }
  }

  @Test
  void buriesAnOrderThatItDoesNotUnderstandAndDeliversTheRest() {
    long refId = CHAIN.source(FIRST.outletId()).day(FROM).get(3).refId();
    String strange = "{\"Order\":{\"refId\":\"%d\",\"status\":\"Maybe\"}}".formatted(refId);
    server.faults().replaceOrder(FIRST.outletId(), refId, strange);
    try (PetpoojaConnector connector = connector(options())) {
      connector.start();
      awaitAll(connector, status -> status.state() == OutletState.LIVE);
      assertThat(topics.deadLetters()).hasSize(1);
      assertThat(topics.deadLetters().get(0).payloadBytes()).asString().isEqualTo(strange);
      assertThat(topics.deadLetters().get(0).code()).isEqualTo(ErrorCode.MISSING_FIELD);
      assertThat(SimulatedChain.published(topics, FIRST))
          .hasSize(SimulatedChain.expected(CHAIN, FIRST, FROM, NOW).size() - 1);
    }
  }

  @Test
  void stopsAtOnceInTheMiddleOfASlowAnswer() {
    server.faults().failAlways(FIRST.outletId(), Fault.SLOW);
    PetpoojaConnector connector = connector(options());
    connector.start();
    await().until(() -> server.counters().faults(Fault.SLOW) > 0);

    connector.close();

    assertThat(connector.status()).allMatch(status -> status.state() == OutletState.STOPPED);
    int facts = topics.facts().size();
    connector.close();
    assertThat(topics.facts()).hasSize(facts);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().matches("petpooja-sync-\\d+") && thread.isAlive());
  }

  @Test
  void pullsDaysAgainThatSomebodyAskedForWhileItPolls() throws InterruptedException {
    LocalDate earlier = FROM.minusDays(6);
    try (PetpoojaConnector connector = connector(options())) {
      connector.start();
      awaitAll(connector, status -> status.state() == OutletState.LIVE);
      Optional<DeliveredDays> position = positions.load("petpooja", SimulatedChain.key(FIRST));
      List<Integer> done = new ArrayList<>();
      SyncCounts counts =
          connector.fetch(
              new SyncOrder(
                  SimulatedChain.key(FIRST), Optional.of(earlier), Optional.of(FROM.plusDays(1))),
              (days, total, brought) -> done.add(days));

      Map<String, String> expected = SimulatedChain.expected(CHAIN, FIRST, earlier, NOW);
      assertThat(SimulatedChain.published(topics, FIRST)).isEqualTo(expected);
      assertThat(counts.published() + counts.unchanged())
          .isEqualTo(
              expected.keySet().stream()
                  .filter(bill -> bill.compareTo(FROM.plusDays(2).toString()) < 0)
                  .count());
      assertThat(done).isSorted().endsWith(8);
      assertThat(positions.load("petpooja", SimulatedChain.key(FIRST))).isEqualTo(position);
      assertThatThrownBy(
              () -> connector.fetch(SyncOrder.newest(new OutletKey("x", "y")), (a, b, c) -> {}))
          .hasMessageContaining("not configured for outlet x/y");
    }
  }

  @Test
  void leavesWhatWasAskedForWhenItStops() throws Exception {
    server.faults().failAlways(FIRST.outletId(), Fault.SLOW);
    PetpoojaConnector connector = connector(options());
    connector.start();
    await().until(() -> server.counters().faults(Fault.SLOW) > 0);
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () -> {
              try {
                connector.fetch(
                    SyncOrder.newest(SimulatedChain.key(FIRST)), (done, total, counts) -> {});
              } catch (InterruptedException | RuntimeException e) {
                ended.complete(e);
              }
            });
    asking.start();
    await().until(() -> asking.getState() == Thread.State.WAITING);

    connector.close();

    assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThatThrownBy(
            () ->
                connector.fetch(
                    SyncOrder.newest(SimulatedChain.key(FIRST)), (done, total, counts) -> {}))
        .isInstanceOf(InterruptedException.class);
  }

  private static ChainOutlet pastDaysOnly(ChainOutlet outlet) {
    return outlet.withProfile(outlet.profile().withFreshness(Freshness.PREVIOUS_DAY_ONLY));
  }

  private PetpoojaOptions options() {
    return SimulatedChain.options(CHAIN, server.baseUrl(), FROM);
  }

  private PetpoojaConnector connector(PetpoojaOptions options) {
    return new PetpoojaConnector(options, topics, positions, clock);
  }

  private void assertEverythingDelivered() {
    for (OutletProfile profile : CHAIN.outlets()) {
      assertThat(SimulatedChain.published(topics, profile))
          .isEqualTo(SimulatedChain.expected(CHAIN, profile, FROM, clock.instant()));
      assertObservationsOfEachBillRise(topics.bills(SimulatedChain.key(profile)));
    }
  }

  private static void assertObservationsOfEachBillRise(List<Bill> bills) {
    Map<String, Instant> last = new HashMap<>();
    for (Bill bill : bills) {
      Instant before = last.put(bill.billId(), bill.observedAt());
      assertThat(before == null || !bill.observedAt().isBefore(before)).isTrue();
    }
  }

  private static void awaitAll(PetpoojaConnector connector, Predicate<OutletStatus> wanted) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(connector::status, all -> all.stream().allMatch(wanted));
  }
}
