package dev.titan.benchmarks.hooks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.benchmarks.measure.Quantiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the hooks stood.
 *
 * @param offered requests a second
 * @param answers how they were answered
 * @param disk times of single durable writes on the same disk before
 * @param events events that were sent in all, settling included; each stands on its topic once
 */
public record HookResult(int offered, HookLoad.Answers answers, Quantiles disk, long events) {

  /** Longest time until 99 of 100 requests are answered, in milliseconds. */
  static final double P99_MILLIS = 50;

  /** A line for people. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "hooks: %,.0f of %,d requests a second answered, p50 %.1f, p99 %.1f, max %.0f ms (p99 within %.0f ms: %s);"
            + " a durable write alone takes p50 %.1f, p99 %.1f ms, ratio of the p99 %.1f; %,d events, each on its"
            + " topic once",
        answers.perSecond(),
        offered,
        answers.took().p50(),
        answers.took().p99(),
        answers.took().max(),
        P99_MILLIS,
        answers.took().p99() <= P99_MILLIS ? "met" : "missed",
        disk.p50(),
        disk.p99(),
        answers.took().p99() / disk.p99(),
        events);
  }

  /** Writes the figures as one JSON object. */
  public void write(Path file) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("hooks_offered_per_s", offered);
    figures.put("hooks_answered_per_s", Math.round(answers.perSecond()));
    figures.put("hooks_p50_ms", answers.took().p50());
    figures.put("hooks_p99_ms", answers.took().p99());
    figures.put("hooks_max_ms", answers.took().max());
    figures.put("durable_write_p99_ms", disk.p99());
    figures.put("events", events);
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
            + "\n");
  }
}
