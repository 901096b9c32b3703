package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  private static final String TOPIC = "titan.test";

  @TempDir private Path folder;

  @Test
  void keepsRecordsTopicsAndPortThroughARestartAndOutlivesABrokerThatGivesUp() throws Exception {
    int port;
    try (DataFolder data = TestFolders.open(folder);
        EmbeddedKafka kafka = EmbeddedKafka.start(data, KafkaOptions.defaults())) {
      port = kafka.port();
      assertThat(kafka.health()).isEqualTo(new Health("kafka", true, kafka.bootstrapServers()));
      kafka.createTopics(List.of(new TopicSpec(TOPIC, 1, Map.of("retention.ms", "1000000"))));
      kafka.createTopics(List.of(new TopicSpec(TOPIC, 2, Map.of("retention.ms", "-1"))));
      send(kafka, "kept");
      assertThatThrownBy(() -> kafka.createTopics(List.of(new TopicSpec(TOPIC, 1, Map.of()))))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("has 2 partitions and 1 are asked for");
    }

    try (DataFolder data = TestFolders.open(folder);
        EmbeddedKafka kafka = EmbeddedKafka.start(data, KafkaOptions.defaults());
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      assertThat(kafka.port()).isEqualTo(port);
      assertThatThrownBy(() -> Exit.halt(1, "no space left on the disk"))
          .isInstanceOf(ServiceException.class);
      assertThat(kafka.health())
          .isEqualTo(
              new Health("kafka", false, "the broker gave up (code 1): no space left on the disk"));
      assertThat(valuesOf(kafka, 2)).containsExactly("kept");
      ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
      assertThat(
              admin
                  .describeConfigs(Set.of(topic))
                  .all()
                  .get()
                  .get(topic)
                  .get("retention.ms")
                  .value())
          .isEqualTo("-1");
    }
  }

  @Test
  void keepsEveryAcknowledgedRecordThroughKill9() throws Exception {
    long lastAcknowledged;
    try (ChildProcess producer =
        ChildProcess.start(KafkaProducerMain.class, folder.toString(), TOPIC)) {
      producer.awaitLine(line -> line.equals("5000"));
      lastAcknowledged =
          producer.kill().stream()
              .filter(line -> line.matches("\\d+"))
              .mapToLong(Long::parseLong)
              .max()
              .orElseThrow();
    }

    try (DataFolder data = TestFolders.open(folder);
        EmbeddedKafka kafka = EmbeddedKafka.start(data, KafkaOptions.defaults())) {
      Set<Long> found = new TreeSet<>();
      valuesOf(kafka, 1).forEach(value -> found.add(Long.parseLong(value)));
      assertThat(found).containsAll(LongStream.rangeClosed(0, lastAcknowledged).boxed().toList());
    }
  }

  @Test
  void saysThatTheConfiguredPortIsOccupiedAndWhatToDo() throws Exception {
    try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        DataFolder data = TestFolders.open(folder)) {
      assertThatThrownBy(
              () -> EmbeddedKafka.start(data, new KafkaOptions(occupant.getLocalPort(), 1 << 20)))
          .isInstanceOf(ServiceException.class)
          .hasMessage(
              "Port %d for kafka is in use by another program. Stop that program, or choose another port with --kafka-port N (0 takes a free one).",
              occupant.getLocalPort());
    }
  }

  private static void send(EmbeddedKafka kafka, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, value)).get();
    }
  }

  private static List<String> valuesOf(EmbeddedKafka kafka, int partitions) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> all = new ArrayList<>();
      for (int partition = 0; partition < partitions; partition++) {
        all.add(new TopicPartition(TOPIC, partition));
      }
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      List<String> values = new ArrayList<>();
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }
}
