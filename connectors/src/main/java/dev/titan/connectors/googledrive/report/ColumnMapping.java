package dev.titan.connectors.googledrive.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the columns of a table are understood.
 *
 * @param report what the table is
 * @param headerByField for each field of the report that the table has, the header as written; in
 *     the order of the report's fields
 * @param confidence from 0 to 1; below {@value #ENOUGH} a person is asked first
 * @param origin who says so
 */
public record ColumnMapping(
    Report report, Map<String, String> headerByField, double confidence, Origin origin) {

  /** The confidence from which on rows are taken without asking. */
  public static final double ENOUGH = 0.85;

  /** Who says what the columns mean. */
  public enum Origin {
    /** The headers are those of the report, or known synonyms. */
    KNOWN,
    /** A table of this shape was seen before, and its mapping approved or trusted then. */
    LEARNED,
    /** A language model. */
    MODEL,
    /** A person, for this file. */
    PERSON
  }

  /** Refuses a mapping of fields that the report does not have. */
  public ColumnMapping {
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("A confidence is from 0 to 1, not " + confidence);
    }
    Map<String, String> ordered = new LinkedHashMap<>();
    for (Field field : report.fields()) {
      if (headerByField.containsKey(field.name())) {
        ordered.put(field.name(), headerByField.get(field.name()));
      }
    }
    if (ordered.size() != headerByField.size()) {
      throw new IllegalArgumentException(
          "Not all of %s are fields of %s".formatted(headerByField.keySet(), report));
    }
    headerByField = Collections.unmodifiableMap(ordered);
  }

  /** The same, no surer than this. */
  ColumnMapping atMost(double limit) {
    return new ColumnMapping(report, headerByField, Math.min(confidence, limit), origin);
  }

  /** Whether rows may be taken by it: sure enough, and nothing that the report needs is missing. */
  public boolean isEnough() {
    return confidence >= ENOUGH && report.missing(headerByField.keySet()).isEmpty();
  }
}
