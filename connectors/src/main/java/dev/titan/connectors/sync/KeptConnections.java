package dev.titan.connectors.sync;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * A few connections to the store that are used again and again, for those who ask often: a new one
 * costs PostgreSQL a process. Thread-safe.
 *
 * <pre>{@code
 * try (KeptConnections kept = KeptConnections.of(store, "titan-files", 6)) {
 *   new NameBridges(kept.database(), clock);
 * }
 * }</pre>
 */
public final class KeptConnections implements AutoCloseable {
  private static final long CONNECT_MILLIS = 5_000;
  private static final long IDLE_MILLIS = 60_000;

  private final HikariDataSource pool;

  private KeptConnections(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Connections that are opened when they are needed; the database may come later.
   *
   * @param name tells them apart in logs
   * @param most how many there are at most
   */
  public static KeptConnections of(DataSource database, String name, int most) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(database);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(1);
    config.setIdleTimeout(IDLE_MILLIS);
    config.setConnectionTimeout(CONNECT_MILLIS);
    config.setInitializationFailTimeout(-1);
    return new KeptConnections(new HikariDataSource(config));
  }

  /** Where to ask for one; closing it gives it back. */
  public DataSource database() {
    return pool;
  }

  /** Closes all of them. */
  @Override
  public void close() {
    pool.close();
  }
}
