package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PetpoojaConnectorTest {

  private static final Chain CHAIN = Chain.of(11);
  private static final Instant NOW = Instant.parse("2026-03-20T13:30:00Z");
  private static final LocalDate FROM = LocalDate.of(2026, 3, 12);

  private final MovableClock clock = new MovableClock(NOW);
  private final RecordingPublishers topics = new RecordingPublishers();
  private final InMemorySyncPositions positions = new InMemorySyncPositions();

  @Test
  void deliversEveryOrderOfTheChainAsItStands() throws IOException {
    try (PetpoojaServer server =
            PetpoojaServer.start(
                0,
                CHAIN.sources(),
                Quirks.realistic(3).withShuffledPages(true).withSlowFor(Duration.ofMillis(20)),
                clock);
        PetpoojaConnector connector =
            new PetpoojaConnector(
                SimulatedChain.options(CHAIN, server.baseUrl(), FROM), topics, positions, clock)) {
      connector.start();
      awaitLive(connector);
      for (OutletProfile profile : CHAIN.outlets()) {
        assertThat(SimulatedChain.published(topics, profile))
            .isEqualTo(SimulatedChain.expected(CHAIN, profile, FROM, NOW));
      }
      assertThat(topics.deadLetters()).isEmpty();
      System.out.println(connector.status());
    }
  }

  private static void awaitLive(PetpoojaConnector connector) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                connector.status().stream().allMatch(status -> status.state() == OutletState.LIVE));
  }
}
