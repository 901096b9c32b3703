package dev.titan.contracts.store;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the schema {@code titan} in PostgreSQL to its newest form, and the shared calendar with
 * it. What has been applied stands in {@code titan.store_schema_history}.
 *
 * <p>Each step is a transaction and Flyway holds a lock, so several processes may call it at once.
 */
public final class StoreSchema {

  private static final String HISTORY = "store_schema_history";
  private static final String FOLDER = "classpath:dev/titan/contracts/store/migration";

  private StoreSchema() {}

  /**
   * Applies every step that is missing and gives their names in order, none when nothing was.
   *
   * @param database connects as a user who may create schemas, tables and publications
   * @throws TitanException with {@link ErrorCode#SCHEMA_MISMATCH} when an applied step differs from
   *     the one in this version, or the database is newer than this version; with {@link
   *     ErrorCode#STORE_UNAVAILABLE} when PostgreSQL does not answer or refuses a statement
   */
  public static List<String> apply(DataSource database) {
    try {
      Flyway flyway = flyway(database);
      refuseNewerDatabase(flyway.info().all());
      List<String> missing =
          Arrays.stream(flyway.info().pending())
              .map(step -> step.getVersion() == null ? step.getDescription() : step.getScript())
              .toList();
      flyway.migrate();
      return missing;
    } catch (TitanException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  private static Flyway flyway(DataSource database) {
    return Flyway.configure(StoreSchema.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(database)
        .schemas(PublishedTables.SCHEMA)
        // Other modules keep tables in the same schema, each with a history of its own.
        .table(HISTORY)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .locations(FOLDER)
        .javaMigrations(new HolidayLoad(HolidayCalendar.ofIndia()))
        .placeholderReplacement(false)
        .load();
  }

  private static void refuseNewerDatabase(MigrationInfo[] steps) {
    for (MigrationInfo step : steps) {
      if (step.getState() == MigrationState.FUTURE_SUCCESS
          || step.getState() == MigrationState.FUTURE_FAILED) {
        throw new TitanException(
            ErrorCode.SCHEMA_MISMATCH,
            "The store has a schema step that this Titan does not know (%s): use a newer Titan."
                .formatted(step.getScript()));
      }
    }
  }

  private static TitanException failure(RuntimeException failure) {
    if (failure instanceof FlywayException flyway
        && flyway.getErrorCode() == CoreErrorCode.VALIDATE_ERROR) {
      return new TitanException(
          ErrorCode.SCHEMA_MISMATCH,
          "The schema in PostgreSQL differs from the one of this Titan: " + failure.getMessage(),
          failure);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return new TitanException(
            ErrorCode.STORE_UNAVAILABLE,
            "The store cannot be prepared because PostgreSQL does not answer or refuses: "
                + failure.getMessage(),
            failure);
      }
    }
    return new TitanException(
        ErrorCode.UNEXPECTED,
        "The store in PostgreSQL cannot be prepared: " + failure.getMessage(),
        failure);
  }
}
