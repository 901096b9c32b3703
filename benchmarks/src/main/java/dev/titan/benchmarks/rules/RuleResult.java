package dev.titan.benchmarks.rules;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.benchmarks.measure.Quantiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How soon changes of a rule decided.
 *
 * @param took from the commit in PostgreSQL until the first case that the change decided was heard
 *     of on {@code titan.detections}
 * @param changes how many were measured
 */
public record RuleResult(Quantiles took, int changes) {

  /** Longest time for 99 of 100 changes, in milliseconds. */
  static final double P99_MILLIS = 2000;

  /** A line for people. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "rule changes: %d, seen by the running job after p50 %.0f, p99 %.0f, max %.0f ms (p99 within %.0f ms: %s)",
        changes,
        took.p50(),
        took.p99(),
        took.max(),
        P99_MILLIS,
        took.p99() <= P99_MILLIS ? "met" : "missed");
  }

  /** Writes the figures as one JSON object. */
  public void write(Path file) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("rule_changes", changes);
    figures.put("rule_change_p50_ms", took.p50());
    figures.put("rule_change_p99_ms", took.p99());
    figures.put("rule_change_max_ms", took.max());
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
            + "\n");
  }
}
