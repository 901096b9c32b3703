package dev.titan.localstack.cli.evaluate.score;

import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Frauds that one case is to tell: of one mode, subject and outlet, on one business day or, where
 * findings of several days make a case, on days that are no further apart.
 *
 * @param mode as the detector calls it
 * @param outlet where
 * @param subjects every name that the rows have for whom or what it is about
 * @param from first business date
 * @param through last business date
 * @param paise what it cost
 * @param ends when each fraud ended, where that is said
 */
public record Incident(
    String mode,
    OutletKey outlet,
    Set<String> subjects,
    LocalDate from,
    LocalDate through,
    long paise,
    List<Instant> ends) {

  /** A fixed order. */
  static final Comparator<Incident> ORDER =
      Comparator.comparing(Incident::mode)
          .thenComparing(incident -> incident.outlet().toString())
          .thenComparing(Incident::from)
          .thenComparing(Incident::subject);

  /** Whom or what it is about, as it was given. */
  public String subject() {
    return subjects.iterator().next();
  }

  /** Whether a row is part of it. */
  boolean holds(TruthRow row) {
    return row.kind() == TruthRow.Kind.MODE
        && row.name().equals(mode)
        && row.outlet().equals(outlet)
        && subjects.containsAll(row.subjects())
        && !row.businessDate().isBefore(from)
        && !row.businessDate().isAfter(through);
  }

  /** What rows of frauds come to, in a fixed order. */
  static List<Incident> of(Collection<TruthRow> truth, DetectorModes modes) {
    Map<String, List<TruthRow>> alike = new TreeMap<>();
    for (TruthRow row : truth) {
      if (row.kind() == TruthRow.Kind.MODE) {
        Names subject = Names.of(row.subjects().get(0));
        alike
            .computeIfAbsent(
                String.join(
                    "\n", row.name(), row.outlet().toString(), subject.kind(), subject.name()),
                none -> new ArrayList<>())
            .add(row);
      }
    }
    List<Incident> incidents = new ArrayList<>();
    for (List<TruthRow> rows : alike.values()) {
      rows.sort(
          Comparator.comparing(TruthRow::businessDate)
              .thenComparing(row -> row.at().orElse(Instant.EPOCH))
              .thenComparing(row -> String.join("\n", row.subjects())));
      int window = modes.days(rows.get(0).name());
      int begin = 0;
      for (int at = 1; at <= rows.size(); at++) {
        if (at == rows.size()
            || !rows.get(at)
                .businessDate()
                .isBefore(rows.get(at - 1).businessDate().plusDays(window))) {
          incidents.add(together(rows.subList(begin, at)));
          begin = at;
        }
      }
    }
    incidents.sort(ORDER);
    return incidents;
  }

  private static Incident together(List<TruthRow> rows) {
    Set<String> subjects = new LinkedHashSet<>();
    rows.forEach(row -> subjects.addAll(row.subjects()));
    return new Incident(
        rows.get(0).name(),
        rows.get(0).outlet(),
        subjects,
        rows.get(0).businessDate(),
        rows.get(rows.size() - 1).businessDate(),
        rows.stream().mapToLong(TruthRow::paise).sum(),
        rows.stream().flatMap(row -> row.at().stream()).toList());
  }
}
