package dev.titan.connectors.petpooja.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.reference.names.NameBridges;
import dev.titan.connectors.reference.names.NameKind;
import dev.titan.connectors.sync.DeliveredDays;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.simulator.petpooja.InventoryOutlet;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The source against the simulated Petpooja over HTTP, with a real store. */
class InventorySourceTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final String HERE = "blr-indiranagar";

  private final SimulatedStores simulated = new SimulatedStores(FIRST);
  private final InventoryOutlet served = simulated.served(HERE);
  private final OutletKey key = SimulatedStores.key(served);
  private final MovableClock clock =
      new MovableClock(TODAY.atTime(12, 0).atZone(served.profile().zone()).toInstant());
  private final RecordingPublishers topics = new RecordingPublishers();
  private final InMemorySyncPositions positions = new InMemorySyncPositions();
  private TestStore store;
  private PetpoojaServer petpooja;

  @BeforeEach
  void start() throws Exception {
    store =
        InventoryStore.of(
            SimulatedStores.ORG,
            simulated.chain.outlets().stream().map(one -> one.outletId()).toList());
    petpooja =
        PetpoojaServer.start(
            0, simulated.chain.sources(), List.of(served), Quirks.realistic(42), clock);
  }

  @AfterEach
  void stop() {
    petpooja.close();
    store.close();
  }

  @Test
  void bringsWhatTheStoreRoomSays() throws Exception {
    SyncCounts counts = source().fetch(days(FIRST, YESTERDAY), (done, total, soFar) -> {});

    List<String> truth = SimulatedStores.truth(served, FIRST, YESTERDAY, clock.instant());
    assertThat(Movements.lines(topics, key)).isEqualTo(truth);
    assertThat(counts).isEqualTo(new SyncCounts(truth.size(), 0, 0));
    assertThat(kinds())
        .contains(
            MovementKind.PURCHASE,
            MovementKind.WASTAGE,
            MovementKind.STOCK_COUNT,
            MovementKind.TRANSFER_IN,
            MovementKind.TRANSFER_OUT,
            MovementKind.PURCHASE_RETURN);
  }

  @Test
  void saysWhenWhatHappenedAndWhoWroteItDown() throws Exception {
    source().fetch(days(FIRST, YESTERDAY), (done, total, soFar) -> {});

    for (InventoryMovement movement : Movements.held(topics, key).values()) {
      Instant from = room().calendar().startOf(movement.businessDate());
      Instant end = room().calendar().endOf(movement.businessDate());
      assertThat(movement.occurredAt()).isBetween(from, end.minusMillis(1));
      assertThat(movement.source()).isEqualTo("petpooja-inventory");
      assertThat(movement.zone()).isEqualTo("Asia/Kolkata");
      assertThat(movement.documentId().isEmpty())
          .isEqualTo(movement.kind() == MovementKind.STOCK_COUNT);
      if (movement.kind() == MovementKind.WASTAGE) {
        assertThat(movement.staff()).isNotEmpty();
        assertThat(movement.reason()).isNotEmpty();
        assertThat(movement.enteredAt()).isNotNull();
      }
    }
  }

  @Test
  void claimsEachCompleteDayAfterItsFactsAndNeverTheOpenOne() throws Exception {
    source().fetch(SyncOrder.newest(key), (done, total, soFar) -> {});

    List<Coverage> coverage = topics.coverage(key);
    assertThat(coverage).hasSize(56);
    assertThat(coverage.get(55).through()).isEqualTo(room().calendar().endOf(YESTERDAY));
    assertThat(coverage.get(55).source()).isEqualTo("petpooja-inventory");
    for (Coverage one : coverage) {
      long facts =
          Movements.held(topics, key).values().stream()
              .filter(
                  movement ->
                      !movement.occurredAt().isBefore(one.from())
                          && movement.occurredAt().isBefore(one.through()))
              .count();
      assertThat(one.facts()).isEqualTo((int) facts);
      int lastFact =
          topics.facts().stream()
              .filter(InventoryMovement.class::isInstance)
              .map(InventoryMovement.class::cast)
              .filter(movement -> movement.occurredAt().isBefore(one.through()))
              .map(topics.facts()::indexOf)
              .max(Integer::compare)
              .orElse(-1);
      assertThat(topics.facts().indexOf(one)).isGreaterThan(lastFact);
    }
  }

  @Test
  void aRepeatedFetchPublishesNothingAgain() throws Exception {
    SyncCounts first = source().fetch(days(FIRST, YESTERDAY), (done, total, soFar) -> {});
    int published = Movements.published(topics, key).size();

    SyncCounts again = source().fetch(days(FIRST, YESTERDAY), (done, total, soFar) -> {});

    assertThat(again).isEqualTo(new SyncCounts(0, first.published(), 0));
    assertThat(Movements.published(topics, key)).hasSize(published);
  }

  @Test
  void givesTheSameMovementsWhenNothingIsRememberedOfAnEarlierFetch() throws Exception {
    source().fetch(days(FIRST, YESTERDAY), (done, total, soFar) -> {});
    Set<String> ids = Movements.held(topics, key).keySet();
    List<String> lines = Movements.lines(topics, key);
    store.execute("DELETE FROM titan.published_movements");

    source().fetch(days(FIRST, YESTERDAY), (done, total, soFar) -> {});

    assertThat(Movements.published(topics, key)).hasSize(2 * ids.size());
    assertThat(Movements.held(topics, key).keySet()).isEqualTo(ids);
    assertThat(Movements.lines(topics, key)).isEqualTo(lines);
  }

  @Test
  void goesOnWhereItStandsAndLooksAgainAtTheLastDays() throws Exception {
    InventorySource source = source();
    source.fetch(days(FIRST, YESTERDAY.minusDays(2)), (done, total, soFar) -> {});
    List<String> steps = new ArrayList<>();

    source.fetch(SyncOrder.newest(key), (done, total, soFar) -> steps.add(done + " of " + total));

    // Seven days through the last one that was there, and two that are new.
    assertThat(steps).containsExactly("0 of 9", "9 of 9");
    assertThat(positions.load("petpooja-inventory", key))
        .contains(new DeliveredDays(FIRST, YESTERDAY));
    assertThat(Movements.lines(topics, key))
        .isEqualTo(SimulatedStores.truth(served, FIRST, YESTERDAY, clock.instant()));
  }

  @Test
  void wastageThatIsWrittenDownDaysLaterComesWithALaterFetch() throws Exception {
    LocalDate late =
        FIRST
            .datesUntil(TODAY)
            .filter(
                day ->
                    served.stock().day(day).wastage().stream()
                        .anyMatch(one -> one.enteredAt().isAfter(room().calendar().endOf(day))))
            .findFirst()
            .orElseThrow();
    clock.set(room().calendar().endOf(late).plusSeconds(60));
    source().fetch(days(FIRST, late), (done, total, soFar) -> {});
    List<String> before = Movements.lines(topics, key);
    clock.advance(Duration.ofDays(4));

    source().fetch(SyncOrder.newest(key), (done, total, soFar) -> {});

    List<String> after = SimulatedStores.truth(served, FIRST, late, clock.instant());
    assertThat(after).hasSizeGreaterThan(before.size());
    assertThat(Movements.lines(topics, key)).containsAll(after);
  }

  @Test
  void asksForNothingBeforeADayIsOver() throws Exception {
    List<String> steps = new ArrayList<>();

    SyncCounts counts =
        source().fetch(days(TODAY, TODAY), (done, total, soFar) -> steps.add(done + "/" + total));

    assertThat(counts).isEqualTo(SyncCounts.NONE);
    assertThat(steps).containsExactly("0/0");
    assertThat(topics.facts()).isEmpty();
  }

  @Test
  void daysApartFromWhatWasDeliveredDoNotMoveThePosition() throws Exception {
    InventorySource source = source();
    source.fetch(days(FIRST.plusDays(10), FIRST.plusDays(12)), (done, total, soFar) -> {});

    source.fetch(days(FIRST, FIRST.plusDays(3)), (done, total, soFar) -> {});

    assertThat(positions.load("petpooja-inventory", key))
        .contains(new DeliveredDays(FIRST.plusDays(10), FIRST.plusDays(12)));
  }

  @Test
  void aWrongKeyIsSaidClearlyAndStopsNoOtherOutlet() throws Exception {
    InventoryOutlet other = simulated.served("bom-bandra");
    petpooja.close();
    petpooja =
        PetpoojaServer.start(
            0, simulated.chain.sources(), List.of(served, other), Quirks.realistic(42), clock);
    StoreRoom good = room();
    StoreRoom bad =
        new StoreRoom(
            SimulatedStores.key(other),
            other.menuSharingCode(),
            new PetpoojaCredentials(
                good.credentials().appKey(),
                good.credentials().appSecret(),
                Secret.of("not-the-token")),
            good.baseUrl(),
            good.calendar(),
            Duration.ZERO,
            Optional.empty(),
            List.of());
    InventorySource source = source(List.of(bad, good));

    TitanException refused =
        catchThrowableOfType(
            TitanException.class,
            () -> source.fetch(SyncOrder.newest(bad.key()), (done, total, soFar) -> {}));
    source.fetch(days(FIRST, FIRST), (done, total, soFar) -> {});

    assertThat(refused.code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);
    assertThat(refused)
        .hasMessageContaining("Petpooja's inventory refuses the credentials of outlet")
        .hasMessageContaining("brew-house/bom-bandra")
        .hasMessageContaining("menuSharingCode " + other.menuSharingCode())
        .hasMessageNotContaining("not-the-token");
    assertThat(Movements.held(topics, bad.key())).isEmpty();
    assertThat(topics.coverage(bad.key())).isEmpty();
    assertThat(Movements.held(topics, key)).isNotEmpty();
  }

  @Test
  void anOutletThatWasRenamedKeepsItsMovementsAndItsTransfers() throws Exception {
    source().fetch(days(FIRST, YESTERDAY), (done, total, soFar) -> {});
    List<String> lines = Movements.lines(topics, key);
    assertThat(lines).anyMatch(line -> line.contains(" TRANSFER_IN "));
    store.execute("UPDATE titan.outlets SET name = 'Renamed ' || outlet_id");

    SyncCounts again = source().fetch(days(FIRST, YESTERDAY), (done, total, soFar) -> {});

    assertThat(again.published()).isZero();
    assertThat(Movements.lines(topics, key)).isEqualTo(lines);
  }

  @Test
  void bridgesNamesToTheIngredientsOfTheStore() throws Exception {
    InventoryStore.ingredient(store, key.org(), "our-milk", "milk", "ml");
    InventoryStore.ingredient(store, key.org(), "our-paneer", "Paneer Fresh", "g");

    source().fetch(days(FIRST, FIRST.plusDays(4)), (done, total, soFar) -> {});

    assertThat(ingredientIds("Milk")).containsExactly("our-milk");
    // Alike, not the same: a person decides, and until then the source's own id stands.
    assertThat(ingredientIds("Paneer")).doesNotContain("our-paneer").hasSize(1);
    NameBridges bridges = new NameBridges(store.dataSource(), clock);
    assertThat(bridges.waiting(key.org(), NameKind.INGREDIENT))
        .anySatisfy(
            waiting -> {
              assertThat(waiting.seenName()).isEqualTo("Paneer");
              assertThat(waiting.best()).contains("our-paneer");
              assertThat(waiting.source()).isEqualTo("petpooja-inventory");
            });

    bridges.approve(key.org(), NameKind.INGREDIENT, "Paneer", "our-paneer", "asha");
    source().fetch(days(FIRST, FIRST.plusDays(4)), (done, total, soFar) -> {});

    assertThat(ingredientIds("Paneer")).containsExactly("our-paneer");
  }

  private Set<String> ingredientIds(String name) {
    return Movements.held(topics, key).values().stream()
        .filter(one -> one.ingredientName().equals(name))
        .map(InventoryMovement::ingredientId)
        .collect(Collectors.toSet());
  }

  private Set<MovementKind> kinds() {
    return Movements.held(topics, key).values().stream()
        .map(InventoryMovement::kind)
        .collect(Collectors.toSet());
  }

  private StoreRoom room() {
    return SimulatedStores.room(served, petpooja.baseUrl());
  }

  private InventorySource source() {
    return source(List.of(room()));
  }

  private InventorySource source(List<StoreRoom> rooms) {
    return new InventorySource(
        InventoryOptions.defaults(rooms).withRequests(SimulatedStores.FAST),
        topics,
        positions,
        store.dataSource(),
        clock);
  }

  private SyncOrder days(LocalDate from, LocalDate through) {
    return new SyncOrder(key, Optional.of(from), Optional.of(through));
  }
}
