package dev.titan.benchmarks.kotfraud;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a fact costs the kotfraud job, in microseconds.
 *
 * @param outlets that were measured
 * @param manyOutlets outlets that were known, each for a day
 * @param manyDays days that were known of the measured outlets
 * @param before with one day of the measured outlets known
 * @param after the same, measured last
 * @param ofManyOutlets with many outlets known
 * @param ofManyDays with many days known
 */
public record KotFraudGrowthResult(
    int outlets,
    int manyOutlets,
    int manyDays,
    double before,
    double after,
    double ofManyOutlets,
    double ofManyDays) {

  /** How many times as much it may cost at most. */
  static final double RATIO = 1.2;

  /** Lines for people. */
  public String text() {
    return String.join(
        "\n",
        String.format(
            Locale.ROOT,
            "%,d outlets and a day: %.0f us a fact, at the end again %.0f us",
            outlets,
            before,
            after),
        line("%,d outlets and a day".formatted(manyOutlets), ofManyOutlets),
        line("%,d outlets and %,d days".formatted(outlets, manyDays), ofManyDays));
  }

  private String line(String what, double micros) {
    double ratio = ratio(micros);
    return String.format(
        Locale.ROOT,
        "%s: %.0f us a fact, ratio %.2f (%.1f or less: %s)",
        what,
        micros,
        ratio,
        RATIO,
        ratio <= RATIO ? "met" : "missed");
  }

  private double ratio(double micros) {
    return micros / ((before + after) / 2);
  }

  /** Writes the figures as one JSON object. */
  public void write(Path file) throws IOException {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("outlets", manyOutlets);
    figures.put("days", manyDays);
    figures.put("fact_us", (before + after) / 2);
    figures.put("fact_of_many_outlets_us", ofManyOutlets);
    figures.put("fact_of_many_days_us", ofManyDays);
    figures.put("outlets_ratio", ratio(ofManyOutlets));
    figures.put("days_ratio", ratio(ofManyDays));
    Files.writeString(
        file,
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(figures)
            + "\n");
  }
}
