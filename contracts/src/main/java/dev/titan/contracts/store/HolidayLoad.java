package dev.titan.contracts.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Puts the shared calendar into the table, again whenever its file has changed. Days that stay the
 * same are left alone, and so are the organisations' own.
 */
final class HolidayLoad implements JavaMigration {

  private static final String GATHER =
      """
      CREATE TEMPORARY TABLE shared_holidays (LIKE titan.holidays INCLUDING DEFAULTS)
      ON COMMIT DROP
      """;

  private static final String ADD =
      """
      INSERT INTO shared_holidays (org_id, holiday_date, name, states, certainty, source)
      VALUES ('', ?, ?, ?, ?, ?)
      """;

  private static final String REMOVE =
      """
      DELETE FROM titan.holidays AS old
      WHERE old.org_id = '' AND NOT EXISTS (
        SELECT FROM shared_holidays AS kept
        WHERE kept.holiday_date = old.holiday_date AND kept.name = old.name)
      """;

  private static final String UPSERT =
      """
      INSERT INTO titan.holidays AS old SELECT * FROM shared_holidays
      ON CONFLICT (org_id, holiday_date, name) DO UPDATE SET
        states = excluded.states, certainty = excluded.certainty, source = excluded.source
      WHERE (old.states, old.certainty, old.source)
        IS DISTINCT FROM (excluded.states, excluded.certainty, excluded.source)
      """;

  private final HolidayCalendar calendar;

  HolidayLoad(HolidayCalendar calendar) {
    this.calendar = calendar;
  }

  /** None: it is repeatable. */
  @Override
  public MigrationVersion getVersion() {
    return null;
  }

  @Override
  public String getDescription() {
    return "holidays";
  }

  @Override
  public Integer getChecksum() {
    return calendar.checksum();
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (var statement = connection.createStatement();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      statement.execute(GATHER);
      for (Holiday day : calendar.days()) {
        add.setObject(1, day.date());
        add.setString(2, day.name());
        add.setArray(3, connection.createArrayOf("text", day.states().toArray()));
        add.setString(4, day.certainty().name().toLowerCase(Locale.ROOT));
        add.setString(5, day.source());
        add.addBatch();
      }
      add.executeBatch();
      statement.execute(REMOVE);
      statement.execute(UPSERT);
    }
  }
}
