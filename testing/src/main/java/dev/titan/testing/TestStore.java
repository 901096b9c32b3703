package dev.titan.testing;

import dev.titan.contracts.store.StoreSchema;
import dev.titan.localstack.services.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one test's own on the shared PostgreSQL; it goes when it is closed. */
public final class TestStore implements AutoCloseable {

  private static String template = "";

  private final EmbeddedPostgres postgres;
  private final String name;

  private TestStore(EmbeddedPostgres postgres, String name) {
    this.postgres = postgres;
    this.name = name;
  }

  /** Creates an empty database whose name begins with the prefix. */
  public static TestStore create(String prefix) {
    return create(prefix, "");
  }

  /** The same with all steps of the store, copied, since they take a second each time. */
  public static TestStore migrated(String prefix) {
    return create(prefix, " TEMPLATE " + template());
  }

  private static synchronized String template() {
    if (template.isEmpty()) {
      TestStore first = create("template");
      StoreSchema.apply(first.dataSource());
      template = first.name;
    }
    return template;
  }

  private static TestStore create(String prefix, String how) {
    EmbeddedPostgres postgres = TestStack.postgres();
    TestStore store = new TestStore(postgres, TestStack.uniqueName(prefix + "_"));
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + store.name + how);
    } catch (SQLException e) {
      throw new AssertionError("The database " + store.name + " cannot be created", e);
    }
    return store;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Connects to it as the owner. */
  public PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {postgres.port()});
    source.setDatabaseName(name);
    source.setUser(EmbeddedPostgres.USER);
    source.setPassword(postgres.password().reveal());
    return source;
  }

  /** Runs statements that answer nothing, all in one transaction. */
  public void execute(String... statements) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  /** The rows of a query, every value as text; NULL is {@code null}. */
  public List<List<String>> query(String sql) throws SQLException {
    try (Connection connection = dataSource().getConnection();
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

  /** Drops it, and the replication slots on it that are not in use. */
  @Override
  public void close() {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
              + " WHERE NOT active AND database = '"
              + name
              + "'");
      statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    } catch (SQLException e) {
      throw new AssertionError("The database " + name + " cannot be dropped", e);
    }
  }
}
