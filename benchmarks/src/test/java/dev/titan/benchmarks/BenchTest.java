package dev.titan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.benchmarks.hooks.HookBench;
import dev.titan.benchmarks.hooks.HookResult;
import dev.titan.benchmarks.kotfraud.KotFraudBench;
import dev.titan.benchmarks.kotfraud.KotFraudRates;
import dev.titan.benchmarks.kotfraud.KotFraudResult;
import dev.titan.benchmarks.kotfraud.KotFraudThroughput;
import dev.titan.benchmarks.sheets.SheetBench;
import dev.titan.benchmarks.sheets.SheetResult;
import dev.titan.testing.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speed is not asserted: a small measurement must run to its end and find all rows right. */
class BenchTest {

  @TempDir Path folder;

  @Test
  void measuresASmallFeedAndWritesEveryFigure() throws Exception {
    Path json = folder.resolve("figures.json");

    int exitCode =
        BenchMain.execute(
            "--bills", "2000",
            "--outlets", "4",
            "--rounds", "1",
            "--settling-seconds", "1",
            "--freshness-seconds", "1",
            "--bills-per-second", "100",
            "--home", Repository.root().toString(),
            "--data", folder.resolve("data").toString(),
            "--json", json.toString());

    assertThat(exitCode).isZero();
    JsonNode figures = JsonMapper.builder().build().readTree(Files.readAllBytes(json));
    for (String key :
        new String[] {
          "discard_per_s",
          "dedup_jdbc_per_s",
          "ledger_per_s",
          "ledger_ratio",
          "freshness_p50_ms",
          "freshness_p99_ms",
          "peak_rss_mib"
        }) {
      assertThat(figures.path(key).isNumber()).as(key).isTrue();
      assertThat(figures.path(key).doubleValue()).as(key).isPositive();
    }
    assertThat(figures.path("bills").intValue()).isEqualTo(2000);
  }

  @Test
  void postsToTheHooksAndFindsEveryEventOnItsTopic() throws Exception {
    Path json = folder.resolve("hooks.json");

    HookResult result =
        HookBench.run(folder.resolve("data"), 50, 1, 1, Clock.systemUTC(), line -> {});
    result.write(json);

    JsonNode figures = JsonMapper.builder().build().readTree(Files.readAllBytes(json));
    assertThat(figures.path("events").intValue()).isEqualTo(100);
    assertThat(figures.path("hooks_p99_ms").doubleValue()).isPositive();
    assertThat(result.text()).contains("100 events, each on its topic once");
  }

  @Test
  void examinesEverythingAndTimesEveryCaseAndEveryChangeOfARule() throws Exception {
    Path json = folder.resolve("kotfraud.json");

    KotFraudRates rates =
        KotFraudThroughput.run(
            Repository.root(), folder.resolve("rates"), 2, 1, 1, Clock.systemUTC(), line -> {});
    KotFraudResult result =
        KotFraudBench.run(
            Repository.root(), folder.resolve("data"), 0, 2, 1, 3, Clock.systemUTC(), line -> {});
    result.write(rates, json);

    JsonNode figures = JsonMapper.builder().build().readTree(Files.readAllBytes(json));
    assertThat(figures.path("kotfraud_ratio").doubleValue()).isPositive();
    assertThat(figures.path("rule_changes").intValue()).isEqualTo(3);
    assertThat(figures.path("rule_change_p99_ms").doubleValue()).isPositive();
    assertThat(figures.path("cases").intValue()).isPositive();
    assertThat(figures.path("case_on_topic_p99_ms").doubleValue()).isPositive();
    assertThat(figures.path("case_in_table_p99_ms").doubleValue()).isPositive();
    assertThat(result.text()).contains("3 changed rules");
  }

  @Test
  void readsAWorkbookAndALongTextInProcessesOfTheirOwn() throws Exception {
    Path json = folder.resolve("sheets.json");

    SheetResult result = SheetBench.run(folder.resolve("data"), 50, 2000, line -> {});
    result.write(json);

    JsonNode figures = JsonMapper.builder().build().readTree(Files.readAllBytes(json));
    assertThat(figures.path("csv_cells").longValue()).isEqualTo(2001L * 20 + 2 * 2);
    assertThat(figures.path("csv_report_bills").longValue()).isEqualTo(667);
    assertThat(figures.path("csv_report_ms").longValue()).isPositive();
    assertThat(figures.path("csv_ms").longValue()).isPositive();
    assertThat(result.describe()).contains("50 rows of Excel", "2,000 rows of csv");
  }

  @Test
  void refusesFewerBillsThanOutletsNeed() {
    assertThat(
            BenchMain.execute(
                "--bills", "5", "--outlets", "4", "--data", folder.resolve("data").toString()))
        .isEqualTo(2);
  }

  @Test
  void refusesAFolderThatHoldsSomething() throws Exception {
    Files.writeString(folder.resolve("older"), "data");

    assertThat(BenchMain.execute("--data", folder.toString())).isEqualTo(2);
  }
}
