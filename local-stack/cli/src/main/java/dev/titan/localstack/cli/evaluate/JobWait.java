package dev.titan.localstack.cli.evaluate;

import dev.titan.connectors.reference.ReferenceState;
import dev.titan.connectors.reference.ReferenceStatus;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.cli.run.CaughtUp;
import dev.titan.localstack.cli.run.JobProgress;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.services.ServiceException;
import dev.titan.pipelines.kotfraud.KotFraudWorkflow;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Waits for what an evaluation needs, and says meanwhile how far it is. */
public final class JobWait {
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final Duration TELL_EVERY = Duration.ofSeconds(5);

  /** How long nothing may move. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Titan titan;
  private final StopSignal stop;
  private final Steps steps;

  /** Waits for a running stack. */
  public JobWait(Titan titan, StopSignal stop, Steps steps) {
    this.titan = titan;
    this.stop = stop;
    this.steps = steps;
  }

  /** Waits until all reference data stands on its topic. */
  public void untilReferenceIsThere() {
    until(
        "the reference data",
        () -> titan.reference().map(JobWait::isThere).orElse(false),
        () -> titan.reference().map(ReferenceStatus::published).orElse(0L));
  }

  private static boolean isThere(ReferenceStatus status) {
    return status.snapshotDone() && status.state() == ReferenceState.LIVE;
  }

  /** Waits until the job has done with everything that is on its topics now. */
  public void untilCaughtUp() {
    Topic[] topics =
        Stream.concat(KotFraudWorkflow.FACT_TOPICS.stream(), Stream.of(Topic.REFERENCE))
            .toArray(Topic[]::new);
    try (JobProgress progress =
        new JobProgress(
            titan.stack().kafka().bootstrapServers(), titan.kotFraud().name(), topics)) {
      until(
          "the kotfraud job",
          new CaughtUp(titan.kotFraud(), progress),
          () -> progress.behind(progress.ends()));
    }
  }

  /**
   * Waits until something is done.
   *
   * @param whom what it is, for people
   * @param figure moves while it is being done
   * @throws ServiceException when the job has failed, nothing moves any more, or a stop is asked
   *     for
   */
  public void until(String whom, BooleanSupplier done, Supplier<Long> figure) {
    long movedAt = System.nanoTime();
    long toldAt = movedAt;
    long last = -1;
    while (!done.getAsBoolean()) {
      if (hasEnded()) {
        throw new ServiceException(
            "The kotfraud job has ended: "
                + titan.kotFraud().lastFailure().orElse("nobody knows why"));
      }
      long now = figure.get();
      if (now != last) {
        last = now;
        movedAt = System.nanoTime();
      }
      if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
        throw new ServiceException(
            "Nothing has moved for %d minutes while waiting for %s."
                .formatted(PATIENCE.toMinutes(), whom));
      }
      if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
        toldAt = System.nanoTime();
        steps.say("  waiting for %s: %d records".formatted(whom, now));
      }
      if (stop.await(ROUND)) {
        throw new ServiceException("Stopped before the evaluation was complete.");
      }
    }
  }

  /** A job that starts, or starts again, goes on; a busy cluster may not answer in time. */
  private boolean hasEnded() {
    try {
      return titan.kotFraud().status().isTerminalState();
    } catch (ServiceException busy) {
      return false;
    }
  }
}
