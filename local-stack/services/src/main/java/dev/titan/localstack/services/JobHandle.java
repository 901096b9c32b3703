package dev.titan.localstack.services;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that was submitted to the embedded Flink. Safe for use by several threads. */
public final class JobHandle {
  private static final Logger LOG = LoggerFactory.getLogger(JobHandle.class);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration CHECKPOINT = Duration.ofSeconds(20);
  private static final Duration END = Duration.ofSeconds(60);

  private final MiniCluster cluster;
  private final CheckpointStore store;
  private final String name;
  private final JobID id;
  private final Optional<RetainedCheckpoint> resumedFrom;

  JobHandle(
      MiniCluster cluster,
      CheckpointStore store,
      String name,
      JobID id,
      Optional<RetainedCheckpoint> resumedFrom) {
    this.cluster = cluster;
    this.store = store;
    this.name = name;
    this.id = id;
    this.resumedFrom = resumedFrom;
  }

  /** The name, as in {@code ledger}. */
  public String name() {
    return name;
  }

  /** Flink's id of this run; each submission has a new one. */
  public JobID jobId() {
    return id;
  }

  /** What this run began from; empty when it began afresh. */
  public Optional<RetainedCheckpoint> resumedFrom() {
    return resumedFrom;
  }

  /** The newest complete checkpoint or savepoint on disk. */
  public Optional<RetainedCheckpoint> latestCheckpoint() {
    return store.latest(name);
  }

  /** Flink's status of the job at this moment. */
  public JobStatus status() {
    return await(cluster.getJobStatus(id), ANSWER, "tell the status of job " + name);
  }

  /** Whether every task of the job has restored its state, opened its connections and works. */
  public boolean allTasksRun() {
    for (AccessExecutionVertex task :
        await(cluster.getExecutionGraph(id), ANSWER, "describe job " + name)
            .getAllExecutionVertices()) {
      if (task.getExecutionState() != ExecutionState.RUNNING) {
        return false;
      }
    }
    return true;
  }

  /** Why the job failed last, if it did. */
  public Optional<String> lastFailure() {
    ErrorInfo failure =
        await(cluster.getExecutionGraph(id), ANSWER, "describe job " + name).getFailureInfo();
    return Optional.ofNullable(failure).map(info -> String.valueOf(info.getException()));
  }

  /** How the job is: healthy while it runs. */
  public Health health() {
    String service = "flink/" + name;
    try {
      JobStatus status = status();
      return status == JobStatus.RUNNING
          ? Health.up(service, "running")
          : Health.down(service, status + lastFailure().map(reason -> ": " + reason).orElse(""));
    } catch (ServiceException e) {
      return Health.down(service, String.valueOf(e.getMessage()));
    }
  }

  /** Takes a checkpoint now and answers its folder. */
  public Path checkpoint() {
    return path(
        await(cluster.triggerCheckpoint(id), CHECKPOINT, "take a checkpoint of job " + name));
  }

  /**
   * Stops the sources, lets everything drain into a savepoint, ends the job; answers its folder.
   */
  public Path stopWithSavepoint() {
    String savepoint =
        await(
            cluster.stopWithSavepoint(
                id, store.savepoints(name).toUri().toString(), false, SavepointFormatType.NATIVE),
            END,
            "stop job " + name + " with a savepoint");
    awaitEnd();
    return path(savepoint);
  }

  /** Ends the job at once; its last checkpoint stays. */
  public void cancel() {
    if (!status().isGloballyTerminalState()) {
      await(cluster.cancelJob(id), ANSWER, "cancel job " + name);
      awaitEnd();
    }
  }

  /** Ends the job after a last checkpoint, if it can still take one, so that little is repeated. */
  public void checkpointAndCancel() {
    if (status() == JobStatus.RUNNING) {
      try {
        checkpoint();
      } catch (ServiceException e) {
        LOG.warn("event=last_checkpoint_failed job={} reason=\"{}\"", name, e.getMessage());
      }
    }
    cancel();
  }

  /** Waits until the job has ended, whichever way, and answers its last status. */
  public JobStatus awaitEnd() {
    await(cluster.requestJobResult(id), END, "end job " + name);
    return status();
  }

  private static Path path(String uri) {
    return Path.of(new org.apache.flink.core.fs.Path(uri).getPath());
  }

  static <T> T await(CompletableFuture<T> future, Duration limit, String what) {
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new ServiceException("Flink could not " + what + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      throw new ServiceException(
          "Flink could not " + what + " within " + limit.toSeconds() + " s.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while Flink was to " + what + ".", e);
    }
  }
}
