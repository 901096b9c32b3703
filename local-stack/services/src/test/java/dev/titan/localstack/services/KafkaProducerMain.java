package dev.titan.localstack.services;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Produces numbers to an embedded broker for ever and prints each that was acknowledged. */
public final class KafkaProducerMain {
  private KafkaProducerMain() {}

  /** Takes the data folder and the topic. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String topic = arguments[1];
    try (DataFolder data = TestFolders.open(Path.of(arguments[0]));
        EmbeddedKafka kafka = EmbeddedKafka.start(data, KafkaOptions.defaults());
        KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    kafka.bootstrapServers(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
                new StringSerializer(),
                new StringSerializer())) {
      kafka.createTopics(List.of(new TopicSpec(topic, 1, Map.of())));
      for (long number = 0; ; number++) {
        long sent = number;
        var unused =
            producer.send(
                new ProducerRecord<>(topic, Long.toString(number)),
                (metadata, failure) -> {
                  if (failure == null) {
                    out.println(sent);
                  }
                });
      }
    }
  }
}
