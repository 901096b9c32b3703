package dev.titan.connectors.sync;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** Positions in the table {@code titan.sync_positions} of PostgreSQL. */
public final class PostgresSyncPositions implements SyncPositions {

  private static final String LOAD =
      """
      SELECT from_day, through_day FROM titan.sync_positions
      WHERE source = ? AND org_id = ? AND outlet_id = ?
      """;

  private static final String SAVE =
      """
      INSERT INTO titan.sync_positions (source, org_id, outlet_id, from_day, through_day)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (source, org_id, outlet_id)
      DO UPDATE SET from_day = excluded.from_day, through_day = excluded.through_day,
                    updated_at = now()
      """;

  private final DataSource database;

  private PostgresSyncPositions(DataSource database) {
    this.database = database;
  }

  /**
   * Brings the table to its newest form and gives the positions in it; fails as {@link
   * ConnectorTables#apply}.
   */
  public static PostgresSyncPositions open(DataSource database) {
    ConnectorTables.apply(database);
    return new PostgresSyncPositions(database);
  }

  @Override
  public Optional<DeliveredDays> load(String source, OutletKey outlet) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LOAD)) {
      identify(select, source, outlet);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new DeliveredDays(
                    row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw unavailable("read", source, outlet, e);
    }
  }

  @Override
  public void save(String source, OutletKey outlet, DeliveredDays days) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(SAVE)) {
      identify(upsert, source, outlet);
      upsert.setObject(4, days.from());
      upsert.setObject(5, days.through());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw unavailable("saved", source, outlet, e);
    }
  }

  private static void identify(PreparedStatement statement, String source, OutletKey outlet)
      throws SQLException {
    statement.setString(1, source);
    statement.setString(2, outlet.org());
    statement.setString(3, outlet.outlet());
  }

  private static TitanException unavailable(
      String what, String source, OutletKey outlet, SQLException cause) {
    return new TitanException(
        ErrorCode.STORE_UNAVAILABLE,
        "The position of %s at %s cannot be %s in PostgreSQL: %s"
            .formatted(source, outlet, what, cause.getMessage()),
        cause);
  }
}
