package dev.titan.benchmarks.backfill;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.benchmarks.measure.Freshness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The freshness of live bills, alone and beside a back-fill.
 *
 * @param billsPerSecond of all live outlets
 * @param days that were back-filled
 * @param bills that were back-filled
 * @param seconds that the back-fill took, from the first request until its last bill was published
 * @param alone before it began
 * @param beside while it ran
 */
public record BackfillResult(
    int billsPerSecond,
    int days,
    long bills,
    double seconds,
    Freshness.Result alone,
    Freshness.Result beside) {

  /** Lines for people. */
  public String text() {
    return String.join(
        "\n",
        line("%d live bills a second alone".formatted(billsPerSecond), alone),
        line("beside the back-fill of another outlet", beside),
        String.format(
            Locale.ROOT,
            "ratio of the p50 %.2f, of the p99 %.2f; back-filled %,d bills of %d days in %.0f s",
            beside.p50() / alone.p50(),
            beside.p99() / alone.p99(),
            bills,
            days,
            seconds));
  }

  private static String line(String what, Freshness.Result freshness) {
    return String.format(
        Locale.ROOT,
        "%s: p50 %.0f, p99 %.0f, max %.0f ms",
        what,
        freshness.p50(),
        freshness.p99(),
        freshness.max());
  }

  /** Writes the figures as one JSON object. */
  public void write(Path file) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("bills_per_s", billsPerSecond);
    figures.put("alone_p50_ms", alone.p50());
    figures.put("alone_p99_ms", alone.p99());
    figures.put("beside_p50_ms", beside.p50());
    figures.put("beside_p99_ms", beside.p99());
    figures.put("p50_ratio", beside.p50() / alone.p50());
    figures.put("p99_ratio", beside.p99() / alone.p99());
    figures.put("backfilled_days", days);
    figures.put("backfilled_bills", bills);
    figures.put("backfill_s", seconds);
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
            + "\n");
  }
}
