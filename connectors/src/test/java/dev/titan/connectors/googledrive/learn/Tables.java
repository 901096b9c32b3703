package dev.titan.connectors.googledrive.learn;

import dev.titan.connectors.googledrive.report.UnknownTable;
import java.util.List;
import java.util.stream.IntStream;

/** Tables that nobody knows. */
final class Tables {
  private Tables() {}

  /** Expenses under headers of somebody's own, with a guest's number in a remark. */
  static UnknownTable spendings() {
    return spendings(3);
  }

  static UnknownTable spendings(int rows) {
    return new UnknownTable(
        "f00dfeed0123456789",
        List.of("Spent on", "What for", "Rs", "Customer", "Remark"),
        IntStream.range(0, rows)
            .mapToObj(
                row ->
                    List.of(
                        "27 Aug 2025",
                        "Milk " + row,
                        "120",
                        "Asha Rao",
                        "call +91 98450 12345 or asha@example.com"))
            .toList());
  }

  /** The mapping that a model should find, as it answers. */
  static String answer(double confidence) {
    return """
        {"report":"EXPENSE","confidence":%s,"columns":[
          {"field":"date","header":"Spent on"},
          {"field":"reason","header":"What for"},
          {"field":"amount","header":"Rs"}]}"""
        .formatted(confidence);
  }
}
