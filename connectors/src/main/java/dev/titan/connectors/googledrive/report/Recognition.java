package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.ColumnMapping.Origin;
import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.HeaderWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recognises a report by its headers alone, in whatever order and among whatever others.
 *
 * <p>A report is possible when the headers hold all that it needs; of several that are possible the
 * one that explains most headers is meant. The confidence is 0.85 to 1, by the part of all headers
 * that is explained, or 0.7 where that is under a third: such a table has these columns by chance.
 * Two reports that explain equally many are told apart by the titles above the table; where these
 * say nothing, too, the confidence is {@value #IN_DOUBT}.
 *
 * @param mapping what the headers mean
 * @param alsoPossible other reports that explain them as well; empty when there is none
 */
record Recognition(ColumnMapping mapping, List<Report> alsoPossible) {

  private static final double IN_DOUBT = 0.8;
  private static final double BY_CHANCE = 0.7;
  private static final int LONGEST = 60;
  private static final double LEAST_SHARE = 1.0 / 3;

  /** For each report, the headers of each of its fields in the form in which they are compared. */
  private static final Map<Report, Map<String, List<String>>> WORDS = words();

  private static final Set<String> ANY =
      WORDS.values().stream()
          .flatMap(fields -> fields.values().stream())
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Keeps the list immutable. */
  Recognition {
    alsoPossible = List.copyOf(alsoPossible);
  }

  /** Whether a row holds a header of any report; much cheaper than {@link #of}. */
  static boolean isPossible(SheetRow row) {
    for (Cell cell : row.cells()) {
      if (cell.number() == null
          && cell.text().length() <= LONGEST
          && ANY.contains(HeaderWords.of(cell.text()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Recognises a header.
   *
   * @param headers as written, each once
   * @param titles what stands above the table, and the sheet's name
   */
  static Optional<Recognition> of(List<String> headers, Collection<String> titles) {
    Map<String, List<String>> byWords = new HashMap<>();
    for (String header : headers) {
      byWords.computeIfAbsent(HeaderWords.of(header), words -> new ArrayList<>()).add(header);
    }
    List<Map.Entry<Report, Map<String, String>>> possible = new ArrayList<>();
    for (Report report : Report.values()) {
      Map<String, String> fields = assign(report, byWords);
      if (report.missing(fields.keySet()).isEmpty()) {
        possible.add(Map.entry(report, fields));
      }
    }
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    possible.sort(Comparator.comparing(one -> -one.getValue().size()));
    int most = possible.get(0).getValue().size();
    List<Map.Entry<Report, Map<String, String>>> best =
        possible.stream().filter(one -> one.getValue().size() == most).toList();
    List<Map.Entry<Report, Map<String, String>>> named =
        best.stream().filter(one -> isNamed(one.getKey(), titles)).toList();
    Map.Entry<Report, Map<String, String>> chosen = named.size() == 1 ? named.get(0) : best.get(0);
    List<Report> others =
        named.size() == 1
            ? List.of()
            : best.stream().map(Map.Entry::getKey).filter(one -> one != chosen.getKey()).toList();
    double share = (double) most / headers.size();
    double confidence =
        share < LEAST_SHARE
            ? BY_CHANCE
            : others.isEmpty() || areAlike(chosen.getKey(), others)
                ? ColumnMapping.ENOUGH + (1 - ColumnMapping.ENOUGH) * share
                : IN_DOUBT;
    return Optional.of(
        new Recognition(
            new ColumnMapping(
                chosen.getKey(), chosen.getValue(), Math.min(1, confidence), Origin.KNOWN),
            others));
  }

  /** The fields of a report that the headers hold, each with its header. */
  static Map<String, String> assign(Report report, Map<String, List<String>> headersByWords) {
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, Integer> used = new HashMap<>();
    WORDS
        .get(report)
        .forEach(
            (field, synonyms) -> {
              for (String words : synonyms) {
                List<String> headers = headersByWords.getOrDefault(words, List.of());
                int taken = used.getOrDefault(words, 0);
                if (taken < headers.size()) {
                  fields.put(field, headers.get(taken));
                  used.put(words, taken + 1);
                  return;
                }
              }
            });
    return fields;
  }

  /**
   * Both audit reports have the same columns and are read alike, but for one thing that is said.
   */
  private static boolean areAlike(Report chosen, List<Report> others) {
    return chosen == Report.ORDER_MODIFICATION
        && others.equals(List.of(Report.AFTER_PRINT_MODIFICATION));
  }

  private static boolean isNamed(Report report, Collection<String> titles) {
    String name = HeaderWords.of(report.title()).replace(" report", "");
    return titles.stream()
        .map(HeaderWords::of)
        .map(title -> title.replace("modifications", "modification"))
        .anyMatch(title -> (" " + title + " ").contains(" " + name + " "));
  }

  private static Map<Report, Map<String, List<String>>> words() {
    Map<Report, Map<String, List<String>>> all = new EnumMap<>(Report.class);
    for (Report report : Report.values()) {
      Map<String, List<String>> fields = new LinkedHashMap<>();
      for (Field field : report.fields()) {
        fields.put(field.name(), field.headers().stream().map(HeaderWords::of).distinct().toList());
      }
      all.put(report, fields);
    }
    return all;
  }
}
