package dev.titan.localstack.services;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs a whole stack, with a topic, a row in each store and a job, until it is killed. */
public final class StackMain {
  private StackMain() {}

  /** Takes the data folder. */
  public static void main(String[] arguments) throws Exception {
    try (Stack stack =
            Stack.start(
                TestFolders.stack(Path.of(arguments[0])),
                Clock.systemUTC(),
                (step, took) -> System.out.println(step + " after " + took.toMillis() + " ms"));
        Connection clickHouse = stack.clickHouse().connect(stack.clickHouse().writer());
        Statement rows = clickHouse.createStatement();
        Connection postgres = stack.postgres().orElseThrow().connect();
        Statement records = postgres.createStatement()) {
      stack.kafka().createTopics(List.of(new TopicSpec("titan.test", 1, Map.of())));
      rows.execute("CREATE DATABASE titan");
      rows.execute("CREATE TABLE titan.kept (n Int64) ENGINE = MergeTree ORDER BY n");
      rows.execute("INSERT INTO titan.kept SELECT 42");
      records.execute("CREATE TABLE kept AS SELECT 42 AS n");
      JobHandle job =
          stack
              .flink()
              .submit(
                  CountingJob.NAME,
                  CountingJob.graph(
                      stack.flink().configuration(CountingJob.NAME), (number, count) -> {}));
      await().atMost(TestFolders.PATIENCE).until(() -> job.latestCheckpoint().isPresent());
      System.out.println("ready");
      new CountDownLatch(1).await();
    }
  }
}
