package dev.titan.localstack.cli.run;

import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.ServiceException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a job has read topics for good: up to its last checkpoint. What it made of the records is
 * written out, or part of the checkpoint and about to be.
 */
public final class JobProgress implements AutoCloseable {
  private static final long ANSWER_SECONDS = 10;

  private final Admin admin;
  private final String job;
  private final List<String> topics;

  /**
   * Asks a broker.
   *
   * @param job the name of the job, under which it tells the broker its progress
   * @param topics the topics that are meant, all of which it reads
   */
  public JobProgress(String kafka, String job, Topic... topics) {
    this.admin =
        Admin.create(
            Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                CommonClientConfigs.CLIENT_ID_CONFIG,
                "titan-progress"));
    this.job = job;
    this.topics = Arrays.stream(topics).map(Topic::topicName).toList();
  }

  /**
   * The ends of the topics' partitions now: a mark that the job will pass.
   *
   * @throws ServiceException when Kafka does not answer
   */
  public Map<TopicPartition, Long> ends() {
    return ask(
        () -> {
          Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
          for (TopicDescription description :
              await(admin.describeTopics(topics).allTopicNames()).values()) {
            description
                .partitions()
                .forEach(
                    partition ->
                        asked.put(
                            new TopicPartition(description.name(), partition.partition()),
                            OffsetSpec.latest()));
          }
          Map<TopicPartition, Long> ends = new HashMap<>();
          await(admin.listOffsets(asked).all())
              .forEach((partition, end) -> ends.put(partition, end.offset()));
          return ends;
        });
  }

  /**
   * How many records before a mark the job had not done with at its last checkpoint.
   *
   * @throws ServiceException when Kafka does not answer
   */
  public long behind(Map<TopicPartition, Long> mark) {
    return ask(
        () -> {
          Map<TopicPartition, OffsetAndMetadata> done =
              await(admin.listConsumerGroupOffsets(job).partitionsToOffsetAndMetadata());
          long behind = 0;
          for (Map.Entry<TopicPartition, Long> end : mark.entrySet()) {
            OffsetAndMetadata committed = done.get(end.getKey());
            behind += Math.max(0, end.getValue() - (committed == null ? 0 : committed.offset()));
          }
          return behind;
        });
  }

  private interface Question<T> {
    T answer() throws ExecutionException, TimeoutException, InterruptedException;
  }

  private <T> T ask(Question<T> question) {
    try {
      return question.answer();
    } catch (ExecutionException e) {
      throw new ServiceException(
          "Kafka did not tell the progress of " + job + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new ServiceException("Kafka did not tell the progress of " + job + " in time.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while asking for the progress of " + job + ".", e);
    }
  }

  private static <T> T await(KafkaFuture<T> answer)
      throws ExecutionException, TimeoutException, InterruptedException {
    return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(2));
  }
}
