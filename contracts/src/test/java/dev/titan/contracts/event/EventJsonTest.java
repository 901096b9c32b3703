package dev.titan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.unit.BaseUnit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

  /** What the golden file of a bill says. */
  private static final Bill BILL =
      new Bill(
          "chai",
          "blr-indiranagar",
          "petpooja",
          "2026-03-15-1641",
          "1641",
          "8005274069",
          LocalDate.of(2026, 3, 15),
          "Asia/Kolkata",
          Instant.parse("2026-03-15T05:10:32Z"),
          Instant.parse("2026-03-15T05:11:00.123Z"),
          BillStatus.SUCCESS,
          OrderType.DINE_IN,
          "POS",
          "Lawn",
          "201",
          3,
          "Asha",
          "",
          "",
          "",
          "",
          31000,
          1000,
          1500,
          0,
          0,
          0,
          0,
          0,
          0,
          31500,
          List.of(
              new BillLine(
                  "i1",
                  "CLI",
                  "Citrus Leaf Iced",
                  "Coffee",
                  31000,
                  1000,
                  31000,
                  1000,
                  1500,
                  List.of(new AddOn("a1", "Milk Options", "Almond Milk", 7000, 1000)),
                  "less ice")),
          List.of(new TaxAmount("CGST@2.5%", 250, 750), new TaxAmount("SGST@2.5%", 250, 750)),
          List.of(new DiscountAmount("Campaign", false, 0, 1000)),
          List.of(new Payment("Cash", "", 20000), new Payment("Other", "UPI", 11500)));

  private static final Coverage COVERAGE =
      new Coverage(
          "chai",
          "blr-indiranagar",
          "petpooja",
          Instant.parse("2026-03-14T22:30:00Z"),
          Instant.parse("2026-03-15T22:30:00Z"),
          214);

  @Test
  void readsTheFirstFormOfEveryRecord() throws IOException {
    assertThat(EventJson.read(golden("bill-1.json"), Fact.class)).isEqualTo(BILL);
    assertThat(EventJson.read(golden("coverage-1.json"), Fact.class)).isEqualTo(COVERAGE);
    BillChange change = EventJson.read(golden("bill-change-1.json"), BillChange.class);
    assertThat(change.fields())
        .containsExactly(new BillChange.FieldChange("status", "SUCCESS", "CANCELLED"));
    DeadLetter letter = EventJson.read(golden("dead-letter-1.json"), DeadLetter.class);
    assertThat(letter.code()).isEqualTo(ErrorCode.BAD_NUMBER);
    assertThat(new String(letter.payloadBytes(), StandardCharsets.UTF_8)).isEqualTo("{\"a\":1}");
    assertThat(letter.replayedAt()).as("open").isNull();
  }

  @Test
  void readsADeadLetterThatWasReplayed() throws IOException {
    DeadLetter open = EventJson.read(golden("dead-letter-1.json"), DeadLetter.class);
    DeadLetter replayed = EventJson.read(golden("dead-letter-2.json"), DeadLetter.class);
    assertThat(replayed).isEqualTo(open.asReplayed(Instant.parse("2026-03-18T09:00:00Z")));
    assertThat(EventJson.read(EventJson.write(replayed), DeadLetter.class)).isEqualTo(replayed);
    assertThat(new String(EventJson.write(open), StandardCharsets.UTF_8))
        .as("an open letter is written as ever")
        .doesNotContain("replayed");
  }

  @Test
  void readsTheFirstFormOfADetection() throws IOException {
    Detection detection = EventJson.read(golden("detection-1.json"), Detection.class);
    assertThat(detection.status()).isEqualTo(DetectionStatus.OPEN);
    assertThat(detection.amountAtRiskPaise()).isEqualTo(31_500);
    assertThat(detection.evidence()).extracting(DetectionEvidence::bill).containsOnly("1641");
    assertThat(detection.evidence().get(1).expected()).isEqualTo("tender as paid");
    assertThat(detection.ruleParameters()).containsEntry("button_minutes", "2");
    assertThat(detection.disposition()).isEmpty();
    assertThat(EventJson.read(EventJson.write(detection), Detection.class)).isEqualTo(detection);
  }

  @Test
  void readsTheFirstFormOfEveryFactOfTheHouse() throws IOException {
    KotEvent kot = fact("kot-1.json", KotEvent.class);
    assertThat(kot.action()).isEqualTo(KotAction.FIRED);
    assertThat(kot.quantityMilli()).isEqualTo(2000);
    assertThat(kot.occurredAt()).isEqualTo("2026-03-15T05:12:00Z");
    BillAudit audit = fact("bill-audit-1.json", BillAudit.class);
    assertThat(audit.action()).isEqualTo(BillAuditAction.TENDER_CHANGED);
    assertThat(audit.tenderAfter()).isEqualTo("Cash");
    assertThat(audit.discountBeforePaise()).isNull();
    assertThat(audit.otherBillId()).isEmpty();
    InventoryMovement movement = fact("inventory-movement-1.json", InventoryMovement.class);
    assertThat(movement.kind()).isEqualTo(MovementKind.PURCHASE);
    assertThat(movement.quantityMilli()).isEqualTo(25_000_000);
    assertThat(movement.unit()).isEqualTo(BaseUnit.G);
    Expense expense = fact("expense-1.json", Expense.class);
    assertThat(expense.amountPaise()).isEqualTo(185_000);
    assertThat(expense.business()).isTrue();
    CashCount cash = fact("cash-count-1.json", CashCount.class);
    assertThat(cash.action()).isEqualTo(CashAction.COUNTED);
    ReferenceChange change =
        EventJson.read(golden("reference-change-1.json"), ReferenceChange.class);
    assertThat(change.topicKey()).isEqualTo("menu_items/chai/i1");
    assertThat(change.row()).contains("Citrus Leaf Iced");
  }

  /** Reads a golden file, and shows that what is written from it reads the same. */
  private static <T extends Fact> T fact(String name, Class<T> type) throws IOException {
    Fact fact = EventJson.read(golden(name), Fact.class);
    assertThat(EventJson.read(EventJson.write(fact), Fact.class)).isEqualTo(fact);
    assertThat(fact.key()).isEqualTo(new OutletKey("chai", "blr-indiranagar"));
    return type.cast(fact);
  }

  @Test
  void readsWhatItWrites() {
    assertThat(EventJson.read(EventJson.write(BILL), Fact.class)).isEqualTo(BILL);
    assertThat(EventJson.read(EventJson.write(COVERAGE), Fact.class)).isEqualTo(COVERAGE);
    assertThat(new String(EventJson.write(BILL), StandardCharsets.UTF_8))
        .startsWith("{\"type\":\"bill\",")
        .doesNotContain("\"key\"");
  }

  @Test
  void ignoresFieldsOfANewerVersion() throws IOException {
    String newer =
        new String(golden("bill-1.json"), StandardCharsets.UTF_8)
            .replaceFirst("\"source\"", "\"loyaltyTier\": {\"name\": \"gold\"}, \"source\"");
    assertThat(EventJson.read(newer.getBytes(StandardCharsets.UTF_8), Fact.class)).isEqualTo(BILL);
  }

  @Test
  void absentTextsAndListsAreEmpty() {
    Bill bill =
        (Bill)
            EventJson.read(
                "{\"type\":\"bill\",\"org\":\"a\",\"outlet\":\"b\",\"covers\":1}"
                    .getBytes(StandardCharsets.UTF_8),
                Fact.class);
    assertThat(bill.comment()).isEmpty();
    assertThat(bill.lines()).isEmpty();
    assertThat(bill.totalPaise()).isZero();
    assertThat(bill.key()).isEqualTo(new OutletKey("a", "b"));
  }

  @Test
  void contentLeavesOutOnlyWhenItWasObserved() {
    byte[] content = EventJson.writeContent(BILL);
    String text = new String(content, StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("observedAt").contains("\"type\":\"bill\"");
    assertThat(EventJson.writeContent((Bill) EventJson.read(content, Fact.class)))
        .isEqualTo(content);
    assertThat(EventJson.read(content, Fact.class))
        .usingRecursiveComparison()
        .ignoringFields("observedAt")
        .isEqualTo(BILL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory-movement-1.json", "expense-1.json"})
  void contentOfASnapshotLeavesOutOnlyWhenItWasObserved(String name) throws IOException {
    Fact fact = EventJson.read(golden(name), Fact.class);
    byte[] content = EventJson.writeContent(fact);
    assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("observedAt");
    assertThat(EventJson.read(content, Fact.class))
        .usingRecursiveComparison()
        .ignoringFields("observedAt")
        .isEqualTo(fact);
  }

  @Test
  void findsTheContentInTheBytesOfABill() throws IOException {
    byte[] content = EventJson.writeContent(BILL);
    assertThat(EventJson.contentOf(EventJson.write(BILL), BILL)).isEqualTo(content);
    String spaced =
        new String(EventJson.write(BILL), StandardCharsets.UTF_8)
            .replace("\"observedAt\":", "\"observedAt\" : ");
    assertThat(EventJson.contentOf(spaced.getBytes(StandardCharsets.UTF_8), BILL))
        .as("bytes in another layout")
        .isEqualTo(content);
    Bill quoting =
        (Bill)
            EventJson.read(
                new String(EventJson.write(BILL), StandardCharsets.UTF_8)
                    .replace("less ice", "say \\\"observedAt\\\":\\\"now\\\", please")
                    .getBytes(StandardCharsets.UTF_8),
                Fact.class);
    assertThat(quoting.lines().get(0).note()).startsWith("say \"observedAt\":\"now\"");
    assertThat(EventJson.contentOf(EventJson.write(quoting), quoting))
        .isEqualTo(EventJson.writeContent(quoting));
  }

  @Test
  void tellsCutBytesFromForeignOnes() {
    byte[] whole = EventJson.write(BILL);
    for (int length = 1; length < whole.length; length += 37) {
      assertCode(Arrays.copyOf(whole, length), ErrorCode.MALFORMED_JSON);
    }
    assertCode("{\"type\":\"weather\"}".getBytes(StandardCharsets.UTF_8), ErrorCode.UNKNOWN_EVENT);
    assertCode("[]".getBytes(StandardCharsets.UTF_8), ErrorCode.UNKNOWN_EVENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"covers\":\"many\"", "\"businessDate\":\"15-03-2026\"", "\"covers\":1e99"})
  void refusesFieldsOfAnotherType(String field) {
    assertCode(
        ("{\"type\":\"bill\",\"org\":\"a\",\"outlet\":\"b\"," + field + "}")
            .getBytes(StandardCharsets.UTF_8),
        null);
  }

  @Test
  void coverageNeverEndsBeforeItBegins() {
    Instant late = COVERAGE.through();
    Instant early = COVERAGE.from();
    assertThatThrownBy(() -> new Coverage("a", "b", "s", late, early, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSamePartsGiveTheSameId() {
    assertThat(StableId.of("a", "bc")).isEqualTo(StableId.of("a", "bc")).hasSize(32);
    assertThat(StableId.of("a", "bc")).isNotEqualTo(StableId.of("ab", "c"));
  }

  private static void assertCode(byte[] json, ErrorCode code) {
    assertThatThrownBy(() -> EventJson.read(json, Fact.class))
        .isInstanceOfSatisfying(
            TitanException.class,
            e -> {
              if (code != null) {
                assertThat(e.code()).isEqualTo(code);
              }
            });
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream file = EventJsonTest.class.getResourceAsStream("/golden/" + name)) {
      return file.readAllBytes();
    }
  }
}
