package dev.titan.localstack.simulator.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.localstack.simulator.MovableClock;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.DefaultOutlets;
import dev.titan.localstack.simulator.world.OrderSource;
import dev.titan.localstack.simulator.world.OrderStatus;
import dev.titan.localstack.simulator.world.SimulatedOrder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  private static final Chain CHAIN = Chain.of(7, DefaultOutlets.bengaluru(7));
  private static final OrderSource SOURCE = CHAIN.sources().get(0);

  @Test
  void showsEachVersionOfAnOrderFromItsInstantOn() throws IOException {
    SimulatedOrder order =
        SOURCE.day(DAY).stream()
            .filter(one -> one.versions().size() == 2)
            .filter(one -> one.versions().get(1).content().status() == OrderStatus.CANCELLED)
            .findFirst()
            .orElseThrow();
    MovableClock clock = new MovableClock(order.created().minusSeconds(1));
    try (PetpoojaServer server = PetpoojaServer.start(0, CHAIN.sources(), Quirks.none(), clock)) {
      PullClient client = new PullClient(server);
      assertThat(find(client, order)).isEmpty();

      clock.set(order.created());
      assertThat(find(client, order).orElseThrow().at("/Order/status").asText())
          .isEqualTo("Success");

      clock.set(order.versions().get(1).from());
      JsonNode cancelled = find(client, order).orElseThrow();
      assertThat(cancelled.at("/Order/status").asText()).isEqualTo("Cancelled");
      assertThat(cancelled.at("/Order/cancel_reason").asText()).isNotEmpty();
    }
  }

  @Test
  void saysWhichPortIsOccupiedAndWhatToDo() throws IOException {
    MovableClock clock = new MovableClock(SOURCE.outlet().endOf(DAY));
    try (PetpoojaServer server = PetpoojaServer.start(0, CHAIN.sources(), Quirks.none(), clock)) {
      assertThatThrownBy(
              () -> PetpoojaServer.start(server.port(), CHAIN.sources(), Quirks.none(), clock))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(Integer.toString(server.port()))
          .hasMessageContaining("choose another port");
    }
  }

  @Test
  void refusesTwoOutletsWithOneRestId() {
    MovableClock clock = new MovableClock(SOURCE.outlet().endOf(DAY));

    assertThatThrownBy(() -> PetpoojaServer.start(0, List.of(SOURCE, SOURCE), Quirks.none(), clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(SOURCE.outlet().restId());
  }

  private static Optional<JsonNode> find(PullClient client, SimulatedOrder order)
      throws IOException {
    return client.pull(SOURCE.outlet(), DAY, 1).stream()
        .filter(shown -> shown.at("/Order/refId").asLong() == order.refId())
        .findFirst();
  }
}
