package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFlinkTest {
  /** Number and count, as the job of this process tells them. */
  private static final ConcurrentLinkedQueue<Map.Entry<Long, Long>> COUNTED =
      new ConcurrentLinkedQueue<>();

  @TempDir private Path folder;

  @BeforeEach
  void forgetEarlierCounts() {
    COUNTED.clear();
  }

  @Test
  void resumesStateAndSourceFromTheLastCheckpointAfterKill9() throws Exception {
    long lastCounted;
    try (ChildProcess main = ChildProcess.start(CountingMain.class, folder.toString())) {
      main.awaitLine(line -> line.startsWith("checkpointed "));
      lastCounted =
          main.kill().stream()
              .filter(line -> line.matches("counted \\d+"))
              .mapToLong(line -> Long.parseLong(line.substring("counted ".length())))
              .max()
              .orElseThrow();
    }

    try (DataFolder data = TestFolders.open(folder);
        EmbeddedFlink flink = EmbeddedFlink.start(data, TestFolders.flink())) {
      JobHandle job = submit(flink);
      assertThat(job.resumedFrom()).isPresent();
      awaitNumbers(20);
      assertThat(COUNTED.peek().getKey()).isPositive().isLessThanOrEqualTo(lastCounted + 1);
      assertThatEachNumberWasCountedOnce();
    }
  }

  @Test
  void resumesFromTheOneBeforeWhenTheNewestCheckpointIsDamaged() throws Exception {
    RetainedCheckpoint newest;
    try (DataFolder data = TestFolders.open(folder);
        EmbeddedFlink flink = EmbeddedFlink.start(data, TestFolders.flink())) {
      JobHandle job = submit(flink);
      awaitNumbers(1);
      await()
          .atMost(TestFolders.PATIENCE)
          .until(() -> job.latestCheckpoint().filter(one -> one.number() >= 3).isPresent());
      job.checkpointAndCancel();
      assertThat(job.status()).isEqualTo(JobStatus.CANCELED);
      newest = job.latestCheckpoint().orElseThrow();
    }
    truncateLargest(newest.folder());

    COUNTED.clear();
    try (DataFolder data = TestFolders.open(folder);
        EmbeddedFlink flink = EmbeddedFlink.start(data, TestFolders.flink())) {
      JobHandle job = submit(flink);
      assertThat(job.resumedFrom())
          .hasValueSatisfying(
              resumed -> assertThat(resumed.number()).isEqualTo(newest.number() - 1));
      awaitNumbers(20);
      assertThat(COUNTED.peek().getKey()).isPositive();
      assertThatEachNumberWasCountedOnce();
    }
  }

  @Test
  void bringsANewTaskManagerWhenItFailsAndDropsRunsThatAreObsolete() throws Exception {
    try (DataFolder data = TestFolders.open(folder);
        EmbeddedFlink flink = EmbeddedFlink.start(data, TestFolders.flink())) {
      JobHandle first = submit(flink);
      assertThatThrownBy(() -> submit(flink))
          .isInstanceOf(ServiceException.class)
          .hasMessage("Job counting runs already. Cancel that run first.");
      awaitNumbers(1);
      await().atMost(TestFolders.PATIENCE).until(() -> first.latestCheckpoint().isPresent());
      flink.failTaskManager();
      await().atMost(TestFolders.PATIENCE).until(() -> !flink.health().healthy());
      COUNTED.clear();
      awaitNumbers(20);
      await().atMost(TestFolders.PATIENCE).until(() -> flink.health().healthy());
      assertThat(COUNTED.peek().getKey()).isPositive();
      assertThatEachNumberWasCountedOnce();

      Path savepoint = first.stopWithSavepoint();
      assertThat(first.status()).isEqualTo(JobStatus.FINISHED);
      JobHandle second = submit(flink);
      assertThat(second.resumedFrom().orElseThrow().folder()).isEqualTo(savepoint);
      await()
          .atMost(TestFolders.PATIENCE)
          .until(() -> second.latestCheckpoint().filter(at -> isOf(at, second)).isPresent());
      second.cancel();
      JobHandle third = submit(flink);
      await()
          .atMost(TestFolders.PATIENCE)
          .until(() -> third.latestCheckpoint().filter(at -> isOf(at, third)).isPresent());
      third.cancel();
      assertThat(runs()).containsExactlyInAnyOrder(id(second), id(third));
    }
  }

  @Test
  void saysThatTheConfigurationIsAbsent() {
    try (DataFolder data = TestFolders.open(folder)) {
      assertThatThrownBy(() -> EmbeddedFlink.start(data, FlinkOptions.of(folder)))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("common.yaml is absent")
          .hasMessageContaining("--flink-conf DIR");
    }
  }

  private static JobHandle submit(EmbeddedFlink flink) {
    return flink.submit(
        CountingJob.NAME,
        CountingJob.graph(
            flink.configuration(CountingJob.NAME),
            (number, count) -> COUNTED.add(Map.entry(number, count))));
  }

  private static void awaitNumbers(int atLeast) {
    await().atMost(TestFolders.PATIENCE).until(() -> COUNTED.size() >= atLeast);
  }

  private static void assertThatEachNumberWasCountedOnce() {
    assertThat(COUNTED)
        .allSatisfy(
            counted ->
                assertThat(counted.getValue()).isEqualTo(counted.getKey() / CountingJob.KEYS + 1));
  }

  private List<String> runs() throws IOException {
    try (Stream<Path> runs =
        Files.list(folder.resolve("flink/checkpoints").resolve(CountingJob.NAME))) {
      return runs.map(run -> run.getFileName().toString()).toList();
    }
  }

  private static boolean isOf(RetainedCheckpoint checkpoint, JobHandle job) {
    return checkpoint.folder().getParent().getFileName().toString().equals(id(job));
  }

  private static String id(JobHandle job) {
    return job.jobId().toString();
  }

  private static void truncateLargest(Path checkpoint) throws IOException {
    try (Stream<Path> files = Files.list(checkpoint)) {
      Path largest =
          files
              .filter(file -> !file.endsWith("_metadata"))
              .max((left, right) -> Long.compare(left.toFile().length(), right.toFile().length()))
              .orElseThrow();
      Files.write(largest, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
    }
  }
}
