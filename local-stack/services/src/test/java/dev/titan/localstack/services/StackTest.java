package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
  @TempDir private Path folder;

  @Test
  void keepsEverythingAndItsAddressesThroughKill9OfTheMainProcess() throws Exception {
    RunningStack before;
    try (ChildProcess main = ChildProcess.start(StackMain.class, folder.toString())) {
      main.awaitLine("ready"::equals);
      before = RunningStack.find(folder).orElseThrow();
      assertThat(before.pid()).isEqualTo(main.pid());
      main.kill();
    }
    assertThat(folder.resolve("ports.json")).exists();
    assertThat(RunningStack.find(folder)).isEmpty();

    List<String> steps = new ArrayList<>();
    try (Stack stack =
        Stack.start(
            TestFolders.stack(folder), Clock.systemUTC(), (step, took) -> steps.add(step))) {
      assertThat(stack.addresses())
          .usingRecursiveComparison()
          .ignoringFields("pid", "processStart", "flink")
          .isEqualTo(before);
      assertThat(RunningStack.find(folder)).contains(stack.addresses());
      assertThat(stack.health()).hasSize(4).allMatch(Health::healthy);
      assertThat(topics(stack)).contains("titan.test");
      assertThat(stack.addresses().readerOf(folder)).isEqualTo(stack.clickHouse().reader());
      assertThat(ask(stack.clickHouse().connect(stack.clickHouse().reader()), "FROM titan.kept"))
          .isEqualTo(42);
      assertThat(ask(stack.postgres().orElseThrow().connect(), "FROM kept")).isEqualTo(42);
      JobHandle job =
          stack
              .flink()
              .submit(
                  CountingJob.NAME,
                  CountingJob.graph(
                      stack.flink().configuration(CountingJob.NAME), (number, count) -> {}));
      assertThat(job.resumedFrom()).isPresent();
    }
    assertThat(steps)
        .hasSize(8)
        .anyMatch(step -> step.startsWith("kafka started at 127.0.0.1:"))
        .endsWith("flink stopped", "kafka stopped", "clickhouse stopped", "postgres stopped");
    assertThat(folder.resolve("ports.json")).doesNotExist();
    for (String secret : List.of("clickhouse-writer", "clickhouse-reader", "postgres")) {
      String value = Files.readString(folder.resolve("secrets").resolve(secret)).strip();
      assertThat(Files.readString(folder.resolve("logs/clickhouse.log"))).doesNotContain(value);
    }
  }

  @Test
  void stopsWhatCameUpAndGivesTheFolderFreeWhenOneServiceFails() throws Exception {
    StackOptions options = TestFolders.stack(folder);
    try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      StackOptions occupied =
          new StackOptions(
              options.dataFolder(),
              0,
              new KafkaOptions(occupant.getLocalPort(), 1 << 20),
              options.clickHouse(),
              options.externalClickHouse(),
              options.postgres(),
              options.flink());
      assertThatThrownBy(() -> Stack.start(occupied, Clock.systemUTC(), (step, took) -> {}))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("for kafka is in use by another program");
    }
    assertThat(folder.resolve("ports.json")).doesNotExist();
    assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    assertThat(folder.resolve("clickhouse/process")).doesNotExist();
    try (DataFolder data = TestFolders.open(folder)) {
      assertThat(data.root()).isEqualTo(folder);
    }
  }

  private static Set<String> topics(Stack stack) throws Exception {
    try (Admin admin =
        Admin.create(java.util.Map.of("bootstrap.servers", stack.kafka().bootstrapServers()))) {
      return admin.listTopics().names().get();
    }
  }

  private static long ask(Connection opened, String from) throws Exception {
    try (Connection connection = opened;
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT n " + from)) {
      assertThat(result.next()).isTrue();
      return result.getLong(1);
    }
  }
}
