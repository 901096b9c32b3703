package dev.titan.connectors.sync;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables in PostgreSQL in which connectors keep where they stand. */
public final class ConnectorTables {

  private ConnectorTables() {}

  /**
   * Brings the tables to their newest form.
   *
   * @throws TitanException with {@link ErrorCode#STORE_UNAVAILABLE} when the database does not
   *     answer, {@link ErrorCode#SCHEMA_MISMATCH} when the tables were made in another form
   */
  public static void apply(DataSource database) {
    try {
      Flyway.configure(ConnectorTables.class.getClassLoader())
          .dataSource(database)
          .schemas("titan")
          // Other modules keep tables in the same schema, each with a history of its own.
          .table("connectors_schema_history")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .locations("classpath:dev/titan/connectors/sync/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      boolean unreachable = causedBySql(e);
      throw new TitanException(
          unreachable ? ErrorCode.STORE_UNAVAILABLE : ErrorCode.SCHEMA_MISMATCH,
          "The tables of the connectors cannot be prepared: " + e.getMessage(),
          e);
    }
  }

  private static boolean causedBySql(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }
}
