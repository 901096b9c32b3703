package dev.titan.pipelines.kotfraud;

import static dev.titan.contracts.event.BillAuditAction.MODIFIED;
import static dev.titan.contracts.event.KotAction.FIRED;
import static dev.titan.pipelines.TestBills.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.DetectionStatus;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.table.Migrations;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.ClickHouseProcess;
import dev.titan.localstack.services.JobHandle;
import dev.titan.pipelines.TestBills;
import dev.titan.pipelines.TestReference;
import dev.titan.pipelines.io.ClickHouseConnection;
import dev.titan.pipelines.io.KafkaConnection;
import dev.titan.testing.TestDatabase;
import dev.titan.testing.TestStack;
import dev.titan.testing.TestTopic;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The kotfraud job between a real broker and a real ClickHouse. */
class KotFraudJobTest {

  private static final Map<Topic, TestTopic> TOPICS = new EnumMap<>(Topic.class);
  private static TestDatabase titan;
  private static JobHandle job;

  @BeforeAll
  static void start() {
    for (Topic topic : Topic.values()) {
      TOPICS.put(topic, TestTopic.named(topic.topicName(), 4));
    }
    titan = TestDatabase.named("titan");
    ClickHouseProcess clickHouse = TestStack.clickHouse();
    Migrations.apply(
        clickHouse.jdbcUrl(), clickHouse.writer().name(), clickHouse.writer().password());
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            TestStack.flink().configuration(KotFraudWorkflow.NAME));
    KotFraudJob.define(
        environment,
        new KafkaConnection(TestStack.kafka().bootstrapServers(), KotFraudWorkflow.NAME),
        ClickHouseConnection.of(
            titan.jdbcUrl(), clickHouse.writer().name(), clickHouse.writer().password()),
        KotFraudOptions.DEFAULT);
    job = TestStack.flink().submit(KotFraudWorkflow.NAME, environment.getStreamGraph());
  }

  @AfterAll
  static void stop() {
    job.cancel();
  }

  @Test
  void writesEveryColumnOfItsTable() throws Exception {
    assertThat(
            titan.query(
                "SELECT name FROM system.columns WHERE database = 'titan' AND table = 'kot_fraud_cases' ORDER BY position"))
        .extracting(row -> row.get(0))
        .isEqualTo(KotFraudTables.CASES.columns());
  }

  @Test
  void bringsACaseIntoTheTableAndOntoTheTopicAndTakesItBack() throws Exception {
    Story story = new Story().kot(0, FIRED, "7", "Dosa", 2).kot(0, FIRED, "8", "Dosa", 9);
    story.printedAndPaid(30, 60, "9", "Cash", 200);
    story.audit(40, MODIFIED, "9", "totalBeforePaise", 50_000, "totalAfterPaise", 20_000);
    story.bill(40, "7", "Dosa", 1).allTold();
    send(story.facts());
    reference(TestReference.outlet(), TestReference.item("i1", "Dosa", 10_000));
    reference(TestReference.mark());
    String ofMode = "SELECT %s FROM kot_fraud_cases_current WHERE org_id = '" + ORG + "' AND %s";
    titan.awaitValue(ofMode.formatted("count()", "status = 'open'"), "3");
    assertThat(
            titan.query(
                ofMode.formatted(
                    "subject, severity, amount_at_risk, evidence_count, told, JSONExtractString(evidence, 1, 'what')",
                    "mode = 'edited_after_print_then_cash'")))
        .containsExactly(List.of("Asha", "medium", "300.00", "3", "['manager']", "bill printed"));
    send(new Story().bill(45, "8", "Dosa", 9).facts());
    titan.awaitValue(ofMode.formatted("status", "subject = 'order 8'"), "resolved");
    List<Detection> told =
        TOPICS.get(Topic.DETECTIONS).values().stream()
            .map(json -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), Detection.class))
            .filter(detection -> detection.subject().equals("order 8"))
            .toList();
    assertThat(told)
        .extracting(Detection::status)
        .containsExactly(DetectionStatus.OPEN, DetectionStatus.RESOLVED);
  }

  private static void reference(ReferenceChange... changes) {
    for (ReferenceChange change : changes) {
      TOPICS.get(Topic.REFERENCE).send(change.topicKey(), text(change));
    }
  }

  private static void send(List<Fact> facts) {
    for (Fact fact : facts) {
      TOPICS.get(TestBills.topicOf(fact)).send(fact.key().toString(), text(fact));
    }
  }

  private static String text(Object event) {
    return new String(EventJson.write(event), StandardCharsets.UTF_8);
  }
}
