package dev.titan.testing;

import dev.titan.localstack.services.ClickHouseOptions;
import dev.titan.localstack.services.ClickHouseProcess;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.EmbeddedFlink;
import dev.titan.localstack.services.EmbeddedKafka;
import dev.titan.localstack.services.EmbeddedPostgres;
import dev.titan.localstack.services.FlinkOptions;
import dev.titan.localstack.services.KafkaOptions;
import dev.titan.localstack.services.PostgresOptions;
import dev.titan.localstack.services.Service;
import dev.titan.localstack.services.SpaceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.io.FileUtils;

/**
 * The services of one test process, each started when it is first asked for and shared by all test
 * classes; they stop, and their data goes, when the process ends. Safe for use by several threads.
 *
 * <p>Tests do not share data: each takes its own {@link TestTopic} and {@link TestDatabase}.
 */
public final class TestStack {
  private static final Deque<Service> STARTED = new ArrayDeque<>();
  private static final AtomicInteger NAMES = new AtomicInteger();
  private static final long CLICKHOUSE_MEMORY = 1L << 30;

  private static DataFolder data;
  private static EmbeddedKafka kafka;
  private static ClickHouseProcess clickHouse;
  private static EmbeddedPostgres postgres;
  private static EmbeddedFlink flink;

  private TestStack() {}

  /** The broker. */
  public static synchronized EmbeddedKafka kafka() {
    if (kafka == null) {
      kafka = started(EmbeddedKafka.start(data(), KafkaOptions.defaults()));
    }
    return kafka;
  }

  /** The engine, in a process of its own. */
  public static synchronized ClickHouseProcess clickHouse() {
    if (clickHouse == null) {
      clickHouse =
          started(
              ClickHouseProcess.start(
                  data(),
                  new ClickHouseOptions(
                      0, Repository.root(), CLICKHOUSE_MEMORY, 192, Duration.ofSeconds(60))));
    }
    return clickHouse;
  }

  /** PostgreSQL, in processes of its own. */
  public static synchronized EmbeddedPostgres postgres() {
    if (postgres == null) {
      postgres = started(EmbeddedPostgres.start(data(), PostgresOptions.defaults()));
      beCareless(postgres);
    }
    return postgres;
  }

  /** Its data goes with the process, so that nothing has to survive the machine. */
  private static void beCareless(EmbeddedPostgres started) {
    try (Connection connection = started.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER SYSTEM SET fsync = off");
      statement.execute("ALTER SYSTEM SET full_page_writes = off");
      statement.execute("SELECT pg_reload_conf()");
    } catch (SQLException e) {
      throw new AssertionError("PostgreSQL does not take its settings", e);
    }
  }

  /** The Flink cluster, with the repository's configuration and two checkpoints a second. */
  public static synchronized EmbeddedFlink flink() {
    if (flink == null) {
      flink =
          started(
              EmbeddedFlink.start(
                  data(),
                  new FlinkOptions(
                      Repository.flinkConfiguration(),
                      Map.of(
                          "execution.checkpointing.interval", "500 ms",
                          "execution.checkpointing.min-pause", "50 ms",
                          "restart-strategy.exponential-delay.initial-backoff", "100 ms",
                          "restart-strategy.exponential-delay.max-backoff", "1 s",
                          "taskmanager.numberOfTaskSlots", "8"))));
    }
    return flink;
  }

  /** A name that no other test of this process uses: the prefix and a number. */
  public static String uniqueName(String prefix) {
    return prefix + NAMES.incrementAndGet();
  }

  private static synchronized DataFolder data() {
    if (data == null) {
      try {
        data = DataFolder.open(Files.createTempDirectory("titan-test-"), 0, SpaceProbe.ofDisk());
      } catch (IOException e) {
        throw new IllegalStateException("No temporary folder is to be had: " + e, e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(TestStack::stop, "titan-test-stack-stop"));
    }
    return data;
  }

  private static <T extends Service> T started(T service) {
    STARTED.push(service);
    return service;
  }

  private static synchronized void stop() {
    STARTED.forEach(Service::close);
    data.close();
    FileUtils.deleteQuietly(data.root().toFile());
  }
}
