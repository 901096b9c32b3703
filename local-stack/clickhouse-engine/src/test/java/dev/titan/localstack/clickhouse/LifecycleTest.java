package dev.titan.localstack.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process starts clearly or says why not, survives a power cut, and leaves nothing behind. */
class LifecycleTest {
  @TempDir Path folder;

  /** The one line that a process writes that cannot start. */
  private String failure(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("failure.log");
    Process process = EngineProcess.launch(log, List.of(arguments));
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(Files.readAllLines(log)).hasSize(1);
    return Files.readString(log);
  }

  @Test
  void keepsItsRowsThroughAKillAndRefusesASecondProcess() throws Exception {
    Path data = folder.resolve("data");
    String counted;
    try (EngineProcess engine = EngineProcess.start(data)) {
      Http.to(engine).ask("CREATE TABLE kept (n UInt64) ENGINE = MergeTree ORDER BY n");
      for (int i = 0; i < 20; i++) {
        assertThat(Http.to(engine).ask("INSERT INTO kept SELECT number FROM numbers(1000)"))
            .isEmpty();
      }
      assertThat(failure("--data", data.toString(), "--port", "0"))
          .contains("in use by another ClickHouse engine process");
      counted = Http.to(engine).ask("SELECT count(), sum(n) FROM kept");
      engine.kill();
    }
    try (EngineProcess engine = EngineProcess.start(data)) {
      assertThat(Http.to(engine).ask("SELECT count(), sum(n) FROM kept")).isEqualTo(counted);
      assertThat(counted).startsWith("20000\t");
      engine.process().destroy();
      assertThat(engine.process().waitFor(15, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void saysWhatStandsInTheWay() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(failure("--data", folder.resolve("a").toString(), "--port", port))
          .contains("Port " + port, "choose another port");
    }
    assertThat(failure("--data", folder.resolve("b").toString(), "--library", "/absent/libchdb.so"))
        .contains("npm ci");
    Path noLibrary = Files.writeString(folder.resolve("libchdb.so"), "no library");
    assertThat(failure("--data", folder.resolve("b").toString(), "--library", noLibrary.toString()))
        .contains("cannot be loaded", "npm ci");
    assertThat(failure("--data", noLibrary.toString())).contains("check its owner and free space");
    assertThat(failure("--data", folder.resolve("c").toString(), "--memory", "5"))
        .contains("--memory must be at least");
    assertThat(failure("--data", folder.resolve("d").toString(), "--users", "/absent.json"))
        .contains("users file");
  }

  @Test
  void endsWithTheProcessThatStartedIt() throws Exception {
    Process parent = new ProcessBuilder("sleep", "1000").start();
    try (EngineProcess engine =
        EngineProcess.start(folder.resolve("data"), "--parent-pid", Long.toString(parent.pid()))) {
      parent.destroyForcibly();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !engine.process().isAlive());
    }
  }
}
