package dev.titan.localstack.services;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The analytical store, embedded or external: an HTTP address and two users. */
public interface ClickHouse extends Service {
  /** The HTTP address, as in {@code http://127.0.0.1:8123}. */
  URI url();

  /** The user that may change everything. */
  ClickHouseUser writer();

  /** The user that may read the database {@code titan}, under limits. */
  ClickHouseUser reader();

  /** The address that clickhouse-jdbc takes, without user, password and parameters. */
  default String jdbcUrl() {
    return "jdbc:clickhouse:" + url();
  }

  /** Opens a connection as one of the users. */
  default Connection connect(ClickHouseUser user) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user.name());
    properties.setProperty("password", user.password().reveal());
    return DriverManager.getConnection(jdbcUrl(), properties);
  }
}
