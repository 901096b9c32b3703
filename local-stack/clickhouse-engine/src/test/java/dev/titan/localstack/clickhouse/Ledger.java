package dev.titan.localstack.clickhouse;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Tables of several shapes whose rows carry a checksum over all their other columns: a row that was
 * put together from two rows, or that came to the wrong statement, gives itself away.
 *
 * @param name of the table and, with {@code _now} behind it, of the view that hides FINAL
 * @param texts the number of its text columns
 */
record Ledger(String name, int texts) {
  static final List<Ledger> ALL =
      List.of(new Ledger("narrow", 1), new Ledger("middle", 6), new Ledger("wide", 25));

  static final String WRITING = "?compress=false&beta.row_binary_for_simple_insert=true";

  private static final List<String> STATUSES = List.of("success", "cancelled", "complimentary");

  void create(Statement statement) throws SQLException {
    StringBuilder columns = new StringBuilder("id UInt64, version UInt64, amount Decimal(18, 2)");
    for (int i = 0; i < texts; i++) {
      columns
          .append(", text_")
          .append(i)
          .append(i % 2 == 0 ? " LowCardinality(String)" : " String");
    }
    statement.execute(
        "CREATE TABLE "
            + name
            + " ("
            + columns
            + ", checksum UInt32) ENGINE = ReplacingMergeTree(version)"
            + " PARTITION BY id % 3 ORDER BY id");
    statement.execute("CREATE VIEW " + name + "_now AS SELECT * FROM " + name + " FINAL");
  }

  /** Writes the rows {@code first} to {@code first + count - 1}, all in this version. */
  void write(PreparedStatement insert, long first, int count, long version) throws SQLException {
    for (long id = first; id < first + count; id++) {
      List<String> fields = fields(id, version);
      insert.setLong(1, id);
      insert.setLong(2, version);
      insert.setBigDecimal(3, new BigDecimal(fields.get(2)));
      for (int i = 3; i < fields.size(); i++) {
        insert.setString(i + 1, fields.get(i));
      }
      insert.setLong(fields.size() + 1, checksum(fields));
      insert.addBatch();
    }
    insert.executeBatch();
  }

  PreparedStatement insert(Connection connection) throws SQLException {
    return connection.prepareStatement(
        "INSERT INTO " + name + " VALUES (?" + ", ?".repeat(texts + 3) + ")");
  }

  /**
   * Reads these rows through the view and gives what is wrong with them: rows that are not as they
   * were written, older than {@code leastVersion}, or missing; before version 1 is known to be
   * stored, some may be missing, because the partitions of an insert appear one after the other.
   */
  List<String> faults(Statement statement, long first, int count, long leastVersion)
      throws SQLException {
    List<String> faults = new ArrayList<>();
    long expected = first;
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT * FROM %s_now WHERE id >= %d AND id < %d ORDER BY id"
                .formatted(name, first, first + count))) {
      while (rows.next()) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= texts + 3; i++) {
          fields.add(i == 3 ? rows.getBigDecimal(i).toPlainString() : rows.getString(i));
        }
        long id = rows.getLong(1);
        long version = rows.getLong(2);
        if ((leastVersion > 0 ? id != expected : id < expected)
            || version < leastVersion
            || !fields.equals(fields(id, version))
            || rows.getLong(texts + 4) != checksum(fields)) {
          faults.add(
              "%s: row %d, at least version %d, is %s"
                  .formatted(name, expected, leastVersion, fields));
        }
        expected = id + 1;
      }
    }
    if (leastVersion > 0 && expected != first + count) {
      faults.add("%s: the rows from %d on are missing".formatted(name, expected));
    }
    return faults;
  }

  private List<String> fields(long id, long version) {
    List<String> fields = new ArrayList<>();
    fields.add(Long.toString(id));
    fields.add(Long.toString(version));
    fields.add((id * 31 + version) % 100_000 + ".25");
    for (int i = 0; i < texts; i++) {
      fields.add(
          i % 2 == 0
              ? STATUSES.get((int) ((version + i) % 3))
              : name + " " + id + "/" + version + "/" + i);
    }
    return fields;
  }

  private static long checksum(List<String> fields) {
    CRC32 checksum = new CRC32();
    checksum.update(String.join("|", fields).getBytes(StandardCharsets.UTF_8));
    return checksum.getValue();
  }
}
