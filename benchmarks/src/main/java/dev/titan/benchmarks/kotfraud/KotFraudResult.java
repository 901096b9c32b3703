package dev.titan.benchmarks.kotfraud;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.benchmarks.measure.Quantiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How soon the kotfraud job tells and learns.
 *
 * @param heard from before the last event of a case was appended until the case was heard of on
 *     {@code titan.detections}
 * @param found the same until a query found it in {@code kot_fraud_cases}
 * @param cases how many cases were timed
 * @param ruled from the commit of a changed rule in PostgreSQL until the first case that the change
 *     decided was heard of
 * @param changes how many changes were timed
 */
public record KotFraudResult(
    Quantiles heard, Quantiles found, int cases, Quantiles ruled, int changes) {

  /** Longest time for 99 of 100 cases, in milliseconds. */
  static final double CASE_P99_MILLIS = 1000;

  /** Longest time for 99 of 100 changes, in milliseconds. */
  static final double RULE_P99_MILLIS = 2000;

  /** Lines for people. */
  public String text() {
    return String.join(
        "\n",
        line("%,d cases, on titan.detections".formatted(cases), heard, CASE_P99_MILLIS),
        line("the same, in kot_fraud_cases", found, CASE_P99_MILLIS),
        line("%,d changed rules, until one decides".formatted(changes), ruled, RULE_P99_MILLIS));
  }

  private static String line(String what, Quantiles took, double limit) {
    return String.format(
        Locale.ROOT,
        "%s: p50 %.0f, p99 %.0f, max %.0f ms (p99 within %.0f ms: %s)",
        what,
        took.p50(),
        took.p99(),
        took.max(),
        limit,
        took.p99() <= limit ? "met" : "missed");
  }

  /** Writes these figures and those of how much it examines as one JSON object. */
  public void write(KotFraudRates rates, Path file) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.putAll(rates.figures());
    figures.put("cases", cases);
    put(figures, "case_on_topic", heard);
    put(figures, "case_in_table", found);
    figures.put("rule_changes", changes);
    put(figures, "rule_change", ruled);
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
            + "\n");
  }

  private static void put(Map<String, Object> figures, String name, Quantiles took) {
    figures.put(name + "_p50_ms", took.p50());
    figures.put(name + "_p99_ms", took.p99());
    figures.put(name + "_max_ms", took.max());
  }
}
