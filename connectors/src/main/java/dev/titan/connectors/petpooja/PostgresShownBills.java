package dev.titan.connectors.petpooja;

import dev.titan.connectors.sync.ConnectorTables;
import dev.titan.connectors.sync.OutletRows;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.topic.OutletKey;
import java.nio.charset.StandardCharsets;
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

  private final OutletRows rows;

  private PostgresShownBills(DataSource database) {
    this.rows = new OutletRows(database, OrderMapper.SOURCE, "The bills that outlet %s has shown");
  }

  /** Brings the table to its newest form; fails as {@link ConnectorTables#apply}. */
  public static PostgresShownBills open(DataSource database) {
    ConnectorTables.apply(database);
    return new PostgresShownBills(database);
  }

  @Override
  public List<Bill> all(OutletKey outlet) {
    return rows.run(ALL, outlet, PostgresShownBills::bills);
  }

  @Override
  public List<Bill> find(OutletKey outlet, Collection<String> billIds) {
    return rows.run(
        FIND,
        outlet,
        statement -> {
          statement.setArray(4, OutletRows.texts(statement, billIds));
          return bills(statement);
        });
  }

  @Override
  public void add(OutletKey outlet, Collection<Bill> bills) {
    rows.run(
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
    rows.run(
        FORGET,
        outlet,
        statement -> {
          statement.setArray(4, OutletRows.texts(statement, billIds));
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
}
