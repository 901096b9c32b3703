package dev.titan.connectors.sync.runner;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.topic.OutletKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the store every second or so: enters lanes that are new, takes over runs that have
 * fallen silent, and wakes the lanes that somebody asked for. One thread calls it.
 */
final class RequestWatch {

  private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);

  private final Map<SyncSource, LaneTask> tasks;
  private final SyncOptions options;
  private final RequestStore requests;
  private final RunStore runs;
  private final Heart heart;
  private final Scheduler scheduler;
  private final Clock clock;
  private final Set<Lane> entered = new HashSet<>();
  private boolean failing;

  RequestWatch(
      Map<SyncSource, LaneTask> tasks,
      SyncOptions options,
      RequestStore requests,
      RunStore runs,
      Heart heart,
      Scheduler scheduler,
      Clock clock) {
    this.tasks = tasks;
    this.options = options;
    this.requests = requests;
    this.runs = runs;
    this.heart = heart;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** One look; while PostgreSQL is away it says so once and the next look tries again. */
  void look() {
    try {
      heart.beat();
      runs.takeOver(options.staleAfter(), options.retries().attempts())
          .forEach(line -> LOG.warn("event=sync_taken_over lane=\"{}\"", line));
      for (Map.Entry<SyncSource, LaneTask> entry : tasks.entrySet()) {
        Set<OutletKey> outlets = entry.getKey().outlets();
        enter(entry.getKey().source(), outlets, entry.getValue());
        wake(requests.arrange(entry.getKey().source(), outlets));
      }
      if (failing) {
        LOG.info("event=sync_store_back");
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      if (!failing) {
        LOG.warn("event=sync_store_failing reason=\"{}\"", e.getMessage());
      }
      failing = true;
    }
  }

  /** A lane that the store knows keeps its plan, as far as the schedule of today allows it. */
  private void enter(String source, Set<OutletKey> outlets, LaneTask task) {
    for (OutletKey outlet : outlets) {
      Lane lane = new Lane(source, outlet);
      if (entered.contains(lane)) {
        continue;
      }
      SyncPlan first = task.firstPlan(outlet);
      TaskInstance<SyncPlan> instance =
          new TaskInstance<>(Lane.taskName(source), outlet.toString(), first);
      if (!scheduler.scheduleIfNotExists(instance, first.next())) {
        bringUnderSchedule(lane, task);
      }
      entered.add(lane);
      scheduler.triggerCheckForDueExecutions();
    }
  }

  private void bringUnderSchedule(Lane lane, LaneTask task) {
    Optional<ScheduledExecution<Object>> known = scheduler.getScheduledExecution(lane.id());
    if (known.isPresent()
        && !known.get().isPicked()
        && known.get().getData() instanceof SyncPlan plan) {
      SyncPlan now = task.planUnderSchedule(lane.outlet(), plan);
      if (!now.equals(plan)) {
        reschedule(lane, Optional.of(now), now.next());
      }
    }
  }

  private void wake(List<Lane> lanes) {
    boolean any = false;
    for (Lane lane : lanes) {
      Instant now = clock.instant();
      if (!heart.isAt(lane)
          && scheduler
              .getScheduledExecution(lane.id())
              .filter(known -> !known.isPicked() && known.getExecutionTime().isAfter(now))
              .isPresent()) {
        reschedule(lane, Optional.empty(), now);
      }
      any = true;
    }
    if (any) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  private void reschedule(Lane lane, Optional<SyncPlan> plan, Instant time) {
    try {
      if (plan.isPresent()) {
        scheduler.reschedule(lane.id(), time, plan.get());
      } else {
        scheduler.reschedule(lane.id(), time);
      }
    } catch (TaskInstanceException e) {
      LOG.debug("event=sync_lane_busy lane=\"{}\" reason=\"{}\"", lane, e.getMessage());
    }
  }
}
