package dev.titan.connectors.petpooja.inventory;

import static dev.titan.connectors.petpooja.inventory.FakeInventory.LAWN;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An inventory that a test writes, a store of its own, and the topics. */
abstract class InventoryFixture {

  static final LocalDate FROM = LocalDate.of(2026, 3, 2);
  static final LocalDate THROUGH = LocalDate.of(2026, 3, 4);
  static final String DAY = "03-03-2026";
  static final String STOCK = "stock 03-03-2026";

  final FakeInventory petpooja = new FakeInventory();
  final RecordingPublishers topics = new RecordingPublishers();
  final InMemorySyncPositions positions = new InMemorySyncPositions();
  final MovableClock clock = new MovableClock(Instant.parse("2026-03-06T02:00:00Z"));
  TestStore store;

  @BeforeEach
  void start() throws Exception {
    store = InventoryStore.of(LAWN.org(), List.of("lawn", "pier"));
  }

  @AfterEach
  void stop() {
    petpooja.close();
    store.close();
  }

  InventoryMovement newest() {
    List<InventoryMovement> published = Movements.published(topics, LAWN);
    return published.get(published.size() - 1);
  }

  static String payload(DeadLetter letter) {
    return new String(letter.payloadBytes(), StandardCharsets.UTF_8);
  }

  SyncCounts fetch() throws InterruptedException {
    clock.advance(Duration.ofMinutes(1));
    return source()
        .fetch(
            new SyncOrder(LAWN, Optional.of(FROM), Optional.of(THROUGH)),
            (done, total, soFar) -> {});
  }

  InventorySource source() {
    StoreRoom room = petpooja.room();
    StoreRoom pier =
        new StoreRoom(
            new OutletKey(LAWN.org(), "pier"),
            "share02",
            room.credentials(),
            room.baseUrl(),
            room.calendar(),
            room.settleDelay(),
            Optional.empty(),
            List.of("Pier of Old"));
    return new InventorySource(
        InventoryOptions.defaults(List.of(room, pier)).withRequests(SimulatedStores.FAST),
        topics,
        positions,
        store.dataSource(),
        clock);
  }
}
