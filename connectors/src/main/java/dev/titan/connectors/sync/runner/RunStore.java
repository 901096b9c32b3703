package dev.titan.connectors.sync.runner;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs in {@code titan.sync_runs}, each changed together with its request. Times are PostgreSQL's
 * own, so that processes whose clocks differ agree about who is silent. Every change locks the run
 * first, then the request for all of the organisation, then its part.
 */
final class RunStore {

  private static final String TAKE_REQUEST =
      """
      UPDATE titan.sync_requests
      SET status = 'running', attempts = attempts + 1, try_after = NULL, message = ''
      WHERE request_id = ? AND status = 'waiting'
      """;

  /** The index decides which of two processes runs; the other one gets no row. */
  private static final String BEGIN =
      """
      INSERT INTO titan.sync_runs
        (run_id, request_id, org_id, outlet_id, source, kind, from_day, through_day, started_at,
         heartbeat_at, status, holder)
      VALUES (gen_random_uuid()::text, ?, ?, ?, ?, ?, ?, ?, now(), now(), 'running', ?)
      ON CONFLICT (org_id, outlet_id, source) WHERE status = 'running' DO NOTHING
      RETURNING run_id
      """;

  private static final String BEAT =
      """
      UPDATE titan.sync_runs
      SET heartbeat_at = now(), parts_done = ?, parts_total = ?, published = ?, unchanged = ?,
          dead_letters = ?
      WHERE run_id = ? AND status = 'running'
      """;

  private static final String END =
      """
      UPDATE titan.sync_runs
      SET status = ?, message = ?, ended_at = greatest(now(), started_at), heartbeat_at = now(),
          parts_done = ?, parts_total = ?, published = ?, unchanged = ?, dead_letters = ?
      WHERE run_id = ? AND status = 'running'
      """;

  /** A request that was withdrawn meanwhile stays withdrawn. */
  private static final String END_REQUEST =
      """
      UPDATE titan.sync_requests
      SET status = ?, message = ?, attempts = attempts - ?,
          try_after = now() + ? * interval '1 millisecond'
      WHERE request_id = ? AND status = 'running'
      """;

  private static final String TAKE_OVER =
      """
      UPDATE titan.sync_runs
      SET status = 'failed', ended_at = greatest(now(), started_at),
          message = 'Taken over: the process ' || holder || ' gave no sign of life since '
            || to_char(heartbeat_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || ' UTC'
      WHERE status = 'running' AND heartbeat_at < now() - ? * interval '1 millisecond'
      RETURNING request_id, source || ' ' || org_id || '/' || outlet_id || ': ' || message
      """;

  private static final String RUN_AGAIN =
      """
      UPDATE titan.sync_requests
      SET status = CASE WHEN attempts < ? THEN 'waiting' ELSE 'failed' END, message = ?
      WHERE request_id = ? AND status = 'running'
      """;

  private final DataSource database;
  private final String holder;

  RunStore(DataSource database, String holder) {
    this.database = database;
    this.holder = holder;
  }

  /** Begins a run of the calling thread; empty when another run of the lane is under way. */
  Optional<Run> begin(Lane lane, Job job) throws SQLException {
    return Sql.transaction(
        database,
        connection -> {
          Optional<Job.Asked> request = job.request();
          if (request.isPresent()
              && Sql.update(connection, TAKE_REQUEST, request.get().id()) == 0) {
            return Optional.empty();
          }
          List<String> ids =
              Sql.query(
                  connection,
                  BEGIN,
                  row -> row.getString(1),
                  request.map(Job.Asked::id).orElse(null),
                  lane.outlet().org(),
                  lane.outlet().outlet(),
                  lane.source(),
                  job.kind().word(),
                  day(job.order().from()),
                  day(job.order().through()),
                  holder);
          if (ids.isEmpty()) {
            connection.rollback();
            return Optional.empty();
          }
          return Optional.of(new Run(ids.get(0), lane, job));
        });
  }

  private static LocalDate day(Optional<LocalDate> day) {
    return day.orElse(null);
  }

  /** Gives a sign of life with the progress; false when the run has been taken over. */
  boolean beat(Run run) throws SQLException {
    Run.Progress progress = run.progress();
    try (Connection connection = database.getConnection()) {
      return Sql.update(
              connection,
              BEAT,
              progress.done(),
              progress.total(),
              progress.counts().published(),
              progress.counts().unchanged(),
              progress.counts().deadLetters(),
              run.id())
          == 1;
    }
  }

  /** Ends a run and says what becomes of its request; nothing when it has been taken over. */
  void end(Run run, Outcome outcome) throws SQLException {
    Run.Progress progress = run.progress();
    boolean unused =
        Sql.transaction(
            database,
            connection -> {
              int ended =
                  Sql.update(
                      connection,
                      END,
                      outcome.runStatus(),
                      outcome.message(),
                      progress.done(),
                      progress.total(),
                      progress.counts().published(),
                      progress.counts().unchanged(),
                      progress.counts().deadLetters(),
                      run.id());
              Optional<Job.Asked> request = run.job().request();
              if (ended == 1 && request.isPresent()) {
                Optional<String> parent = RequestStore.lockParent(connection, request.get().id());
                Sql.update(
                    connection,
                    END_REQUEST,
                    outcome.requestStatus(),
                    outcome.message(),
                    outcome.counts() ? 0 : 1,
                    outcome.again().map(Duration::toMillis).orElse(null),
                    request.get().id());
                RequestStore.closeParent(connection, parent);
              }
              return ended == 1;
            });
  }

  /**
   * Ends the runs of processes that gave no sign of life for so long, whatever their source; their
   * requests wait again, or have failed when this has happened too often.
   *
   * @return one line for each
   */
  List<String> takeOver(Duration silence, int attempts) throws SQLException {
    return Sql.transaction(
        database,
        connection -> {
          List<String[]> taken =
              Sql.query(
                  connection,
                  TAKE_OVER,
                  row -> new String[] {row.getString(1), row.getString(2)},
                  silence.toMillis());
          for (String[] run : taken) {
            if (run[0] != null) {
              Optional<String> parent = RequestStore.lockParent(connection, run[0]);
              Sql.update(connection, RUN_AGAIN, attempts, run[1], run[0]);
              RequestStore.closeParent(connection, parent);
            }
          }
          return taken.stream().map(run -> run[1]).toList();
        });
  }

  /** Removes what ended so long ago; returns how many runs that were. */
  int forget(Duration age) throws SQLException {
    return Sql.transaction(
        database,
        connection -> {
          int runs =
              Sql.update(
                  connection,
                  "DELETE FROM titan.sync_runs WHERE ended_at < now() - ? * interval '1 second'",
                  age.toSeconds());
          RequestStore.forget(connection, age);
          return runs;
        });
  }
}
