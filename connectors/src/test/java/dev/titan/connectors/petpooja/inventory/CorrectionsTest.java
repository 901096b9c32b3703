package dev.titan.connectors.petpooja.inventory;

import static dev.titan.connectors.petpooja.inventory.FakeInventory.LAWN;
import static dev.titan.connectors.petpooja.inventory.FakeInventory.document;
import static dev.titan.connectors.petpooja.inventory.FakeInventory.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.InventoryMovement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people correct, and what then stands in the books. */
class CorrectionsTest extends InventoryFixture {

  @Test
  void aPurchaseThatIsCorrectedIsTheSameMovementWithOtherFigures() throws Exception {
    petpooja.shows(
        "purchases",
        document(
            7,
            DAY,
            "Nandi Dairy",
            item("Milk", "10", "LTR", "620"),
            item("Curd", "2", "KG", "90")));
    fetch();
    Set<String> ids = Movements.held(topics, LAWN).keySet();
    petpooja.shows(
        "purchases",
        document(
            7,
            DAY,
            "Nandi Dairy",
            item("Milk", "12", "LTR", "744"),
            item("Curd", "2", "KG", "90")));

    SyncCounts counts = fetch();

    assertThat(counts).isEqualTo(new SyncCounts(1, 1, 0));
    assertThat(Movements.held(topics, LAWN).keySet()).isEqualTo(ids);
    assertThat(Movements.lines(topics, LAWN))
        .containsExactly(
            "2026-03-03 PURCHASE Curd 2000000 G amount 9000 tax 125 Nandi Dairy ",
            "2026-03-03 PURCHASE Milk 12000000 ML amount 74400 tax 125 Nandi Dairy ");
  }

  @Test
  void anItemThatVanishesFromAPurchaseIsWithdrawn() throws Exception {
    petpooja.shows(
        "purchases",
        document(
            7,
            DAY,
            "Nandi Dairy",
            item("Curd", "2", "KG", "90"),
            item("Milk", "10", "LTR", "620"),
            item("Butter", "1", "KG", "540")));
    fetch();
    petpooja.shows(
        "purchases",
        document(
            7,
            DAY,
            "Nandi Dairy",
            item("Milk", "10", "LTR", "620"),
            item("Butter", "1", "KG", "540")));

    SyncCounts counts = fetch();

    assertThat(counts).isEqualTo(new SyncCounts(1, 2, 0));
    InventoryMovement last = newest();
    assertThat(last.withdrawn()).isTrue();
    assertThat(last.ingredientName()).isEqualTo("Curd");
    assertThat(last.businessDate()).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(Movements.held(topics, LAWN).values())
        .extracting(InventoryMovement::ingredientName)
        .containsExactlyInAnyOrder("Milk", "Butter");
    assertThat(fetch()).isEqualTo(new SyncCounts(0, 2, 0));
  }

  @Test
  void aPurchaseThatIsCancelledOrGoneIsWithdrawnAndCanComeBack() throws Exception {
    String seven = document(7, DAY, "Nandi Dairy", item("Milk", "10", "LTR", "620"));
    String eight = document(8, DAY, "Grain House", item("Maida", "10", "KG", "420"));
    petpooja.shows("purchases", seven, eight);
    fetch();
    petpooja.shows("purchases", eight.replace("Active", "Cancelled"));
    fetch();
    assertThat(Movements.held(topics, LAWN)).isEmpty();

    petpooja.shows("purchases", seven, eight);
    fetch();

    assertThat(Movements.held(topics, LAWN)).hasSize(2);
  }

  @Test
  void aPurchaseThatMovesToAnotherDayIsThatMovementStill() throws Exception {
    petpooja.shows("purchases", document(7, DAY, "V", item("Milk", "10", "LTR", "620")));
    fetch();
    Set<String> ids = Movements.held(topics, LAWN).keySet();
    petpooja.shows("purchases", document(7, "02-03-2026", "V", item("Milk", "10", "LTR", "620")));
    fetch();

    assertThat(Movements.held(topics, LAWN).keySet()).isEqualTo(ids);
    assertThat(Movements.lines(topics, LAWN)).first().asString().startsWith("2026-03-02 ");
    assertThat(Movements.published(topics, LAWN)).noneMatch(InventoryMovement::withdrawn);
  }

  @Test
  void aRowThatIsNoLongerUnderstoodLeavesWhatWasKnownOfItsPurchase() throws Exception {
    petpooja.shows("purchases", document(7, DAY, "V", item("Milk", "10", "LTR", "620")));
    fetch();
    petpooja.shows("purchases", document(7, DAY, "V", item("Milk", "10", "crate", "620")));

    SyncCounts counts = fetch();

    assertThat(counts).isEqualTo(new SyncCounts(0, 0, 1));
    assertThat(Movements.lines(topics, LAWN)).hasSize(1);
  }

  @Test
  void aListThatFailsWithdrawsAndClaimsNothingAndTheOthersAreDelivered() throws Exception {
    petpooja.shows("purchases", document(7, DAY, "V", item("Milk", "10", "LTR", "620")));
    petpooja.shows("wastage", document(9, DAY, "", item("Milk", "1", "LTR", "62")));
    fetch();
    int coverage = topics.coverage(LAWN).size();
    petpooja.shows("purchases", document(7, DAY, "V", item("Milk", "11", "LTR", "682")));
    petpooja.shows("wastage").fails("wastage", true);

    TitanException failure = catchThrowableOfType(TitanException.class, this::fetch);

    assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_FAILED);
    assertThat(failure).hasMessageContaining("Please try again");
    assertThat(Movements.lines(topics, LAWN))
        .hasSize(2)
        .anyMatch(line -> line.contains("11000000"));
    assertThat(topics.coverage(LAWN)).hasSize(coverage);

    petpooja.fails("wastage", false);
    fetch();
    assertThat(Movements.lines(topics, LAWN)).hasSize(1);
  }

  @Test
  void anyOrderOfDocumentsAnyPagesAndDuplicatesGiveTheSameMovements() throws Exception {
    List<String> documents = new ArrayList<>();
    Random random = new Random(7);
    for (int id = 1; id <= 40; id++) {
      List<String> items = new ArrayList<>();
      for (int at = 0; at <= random.nextInt(4); at++) {
        items.add(item("Thing " + random.nextInt(5), "" + (1 + random.nextInt(9)), "KG", "" + id));
      }
      documents.add(
          document(id, "0" + (2 + id % 3) + "-03-2026", "V", items.toArray(String[]::new)));
    }
    petpooja.shows("purchases", documents.toArray(String[]::new));
    fetch();
    Set<String> ids = Movements.held(topics, LAWN).keySet();
    List<String> lines = Movements.lines(topics, LAWN);
    for (int round = 0; round < 5; round++) {
      List<String> shuffled = new ArrayList<>(documents);
      Collections.shuffle(shuffled, random);
      petpooja
          .shows("purchases", shuffled.toArray(String[]::new))
          .inPagesOf(2 + random.nextInt(20), round > 1);
      if (round % 2 == 0) {
        store.execute("DELETE FROM titan.published_movements");
      }

      fetch();

      assertThat(Movements.held(topics, LAWN).keySet()).isEqualTo(ids);
      assertThat(Movements.lines(topics, LAWN)).isEqualTo(lines);
    }
  }

  @Test
  void whatKafkaDidNotAcknowledgeIsPublishedAgain() throws Exception {
    petpooja.shows("purchases", document(7, DAY, "V", item("Milk", "10", "LTR", "620")));
    topics.away(true);
    TitanException failure = catchThrowableOfType(TitanException.class, this::fetch);
    assertThat(failure.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    assertThat(topics.coverage(LAWN)).isEmpty();
    assertThat(positions.load(InventorySource.SOURCE, LAWN)).isEmpty();
    // Gone at the source before Kafka is back; half of the records may be on the topic.
    petpooja.shows("purchases");
    topics.away(false);

    fetch();

    assertThat(Movements.held(topics, LAWN)).isEmpty();
  }

  @Test
  void aSourceThatIgnoresTheDaysClaimsNothing() {
    petpooja.shows("purchases", document(7, "03-02-2026", "V", item("Milk", "1", "LTR", "6")));

    TitanException failure = catchThrowableOfType(TitanException.class, this::fetch);

    assertThat(failure).hasMessageContaining("it answered with others only");
    assertThat(topics.coverage(LAWN)).isEmpty();
  }
}
