package dev.titan.connectors.petpooja;

import dev.titan.connectors.sync.ConnectorTables;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.OutletKey;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Shown bills in the table {@code titan.shown_bills} of PostgreSQL. */
public final class PostgresShownBills implements ShownBills {

  private static final String ALL =
      """
      SELECT bill FROM titan.shown_bills
      WHERE org_id = ? AND outlet_id = ? AND source = ?
      ORDER BY business_date, bill_id
      """;

  private static final String FIND =
      """
      SELECT bill FROM titan.shown_bills
      WHERE org_id = ? AND outlet_id = ? AND source = ? AND bill_id = ANY (?)
      ORDER BY business_date, bill_id
      """;

  private static final String ADD =
      """
      INSERT INTO titan.shown_bills (org_id, outlet_id, source, bill_id, business_date, bill)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (org_id, outlet_id, source, bill_id) DO UPDATE SET
        business_date = excluded.business_date, bill = excluded.bill
      """;

  private static final String FORGET =
      """
      DELETE FROM titan.shown_bills
      WHERE org_id = ? AND outlet_id = ? AND source = ?
        AND (bill_id = ANY (?) OR business_date < ?)
      """;

  private final DataSource database;

  private PostgresShownBills(DataSource database) {
    this.database = database;
  }

  /** Brings the table to its newest form; fails as {@link ConnectorTables#apply}. */
  public static PostgresShownBills open(DataSource database) {
    ConnectorTables.apply(database);
    return new PostgresShownBills(database);
  }

  @Override
  public List<Bill> all(OutletKey outlet) {
    return run(ALL, outlet, PostgresShownBills::bills);
  }

  @Override
  public List<Bill> find(OutletKey outlet, Collection<String> billIds) {
    return run(
        FIND,
        outlet,
        statement -> {
          statement.setArray(4, texts(statement, billIds));
          return bills(statement);
        });
  }

  @Override
  public void add(OutletKey outlet, Collection<Bill> bills) {
    run(
        ADD,
        outlet,
        statement -> {
          for (Bill bill : bills) {
            statement.setString(4, bill.billId());
            statement.setObject(5, bill.businessDate());
            statement.setString(6, new String(EventJson.write(bill), StandardCharsets.UTF_8));
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  @Override
  public void forget(OutletKey outlet, Collection<String> billIds, LocalDate before) {
    run(
        FORGET,
        outlet,
        statement -> {
          statement.setArray(4, texts(statement, billIds));
          statement.setObject(5, before);
          return statement.executeUpdate();
        });
  }

  private static List<Bill> bills(PreparedStatement statement) throws SQLException {
    List<Bill> bills = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        byte[] json = row.getString(1).getBytes(StandardCharsets.UTF_8);
        bills.add(EventJson.read(json, Bill.class));
      }
    }
    return bills;
  }

  private static java.sql.Array texts(PreparedStatement statement, Collection<String> texts)
      throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray());
  }

  private <T> T run(String sql, OutletKey outlet, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, outlet.org());
      statement.setString(2, outlet.outlet());
      statement.setString(3, OrderMapper.SOURCE);
      return work.with(statement);
    } catch (SQLException e) {
      throw new TitanException(
          ErrorCode.STORE_UNAVAILABLE,
          "The bills that outlet %s has shown cannot be read or noted in PostgreSQL: %s"
              .formatted(outlet, e.getMessage()),
          e);
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
