package dev.titan.benchmarks.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.benchmarks.BenchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures as one JSON object. Names and meaning of its keys do not change. */
public final class JsonReport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonReport() {}

  /** Writes the file, its folder included. */
  public static void write(BenchResult result, Machine machine, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(
        file,
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures(result, machine)) + "\n");
  }

  private static Map<String, Object> figures(BenchResult result, Machine machine) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("discard_per_s", Math.round(result.discardRate()));
    figures.put("dedup_jdbc_per_s", Math.round(result.minimalRate()));
    figures.put("ledger_per_s", Math.round(result.ledgerRate()));
    figures.put("ledger_ratio", rounded(result.ledgerRatio(), 1000));
    figures.put("freshness_p50_ms", rounded(result.freshness().p50(), 10));
    figures.put("freshness_p99_ms", rounded(result.freshness().p99(), 10));
    figures.put("peak_rss_mib", result.peakMebibytes());
    figures.put("bills", result.options().bills());
    figures.put("outlets", result.options().outlets());
    figures.put("freshness_max_ms", rounded(result.freshness().max(), 10));
    figures.put("freshness_settling_p99_ms", rounded(result.freshness().settlingP99(), 10));
    figures.put("sales_daily_freshness_p50_ms", rounded(result.freshness().dailyP50(), 10));
    figures.put("sales_daily_freshness_p99_ms", rounded(result.freshness().dailyP99(), 10));
    figures.put("freshness_resolution_ms", rounded(result.freshness().resolution(), 10));
    figures.put("freshness_bills_per_s", result.options().billsPerSecond());
    figures.put("mean_bill_bytes", Math.round(result.meanBytes()));
    figures.put("discard_rounds", whole(result.discard()));
    figures.put("dedup_jdbc_rounds", whole(result.minimal()));
    figures.put("ledger_rounds", whole(result.ledger()));
    figures.put("machine", machine.toString());
    return figures;
  }

  private static List<Long> whole(List<Double> rates) {
    return rates.stream().map(Math::round).toList();
  }

  private static double rounded(double value, int parts) {
    return (double) Math.round(value * parts) / parts;
  }
}
