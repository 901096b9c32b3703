package dev.titan.benchmarks.kotfraud;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much the kotfraud job examines, next to the limit of the machine.
 *
 * @param records tickets, bills, audit entries, cash and words of coverage
 * @param outlets whose they are
 * @param days of each outlet
 * @param discard records a second from Kafka to discard, by round
 * @param read records a second that were sent to their outlet's task and parsed there, by round
 * @param examined records a second that the job examined, by round
 */
public record KotFraudRates(
    long records,
    int outlets,
    int days,
    List<Double> discard,
    List<Double> read,
    List<Double> examined) {

  /** The least part of the rate of the discard. */
  static final double RATIO = 0.25;

  /** Lines for people. */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%,d records of %,d outlets and %d days: Kafka to discard %,.0f/s, only read by outlet %,.0f/s,"
            + " examined %,.0f/s; ratio to discard %.3f (%.2f or more: %s), to read %.2f",
        records,
        outlets,
        days,
        median(discard),
        median(read),
        median(examined),
        ratio(),
        RATIO,
        ratio() >= RATIO ? "met" : "missed",
        median(examined) / median(read));
  }

  /** The figures by name. */
  Map<String, Object> figures() {
    return Map.of(
        "records", records,
        "discard_per_s", median(discard),
        "read_per_s", median(read),
        "kotfraud_per_s", median(examined),
        "kotfraud_ratio", ratio());
  }

  private double ratio() {
    return median(examined) / median(discard);
  }

  private static double median(List<Double> rounds) {
    return rounds.stream().sorted().toList().get(rounds.size() / 2);
  }
}
