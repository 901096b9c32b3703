package dev.titan.connectors.petpooja.inventory;

import static dev.titan.connectors.petpooja.inventory.FakeInventory.LAWN;
import static dev.titan.connectors.petpooja.inventory.FakeInventory.document;
import static dev.titan.connectors.petpooja.inventory.FakeInventory.item;
import static dev.titan.connectors.petpooja.inventory.FakeInventory.stock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.event.DeadLetter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How rows are read, those among them that are wrong or there twice. */
class RowsTest extends InventoryFixture {

  @Test
  void aStockCountThatIsThereTwiceIsOneCount() throws Exception {
    petpooja.shows(STOCK, stock("Milk", "4.5", "LTR", "62"), stock("Milk", "4500", "ML", "0.062"));
    SyncCounts same = fetch();
    assertThat(same).isEqualTo(new SyncCounts(1, 0, 0));

    petpooja.shows(STOCK, stock("Milk", "4.5", "LTR", "62"), stock("Milk", "3", "LTR", "62"));
    SyncCounts other = fetch();

    assertThat(other).isEqualTo(new SyncCounts(1, 0, 1));
    assertThat(Movements.lines(topics, LAWN))
        .containsExactly("2026-03-03 STOCK_COUNT Milk 3000000 ML amount 18600 tax 0  ");
    DeadLetter letter = topics.deadLetters().get(0);
    assertThat(letter.reason()).contains("Milk is counted twice on 2026-03-03");
    assertThat(payload(letter)).isEqualTo(stock("Milk", "4.5", "LTR", "62"));
  }

  @Test
  void aCountThatIsCorrectedOnTheSameDayReplacesTheEarlierOne() throws Exception {
    petpooja.shows(STOCK, stock("Milk", "4.5", "LTR", "62"));
    fetch();
    petpooja.shows(STOCK, stock("Milk", "3", "LTR", "62"));
    fetch();

    assertThat(Movements.held(topics, LAWN)).hasSize(1);
    assertThat(newest().quantityMilli()).isEqualTo(3_000_000);
    assertThat(newest().occurredAt())
        .isEqualTo(Instant.parse("2026-03-03T22:30:00Z").minusMillis(1));
  }

  @Test
  void rowsThatCannotBeMappedAreKeptAndTheRestGoesOn() throws Exception {
    InventoryStore.ingredient(store, LAWN.org(), "egg", "Eggs", "pcs");
    String unit = item("Milk", "3", "crate", "620");
    String other = item("Eggs", "3", "KG", "90");
    String negative = item("Curd", "-2", "KG", "90");
    String absurd = item("Sugar", "1e9", "KG", "90");
    String nameless = item("", "2", "KG", "90");
    String unpriced = item("Ghee", "2", "KG", "");
    String noNumber = item("Oil", "two", "LTR", "90");
    petpooja.shows(
        "purchases",
        document(
            7,
            DAY,
            "V",
            unit,
            other,
            negative,
            absurd,
            nameless,
            unpriced,
            noNumber,
            item("Butter", "1", "KG", "540")),
        "{\"id\":\"8\",\"refId\":\"8\",\"invoice_date\":\"31-02-2026\",\"item_details\":[]}",
        "{\"refId\":9}");

    SyncCounts counts = fetch();

    assertThat(counts).isEqualTo(new SyncCounts(1, 0, 9));
    assertThat(Movements.lines(topics, LAWN)).singleElement().asString().contains("Butter");
    assertThat(topics.deadLetters())
        .allSatisfy(letter -> assertThat(letter.source()).isEqualTo("petpooja-inventory"))
        .extracting(InventoryFixture::payload)
        .contains(unit, other, negative, absurd, nameless, unpriced, noNumber, "{\"refId\":9}");
    assertThat(topics.deadLetters())
        .extracting(DeadLetter::reason)
        .anyMatch(reason -> reason.contains("lbl_unit 'crate' is no known unit"))
        .anyMatch(reason -> reason.contains("lbl_unit 'KG' does not convert to pcs"))
        .anyMatch(reason -> reason.contains("qty '-2' is negative"))
        .anyMatch(reason -> reason.contains("is absurdly large"))
        .anyMatch(reason -> reason.contains("itemname is absent"))
        .anyMatch(reason -> reason.contains("amount is absent"))
        .anyMatch(reason -> reason.contains("qty 'two' is not a number"))
        .anyMatch(reason -> reason.contains("invoice_date '31-02-2026'"));
    assertThat(topics.deadLetters().get(0).position())
        .isEqualTo("get_purchase 7 of 2026-03-03, item 1");
    assertThat(topics.coverage(LAWN)).hasSize(3);
  }

  @Test
  void packsConvertByWhatTheyHoldOfTheIngredient() throws Exception {
    InventoryStore.ingredient(store, LAWN.org(), "egg", "Eggs", "pcs");
    store.execute("INSERT INTO titan.ingredient_packs VALUES ('brew-house', 'egg', 'Tray', 30)");
    petpooja.shows(
        "purchases",
        document(7, DAY, "V", item("Egg", "2", "TRAY", "400"), item("Egg", "1", "DOZEN", "80")));

    fetch();

    assertThat(Movements.lines(topics, LAWN))
        .containsExactly(
            "2026-03-03 PURCHASE Egg 12000 PCS amount 8000 tax 125 V ",
            "2026-03-03 PURCHASE Egg 60000 PCS amount 40000 tax 125 V ");
    assertThat(newest().ingredientId()).isEqualTo("egg");
  }

  @Test
  void whatAnotherOutletSentIsATransferUnderAnyOfItsNames() throws Exception {
    petpooja.shows(
        "purchases",
        document(1, DAY, "pier", item("Milk", "1", "LTR", "62")),
        document(2, DAY, "Cafe Pier", item("Milk", "2", "LTR", "124")),
        document(3, DAY, "Pier of Old", item("Milk", "3", "LTR", "186")),
        document(4, DAY, "Pier Traders", item("Milk", "4", "LTR", "248")));

    fetch();

    assertThat(Movements.lines(topics, LAWN))
        .containsExactly(
            "2026-03-03 PURCHASE Milk 4000000 ML amount 24800 tax 125 Pier Traders ",
            "2026-03-03 TRANSFER_IN Milk 1000000 ML amount 6200 tax 125 pier ",
            "2026-03-03 TRANSFER_IN Milk 2000000 ML amount 12400 tax 125 pier ",
            "2026-03-03 TRANSFER_IN Milk 3000000 ML amount 18600 tax 125 pier ");
  }

  @Test
  void asksAsPetpoojaWantsToBeAskedAndForAMonthAtMost() throws Exception {
    source()
        .fetch(
            new SyncOrder(
                LAWN, Optional.of(LocalDate.of(2026, 2, 1)), Optional.of(LocalDate.of(2026, 3, 1))),
            (done, total, soFar) -> {});

    assertThat(petpooja.requests().get(0).toString())
        .isEqualTo(
            "{\"app_key\":\"inventory-key\",\"app_secret\":\"inventory-secret\","
                + "\"access_token\":\"inventory-token\",\"menuSharingCode\":\"share01\","
                + "\"refId\":\"\",\"from_date\":\"01-02-2026\",\"to_date\":\"28-02-2026\"}");
    assertThat(petpooja.requests())
        .extracting(request -> request.path("slType").asText())
        .contains("sale", "transfer", "wastage", "purchase return");
    assertThat(petpooja.requests())
        .filteredOn(request -> request.path("from_date").asText().equals("01-03-2026"))
        .hasSize(5);
  }
}
