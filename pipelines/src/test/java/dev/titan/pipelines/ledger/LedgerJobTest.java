package dev.titan.pipelines.ledger;

import static dev.titan.pipelines.TestBills.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.table.Migrations;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.ClickHouseProcess;
import dev.titan.localstack.services.EmbeddedFlink;
import dev.titan.localstack.services.JobHandle;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.pipelines.io.Table;
import dev.titan.testing.Faults;
import dev.titan.testing.TestDatabase;
import dev.titan.testing.TestStack;
import dev.titan.testing.TestTopic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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

  private static TestTopic bills;
  private static TestDatabase titan;
  private static JobHandle job;

  @BeforeAll
  static void start() {
    bills = TestTopic.named(Topic.BILLS.topicName(), 4);
    TestTopic.named(Topic.BILL_CHANGES.topicName(), 4);
    TestTopic.named(Topic.DEAD_LETTERS.topicName(), 4);
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
        Stream.of(LedgerTables.FACTS, LedgerTables.FIGURES, List.of(LedgerTables.DEAD_LETTERS))
            .flatMap(List::stream)
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
  void showsADeadLetterWithItsBytes() {
    bills.send("badshop/one", "{\"type\":\"bill\",\"org\":\"badshop\"");
    titan.awaitValue(
        "SELECT code || ' ' || payload FROM dead_letters_current WHERE org_id = 'badshop'",
        "MALFORMED_JSON {\"type\":\"bill\",\"org\":\"badshop\"");
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
    bills.send(
        facts.stream()
            .map(
                fact ->
                    Map.entry(
                        fact.key().toString(),
                        new String(EventJson.write(fact), StandardCharsets.UTF_8)))
            .toList());
  }
}
