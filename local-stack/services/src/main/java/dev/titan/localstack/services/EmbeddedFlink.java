package dev.titan.localstack.services;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Flink cluster in this process that all jobs share.
 *
 * <p>A job is resumed from its newest complete checkpoint when it is submitted again under the same
 * name, after a stop as after a kill -9. Usage:
 *
 * <pre>{@code
 * var env = StreamExecutionEnvironment.getExecutionEnvironment(flink.configuration("ledger"));
 * // ... define the graph
 * JobHandle ledger = flink.submit("ledger", env.getStreamGraph());
 * }</pre>
 */
public final class EmbeddedFlink implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFlink.class);
  private static final Pattern JOB_NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");
  private static final Duration START = Duration.ofSeconds(60);

  private final MiniCluster cluster;
  private final FlinkConfigurationFiles files;
  private final Configuration local;
  private final CheckpointStore store;
  private final TaskManagerWatch watch;
  private final Map<String, JobHandle> jobs = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedFlink(
      MiniCluster cluster,
      FlinkConfigurationFiles files,
      Configuration local,
      CheckpointStore store,
      TaskManagerWatch watch) {
    this.cluster = cluster;
    this.files = files;
    this.local = local;
    this.store = store;
    this.watch = watch;
  }

  /**
   * Starts the cluster, without jobs.
   *
   * @throws ServiceException when the configuration cannot be read or the cluster does not come up
   */
  public static EmbeddedFlink start(DataFolder data, FlinkOptions options) {
    FlinkConfigurationFiles files = new FlinkConfigurationFiles(options.configuration());
    Configuration local = local(emptied(data.folder("flink/tmp")), options);
    Configuration configuration = files.ofCluster();
    configuration.addAll(local);
    MiniCluster cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(configuration.get(TaskManagerOptions.NUM_TASK_SLOTS))
                .build());
    try {
      cluster.start();
    } catch (Exception e) {
      throw new ServiceException("Flink did not start: " + e + ". See logs/titan.log.", e);
    }
    return new EmbeddedFlink(
        cluster, files, local, new CheckpointStore(data), TaskManagerWatch.start(cluster));
  }

  private static Configuration local(Path temporary, FlinkOptions options) {
    Configuration local = new Configuration();
    local.set(CoreOptions.TMP_DIRS, temporary.toString());
    local.set(RestOptions.ADDRESS, LoopbackPort.HOST);
    local.set(RestOptions.BIND_ADDRESS, LoopbackPort.HOST);
    local.set(RestOptions.BIND_PORT, "0");
    options.overrides().forEach(local::setString);
    return local;
  }

  /** Working files of an earlier run that was killed are of no use to this one. */
  private static Path emptied(Path temporary) {
    try {
      FileUtils.cleanDirectory(temporary.toFile());
      return temporary;
    } catch (IOException e) {
      throw new ServiceException("The folder " + temporary + " cannot be emptied: " + e, e);
    }
  }

  /** The settings for the environment that defines a job: files, then local folders. */
  public Configuration configuration(String job) {
    Configuration configuration = files.ofJob(requireName(job));
    configuration.addAll(local);
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, store.checkpoints(job).toUri().toString());
    configuration.set(
        CheckpointingOptions.SAVEPOINT_DIRECTORY, store.savepoints(job).toUri().toString());
    return configuration;
  }

  /** As {@link #submit(String, JobGraph)}. */
  public JobHandle submit(String job, StreamGraph graph) {
    return submit(job, graph.getJobGraph());
  }

  /**
   * Starts a job from its newest complete checkpoint or savepoint, or afresh when it has none.
   *
   * @throws ServiceException when a job of that name runs already or Flink refuses the graph
   */
  public JobHandle submit(String job, JobGraph graph) {
    JobHandle running = jobs.get(requireName(job));
    if (running != null && !running.status().isGloballyTerminalState()) {
      throw new ServiceException("Job " + job + " runs already. Cancel that run first.");
    }
    graph
        .getJobConfiguration()
        .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, store.checkpoints(job).toUri().toString());
    Optional<RetainedCheckpoint> resumed = store.latest(job);
    resumed.ifPresent(
        checkpoint -> {
          store.discardRunsBefore(job, checkpoint);
          // The old run's files stay its own: the first checkpoint of the new run is a full one.
          graph.setSavepointRestoreSettings(
              SavepointRestoreSettings.forPath(
                  checkpoint.folder().toUri().toString(), false, RecoveryClaimMode.NO_CLAIM));
        });
    JobHandle.await(cluster.submitJob(graph), START, "start job " + job);
    JobHandle handle = new JobHandle(cluster, store, job, graph.getJobID(), resumed);
    jobs.put(job, handle);
    LOG.info(
        "event=job_submitted job={} id={} resumed_from={}",
        job,
        graph.getJobID(),
        resumed.map(checkpoint -> checkpoint.folder().toString()).orElse("nothing"));
    return handle;
  }

  private static String requireName(String job) {
    if (!JOB_NAME.matcher(job).matches()) {
      throw new IllegalArgumentException(
          "A job name has lower-case letters, digits and hyphens only but is " + job);
    }
    return job;
  }

  /** The job that was submitted last under that name. */
  public Optional<JobHandle> job(String name) {
    return Optional.ofNullable(jobs.get(name));
  }

  /** The address of Flink's REST interface. */
  public URI restAddress() {
    return JobHandle.await(cluster.getRestAddress(), START, "tell its REST address");
  }

  /** For tests of recovery: ends the task manager as a fatal error does. */
  void failTaskManager() {
    watch.failTaskManager();
  }

  @Override
  public String name() {
    return "flink";
  }

  @Override
  public Health health() {
    if (closed.get() || !cluster.isRunning()) {
      return Health.down(name(), "stopped");
    }
    for (JobHandle job : jobs.values()) {
      Health health = job.health();
      if (!health.healthy()) {
        return Health.down(name(), job.name() + " " + health.detail());
      }
    }
    return watch.taskManagers() > 0
        ? Health.up(name(), restAddress().toString())
        : Health.down(name(), "the task manager is being restarted");
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    for (JobHandle job : jobs.values()) {
      try {
        if (job.status() != JobStatus.FINISHED) {
          job.checkpointAndCancel();
        }
      } catch (ServiceException e) {
        LOG.warn("event=job_not_stopped job={} reason=\"{}\"", job.name(), e.getMessage());
      }
    }
    watch.close();
    JobHandle.await(cluster.closeAsync(), START, "stop");
  }
}
