package dev.titan.pipelines.outlet;

import dev.titan.pipelines.io.TableRow;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.io.TopicRecord;
import java.time.Duration;
import java.util.Optional;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/** Runs an {@link OutletFunction} that needs nothing but facts, as soon as they are there. */
public final class OutletOperator extends BundlingOperator<OutletFunction>
    implements OneInputStreamOperator<TopicRecord, TableRow> {

  private static final long serialVersionUID = 1L;

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
    super(job, function, messages, bundleSize, bundleInterval);
  }

  @Override
  public void processElement(StreamRecord<TopicRecord> element) throws Exception {
    Optional<CheckedFact> fact = check(element.getValue());
    if (fact.isPresent()) {
      handle(element.getValue(), fact.get());
    }
  }
}
