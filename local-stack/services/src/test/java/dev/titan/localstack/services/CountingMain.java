package dev.titan.localstack.services;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the counting job, prints what it takes checkpoints of, until it is killed. */
public final class CountingMain {
  private CountingMain() {}

  /** Takes the data folder. */
  public static void main(String[] arguments) throws Exception {
    try (DataFolder data = TestFolders.open(Path.of(arguments[0]));
        EmbeddedFlink flink = EmbeddedFlink.start(data, TestFolders.flink())) {
      JobHandle job =
          flink.submit(
              CountingJob.NAME,
              CountingJob.graph(
                  flink.configuration(CountingJob.NAME),
                  (number, count) -> System.out.println("counted " + number)));
      await()
          .atMost(TestFolders.PATIENCE)
          .until(() -> job.latestCheckpoint().filter(one -> one.number() >= 3).isPresent());
      System.out.println("checkpointed " + job.latestCheckpoint().orElseThrow().number());
      new CountDownLatch(1).await();
    }
  }
}
