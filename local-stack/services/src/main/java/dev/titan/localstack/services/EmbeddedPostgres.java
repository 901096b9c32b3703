package dev.titan.localstack.services;

import dev.titan.contracts.secret.Secret;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.io.FileUtils;

/**
 * A real PostgreSQL server in processes of its own, on the loopback address, with a password.
 *
 * <p>Its write-ahead log is on disk before a commit is acknowledged, so a kill -9 of anything loses
 * nothing. Logical decoding is on ({@code wal_level=logical}) for change data capture.
 */
public final class EmbeddedPostgres implements Service {
  /** The address it listens on. */
  public static final String HOST = LoopbackPort.HOST;

  /** The name of the owner of everything in it. */
  public static final String USER = "postgres";

  private static final String ACCESS = "host all all 127.0.0.1/32 %s%n";

  private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
  private final Secret password;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedPostgres(
      io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, Secret password) {
    this.server = server;
    this.password = password;
  }

  /**
   * Starts the server, creating its cluster at the first start, and waits until it answers.
   *
   * @throws ServiceException when the port is occupied, this platform has no binaries, or the
   *     server does not come up in time
   */
  public static EmbeddedPostgres start(DataFolder data, PostgresOptions options) {
    Path folder = data.folder("postgres");
    Path cluster = folder.resolve("cluster");
    Path access = folder.resolve("pg_hba.conf");
    // Made by the first start that went through: without it the cluster never held anything.
    Path complete = folder.resolve("complete");
    Secret password = data.secrets().secret("postgres");
    int port;
    try {
      PostgresOrphan.stop(cluster, options.startTimeout());
      port = LoopbackPort.choose("postgres", options.port(), folder.resolve("port"));
      boolean first = !Files.exists(complete);
      if (first) {
        FileUtils.deleteDirectory(cluster.toFile());
      }
      Files.writeString(access, ACCESS.formatted(first ? "trust" : "scram-sha-256"));
      var server = launch(data, options, cluster, access, port, password);
      EmbeddedPostgres postgres = new EmbeddedPostgres(server, password);
      if (first) {
        postgres.setPassword();
        Files.writeString(access, ACCESS.formatted("scram-sha-256"));
        postgres.reload();
        Files.createFile(complete);
      }
      return postgres;
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new ServiceException(
          "PostgreSQL did not start: "
              + e.getMessage()
              + ". See logs/postgres.log."
              + ("root".equals(System.getProperty("user.name"))
                  ? " As root it needs user namespaces (unshare -U); another user needs nothing."
                  : ""),
          e);
    }
  }

  private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres launch(
      DataFolder data,
      PostgresOptions options,
      Path cluster,
      Path access,
      int port,
      Secret password)
      throws IOException {
    File log = data.logs().resolve("postgres.log").toFile();
    return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(binaries())
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(options.startTimeout())
        .setConnectConfig("password", password.reveal())
        .setServerConfig("wal_level", "logical")
        .setServerConfig("listen_addresses", LoopbackPort.HOST)
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("hba_file", access.toString())
        .setServerConfig("password_encryption", "scram-sha-256")
        .setServerConfig("shared_buffers", "64MB")
        .setServerConfig("max_connections", "60")
        .setErrorRedirector(Redirect.appendTo(log))
        .setOutputRedirector(Redirect.appendTo(log))
        .start();
  }

  /** Unpacked once per user, shared by all data folders. */
  private static File binaries() {
    return Path.of(
            System.getProperty("java.io.tmpdir"),
            "titan-postgres-" + System.getProperty("user.name"))
        .toFile();
  }

  private void setPassword() throws SQLException {
    run(
        String.format(
            Locale.ROOT,
            "ALTER USER %s PASSWORD '%s'",
            USER,
            password.reveal().replace("'", "''")));
  }

  private void reload() throws SQLException {
    run("SELECT pg_reload_conf()");
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Opens a connection as {@link #USER} to the database of the same name. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password.reveal());
    properties.setProperty("connectTimeout", "5");
    return DriverManager.getConnection(url(), properties);
  }

  /** The JDBC address, without user and password. */
  public String url() {
    return "jdbc:postgresql://" + LoopbackPort.HOST + ":" + server.getPort() + "/" + USER;
  }

  /** The password of {@link #USER}. */
  public Secret password() {
    return password;
  }

  /** The port it listens on. */
  public int port() {
    return server.getPort();
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public Health health() {
    if (closed.get()) {
      return Health.down(name(), "stopped");
    }
    try (Connection connection = connect()) {
      return connection.isValid(5)
          ? Health.up(name(), url())
          : Health.down(name(), "no answer within 5 s");
    } catch (SQLException e) {
      return Health.down(name(), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        server.close();
      } catch (IOException e) {
        throw new ServiceException("PostgreSQL did not stop: " + e, e);
      }
    }
  }
}
