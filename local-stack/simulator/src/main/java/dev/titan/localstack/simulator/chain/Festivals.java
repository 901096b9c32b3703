package dev.titan.localstack.simulator.chain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * Days on which more or fewer guests come than usual, 2025 to 2027: India's public calendar, with
 * the factors made up. Other years have none.
 */
final class Festivals {
  private static final Map<LocalDate, Integer> FACTORS = load();

  private Festivals() {}

  /** The factor of a day in per cent; 100 on an ordinary day. */
  static int factorPercent(LocalDate day) {
    return FACTORS.getOrDefault(day, 100);
  }

  private static Map<LocalDate, Integer> load() {
    Map<LocalDate, Integer> factors = new HashMap<>();
    for (CSVRecord row : CsvResource.read("festivals.csv")) {
      factors.put(LocalDate.parse(row.get("date")), Integer.valueOf(row.get("factor_percent")));
    }
    return Map.copyOf(factors);
  }
}
