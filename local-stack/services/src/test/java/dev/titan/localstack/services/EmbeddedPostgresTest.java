package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir private Path folder;

  @Test
  void keepsWhatWasCommittedThroughKill9OfTheMainProcessWhileTheServerRunsOn() throws Exception {
    int port;
    try (ChildProcess main = ChildProcess.start(PostgresMain.class, folder.toString())) {
      String committed = main.awaitLine(line -> line.startsWith("committed "));
      port = Integer.parseInt(committed.substring("committed ".length()));
      main.kill();
    }
    long orphan = pidOfServer();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (DataFolder data = TestFolders.open(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, PostgresOptions.defaults())) {
      assertThat(ProcessHandle.of(orphan)).isEmpty();
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(ask(postgres, "SELECT n FROM kept")).isEqualTo("42");
      assertThat(ask(postgres, "SHOW wal_level")).isEqualTo("logical");
      assertThat(postgres.health().healthy()).isTrue();
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.url(), EmbeddedPostgres.USER, "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
    assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();

    // A pid file that a crash left and whose number now belongs to another program: this one.
    Files.writeString(
        folder.resolve("postgres/cluster/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder.resolve("postgres/cluster") + "\n");
    try (DataFolder data = TestFolders.open(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, PostgresOptions.defaults())) {
      assertThat(ask(postgres, "SELECT n FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void beginsAgainWhenItsFirstStartWasCutOff() throws Exception {
    Path cluster = Files.createDirectories(folder.resolve("postgres/cluster"));
    Files.writeString(cluster.resolve("postgresql.conf"), "port = 1\n");
    try (DataFolder data = TestFolders.open(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, PostgresOptions.defaults())) {
      assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }
  }

  private long pidOfServer() throws Exception {
    return Long.parseLong(
        Files.readAllLines(folder.resolve("postgres/cluster/postmaster.pid")).get(0).strip());
  }

  private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }
}
