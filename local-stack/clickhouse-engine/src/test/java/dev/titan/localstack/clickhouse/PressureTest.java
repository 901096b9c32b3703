package dev.titan.localstack.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too large a query, and an end in the middle of one, harm nothing else. */
class PressureTest {
  private static final String SLOW = "SELECT sum(1 + sleepEachRow(%s)) FROM numbers(%d)";

  @TempDir Path folder;

  @Test
  void aQueryBeyondTheMemoryFailsAndTheProcessLives() {
    try (EngineProcess engine =
        EngineProcess.start(folder.resolve("data"), "--memory", "400000000")) {
      for (int i = 0; i < 3; i++) {
        HttpResponse<byte[]> answer =
            Http.to(engine).post("SELECT length(groupArray(toString(number))) FROM numbers(1e8)");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code")).contains("241");
        assertThat(Http.text(answer)).contains("MEMORY_LIMIT_EXCEEDED");
      }
      assertThat(Http.to(engine).ask("SELECT sum(number) FROM numbers(1000000)"))
          .isEqualTo("499999500000\n");
    }
  }

  @Test
  void anEndWaitsForAShortStatementAndStopsALongOne() throws Exception {
    EngineProcess engine = EngineProcess.start(folder.resolve("data"));
    CompletableFuture<String> shortOne = answerTo(engine, SLOW.formatted("0.1", 20));
    CompletableFuture<String> longOne = answerTo(engine, SLOW.formatted("1", 500));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Http.to(engine).ask("SELECT count() FROM system.processes").equals("3\n"));

    engine.process().destroy();

    assertThat(shortOne.get(30, TimeUnit.SECONDS)).isEqualTo("20\n");
    assertThat(longOne.get(30, TimeUnit.SECONDS)).startsWith("Code: 394.");
    assertThat(engine.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static CompletableFuture<String> answerTo(EngineProcess engine, String statement) {
    return CompletableFuture.supplyAsync(
        () ->
            Http.to(engine)
                .with("max_block_size", 1)
                .with("function_sleep_max_microseconds_per_block", 0)
                .ask(statement));
  }
}
