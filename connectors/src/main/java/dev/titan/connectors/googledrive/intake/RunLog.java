package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.contracts.topic.OutletKey;

/** Looks into folders in which there was something, in {@code titan.ingestion_runs}. */
final class RunLog {

  private static final String BEGIN =
      """
      INSERT INTO titan.ingestion_runs (run_id, org_id, outlet_id, folder, files_seen)
      VALUES (gen_random_uuid()::text, ?, ?, ?, ?) RETURNING run_id
      """;

  private static final String ABANDONED =
      """
      UPDATE titan.ingestion_runs
      SET status = 'failed', ended_at = now(), message = 'Ended together with its process'
      WHERE org_id = ? AND outlet_id = ? AND status = 'running'
      """;

  private static final String OLD =
      "DELETE FROM titan.ingestion_runs WHERE org_id = ? AND ended_at < now() - interval '90 days'";

  private static final String PROGRESS =
      """
      UPDATE titan.ingestion_runs SET files_taken = ?, files_failed = ?, published = ?,
        unchanged = ?, dead_letters = ?
      WHERE run_id = ?
      """;

  private static final String END =
      """
      UPDATE titan.ingestion_runs SET status = ?, message = ?, ended_at = now()
      WHERE run_id = ? AND status = 'running'
      """;

  private final Sql sql;

  RunLog(Sql sql) {
    this.sql = sql;
  }

  /** Begins a run; one of the same outlet that still seems to run ended with its process. */
  String begin(OutletKey outlet, String folder, int files) {
    sql.update(ABANDONED, outlet.org(), outlet.outlet());
    sql.update(OLD, outlet.org());
    return sql.query(BEGIN, row -> row.getString(1), outlet.org(), outlet.outlet(), folder, files)
        .get(0);
  }

  void progress(String runId, int taken, int failed, SyncCounts counts) {
    sql.update(
        PROGRESS,
        taken,
        failed,
        counts.published(),
        counts.unchanged(),
        counts.deadLetters(),
        runId);
  }

  void done(String runId) {
    sql.update(END, "done", "", runId);
  }

  void failed(String runId, String message) {
    sql.update(END, "failed", message, runId);
  }
}
