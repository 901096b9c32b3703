package dev.titan.connectors.googledrive.intake;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets one file of an organisation be taken at a time, whichever process takes it: two files about
 * the same must not overtake each other. PostgreSQL frees it when the process that has it dies. Who
 * waits asks again and again, since a statement that waited itself would be cut off as unanswered.
 */
final class OrgLock {

  private static final String LOCK =
      "SELECT pg_try_advisory_lock(hashtext('titan.ingestion'), hashtext(?))";

  private static final String UNLOCK =
      "SELECT pg_advisory_unlock(hashtext('titan.ingestion'), hashtext(?))";

  private static final String HOLDER =
      """
      SELECT lock.pid,
        (SELECT format('%s, begun at %s, %s rows read', name,
                       to_char(begun_at AT TIME ZONE 'UTC', 'HH24:MI:SS UTC'), rows_read)
         FROM titan.ingestion_files WHERE org_id = ? AND status = 'begun'
         ORDER BY begun_at DESC LIMIT 1)
      FROM pg_locks AS lock
      WHERE locktype = 'advisory' AND granted AND objsubid = 2
        AND classid = (hashtext('titan.ingestion')::bigint & 4294967295)::oid
        AND objid = (hashtext(?)::bigint & 4294967295)::oid
      """;

  private final Sql sql;
  private final Patience patience;

  /**
   * How long somebody waits.
   *
   * @param pause between two questions
   * @param word between two words about the waiting
   * @param most after so long it is given up
   */
  record Patience(Duration pause, Duration word, Duration most) {

    /** A file of the largest kind takes minutes. */
    static final Patience USUAL =
        new Patience(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofMinutes(15));
  }

  OrgLock(Sql sql, Patience patience) {
    this.sql = sql;
    this.patience = patience;
  }

  /**
   * Does something while nobody else has the lock of the organisation; waits for it.
   *
   * @param waiting hears now and then who has it
   * @throws TitanException with {@code STORE_UNAVAILABLE} when that takes too long
   */
  <T> T holding(String org, Consumer<String> waiting, Supplier<T> work) {
    return sql.connected(
        connection -> {
          await(connection, org, waiting);
          try {
            return work.get();
          } finally {
            try (PreparedStatement statement = Sql.bound(connection, UNLOCK, org)) {
              statement.execute();
            }
          }
        });
  }

  private void await(Connection connection, String org, Consumer<String> waiting)
      throws SQLException {
    long begun = System.nanoTime();
    Duration nextWord = patience.word();
    while (!isLocked(connection, org)) {
      Duration waited = Duration.ofNanos(System.nanoTime() - begun);
      if (waited.compareTo(patience.most()) > 0) {
        throw new TitanException(
            ErrorCode.STORE_UNAVAILABLE,
            "%s. After %d minutes it still does: stop that process, or wait, and take the file again"
                .formatted(holder(connection, org), patience.most().toMinutes()));
      }
      if (waited.compareTo(nextWord) > 0) {
        waiting.accept(holder(connection, org) + ". This file waits for that");
        nextWord = nextWord.plus(patience.word());
      }
      pause();
    }
  }

  private static boolean isLocked(Connection connection, String org) throws SQLException {
    try (PreparedStatement statement = Sql.bound(connection, LOCK, org);
        ResultSet locked = statement.executeQuery()) {
      locked.next();
      return locked.getBoolean(1);
    }
  }

  private static String holder(Connection connection, String org) throws SQLException {
    try (PreparedStatement statement = Sql.bound(connection, HOLDER, org, org);
        ResultSet found = statement.executeQuery()) {
      if (!found.next()) {
        return "Another process took a file of " + org;
      }
      return "Another process takes a file of %s%s (session %s of PostgreSQL)"
          .formatted(
              org,
              Optional.ofNullable(found.getString(2)).map(file -> ": " + file).orElse(""),
              found.getString(1));
    }
  }

  private void pause() {
    try {
      Thread.sleep(patience.pause().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while another file was taken");
    }
  }
}
