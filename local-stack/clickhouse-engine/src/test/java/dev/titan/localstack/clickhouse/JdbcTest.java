package dev.titan.localstack.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** clickhouse-jdbc uses the endpoint exactly as it uses a server. */
class JdbcTest {
  @TempDir static Path folder;
  private static EngineProcess engine;

  @BeforeAll
  static void start() {
    engine = EngineProcess.start(folder.resolve("data"));
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?compress=false",
        "?compress=true",
        "?compress=false&beta.row_binary_for_simple_insert=true",
        "?beta.row_binary_for_simple_insert=true"
      })
  void writesBatchesAndReadsThemBack(String options) throws SQLException {
    try (Connection connection = engine.jdbc(options);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS bills");
      statement.execute(
          "CREATE TABLE bills (id UInt64, outlet LowCardinality(String), amount Decimal(18, 2),"
              + " at DateTime64(3, 'UTC'), day Date, note Nullable(String), paid Bool)"
              + " ENGINE = MergeTree ORDER BY id");
      try (PreparedStatement insert =
          connection.prepareStatement("INSERT INTO bills VALUES (?, ?, ?, ?, ?, ?, ?)")) {
        for (int i = 0; i < 3000; i++) {
          insert.setLong(1, i);
          insert.setString(2, "out'let \\ " + i % 3);
          insert.setBigDecimal(3, new BigDecimal(i + ".25"));
          insert.setObject(4, LocalDateTime.of(2026, 11, 20, 12, 0, 0, 123_000_000));
          insert.setDate(5, Date.valueOf(LocalDate.of(2026, 11, 20)));
          insert.setString(6, i % 2 == 0 ? null : "one\ntwo\n\nthree; 'four'");
          insert.setBoolean(7, i % 5 == 0);
          insert.addBatch();
        }
        insert.executeBatch();
      }
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT count(), sum(amount), min(at), countIf(note IS NULL), countIf(paid),"
                  + " any(day), max(note) FROM bills")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getLong(1)).isEqualTo(3000);
        assertThat(rows.getBigDecimal(2)).isEqualByComparingTo("4499250.00");
        assertThat(rows.getObject(3, LocalDateTime.class))
            .isEqualTo(LocalDateTime.of(2026, 11, 20, 12, 0, 0, 123_000_000));
        assertThat(rows.getLong(4)).isEqualTo(1500);
        assertThat(rows.getLong(5)).isEqualTo(600);
        assertThat(rows.getDate(6)).isEqualTo(Date.valueOf(LocalDate.of(2026, 11, 20)));
        assertThat(rows.getString(7)).isEqualTo("one\ntwo\n\nthree; 'four'");
      }
    }
  }

  @Test
  void readsEveryTypeInUse() throws SQLException {
    try (Connection connection = engine.jdbc("");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT 'text' AS s, toLowCardinality('low') AS l, toInt64(-5) AS i,"
                    + " 18446744073709551615::UInt64 AS u, 12.34::Decimal(18, 2) AS d,"
                    + " toDate('2026-11-20') AS day, toDateTime64('2026-11-20 01:02:03.456', 3,"
                    + " 'UTC') AS at, NULL::Nullable(Int32) AS n, [1, 2]::Array(Int64) AS a,"
                    + " map('k', 'v') AS m, true AS b")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString("s")).isEqualTo("text");
      assertThat(row.getString("l")).isEqualTo("low");
      assertThat(row.getLong("i")).isEqualTo(-5);
      assertThat(row.getObject("u")).isEqualTo(new BigInteger("18446744073709551615"));
      assertThat(row.getBigDecimal("d")).isEqualByComparingTo("12.34");
      assertThat(row.getObject("day", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 20));
      assertThat(row.getObject("at", LocalDateTime.class))
          .isEqualTo(LocalDateTime.of(2026, 11, 20, 1, 2, 3, 456_000_000));
      assertThat(row.getObject("n")).isNull();
      assertThat((Object[]) row.getArray("a").getArray()).isEqualTo(List.of(1L, 2L).toArray());
      assertThat(row.getObject("m")).isEqualTo(Map.of("k", "v"));
      assertThat(row.getBoolean("b")).isTrue();
    }
  }

  @Test
  void bindsParametersOfPreparedQueries() throws SQLException {
    try (Connection connection = engine.jdbc("");
        PreparedStatement query =
            connection.prepareStatement("SELECT ? AS text, ? + 1 AS number, ? AS day")) {
      query.setString(1, "it's; -- \\ `x`");
      query.setInt(2, 41);
      query.setObject(3, LocalDate.of(2026, 1, 2));
      try (ResultSet row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).isEqualTo("it's; -- \\ `x`");
        assertThat(row.getLong(2)).isEqualTo(42);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?compress=true", "?compress=false"})
  void reportsErrorsWithTheirCode(String options) throws SQLException {
    try (Connection connection = engine.jdbc(options);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM absent"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(60))
          .hasStackTraceContaining("absent");
      assertThatThrownBy(() -> statement.executeQuery("SELECT 1; SELECT 2"))
          .hasStackTraceContaining("Multi-statements");
    }
  }

  @Test
  void describesTablesThroughItsMetadata() throws SQLException {
    try (Connection connection = engine.jdbc("");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE described (id UInt64, name String) ENGINE = Memory");
      try (ResultSet columns =
          connection.getMetaData().getColumns(null, "default", "described", "%")) {
        assertThat(columns.next()).isTrue();
        assertThat(columns.getString("COLUMN_NAME")).isEqualTo("id");
        assertThat(columns.next()).isTrue();
        assertThat(columns.getString("COLUMN_NAME")).isEqualTo("name");
      }
      statement.execute("DROP TABLE described");
    }
  }

  @Test
  void obeysATimeLimitThatTheClientSets() throws SQLException {
    try (Connection connection = engine.jdbc("");
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(
              () ->
                  statement.executeQuery(
                      "SELECT count() FROM numbers(1000000000000) WHERE NOT"
                          + " ignore(sipHash64(number))"))
          .isInstanceOf(SQLException.class);
    }
  }
}
