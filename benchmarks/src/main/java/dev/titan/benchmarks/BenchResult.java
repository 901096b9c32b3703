package dev.titan.benchmarks;

import dev.titan.benchmarks.measure.Freshness;
import dev.titan.benchmarks.measure.Percentiles;
import java.util.List;

/**
 * What was measured. Rates are snapshots a second, one for each round.
 *
 * @param options what was asked for
 * @param meanBytes mean size of a snapshot's JSON
 * @param meanLines mean number of lines on a snapshot
 * @param discard Kafka to discard
 * @param minimal the minimal job
 * @param ledger the ledger
 * @param freshness from before the append until a query finds the row
 * @param peakMebibytes most memory of this process and the engine at one time
 */
public record BenchResult(
    BenchOptions options,
    double meanBytes,
    double meanLines,
    List<Double> discard,
    List<Double> minimal,
    List<Double> ledger,
    Freshness.Result freshness,
    long peakMebibytes) {

  /** Keeps the lists immutable. */
  public BenchResult {
    discard = List.copyOf(discard);
    minimal = List.copyOf(minimal);
    ledger = List.copyOf(ledger);
  }

  /** Median of the rounds. */
  public double discardRate() {
    return median(discard);
  }

  /** Median of the rounds. */
  public double minimalRate() {
    return median(minimal);
  }

  /** Median of the rounds. */
  public double ledgerRate() {
    return median(ledger);
  }

  /** The ledger's rate to the minimal job's. */
  public double ledgerRatio() {
    return ledgerRate() / minimalRate();
  }

  private static double median(List<Double> rates) {
    return Percentiles.median(rates.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
