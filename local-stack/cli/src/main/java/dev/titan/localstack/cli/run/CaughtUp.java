package dev.titan.localstack.cli.run;

import dev.titan.localstack.services.JobHandle;
import dev.titan.localstack.services.ServiceException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a job has done with all that stood in its topics when this was first asked. What a job
 * had read before a checkpoint is in its table by the end of the next one. For one thread.
 */
public final class CaughtUp implements BooleanSupplier {
  private static final Logger LOG = LoggerFactory.getLogger(CaughtUp.class);

  private final JobHandle job;
  private final JobProgress progress;
  private Optional<Map<TopicPartition, Long>> mark = Optional.empty();

  /** Asks a job, and the broker how far it is. */
  public CaughtUp(JobHandle job, JobProgress progress) {
    this.job = job;
    this.progress = progress;
  }

  @Override
  public boolean getAsBoolean() {
    try {
      if (mark.isEmpty()) {
        mark = Optional.of(progress.ends());
      }
      job.checkpoint();
      if (progress.behind(mark.get()) > 0) {
        return false;
      }
      job.checkpoint();
      return true;
    } catch (ServiceException e) {
      LOG.warn("event=waiting_for_job job={} reason=\"{}\"", job.name(), e.getMessage());
      return false;
    }
  }
}
