package dev.titan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.benchmarks.backfill.BackfillBench;
import dev.titan.benchmarks.backfill.BackfillResult;
import dev.titan.benchmarks.measure.Freshness;
import dev.titan.testing.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillBenchTest {

  @TempDir Path folder;

  @Test
  void measuresBesideABackfillAndFindsEveryBillOfIt() throws Exception {
    BackfillResult result =
        BackfillBench.run(
            Repository.root(),
            folder,
            new BackfillBench.Size(2, 20, 40, 1, 1),
            Clock.systemUTC(),
            line -> {});

    assertThat(result.alone().bills()).isEqualTo(20);
    assertThat(result.beside().bills()).isEqualTo(20);
    assertThat(result.days()).isEqualTo(40);
    assertThat(result.bills()).isGreaterThan(1_000);
  }

  @Test
  void comparesWithWhatWasMeasuredAlone() throws Exception {
    BackfillResult result =
        new BackfillResult(100, 365, 70_000, 120, freshness(100, 200), freshness(110, 260));

    assertThat(result.text())
        .contains("beside the back-fill of another outlet: p50 110, p99 260")
        .contains("ratio of the p50 1.10, of the p99 1.30; back-filled 70,000 bills of 365 days");
    Path json = folder.resolve("backfill.json");
    result.write(json);
    JsonNode figures = JsonMapper.builder().build().readTree(Files.readAllBytes(json));
    assertThat(figures.path("p99_ratio").doubleValue()).isCloseTo(1.3, within(1e-9));
    assertThat(figures.path("backfilled_bills").longValue()).isEqualTo(70_000);
  }

  private static Freshness.Result freshness(double p50, double p99) {
    return new Freshness.Result(6_000, p50, p99, p99, p50, p99, 20, p99);
  }
}
