package dev.titan.pipelines.ledger;

import static dev.titan.pipelines.TestBills.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.CashAction;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.table.Migrations;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.ClickHouseProcess;
import dev.titan.localstack.services.EmbeddedFlink;
import dev.titan.localstack.services.JobHandle;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestHouse;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.io.Table;
import dev.titan.testing.Faults;
import dev.titan.testing.TestDatabase;
import dev.titan.testing.TestStack;
import dev.titan.testing.TestTopic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The ledger between a real broker and a real ClickHouse. Each test has an organisation of its own.
 */
class LedgerJobTest {

  private static final int BILLS_A_DAY = 400;

  private static final Map<Topic, TestTopic> TOPICS = new EnumMap<>(Topic.class);
  private static TestDatabase titan;
  private static JobHandle job;

  @BeforeAll
  static void start() {
    for (Topic topic : Topic.values()) {
      TOPICS.put(topic, TestTopic.named(topic.topicName(), 4));
    }
    titan = TestDatabase.named("titan");
    EmbeddedFlink flink = TestStack.flink();
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            flink.configuration(LedgerWorkflow.NAME));
    ClickHouseProcess clickHouse = TestStack.clickHouse();
    String writer = clickHouse.writer().name();
    Secret password = clickHouse.writer().password();
    Migrations.apply(clickHouse.jdbcUrl(), writer, password);
    LedgerJob.define(
        environment,
        new KafkaConnection(TestStack.kafka().bootstrapServers(), LedgerWorkflow.NAME),
        ClickHouseConnection.of(titan.jdbcUrl(), writer, password),
        LedgerOptions.DEFAULT);
    job = TestStack.flink().submit(LedgerWorkflow.NAME, environment.getStreamGraph());
  }

  @AfterAll
  static void stop() {
    job.cancel();
  }

  @Test
  void writesEveryColumnOfEveryTable() throws Exception {
    List<Table> tables =
        Stream.of(
                LedgerTables.LANES.stream().flatMap(List::stream),
                ReferenceTables.ALL.stream(),
                Stream.of(LedgerTables.DEAD_LETTERS))
            .flatMap(some -> some)
            .toList();
    for (Table table : tables) {
      assertThat(
              titan.query(
                  "SELECT name FROM system.columns WHERE database = 'titan' AND default_kind = '' AND table = '"
                      + table.name()
                      + "' ORDER BY position"))
          .extracting(row -> row.get(0))
          .isEqualTo(table.columns());
    }
    assertThat(
            titan.query(
                "SELECT table, name FROM system.columns WHERE database = 'titan' AND comment = ''"
                    + " AND table NOT LIKE '%\\_current' AND table != 'schema_history'"))
        .isEmpty();
    assertThat(
            titan.query(
                "SELECT name FROM system.tables WHERE database = 'titan' AND comment = '' AND name != 'schema_history'"))
        .isEmpty();
  }

  @Test
  void bringsBillsFromTheTopicIntoTheTables() throws Exception {
    Bill sold = TestBills.bill("shop", "one", DAY, 1, at(1), BillStatus.SUCCESS, 1000, lines());
    Bill cancelled = TestBills.bill("shop", "one", DAY, 2, at(1), BillStatus.SUCCESS, 0, lines());
    send(sold, cancelled);
    send(TestBills.bill("shop", "one", DAY, 2, at(2), BillStatus.CANCELLED, 0, lines()));
    titan.awaitValue("SELECT cancelled_count FROM sales_daily_current WHERE org_id = 'shop'", "1");
    assertThat(
            titan.query(
                "SELECT bill_id, status, revision, core_amount, discount_titles, created_at FROM bills_current WHERE org_id = 'shop' ORDER BY bill_id"))
        .containsExactly(
            List.of("2026-03-15-1", "success", "1", "170.00", "['Manager']", "2026-03-15 04:31:00"),
            List.of("2026-03-15-2", "cancelled", "2", "170.00", "[]", "2026-03-15 04:32:00"));
    assertThat(
            titan.query(
                "SELECT item_name, quantity, add_ons FROM bill_lines_current WHERE org_id = 'shop' AND bill_id = '2026-03-15-1' ORDER BY line_number"))
        .containsExactly(
            List.of("Dosa", "1.500", "['Ghee']"), List.of("Chai", "1.000", "['Ghee']"));
    assertThat(
            titan.query(
                "SELECT net_sales, cancelled_value FROM sales_daily_current WHERE org_id = 'shop'"))
        .containsExactly(List.of("160.00", "183.50"));
  }

  @Test
  void bringsEveryOtherFactFromItsTopicIntoItsTable() throws Exception {
    LocalDate next = DAY.plusDays(1);
    send(
        TestHouse.kot("house", DAY, 1, KotAction.FIRED, 2000),
        TestHouse.kot("house", DAY, 2, KotAction.PARTIALLY_CANCELLED, -500),
        TestHouse.audit("house", DAY, 1, 2524),
        TestHouse.cash("house", DAY, 1, CashAction.COUNTED, 1_254_000),
        TestHouse.movement(
            "house", DAY, 1, MovementKind.WASTAGE, 750, TestHouse.observed(DAY, 0), false),
        TestHouse.movement(
            "house", DAY, 2, MovementKind.PURCHASE, 1, TestHouse.observed(DAY, 0), false),
        TestHouse.movement(
            "house", DAY, 2, MovementKind.PURCHASE, 1, TestHouse.observed(DAY, 1), true),
        TestHouse.expense("house", DAY, 1, 185_000, TestHouse.observed(DAY, 0), false),
        TestHouse.expense("house", next, 1, 185_050, TestHouse.observed(DAY, 1), false),
        new Coverage(
            "house",
            TestBills.OUTLET,
            TestHouse.KOT_SOURCE,
            TestBills.CALENDAR.startOf(DAY),
            TestBills.CALENDAR.endOf(DAY),
            null));
    String ofHouse = " WHERE org_id = 'house'";
    titan.awaitValue("SELECT count() FROM kot_lines_current" + ofHouse, "2");
    assertThat(
            titan.query(
                "SELECT event_id, action, quantity, unit_price, is_no_charge, occurred_at FROM kot_lines_current"
                    + ofHouse
                    + " ORDER BY event_id"))
        .containsExactly(
            List.of("k-1", "fired", "2.000", "310.00", "false", "2026-03-15 00:30:01"),
            List.of(
                "k-2", "partially_cancelled", "-0.500", "310.00", "false", "2026-03-15 00:30:02"));
    titan.awaitValue(
        "SELECT action || ' ' || toString(discount_after) || ' ' || toString(total_before IS NULL) FROM bill_audits_current"
            + ofHouse,
        "discount_changed 25.24 1");
    titan.awaitValue(
        "SELECT action || ' ' || toString(amount) FROM cash_counts_current" + ofHouse,
        "counted 12540");
    titan.awaitValue(
        "SELECT movement_id || ' ' || kind || ' ' || toString(quantity) || ' ' || toString(stock_change) || ' ' || unit || ' ' || toString(entered_at) FROM inventory_movements_current"
            + ofHouse
            + " AND movement_id = 'm-1'",
        "m-1 wastage 0.75 -0.75 g 2026-03-14 23:30:00.000");
    titan.awaitValue("SELECT count() FROM inventory_movements_current" + ofHouse, "1");
    titan.awaitValue(
        "SELECT toString(business_date) || ' ' || toString(amount) || ' ' || toString(is_business) FROM expenses_current"
            + ofHouse,
        "2026-03-16 1850.5 true");
    titan.awaitValue("SELECT source FROM source_coverage_current" + ofHouse, TestHouse.KOT_SOURCE);
  }

  @Test
  void keepsABillThatStandsAmongTheKitchenTickets() {
    Bill lost = TestBills.bill("lost", "one", DAY, 1, at(1), BillStatus.SUCCESS, 0, lines());
    TOPICS.get(Topic.KOTS).send(List.of(record(lost)));
    titan.awaitValue(
        "SELECT code || ' ' || splitByChar('-', position)[1] FROM dead_letters_current WHERE org_id = 'lost'",
        "UNKNOWN_EVENT titan.kots");
  }

  @Test
  void copiesReferenceDataAsItIsNow() {
    reference("menu_items/refshop/i1", change("UPSERTED", 1, "{\\\"name\\\":\\\"Dosa\\\"}"));
    reference("menu_items/refshop/i1", change("UPSERTED", 3, "{\\\"name\\\":\\\"Masala Dosa\\\"}"));
    reference("menu_items/refshop/i3", "{\"entity\":");
    titan.awaitValue(
        "SELECT name FROM menu_items_current WHERE org_id = 'refshop' AND item_id = 'i1'",
        "Masala Dosa");
    titan.awaitValue(
        "SELECT count() FROM dead_letters_current WHERE payload = '{\"entity\":'", "1");
  }

  private static void reference(String key, String value) {
    TOPICS.get(Topic.REFERENCE).send(key, value);
  }

  private static String change(String operation, long position, String row) {
    return "{\"entity\":\"menu_items\",\"id\":\"refshop/i1\",\"operation\":\"%s\",\"position\":%d,\"row\":\"%s\"}"
        .formatted(operation, position, row);
  }

  @Test
  void showsADeadLetterWithItsBytes() {
    TOPICS.get(Topic.BILLS).send("badshop/one", "{\"type\":\"bill\",\"org\":\"badshop\"");
    titan.awaitValue(
        "SELECT code || ' ' || payload FROM dead_letters_current WHERE org_id = 'badshop'",
        "MALFORMED_JSON {\"type\":\"bill\",\"org\":\"badshop\"");
  }

  @Test
  void closesADeadLetterForGoodOnceItWasReplayed() {
    Instant read = Instant.parse("2026-03-15T12:00:00Z");
    DeadLetter open =
        DeadLetter.of(
            "closedshop", "one", "petpooja", "here", ErrorCode.BAD_NUMBER, "x", read, new byte[1]);
    String told = new String(EventJson.write(open), StandardCharsets.UTF_8);
    String replayed =
        new String(EventJson.write(open.asReplayed(read.plusSeconds(60))), StandardCharsets.UTF_8);
    TOPICS.get(Topic.DEAD_LETTERS).send(open.id(), told);
    titan.awaitValue(
        "SELECT count() FROM dead_letters_current WHERE org_id = 'closedshop' AND replayed_at IS NULL",
        "1");
    TOPICS.get(Topic.DEAD_LETTERS).send(open.id(), replayed);
    TOPICS.get(Topic.DEAD_LETTERS).send(open.id(), told);
    titan.awaitValue(
        "SELECT toString(groupArray(replayed_at)) FROM dead_letters_current WHERE org_id = 'closedshop'",
        "['2026-03-15 12:01:00.000']");
  }

  @Test
  void givesTheSameRowsWhenClickHouseIsKilledUnderLoad() throws Exception {
    List<Fact> facts = new ArrayList<>();
    for (int number = 1; number <= BILLS_A_DAY; number++) {
      for (String outlet : List.of("one", "two")) {
        facts.add(
            TestBills.bill("kill", outlet, DAY, number, at(1), BillStatus.SUCCESS, 0, lines()));
      }
    }
    for (int number = 1; number <= BILLS_A_DAY; number += 4) {
      facts.add(
          TestBills.bill("kill", "one", DAY, number, at(2), BillStatus.CANCELLED, 0, lines()));
    }
    long quantity = 0;
    for (int number = 1; number <= BILLS_A_DAY; number++) {
      KotEvent one = TestHouse.kot("kill", DAY, number, KotAction.FIRED, 1000);
      KotEvent other = TestHouse.kot("kill", DAY, number, KotAction.FIRED, 2000);
      facts.add(3 * number, number % 2 == 0 ? one : other);
      facts.add(number % 2 == 0 ? other : one);
      quantity += HouseRows.version(one) > HouseRows.version(other) ? 1 : 2;
    }
    int third = facts.size() / 3;
    send(facts.subList(0, third));
    titan.awaitValue("SELECT count() > 0 FROM bills WHERE org_id = 'kill'", "1");
    Faults.killClickHouse();
    send(facts.subList(third, facts.size()));
    send(facts.subList(0, third));
    int cancelled = BILLS_A_DAY / 4;
    titan.awaitValue(
        "SELECT sum(cancelled_count) FROM sales_daily_current WHERE org_id = 'kill'",
        Integer.toString(cancelled));
    titan.awaitValue(
        "SELECT count() || ' ' || sum(revision) || ' ' || sum(status = 'cancelled') || ' ' || toString(sum(core_amount)) FROM bills_current WHERE org_id = 'kill'",
        "%d %d %d %d"
            .formatted(
                2 * BILLS_A_DAY, 2 * BILLS_A_DAY + cancelled, cancelled, 2 * BILLS_A_DAY * 170));
    titan.awaitValue(
        "SELECT count() FROM bill_lines_current WHERE org_id = 'kill'",
        Integer.toString(4 * BILLS_A_DAY));
    titan.awaitValue(
        "SELECT sum(bill_count) || ' ' || toString(sum(gross_sales)) FROM sales_hourly_current WHERE org_id = 'kill'",
        "%d %d".formatted(2 * BILLS_A_DAY - cancelled, (2 * BILLS_A_DAY - cancelled) * 170));
    titan.awaitValue(
        "SELECT count() || ' ' || toString(sum(quantity)) FROM kot_lines_current WHERE org_id = 'kill'",
        "%d %d".formatted(BILLS_A_DAY, quantity));
  }

  private static Instant at(int hours) {
    return TestBills.CALENDAR.startOf(DAY).plusSeconds(36_000L + 3600L * hours);
  }

  private static List<BillLine> lines() {
    return List.of(TestBills.line("Dosa", 8000, 1500), TestBills.line("Chai", 5000, 1000));
  }

  private static void send(Fact... facts) {
    send(List.of(facts));
  }

  private static void send(List<Fact> facts) {
    Map<Topic, List<Map.Entry<String, String>>> records = new EnumMap<>(Topic.class);
    for (Fact fact : facts) {
      records.computeIfAbsent(TestBills.topicOf(fact), none -> new ArrayList<>()).add(record(fact));
    }
    records.forEach((topic, ofTopic) -> TOPICS.get(topic).send(ofTopic));
  }

  private static Map.Entry<String, String> record(Fact fact) {
    return Map.entry(
        fact.key().toString(), new String(EventJson.write(fact), StandardCharsets.UTF_8));
  }
}
