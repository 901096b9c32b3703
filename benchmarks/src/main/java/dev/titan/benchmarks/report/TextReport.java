package dev.titan.benchmarks.report;

import dev.titan.benchmarks.BenchResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures as a table for people: a terminal shows it as well as Markdown does. */
public final class TextReport {

  private TextReport() {}

  /** The table, one figure a line, with what it means and the target where there is one. */
  public static String table(BenchResult result) {
    var freshness = result.freshness();
    return String.join(
        "\n",
        row("figure", "value", "target", "what it is"),
        "| --- | --- | --- | --- |",
        row(
            "Kafka to discard",
            perSecond(result.discardRate()),
            "",
            "the limit of the machine: bytes read and dropped " + rounds(result.discard())),
        row(
            "minimal job",
            perSecond(result.minimalRate()),
            "",
            "parse, deduplicate in RocksDB, write the facts " + rounds(result.minimal())),
        row(
            "ledger",
            perSecond(result.ledgerRate()),
            "",
            "the same, with sales, changes and everything else " + rounds(result.ledger())),
        row(
            "ledger to minimal job",
            number("%.2f", result.ledgerRatio()),
            "0.60 or more: " + Targets.met(result.ledgerRatio() >= Targets.LEDGER_RATIO),
            "medians of this run"),
        row(
            "ledger to discard",
            number("%.2f", result.ledgerRate() / result.discardRate()),
            "",
            "medians of this run"),
        row(
            "freshness p50 / p99 / max",
            number("%.0f / %.0f / %.0f ms", freshness.p50(), freshness.p99(), freshness.max()),
            "p99 within 250 ms: " + Targets.met(freshness.p99() <= Targets.FRESHNESS_P99_MILLIS),
            number(
                "before the append until found in bills, at %d bills/s; resolution %.1f ms",
                result.options().billsPerSecond(), freshness.resolution())),
        row(
            "freshness p99, settling",
            number("%.0f ms", freshness.settlingP99()),
            "",
            number(
                "the same in the %d s between the back-fill and the measured time",
                result.options().settlingSeconds())),
        row(
            "sales_daily p50 / p99",
            number("%.0f / %.0f ms", freshness.dailyP50(), freshness.dailyP99()),
            "",
            "before the append until counted in sales_daily"),
        row(
            "peak memory",
            number("%,d MiB", result.peakMebibytes()),
            "under 6,144 MiB: " + Targets.met(result.peakMebibytes() < Targets.MEMORY_MEBIBYTES),
            "resident: Kafka, Flink and the harness in one process, the engine in another"));
  }

  private static String row(String figure, String value, String target, String meaning) {
    return "| %-25s | %-20s | %-24s | %s |".formatted(figure, value, target, meaning);
  }

  private static String perSecond(double rate) {
    return number("%,.0f bills/s", rate);
  }

  private static String rounds(List<Double> rates) {
    return rates.stream()
        .map(rate -> number("%,.0f", rate))
        .collect(Collectors.joining("; ", "(rounds: ", ")"));
  }

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
