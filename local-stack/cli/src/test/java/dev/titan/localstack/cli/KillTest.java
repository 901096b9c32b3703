package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay leaves the same rows when a process is killed in the middle as when none is. */
class KillTest {
  private static final int DAYS = 30;
  private static final int TICKETS = 150;
  private static final long SOME = 300;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  @Test
  void survivesAKill9OfTheMainProcess() throws Exception {
    Path file = TicketCsv.write(folder.resolve("tickets.csv"), DAYS, TICKETS);
    Process main =
        ChildProcess.start(TitanMain.class, arguments(file), folder.resolve("killed.txt"));
    try {
      awaitSomeBills();
    } finally {
      main.destroyForcibly();
    }
    assertThat(main.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertEqualAfterwards(Commands.run(arguments(file).toArray(String[]::new)));
  }

  @Test
  void survivesAKill9OfClickHouse() throws Exception {
    Path file = TicketCsv.write(folder.resolve("tickets.csv"), DAYS, TICKETS);
    CompletableFuture<Commands.Answer> replay =
        CompletableFuture.supplyAsync(() -> Commands.run(arguments(file).toArray(String[]::new)));
    awaitSomeBills();
    assertThat(engine().destroyForcibly()).isTrue();
    assertEqualAfterwards(replay.get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS));
  }

  private void awaitSomeBills() {
    Awaitility.await("some bills are in ClickHouse")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> Bills.count(data(), "bills") > SOME);
  }

  /** The stack writes down which engine is its own. */
  private ProcessHandle engine() throws IOException {
    String pid = Files.readString(data().resolve("clickhouse/process")).split("\\s+", 2)[0];
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void assertEqualAfterwards(Commands.Answer answer) {
    assertThat(answer.out())
        .containsPattern("bills +4,500 +4,500")
        .contains("Equal: everything that was served is in ClickHouse, once.");
    assertThat(answer.code()).isZero();
  }

  private List<String> arguments(Path file) {
    return List.of("replay", file.toString(), "--data", data().toString(), "--quirks", "realistic");
  }

  private Path data() {
    return folder.resolve("data");
  }
}
