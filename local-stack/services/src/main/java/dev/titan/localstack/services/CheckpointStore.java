package dev.titan.localstack.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The checkpoints and savepoints of the jobs on disk.
 *
 * <p>{@code checkpoints/JOB/RUN/chk-N} and {@code savepoints/JOB/savepoint-...}: a run is one
 * submission of a job, named by Flink's job id.
 */
final class CheckpointStore {
  private static final Logger LOG = LoggerFactory.getLogger(CheckpointStore.class);

  private final DataFolder data;

  CheckpointStore(DataFolder data) {
    this.data = data;
  }

  Path checkpoints(String job) {
    return data.folder("flink/checkpoints/" + job);
  }

  Path savepoints(String job) {
    return data.folder("flink/savepoints/" + job);
  }

  /** The newest one of a job that is complete; those that are not are named in the log. */
  Optional<RetainedCheckpoint> latest(String job) {
    List<RetainedCheckpoint> complete = new ArrayList<>();
    List<Path> candidates = new ArrayList<>(children(savepoints(job)));
    children(checkpoints(job)).forEach(run -> candidates.addAll(children(run)));
    for (Path candidate : candidates) {
      if (!Files.exists(candidate.resolve("_metadata"))) {
        continue;
      }
      try {
        complete.add(RetainedCheckpoint.read(candidate));
      } catch (IOException e) {
        LOG.warn(
            "event=checkpoint_damaged job={} folder={} reason=\"{}\" action=\"an earlier one is"
                + " used\"",
            job,
            candidate,
            e.getMessage());
      }
    }
    return complete.stream()
        .max(
            Comparator.comparingLong(RetainedCheckpoint::number)
                .thenComparing(checkpoint -> modified(checkpoint.folder())));
  }

  /** Removes the runs of a job that the one it resumes from made obsolete. */
  void discardRunsBefore(String job, RetainedCheckpoint resumed) {
    Path runs = checkpoints(job);
    if (!resumed.folder().startsWith(runs)) {
      return;
    }
    for (Path run : children(runs)) {
      if (!resumed.folder().startsWith(run)) {
        try {
          FileUtils.deleteDirectory(run.toFile());
        } catch (IOException e) {
          LOG.warn("event=checkpoint_not_removed folder={} reason=\"{}\"", run, e.toString());
        }
      }
    }
  }

  private static long modified(Path checkpoint) {
    return checkpoint.resolve("_metadata").toFile().lastModified();
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      LOG.warn("event=folder_unreadable folder={} reason=\"{}\"", folder, e.toString());
      return List.of();
    }
  }
}
