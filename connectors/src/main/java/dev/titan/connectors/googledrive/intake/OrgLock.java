package dev.titan.connectors.googledrive.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Lets one file of an organisation be taken at a time, whichever process takes it: two files about
 * the same must not overtake each other. PostgreSQL frees it when the process that has it dies.
 */
final class OrgLock {

  private static final String LOCK =
      "SELECT pg_advisory_lock(hashtext('titan.ingestion'), hashtext(?))";

  private static final String UNLOCK =
      "SELECT pg_advisory_unlock(hashtext('titan.ingestion'), hashtext(?))";

  private final Sql sql;

  OrgLock(Sql sql) {
    this.sql = sql;
  }

  /** Does something while nobody else has the lock of the organisation; waits for it. */
  <T> T holding(String org, Supplier<T> work) {
    return sql.connected(
        connection -> {
          run(connection, LOCK, org);
          try {
            return work.get();
          } finally {
            run(connection, UNLOCK, org);
          }
        });
  }

  private static void run(Connection connection, String statement, String org) throws SQLException {
    try (PreparedStatement prepared = Sql.bound(connection, statement, org)) {
      prepared.execute();
    }
  }
}
