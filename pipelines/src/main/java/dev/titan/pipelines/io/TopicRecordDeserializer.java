package dev.titan.pipelines.io;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes Kafka records over unparsed; it never fails. */
final class TopicRecordDeserializer implements KafkaRecordDeserializationSchema<TopicRecord> {

  private static final long serialVersionUID = 1L;

  private static final byte[] NOTHING = {};

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> read, Collector<TopicRecord> out) {
    out.collect(
        new TopicRecord(
            read.topic(),
            read.partition(),
            read.offset(),
            read.timestamp(),
            read.key() == null ? "" : new String(read.key(), StandardCharsets.UTF_8),
            read.value() == null ? NOTHING : read.value()));
  }

  @Override
  public TypeInformation<TopicRecord> getProducedType() {
    return TypeInformation.of(TopicRecord.class);
  }
}
