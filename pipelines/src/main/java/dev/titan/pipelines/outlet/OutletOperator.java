package dev.titan.pipelines.outlet;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.io.DeadLetterMessage;
import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Runs an {@link OutletFunction} that needs nothing but facts, as soon as they are there. What
 * cannot be understood becomes a dead letter.
 */
public final class OutletOperator extends BundlingOperator<OutletFunction>
    implements OneInputStreamOperator<TopicRecord, TableRow> {

  private static final long serialVersionUID = 1L;

  private final String job;

  /**
   * Makes the operator of a job.
   *
   * @param job name of the job, the source of its dead letters
   * @param function the job's decisions
   * @param messages side output for messages to topics
   * @param bundleSize records after which a bundle ends
   * @param bundleInterval time after which a bundle ends in any case
   */
  public OutletOperator(
      String job,
      OutletFunction function,
      OutputTag<TopicMessage> messages,
      int bundleSize,
      Duration bundleInterval) {
    super(function, messages, bundleSize, bundleInterval);
    this.job = job;
  }

  @Override
  void unreadable(TopicRecord read, Optional<OutletKey> outlet, TitanException problem) {
    LOG.warn("Dead letter position={} key={} code={}", read.position(), read.key(), problem.code());
    out().publish(DeadLetterMessage.of(job, read, outlet, problem.code(), problem.getMessage()));
  }

  @Override
  public void processElement(StreamRecord<TopicRecord> element) throws Exception {
    Optional<CheckedFact> fact = check(element.getValue());
    if (fact.isPresent()) {
      handle(element.getValue(), fact.get());
    }
  }
}
