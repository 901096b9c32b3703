package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.sync.ConnectorTables;
import dev.titan.connectors.sync.OutletRows;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.topic.OutletKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * What has been published of the inventory, in {@code titan.published_movements}; safe for use by
 * several threads. A movement is noted before it is published and acknowledged afterwards, so that
 * one that may be on the topic is never forgotten.
 */
final class PublishedMovements {

  private static final String FIND =
      """
      SELECT list, document, movement, acknowledged FROM titan.published_movements
      WHERE org_id = ? AND outlet_id = ? AND source = ?
        AND (business_date BETWEEN ? AND ? OR movement_id = ANY (?))
      """;

  private static final String NOTE =
      """
      INSERT INTO titan.published_movements
        (org_id, outlet_id, source, movement_id, list, document, business_date, movement,
         acknowledged)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, false)
      ON CONFLICT (org_id, outlet_id, source, movement_id) DO UPDATE SET
        list = excluded.list, document = excluded.document, business_date = excluded.business_date,
        movement = excluded.movement, acknowledged = false
      """;

  private static final String ACKNOWLEDGE =
      """
      UPDATE titan.published_movements SET acknowledged = true
      WHERE org_id = ? AND outlet_id = ? AND source = ? AND movement_id = ANY (?)
      """;

  private static final String FORGET =
      """
      DELETE FROM titan.published_movements
      WHERE org_id = ? AND outlet_id = ? AND source = ?
        AND (movement_id = ANY (?) OR business_date < ?)
      """;

  private final OutletRows rows;

  private PublishedMovements(DataSource database) {
    this.rows =
        new OutletRows(
            database, InventorySource.SOURCE, "What was published of the inventory of %s");
  }

  /**
   * A movement as it was published last.
   *
   * @param call the list that shows it
   * @param document its document there
   * @param movement what was published
   * @param acknowledged whether that is certain
   */
  record Published(
      InventoryCall call, String document, InventoryMovement movement, boolean acknowledged) {}

  /** Prepares the table; fails as {@link ConnectorTables#apply}. */
  static PublishedMovements open(DataSource database) {
    ConnectorTables.apply(database);
    return new PublishedMovements(database);
  }

  /** What is known of a span of days, and of other movements with these ids, by id. */
  Map<String, Published> find(
      OutletKey outlet, LocalDate from, LocalDate through, Collection<String> ids) {
    return rows.run(
        FIND,
        outlet,
        statement -> {
          statement.setObject(4, from);
          statement.setObject(5, through);
          statement.setArray(6, OutletRows.texts(statement, ids));
          Map<String, Published> found = new HashMap<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              InventoryMovement movement =
                  EventJson.read(
                      row.getString(3).getBytes(StandardCharsets.UTF_8), InventoryMovement.class);
              found.put(
                  movement.movementId(),
                  new Published(
                      InventoryCall.valueOf(row.getString(1)),
                      row.getString(2),
                      movement,
                      row.getBoolean(4)));
            }
          }
          return found;
        });
  }

  /** Notes what is about to be published of some sheets; the others of their movements stay. */
  void note(OutletKey outlet, Collection<Published> movements) {
    if (movements.isEmpty()) {
      return;
    }
    rows.run(
        NOTE,
        outlet,
        statement -> {
          for (Published one : movements) {
            statement.setString(4, one.movement().movementId());
            statement.setString(5, one.call().name());
            statement.setString(6, one.document());
            statement.setObject(7, one.movement().businessDate());
            statement.setString(
                8, new String(EventJson.write(one.movement()), StandardCharsets.UTF_8));
            statement.addBatch();
          }
          return statement.executeBatch();
        });
  }

  /** Notes that the broker has acknowledged what was noted. */
  void acknowledge(OutletKey outlet, Collection<String> ids) {
    rows.run(
        ACKNOWLEDGE,
        outlet,
        statement -> {
          statement.setArray(4, OutletRows.texts(statement, ids));
          return statement.executeUpdate();
        });
  }

  /** Forgets what has been withdrawn, and everything before a day. */
  void forget(OutletKey outlet, Collection<String> withdrawn, LocalDate before) {
    rows.run(
        FORGET,
        outlet,
        statement -> {
          statement.setArray(4, OutletRows.texts(statement, withdrawn));
          statement.setObject(5, before);
          return statement.executeUpdate();
        });
  }
}
