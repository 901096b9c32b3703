package dev.titan.connectors.googledrive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import dev.titan.testing.TestStack;
import dev.titan.testing.TestTopic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A dropped file on its way to a real broker. */
class IntakeWithKafkaTest extends IntakeFixture {

  @Test
  void factsStandOnTheirTopicUnderTheirOutletAndCoverageAfterThem() throws Exception {
    TestTopic expenses = TestTopic.named(Topic.EXPENSES.topicName(), 1);
    TestTopic letters = TestTopic.named(Topic.DEAD_LETTERS.topicName(), 1);
    folders();
    drop(
        "Expenses/Watch/lawn/march.csv",
        "period,2026-03-01,2026-03-31,expenses",
        "expense,e1,2026-03-05,100,Gas",
        "expense,e2,2026-03-06,200,Milk");
    drop("Expenses/Watch/lawn/later.csv", "bad,no number");

    try (FactPublishers publishers =
        KafkaFactPublishers.connect(
            PublishOptions.defaults(TestStack.kafka().bootstrapServers()))) {
      FileIntake intake =
          new FileIntake(
              store.dataSource(),
              publishers,
              MappingAdvisor.NONE,
              ReviewDesk.NONE,
              new ScriptedReports(),
              clock);
      new GoogleDriveSource(folders(), Set.of(LAWN, PIER), intake, store.dataSource())
          .fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {});
    }

    List<Fact> published =
        expenses.records().stream()
            .filter(record -> LAWN.toString().equals(key(record)))
            .map(record -> EventJson.read(record.value(), Fact.class))
            .toList();
    assertThat(published).hasSize(3).last().isInstanceOf(Coverage.class);
    assertThat(published.subList(0, 2)).hasOnlyElementsOfType(Expense.class);
    assertThat(letters.records())
        .map(record -> EventJson.read(record.value(), DeadLetter.class))
        .filteredOn(letter -> letter.org().equals(LAWN.org()))
        .extracting(DeadLetter::position)
        .containsExactly("later.csv, sheet 'Script', row 1");
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), StandardCharsets.UTF_8);
  }
}
