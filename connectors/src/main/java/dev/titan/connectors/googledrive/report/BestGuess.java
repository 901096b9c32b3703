package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.ColumnMapping.Origin;
import dev.titan.connectors.googledrive.table.HeaderWords;
import dev.titan.contracts.event.StableId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * What the headers of an unknown table most likely mean, for a person to look at: spelling is
 * forgiven, and not all that a report needs has to be there. Never sure enough to be taken.
 */
final class BestGuess {

  private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();
  private static final double LEAST_ALIKE = 0.9;
  private static final double MOST_CONFIDENCE = 0.8;

  private BestGuess() {}

  /** The best mapping that fits at least half of what a report needs. */
  static Optional<ColumnMapping> of(List<String> headers) {
    Optional<ColumnMapping> best = Optional.empty();
    for (Report report : Report.values()) {
      Map<String, String> fields = assign(report, headers);
      int needs = report.needs().size();
      int met = needs - report.missing(fields.keySet()).size();
      if (met * 2 < needs || met < 2) {
        continue;
      }
      double share = (double) fields.size() / headers.size();
      double confidence = MOST_CONFIDENCE * met / needs * (0.5 + share / 2);
      if (best.isEmpty() || confidence > best.get().confidence()) {
        best = Optional.of(new ColumnMapping(report, fields, confidence, Origin.KNOWN));
      }
    }
    return best;
  }

  /** Of headers that stand in whatever order; the same for the same headers. */
  static String fingerprint(List<String> headers) {
    return StableId.of(headers.stream().sorted().toArray(String[]::new));
  }

  private static Map<String, String> assign(Report report, List<String> headers) {
    Map<String, String> fields = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Field field : report.fields()) {
      double most = LEAST_ALIKE;
      String found = null;
      for (String header : headers) {
        double alike = taken.contains(header) ? 0 : likeness(field, header);
        if (alike >= most) {
          most = Math.nextUp(alike);
          found = header;
        }
      }
      if (found != null) {
        taken.add(found);
        fields.put(field.name(), found);
      }
    }
    return fields;
  }

  private static double likeness(Field field, String header) {
    String words = HeaderWords.of(header);
    return field.headers().stream()
        .mapToDouble(one -> ALIKE.apply(HeaderWords.of(one), words))
        .max()
        .orElse(0);
  }
}
