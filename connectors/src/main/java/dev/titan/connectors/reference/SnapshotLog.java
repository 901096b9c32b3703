package dev.titan.connectors.reference;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.store.PublishedTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * What PostgreSQL knows about the connector: its slot, how far it has read, and at which place in
 * the log the snapshot was taken that is complete on the topic.
 *
 * <p>A snapshot and the changes after it fit together without a gap only when the slot is made for
 * that snapshot. So a slot without a complete snapshot is dropped, never taken over.
 */
final class SnapshotLog {

  private static final String TABLES = String.join(",", PublishedTables.NAMES);

  private static final String COMPLETE =
      """
      SELECT position FROM titan.reference_snapshots
      WHERE slot_name = ? AND tables = ?
        AND EXISTS (SELECT FROM titan.reference_offsets)
        AND EXISTS (SELECT FROM pg_replication_slots
          WHERE slot_name = ? AND database = current_database()
            AND wal_status IS DISTINCT FROM 'lost')
      """;

  private static final String FORGET = "DELETE FROM titan.reference_snapshots WHERE slot_name = ?";

  private static final String FORGET_OFFSETS = "DELETE FROM titan.reference_offsets";

  private static final String DROP_SLOT =
      """
      SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots
      WHERE slot_name = ? AND database = current_database()
      """;

  private static final String NOTE =
      """
      INSERT INTO titan.reference_snapshots (slot_name, tables, position, completed_at)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (slot_name) DO UPDATE SET
        tables = excluded.tables, position = excluded.position,
        completed_at = excluded.completed_at
      """;

  private static final String SLOT_POSITION =
      """
      SELECT (confirmed_flush_lsn - '0/0')::bigint FROM pg_replication_slots WHERE slot_name = ?
      """;

  private static final String RETAINED =
      """
      SELECT (pg_current_wal_lsn() - confirmed_flush_lsn)::bigint
      FROM pg_replication_slots WHERE slot_name = ?
      """;

  private final DataSource database;
  private final String slot;

  SnapshotLog(DataSource database, String slot) {
    this.database = database;
    this.slot = slot;
  }

  /** The position of the complete snapshot to go on from; empty when a new one is due. */
  OptionalLong complete() {
    return number(COMPLETE, slot, TABLES, slot);
  }

  /** Forgets everything, the slot too, so that the next start begins with a snapshot. */
  void forget() {
    try (Connection connection = database.getConnection()) {
      // The slot first: while something else still reads from it, nothing is forgotten.
      try (PreparedStatement drop = connection.prepareStatement(DROP_SLOT)) {
        drop.setString(1, slot);
        drop.execute();
      }
      connection.setAutoCommit(false);
      try (PreparedStatement snapshot = connection.prepareStatement(FORGET);
          PreparedStatement offsets = connection.prepareStatement(FORGET_OFFSETS)) {
        snapshot.setString(1, slot);
        snapshot.executeUpdate();
        offsets.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** Notes that all of the snapshot is on the topic. */
  void note(long position, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert = connection.prepareStatement(NOTE)) {
      upsert.setString(1, slot);
      upsert.setString(2, TABLES);
      upsert.setLong(3, position);
      upsert.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  /** The place from which the slot tells changes; empty without a slot. */
  OptionalLong slotPosition() {
    return number(SLOT_POSITION, slot);
  }

  /** Bytes of log that PostgreSQL keeps for the slot; empty without a slot. */
  OptionalLong retainedBytes() {
    return number(RETAINED, slot);
  }

  private OptionalLong number(String sql, String... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int index = 0; index < parameters.length; index++) {
        select.setString(index + 1, parameters[index]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static TitanException unavailable(SQLException cause) {
    return new TitanException(
        ErrorCode.STORE_UNAVAILABLE,
        "PostgreSQL does not answer or refuses: " + cause.getMessage(),
        cause);
  }
}
