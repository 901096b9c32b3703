package dev.titan.localstack.services;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a new task manager when the last one has gone.
 *
 * <p>Flink ends a task manager on a fatal error and counts on something outside to bring a new one,
 * on Kubernetes the operator; in this process it is this watch.
 */
final class TaskManagerWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TaskManagerWatch.class);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int PATIENCE_ROUNDS = 60;
  private static final long ROUND_MILLISECONDS = 500;
  private static final int FIRST_ROUNDS = 3_000;
  private static final long FIRST_MILLISECONDS = 20;

  private final MiniCluster cluster;
  private final ScheduledExecutorService rounds;
  private final AtomicInteger started = new AtomicInteger(1);
  private int roundsToWait;

  private TaskManagerWatch(MiniCluster cluster) {
    this.cluster = cluster;
    this.rounds =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "titan-task-manager-watch");
              thread.setDaemon(true);
              return thread;
            });
  }

  static TaskManagerWatch start(MiniCluster cluster) {
    TaskManagerWatch watch = new TaskManagerWatch(cluster);
    watch.awaitFirst();
    var unused =
        watch.rounds.scheduleWithFixedDelay(
            watch::look, ROUND_MILLISECONDS, ROUND_MILLISECONDS, TimeUnit.MILLISECONDS);
    return watch;
  }

  /** The cluster says that it has started before its task manager has come to it. */
  private void awaitFirst() {
    try {
      for (int round = 0; taskManagers() == 0; round++) {
        if (round == FIRST_ROUNDS) {
          throw new ServiceException(
              "Flink's task manager did not come within a minute. See logs/titan.log.");
        }
        TimeUnit.MILLISECONDS.sleep(FIRST_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while Flink was starting.", e);
    }
  }

  private void look() {
    try {
      if (taskManagers() > 0) {
        roundsToWait = 0;
      } else if (roundsToWait > 0) {
        roundsToWait--;
      } else if (cluster.isRunning()) {
        LOG.warn("event=task_manager_gone action=\"a new one is started\"");
        cluster.startTaskManager();
        started.incrementAndGet();
        roundsToWait = PATIENCE_ROUNDS;
      }
    } catch (Exception e) {
      LOG.warn("event=task_manager_not_started reason=\"{}\"", e.toString());
    }
  }

  /** How many task managers are registered. */
  int taskManagers() {
    return JobHandle.await(cluster.getResourceOverview(), ANSWER, "count its task managers")
        .getNumberTaskManagers();
  }

  /** Ends the newest task manager. */
  void failTaskManager() {
    JobHandle.await(
        cluster.terminateTaskManager(started.get() - 1), ANSWER, "end its task manager");
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
