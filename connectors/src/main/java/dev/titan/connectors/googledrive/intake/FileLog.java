package dev.titan.connectors.googledrive.intake;

import dev.titan.contracts.event.StableId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that were dropped, in {@code titan.ingestion_files}. Thread-safe. */
final class FileLog {

  /**
   * A file that was decided about may be begun again unless it was taken whole: of one that was
   * taken in part more may be understood by now. One that was begun goes on as of the time at which
   * it was begun first, so that it says the same again.
   */
  private static final String BEGIN =
      """
      INSERT INTO titan.ingestion_files AS old
        (file_id, run_id, org_id, folder_outlet, content_hash, name, origin, bytes, modified_at,
         observed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,
              greatest(?, (SELECT max(observed_at) + interval '1 millisecond'
                           FROM titan.ingestion_files WHERE org_id = ?)))
      ON CONFLICT (file_id) DO UPDATE SET
        run_id = excluded.run_id, name = excluded.name, origin = excluded.origin,
        attempts = old.attempts + 1, begun_at = now(), ended_at = NULL, status = 'begun',
        observed_at = CASE WHEN old.status = 'begun' THEN old.observed_at
                           ELSE excluded.observed_at END,
        modified_at = CASE WHEN old.status = 'begun' THEN old.modified_at
                           ELSE excluded.modified_at END,
        rows_read = 0, rows_delivered = 0
      WHERE old.status <> 'taken'
      RETURNING observed_at, modified_at
      """;

  private static final String PROGRESS =
      "UPDATE titan.ingestion_files SET rows_read = ?, rows_delivered = ? WHERE file_id = ?";

  private static final String END =
      """
      UPDATE titan.ingestion_files SET
        status = ?, outlet_id = ?, reports = ?, rows_read = ?, rows_skipped = ?,
        rows_delivered = ?, published = ?, unchanged = ?,
        withdrawn = ?, dead_letters = ?, reason = ?, notes = ?, ended_at = now()
      WHERE file_id = ?
      """;

  private static final String TAKEN_AT =
      "SELECT ended_at FROM titan.ingestion_files WHERE file_id = ? AND status = 'taken'";

  private static final String UNFINISHED =
      """
      SELECT origin FROM titan.ingestion_files WHERE org_id = ? AND status = 'begun'
      ORDER BY observed_at
      """;

  private final Sql sql;

  FileLog(Sql sql) {
    this.sql = sql;
  }

  /**
   * A file that is being taken.
   *
   * @param fileId its identity
   * @param org its organisation
   * @param name its name
   * @param contentHash the hash of its content
   * @param observedAt as of when it speaks
   * @param modifiedAt it covers nothing later
   */
  record Begun(
      String fileId,
      String org,
      String name,
      String contentHash,
      Instant observedAt,
      Instant modifiedAt) {

    String lineage() {
      return Lineage.of(name);
    }
  }

  /** The identity of a content in a folder. */
  static String id(DroppedFile file, String contentHash) {
    return StableId.of(file.org(), file.outlet().orElse(""), contentHash);
  }

  /** Begins with a file; empty when its content has been taken, whole. */
  Optional<Begun> begin(
      String runId, DroppedFile file, String contentHash, long bytes, Instant now) {
    String id = id(file, contentHash);
    return sql
        .query(
            BEGIN,
            row ->
                new Begun(
                    id,
                    file.org(),
                    file.name(),
                    contentHash,
                    Sql.instant(row, 1),
                    Sql.instant(row, 2)),
            id,
            runId,
            file.org(),
            file.outlet().orElse(""),
            contentHash,
            file.name(),
            file.origin(),
            bytes,
            file.modifiedAt(),
            now,
            file.org())
        .stream()
        .findFirst();
  }

  /** When a file was taken; empty when it was not, or not whole. */
  Optional<Instant> takenAt(String fileId) {
    return sql.query(TAKEN_AT, row -> Sql.instant(row, 1), fileId).stream().findFirst();
  }

  /** Notes how far a file is. */
  void progress(Begun file, long read, long delivered) {
    sql.update(PROGRESS, read, delivered, file.fileId());
  }

  /** Notes what became of a file. */
  void end(
      Begun file, Intake intake, String outlet, List<String> reports, long read, long skipped) {
    sql.update(
        END,
        status(intake.outcome()),
        outlet,
        reports,
        read,
        skipped,
        intake.counts().published() + intake.counts().unchanged(),
        intake.counts().published(),
        intake.counts().unchanged(),
        intake.withdrawn(),
        intake.counts().deadLetters(),
        intake.reason(),
        intake.notes(),
        file.fileId());
  }

  /** What is left out may be wanted once no other source tells it: it can be taken again. */
  private static String status(Intake.Outcome outcome) {
    return outcome == Intake.Outcome.LEFT_OUT ? "partly" : outcome.name().toLowerCase(Locale.ROOT);
  }

  /** Where files lay that were begun and not decided about, the one begun first at the head. */
  List<String> unfinished(String org) {
    return sql.query(UNFINISHED, row -> row.getString(1), org);
  }
}
