package dev.titan.connectors.googledrive.learn;

import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.ColumnMapping.Origin;
import dev.titan.connectors.googledrive.report.Field;
import dev.titan.connectors.googledrive.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of one shape of table.
 *
 * @param headers as they were first seen
 * @param sample its first rows, people blotted out
 * @param report which report it is; empty while that is unknown
 * @param columns header by field
 * @param confidence how sure that is, 0 to 1
 * @param model the language model that was asked, empty when none was
 * @param seenIn the file in which it was first seen
 * @param decidedBy who decided, empty while nobody has
 * @param updatedAt when it was last written
 */
public record LearnedMapping(
    String fingerprint,
    List<String> headers,
    List<List<String>> sample,
    Status status,
    Optional<Report> report,
    Map<String, String> columns,
    double confidence,
    String model,
    String seenIn,
    String decidedBy,
    Instant updatedAt) {

  /** How it stands. */
  public enum Status {
    /** Nobody has an idea. */
    UNKNOWN,
    /** Somebody has a guess. */
    PROPOSED,
    /** A person said so. */
    APPROVED,
    /** A person said that it is no report. */
    REJECTED
  }

  /** Keeps its own copies. */
  public LearnedMapping {
    headers = List.copyOf(headers);
    sample = List.copyOf(sample);
    columns = Map.copyOf(columns);
  }

  /** Whether a person has to look at it. */
  public boolean waits() {
    return status == Status.UNKNOWN
        || (status == Status.PROPOSED && !mapping().map(ColumnMapping::isEnough).orElse(false));
  }

  /** What its columns mean, as far as anybody knows. */
  public Optional<ColumnMapping> mapping() {
    if (status != Status.PROPOSED && status != Status.APPROVED) {
      return Optional.empty();
    }
    boolean sure = status == Status.APPROVED || confidence >= ColumnMapping.ENOUGH;
    // Fields may have got other names since it was learned; then it must be learned anew.
    return report
        .filter(
            one ->
                one.fields().stream()
                    .map(Field::name)
                    .collect(Collectors.toSet())
                    .containsAll(columns.keySet()))
        .map(
            one ->
                new ColumnMapping(one, columns, confidence, sure ? Origin.LEARNED : Origin.MODEL));
  }
}
