package dev.titan.testing;

import dev.titan.localstack.services.ClickHouseProcess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;

/** A database of one test's own on the shared ClickHouse; its tables go when it is closed. */
public final class TestDatabase implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ClickHouseProcess clickHouse;
  private final String name;

  private TestDatabase(ClickHouseProcess clickHouse, String name) {
    this.clickHouse = clickHouse;
    this.name = name;
  }

  /** Creates a database whose name begins with the prefix. */
  public static TestDatabase create(String prefix) {
    return named(TestStack.uniqueName(prefix + "_"));
  }

  /**
   * Creates the database of that very name, or takes the one that is there. The reader sees {@code
   * titan} only.
   */
  public static TestDatabase named(String name) {
    ClickHouseProcess clickHouse = TestStack.clickHouse();
    TestDatabase database = new TestDatabase(clickHouse, name);
    try (Connection connection = clickHouse.connect(clickHouse.writer());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE IF NOT EXISTS " + name);
    } catch (SQLException e) {
      throw new AssertionError("The database " + name + " cannot be created", e);
    }
    return database;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The JDBC address with this database as the default one, without user and password. */
  public String jdbcUrl() {
    return clickHouse.jdbcUrl() + "/" + name;
  }

  /** A connection as the writer, with this database as the default one. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", clickHouse.writer().name());
    properties.setProperty("password", clickHouse.writer().password().reveal());
    return DriverManager.getConnection(jdbcUrl(), properties);
  }

  /** Runs a statement that answers nothing. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The rows of a query, every value as text; NULL is {@code null}. */
  public List<List<String>> query(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getString(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /**
   * Waits until a query of one value answers the expected one; the engine may be away meanwhile.
   */
  public void awaitValue(String sql, String expected) {
    Awaitility.await(sql)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(() -> query(sql), rows -> rows.equals(List.of(List.of(expected))));
  }

  /** Drops it with all its tables. */
  @Override
  public void close() {
    try {
      execute("DROP DATABASE IF EXISTS " + name);
    } catch (SQLException e) {
      throw new AssertionError("The database " + name + " cannot be dropped", e);
    }
  }
}
