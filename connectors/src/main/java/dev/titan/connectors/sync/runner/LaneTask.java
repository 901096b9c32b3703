package dev.titan.connectors.sync.runner;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.error.ErrorKind;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due at the lanes of one source. The library calls it for a lane in one process at a
 * time; of two processes that both believe so, because one was silent for long, the index of {@code
 * sync_runs} lets one run, and the other one's run ends when it is taken over.
 */
final class LaneTask {

  private static final Logger LOG = LoggerFactory.getLogger(LaneTask.class);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration NOT_OURS = Duration.ofMinutes(10);
  private static final Duration STORE_RETRY = Duration.ofMillis(500);

  private final SyncSource source;
  private final SyncOptions options;
  private final RequestStore requests;
  private final RunStore runs;
  private final Heart heart;
  private final Clock clock;
  private final Clock outletClock;
  private final BooleanSupplier stopping;

  LaneTask(
      SyncSource source,
      SyncOptions options,
      RequestStore requests,
      RunStore runs,
      Heart heart,
      Clock clock,
      Clock outletClock,
      BooleanSupplier stopping) {
    this.source = source;
    this.options = options;
    this.requests = requests;
    this.runs = runs;
    this.heart = heart;
    this.clock = clock;
    this.outletClock = outletClock;
    this.stopping = stopping;
  }

  /** A fetch that failed, told to the library so that it counts failures. */
  private static final class LaneFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LaneFailedException(String message) {
      super(message);
    }
  }

  /** The library's form of it. */
  Task<SyncPlan> task() {
    return Tasks.custom(Lane.taskName(source.source()), SyncPlan.class)
        .onFailure(this::afterFailure)
        .onDeadExecutionRevive()
        .execute((instance, context) -> execute(instance));
  }

  /** The plan of a lane that nobody knows yet. */
  SyncPlan firstPlan(OutletKey outlet) {
    return SyncPlan.begin(options.schedule(source.source()), zone(outlet), clock.instant());
  }

  /** A plan that was made under another schedule perhaps. */
  SyncPlan planUnderSchedule(OutletKey outlet, SyncPlan plan) {
    return plan.under(options.schedule(source.source()), zone(outlet), clock.instant());
  }

  private ZoneId zone(OutletKey outlet) {
    return options.calendar(outlet).zone();
  }

  private CompletionHandler<SyncPlan> execute(TaskInstance<SyncPlan> instance) {
    Lane lane = new Lane(source.source(), OutletKey.parse(instance.getId()));
    SyncPlan plan = instance.getData();
    if (!source.outlets().contains(lane.outlet())) {
      return at(clock.instant().plus(NOT_OURS), plan);
    }
    if (stopping.getAsBoolean() || !source.isHere(lane.outlet())) {
      return at(clock.instant().plus(SOON), plan);
    }
    try {
      Optional<Job> job = requests.next(lane).or(() -> scheduled(lane, plan));
      if (job.isEmpty()) {
        return at(plan.next(), plan);
      }
      Optional<Run> run = runs.begin(lane, job.get());
      if (run.isEmpty()) {
        return at(clock.instant().plus(SOON), plan);
      }
      return run(run.get(), plan);
    } catch (SQLException e) {
      throw new LaneFailedException("PostgreSQL: " + e.getMessage());
    }
  }

  private Optional<Job> scheduled(Lane lane, SyncPlan plan) {
    return plan.due(clock.instant())
        .map(
            kind ->
                new Job(
                    kind,
                    kind == RunKind.FULL
                        ? new SyncOrder(
                            lane.outlet(), Optional.of(fullFrom(lane.outlet())), Optional.empty())
                        : SyncOrder.newest(lane.outlet()),
                    Optional.empty()));
  }

  private LocalDate fullFrom(OutletKey outlet) {
    BusinessCalendar calendar = options.calendar(outlet);
    return calendar
        .dateOf(outletClock.instant())
        .minusDays(options.schedule(source.source()).fullDays());
  }

  private CompletionHandler<SyncPlan> run(Run run, SyncPlan plan) {
    Outcome outcome = fetch(run);
    try {
      Failsafe.with(patience()).run(() -> runs.end(run, outcome));
    } catch (FailsafeException e) {
      // The run stands as running until it is taken over, and is then run again.
      LOG.warn("event=sync_end_not_saved lane=\"{}\" reason=\"{}\"", run.lane(), e.getMessage());
      throw new LaneFailedException(String.valueOf(e.getMessage()));
    }
    if (outcome.done()) {
      Instant now = clock.instant();
      OutletKey outlet = run.lane().outlet();
      SyncPlan next =
          plan.after(run.job().kind(), options.schedule(source.source()), zone(outlet), now);
      return at(next.next(), next);
    }
    if (!outcome.counts()) {
      return at(clock.instant(), plan);
    }
    throw new LaneFailedException(outcome.message());
  }

  private Outcome fetch(Run run) {
    LOG.info(
        "event=sync_begin lane=\"{}\" kind={} from={} through={}",
        run.lane(),
        run.job().kind().word(),
        run.job().order().from().map(LocalDate::toString).orElse("-"),
        run.job().order().through().map(LocalDate::toString).orElse("-"));
    heart.add(run);
    if (stopping.getAsBoolean()) {
      // It began while the others were being told to stop.
      run.stop();
    }
    Outcome outcome;
    try {
      SyncCounts counts = source.fetch(run.job().order(), run);
      run.finalCounts(counts);
      outcome = Outcome.DONE;
    } catch (InterruptedException e) {
      outcome = Outcome.stopped();
    } catch (TitanException e) {
      boolean hopeless = e.code().kind() == ErrorKind.USER;
      outcome = Outcome.failed(String.valueOf(e.getMessage()), again(run.job(), hopeless));
    } catch (RuntimeException e) {
      LOG.error("event=sync_unexpected lane=\"{}\"", run.lane(), e);
      outcome =
          Outcome.failed(
              "Unexpected: " + e.getClass().getName() + ", see the log", again(run.job(), false));
    } finally {
      run.ended();
      heart.remove(run);
    }
    Run.Progress progress = run.progress();
    LOG.info(
        "event=sync_end lane=\"{}\" status={} published={} unchanged={} dead_letters={} message=\"{}\"",
        run.lane(),
        outcome.runStatus(),
        progress.counts().published(),
        progress.counts().unchanged(),
        progress.counts().deadLetters(),
        outcome.message());
    return outcome;
  }

  /** When a request is tried again that has just failed; empty when it is given up. */
  private Optional<Duration> again(Job job, boolean hopeless) {
    int attempts = job.request().map(Job.Asked::attempts).orElse(0) + 1;
    return hopeless || attempts >= options.retries().attempts()
        ? Optional.empty()
        : Optional.of(options.retries().pause(attempts));
  }

  /** As long as nobody takes the run over, unless the process is to stop. */
  private RetryPolicy<Object> patience() {
    return RetryPolicy.builder()
        .handle(SQLException.class)
        .abortIf((result, failure) -> stopping.getAsBoolean())
        .withDelay(STORE_RETRY)
        .withMaxRetries(-1)
        .withMaxDuration(options.staleAfter())
        .build();
  }

  private static CompletionHandler<SyncPlan> at(Instant time, SyncPlan plan) {
    return (complete, operations) -> operations.reschedule(complete, time, plan);
  }

  private void afterFailure(ExecutionComplete complete, ExecutionOperations<SyncPlan> operations) {
    int failures = complete.getExecution().consecutiveFailures + 1;
    operations.reschedule(complete, clock.instant().plus(options.retries().pause(failures)));
  }
}
