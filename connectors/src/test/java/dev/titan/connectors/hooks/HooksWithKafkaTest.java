package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.EmbeddedKafka;
import dev.titan.localstack.services.KafkaOptions;
import dev.titan.localstack.services.SpaceProbe;
import dev.titan.localstack.services.TopicSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hooks in front of a real broker that goes away and comes back. */
class HooksWithKafkaTest {

  @TempDir private Path folder;

  @Test
  void losesNothingWhenTheBrokerStopsAndStarts() {
    DataFolder data = DataFolder.open(folder.resolve("stack"), 0, SpaceProbe.ofDisk());
    EmbeddedKafka kafka = EmbeddedKafka.start(data, KafkaOptions.defaults());
    try {
      kafka.createTopics(
          Arrays.stream(Topic.values())
              .map(topic -> new TopicSpec(topic.topicName(), 1, topic.config()))
              .toList());
      PublishOptions options =
          new PublishOptions(
              kafka.bootstrapServers(),
              "hooks-test",
              Duration.ofSeconds(2),
              Duration.ofSeconds(1),
              8 << 20);
      try (FactPublishers publishers = KafkaFactPublishers.connect(options);
          HooksFixture hooks = new HooksFixture(folder.resolve("buffer"), publishers)) {
        send(hooks, 1);
        await().until(() -> hooks.server().status().waiting() == 0);
        kafka.close();
        send(hooks, 2);
        send(hooks, 3);
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> !hooks.server().status().trouble().isEmpty());
        assertThat(hooks.server().status().waiting()).isPositive();

        kafka = EmbeddedKafka.start(data, KafkaOptions.defaults());
        await().atMost(Duration.ofSeconds(60)).until(() -> hooks.server().status().waiting() == 0);
      }
      List<Fact> facts = facts(kafka.bootstrapServers());
      assertThat(
              facts.stream()
                  .filter(KotEvent.class::isInstance)
                  .map(fact -> ((KotEvent) fact).eventId())
                  .distinct())
          .containsExactly("k-1", "k-2", "k-3");
      assertThat(facts.stream().filter(Coverage.class::isInstance).distinct()).hasSize(3);
      assertThat(facts.get(0)).isInstanceOf(KotEvent.class);
      assertThat(facts.get(facts.size() - 1)).isInstanceOf(Coverage.class);
    } finally {
      kafka.close();
      data.close();
    }
  }

  private static void send(HooksFixture hooks, int number) {
    String through = HooksFixture.NOW.minusSeconds(60 - number).toString();
    assertThat(
            hooks
                .send(Feed.KOTS, HooksFixture.heartbeat(through, HooksFixture.kot(number)))
                .status())
        .isEqualTo(200);
  }

  private static List<Fact> facts(String bootstrapServers) {
    List<Fact> facts = new ArrayList<>();
    TopicPartition partition = new TopicPartition(Topic.KOTS.topicName(), 0);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(one -> facts.add(EventJson.read(one.value(), Fact.class)));
      }
    }
    return facts;
  }
}
