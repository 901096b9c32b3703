package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the hooks could not take, read once more. */
class LettersTest {

  private static final CustomerHash CUSTOMERS = new CustomerHash(HooksFixture.CUSTOMER_KEY);
  private static final EventLetters EVENTS =
      new EventLetters(Map.of(HooksFixture.LAWN, HooksFixture.CALENDAR), HooksFixture.CUSTOMER_KEY);

  @Test
  void givesTheRecordThatTheEventWouldHaveGiven() {
    DeadLetter letter = letter(Feed.KOTS, " [3]", HooksFixture.kot(7));
    assertThat(EVENTS.reads(letter)).isTrue();

    Reread held = EVENTS.read(letter);
    assertThat(held.topic()).isEqualTo(Topic.KOTS);
    assertThat(held.facts())
        .containsExactlyElementsOf(facts(read(Feed.KOTS, HooksFixture.batch(HooksFixture.kot(7)))));
    assertThat(held.letters()).isEmpty();
  }

  @Test
  void knowsAGuestByTheHashThatTheLetterHolds() {
    String event =
        """
        {"event_id":"a1","action":"printed","occurred_at":"2026-03-15T14:40:00Z","bill_id":"b1",
         "customer_phone":"9000000001"}""";
    DeadLetter letter = letter(Feed.BILL_AUDITS, " [0]", event);
    assertThat(new String(letter.payloadBytes(), StandardCharsets.UTF_8))
        .doesNotContain("9000000001");

    BillAudit audit = (BillAudit) EVENTS.read(letter).facts().get(0);
    assertThat(audit.customer()).isEqualTo(CUSTOMERS.of("9000000001"));
  }

  @Test
  void refusesAgainWhatIsStillWrong() {
    String boiled = HooksFixture.kot(1).replace("fired", "boiled");
    assertRefused(letter(Feed.KOTS, " [0]", boiled), ErrorCode.UNKNOWN_VALUE);
    assertRefused(
        letter(Feed.KOTS, " [0]", HooksFixture.kot(1).replace("2026-03-15", "2026-03-17")),
        ErrorCode.BAD_TIME);
    assertRefused(letter(Feed.KOTS, " [0]", "{\"event_id\":\"k-1\""), ErrorCode.MALFORMED_JSON);
    assertRefused(letter(Feed.KOTS, "", "{\"events\":"), ErrorCode.MALFORMED_JSON);
    DeadLetter elsewhere =
        DeadLetter.of(
            "brew-house",
            "closed",
            Feed.KOTS.source(),
            Feed.KOTS.path() + " sha256:00 [0]",
            ErrorCode.UNKNOWN_VALUE,
            "invented",
            HooksFixture.NOW,
            HooksFixture.kot(1).getBytes(StandardCharsets.UTF_8));
    assertRefused(elsewhere, ErrorCode.UNKNOWN_OUTLET);
  }

  @Test
  void takesABodyApartAndLeavesItsWordAlone() {
    String body =
        HooksFixture.heartbeat(
            HooksFixture.justAfterKot(2),
            HooksFixture.kot(1),
            HooksFixture.kot(2).replace("fired", "boiled"));
    Reread held = EVENTS.read(letter(Feed.KOTS, "", body));
    assertThat(held.facts()).hasSize(1).hasOnlyElementsOfType(KotEvent.class);
    assertThat(held.letters())
        .extracting(DeadLetter::code)
        .containsExactly(ErrorCode.UNKNOWN_VALUE);
    assertThat(EVENTS.read(letter(Feed.KOTS, "", body)).letters())
        .as("the same letters each time")
        .isEqualTo(held.letters());
  }

  @Test
  void readsAPushAsTheHookDoesAndHasItYieldToThePull() {
    String push =
        """
        {"event":"orderdetails","properties":{"Restaurant":{"restID":"bh01"},
          "Order":{"orderID":116,"order_type":"Dine In","payment_type":"Cash","total":210,
            "created_on":"2026-03-15 19:40:32","order_from":"POS","status":"Success"},
          "OrderItem":[{"name":"Masala Tea","itemid":206,"price":105,"quantity":2,"total":210}]}}""";
    DeadLetter letter =
        DeadLetter.of(
            "brew-house",
            "lawn",
            "petpooja",
            "/hooks/v1/petpooja sha256:00",
            ErrorCode.UNKNOWN_VALUE,
            "invented",
            HooksFixture.NOW,
            push.getBytes(StandardCharsets.UTF_8));
    OrderMapper mapper = new OrderMapper(HooksFixture.LAWN, "bh01", HooksFixture.CALENDAR);
    PushLetters letters = new PushLetters(Map.of(HooksFixture.LAWN, mapper));
    assertThat(letters.reads(letter)).isTrue();
    assertThat(EVENTS.reads(letter)).isFalse();

    Reread held = letters.read(letter);
    assertThat(held.yields()).isTrue();
    assertThat(held.facts())
        .containsExactly(
            mapper.map(CutJson.read(push.getBytes(StandardCharsets.UTF_8)), HooksFixture.NOW));
    assertThatThrownBy(() -> new PushLetters(Map.of()).read(letter))
        .hasMessageContaining("is not fetched from Petpooja");
  }

  @Test
  void readsARecordOfTheJournal() {
    Fact kot = facts(read(Feed.KOTS, HooksFixture.batch(HooksFixture.kot(1)))).get(0);
    DeadLetter inner = letter(Feed.KOTS, " [0]", "{}");
    JournalLetters letters = new JournalLetters();
    assertThat(letters.read(journal(JournalRecord.of(Topic.KOTS, kot).toBytes())))
        .isEqualTo(Reread.of(Topic.KOTS, kot));
    assertThat(letters.read(journal(JournalRecord.of(inner).toBytes())).letters())
        .containsExactly(inner);
    assertThatThrownBy(
            () -> letters.read(journal("titan.weather\n{}".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(TitanException.class);
  }

  private static DeadLetter journal(byte[] waiting) {
    DeadLetter letter =
        DeadLetter.of(
            "",
            "",
            "hooks",
            "journal 12",
            ErrorCode.UNKNOWN_EVENT,
            "The journal holds a record of another form",
            HooksFixture.NOW,
            waiting);
    assertThat(new JournalLetters().reads(letter)).isTrue();
    return letter;
  }

  private static void assertRefused(DeadLetter letter, ErrorCode code) {
    assertThatThrownBy(() -> EVENTS.read(letter))
        .isInstanceOfSatisfying(TitanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  /** A letter as the hooks write it, with guests hashed. */
  private static DeadLetter letter(Feed feed, String place, String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    return new DeadLetters(CUSTOMERS)
        .of(
            HooksFixture.LAWN,
            feed.source(),
            DeadLetters.position(feed.path(), bytes) + place,
            ErrorCode.UNKNOWN_VALUE,
            "invented",
            HooksFixture.NOW,
            bytes);
  }

  private static Batch read(Feed feed, String body) {
    return new BatchReader(feed, CUSTOMERS, 1000)
        .read(
            HooksFixture.LAWN_OUTLET.site(),
            body.getBytes(StandardCharsets.UTF_8),
            HooksFixture.NOW);
  }

  private static List<Fact> facts(Batch batch) {
    return batch.records().stream().map(kept -> EventJson.read(kept.json(), Fact.class)).toList();
  }
}
