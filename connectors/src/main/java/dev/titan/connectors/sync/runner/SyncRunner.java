package dev.titan.connectors.sync.runner;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.titan.connectors.sync.SyncSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches from sources by their schedules and when somebody asks, one fetch at a time per source
 * and outlet across all processes on the same store.
 *
 * <pre>{@code
 * StoreSchema.apply(database);
 * try (SyncRunner runner = SyncRunner.start(options, sources, database, clock, clock)) {
 *   ...
 * }
 * }</pre>
 *
 * <p>A process that dies is noticed after four heartbeats, 20 s with the defaults; its runs are
 * then marked as failed and taken over by another process, or by itself after a restart, within 30
 * s altogether. A request that was being served waits again; a scheduled fetch is due again. What
 * had been delivered stays delivered, and delivering it again changes nothing. While PostgreSQL is
 * away fetches that have begun go on, new ones begin when it is back.
 *
 * <p>All processes that have a source must have the same outlets of it. Thread-safe.
 */
public final class SyncRunner implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SyncRunner.class);
  private static final String TABLE = "titan.scheduled_tasks";
  private static final int LOOKS_PER_POLL = 5;
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
  private static final Duration NEVER = Duration.ofDays(100_000);
  private static final Duration KEPT = Duration.ofDays(90);

  private final Scheduler scheduler;
  private final Heart heart;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sync-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean stopping;

  private SyncRunner(
      SyncOptions options,
      List<? extends SyncSource> sources,
      DataSource database,
      Clock clock,
      Clock outletClock) {
    RequestStore requests = new RequestStore(database);
    RunStore runs = new RunStore(database, options.holder());
    this.heart = new Heart(runs);
    Map<SyncSource, LaneTask> lanes = new LinkedHashMap<>();
    List<Task<?>> tasks = new ArrayList<>();
    for (SyncSource source : sources) {
      LaneTask lane =
          new LaneTask(source, options, requests, runs, heart, clock, outletClock, () -> stopping);
      lanes.put(source, lane);
      tasks.add(lane.task());
    }
    this.scheduler =
        new Builder(database, tasks, options, clock).startTasks(cleaning(runs)).build();
    RequestWatch watch = new RequestWatch(lanes, options, requests, runs, heart, scheduler, clock);
    long look = options.look().toMillis();
    Future<?> unused = looks.scheduleWithFixedDelay(watch::look, 0, look, TimeUnit.MILLISECONDS);
  }

  /**
   * Begins at once; PostgreSQL may still be away, but its schema must have been applied when it
   * comes.
   *
   * @param database asked often, so that kept connections are worth while
   * @param clock tells when something is due
   * @param outletClock tells which business day it is at the outlets, which in a simulation is
   *     another time
   */
  public static SyncRunner start(
      SyncOptions options,
      List<? extends SyncSource> sources,
      DataSource database,
      Clock clock,
      Clock outletClock) {
    SyncRunner runner = new SyncRunner(options, sources, database, clock, outletClock);
    runner.scheduler.start();
    LOG.info(
        "event=sync_runner_started holder={} sources={}",
        options.holder(),
        sources.stream().map(SyncSource::source).toList());
    return runner;
  }

  /** The library with a clock that is given; it waits between its looks in real time. */
  private static final class Builder extends SchedulerBuilder {

    Builder(DataSource database, List<Task<?>> tasks, SyncOptions options, Clock clock) {
      super(database, tasks);
      tableName(TABLE)
          .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
          .serializer(new PlanSerializer())
          .schedulerName(new SchedulerName.Fixed(options.holder()))
          .threads(options.threads())
          .pollingInterval(options.look().multipliedBy(LOOKS_PER_POLL))
          .heartbeatInterval(options.heartbeat())
          .missedHeartbeatsLimit(4)
          .shutdownMaxWait(STOP_WITHIN)
          // A source that this process does not have is another one's.
          .deleteUnresolvedAfter(NEVER)
          // LaneTask says in one line what failed.
          .failureLogging(LogLevel.DEBUG, false);
      this.clock = clock::instant;
    }
  }

  private static RecurringTask<Void> cleaning(RunStore runs) {
    return Tasks.recurring("sync-cleaning", FixedDelay.ofHours(24))
        .execute(
            (instance, context) -> {
              try {
                LOG.info("event=sync_cleaned runs={}", runs.forget(KEPT));
              } catch (SQLException e) {
                throw new IllegalStateException("Old runs cannot be removed", e);
              }
            });
  }

  /**
   * Stops within some ten seconds. Runs that are under way end as failed, and are run again by
   * another process or after the next start.
   */
  @Override
  public void close() {
    stopping = true;
    looks.shutdownNow();
    heart.stopAll();
    scheduler.stop();
  }
}
