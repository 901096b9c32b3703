package dev.titan.contracts.table;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.ValidateOutput;
import org.flywaydb.core.api.output.ValidateResult;

/**
 * Brings the database {@code titan} to the newest schema. What has been applied stands in {@code
 * titan.schema_history}.
 *
 * <p>ClickHouse has no transactions over DDL: when a step fails half way, its finished statements
 * stay. Every statement therefore leaves alone what is there already, and a step that failed is
 * taken up again. There is no lock on ClickHouse either: run it from one process at a time.
 */
public final class Migrations {

  private static final String DATABASE = "titan";
  private static final String HISTORY = "schema_history";
  private static final String FOLDER = "classpath:dev/titan/contracts/table/migration";
  private static final String WAY_OUT =
      "Use the Titan that made this database, or an empty data folder.";

  private Migrations() {}

  /**
   * Applies every step that is missing and gives their file names in order, none when nothing was
   * missing. The driver for the address is the caller's to have on the class path.
   *
   * @param jdbcUrl address of ClickHouse without user and password; a database in it must exist
   * @param user may create databases and tables
   * @param password the user's password
   * @throws TitanException with {@link ErrorCode#SCHEMA_MISMATCH} when an applied step differs from
   *     the one in this version, or the database is newer than this version; with {@link
   *     ErrorCode#STORE_UNAVAILABLE} when ClickHouse does not answer or refuses a statement
   */
  public static List<String> apply(String jdbcUrl, String user, Secret password) {
    try {
      Flyway flyway = flyway(jdbcUrl, user, password);
      refuseNewerDatabase(flyway.info().all());
      takeUpFailedSteps(flyway);
      List<String> missing =
          Arrays.stream(flyway.info().pending()).map(MigrationInfo::getScript).toList();
      flyway.migrate();
      return missing;
    } catch (TitanException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(jdbcUrl, e);
    }
  }

  private static Flyway flyway(String jdbcUrl, String user, Secret password) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(jdbcUrl, user, password.reveal())
        .schemas(DATABASE)
        .table(HISTORY)
        .locations(FOLDER)
        .placeholderReplacement(false)
        // Missing steps are what it is run for; every other difference counts.
        .ignoreMigrationPatterns("*:pending")
        .load();
  }

  /**
   * Repairs the history when failed steps are all that is wrong with it; a repair in any other case
   * would accept changed steps as they are.
   */
  private static void takeUpFailedSteps(Flyway flyway) {
    ValidateResult found = flyway.validateWithResult();
    if (found.validationSuccessful) {
      return;
    }
    if (found.invalidMigrations.isEmpty()
        || !found.invalidMigrations.stream().allMatch(Migrations::failed)) {
      throw mismatch(found.getAllErrorMessages());
    }
    for (MigrationInfo step : flyway.info().all()) {
      // What is left of a failed step has the form of the files of that time.
      if (step.getState().isFailed() && !step.isChecksumMatching()) {
        throw mismatch("Step " + step.getScript() + " failed half way in another form.");
      }
    }
    flyway.repair();
  }

  private static boolean failed(ValidateOutput step) {
    return step.errorDetails.errorCode == CoreErrorCode.FAILED_VERSIONED_MIGRATION;
  }

  private static void refuseNewerDatabase(MigrationInfo[] steps) {
    String newer =
        Arrays.stream(steps)
            .filter(
                step ->
                    step.getState() == MigrationState.FUTURE_SUCCESS
                        || step.getState() == MigrationState.FUTURE_FAILED)
            .map(MigrationInfo::getScript)
            .collect(Collectors.joining(", "));
    if (!newer.isEmpty()) {
      throw new TitanException(
          ErrorCode.SCHEMA_MISMATCH,
          "The database has schema steps that this Titan does not know (%s): use a newer Titan."
              .formatted(newer));
    }
  }

  private static TitanException mismatch(String what) {
    return new TitanException(
        ErrorCode.SCHEMA_MISMATCH,
        "The schema in ClickHouse differs from the one of this Titan. %s %s"
            .formatted(WAY_OUT, what));
  }

  /** What went wrong in Flyway, or in the driver, which throws some failures past Flyway. */
  private static TitanException failure(String jdbcUrl, RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException || cause instanceof IOException) {
        return new TitanException(
            ErrorCode.STORE_UNAVAILABLE,
            "The tables cannot be prepared because ClickHouse at %s does not answer or refuses: %s (%s)"
                .formatted(jdbcUrl, failure.getMessage(), cause.getMessage()),
            failure);
      }
    }
    if (failure instanceof FlywayException flyway
        && flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return mismatch(failure.getMessage());
    }
    return new TitanException(
        ErrorCode.UNEXPECTED,
        "The tables in ClickHouse at %s cannot be prepared: %s"
            .formatted(jdbcUrl, failure.getMessage()),
        failure);
  }
}
