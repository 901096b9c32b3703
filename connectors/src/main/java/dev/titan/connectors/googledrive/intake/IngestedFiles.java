package dev.titan.connectors.googledrive.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What became of the files that were dropped of late, for people.
 *
 * @param byStatus how many files of the last seven days were taken, partly taken, quarantined,
 *     refused or only begun
 * @param lastFailed the one of them that failed last; empty when none did
 */
public record IngestedFiles(Map<String, Long> byStatus, Optional<Failed> lastFailed) {

  private static final String COUNTS =
      """
      SELECT status, count(*) FROM titan.ingestion_files
      WHERE begun_at > now() - interval '7 days' GROUP BY status
      ORDER BY array_position(ARRAY['taken', 'partly', 'quarantined', 'refused', 'begun'], status)
      """;

  private static final String FAILED =
      """
      SELECT origin, status, reason, ended_at FROM titan.ingestion_files
      WHERE begun_at > now() - interval '7 days' AND status IN ('quarantined', 'refused')
      ORDER BY ended_at DESC LIMIT 1
      """;

  /** None at all. */
  public static final IngestedFiles NONE = new IngestedFiles(Map.of(), Optional.empty());

  /**
   * A file that was not taken.
   *
   * @param origin where it lay
   * @param status quarantined or refused
   * @param reason why, and what to do
   * @param at when that was decided
   */
  public record Failed(String origin, String status, String reason, Instant at) {

    /** Where it lay, and why it was not taken, in one line. */
    public String line() {
      return origin + ": " + reason.lines().findFirst().orElse("");
    }
  }

  /**
   * Those of a store.
   *
   * @throws dev.titan.contracts.error.TitanException with {@code STORE_UNAVAILABLE}
   */
  public static IngestedFiles read(DataSource store) {
    Sql sql = new Sql(store);
    record Count(String status, long files) {}
    Map<String, Long> counts = new LinkedHashMap<>();
    sql.query(COUNTS, row -> new Count(row.getString(1), row.getLong(2)))
        .forEach(count -> counts.put(count.status(), count.files()));
    List<Failed> failed =
        sql.query(
            FAILED,
            row ->
                new Failed(
                    row.getString(1), row.getString(2), row.getString(3), Sql.instant(row, 4)));
    return new IngestedFiles(counts, failed.stream().findFirst());
  }

  /** How many there were, in one line: {@code 41 taken, 2 partly, 1 refused}. */
  public static String line(Map<String, Long> byStatus) {
    return byStatus.entrySet().stream()
        .map(one -> one.getValue() + " " + one.getKey())
        .collect(Collectors.joining(", "));
  }
}
