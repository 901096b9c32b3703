package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.titan.contracts.secret.Secret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClickHouseProcessTest {
  @TempDir private Path folder;

  @Test
  void comesBackAtTheSamePortWithEveryRowAfterKill9AndAfterARestart() throws Exception {
    int port;
    try (DataFolder data = TestFolders.open(folder);
        ClickHouseProcess clickHouse = ClickHouseProcess.start(data, TestFolders.clickHouse())) {
      port = clickHouse.url().getPort();
      try (Connection connection = clickHouse.connect(clickHouse.writer());
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE titan");
        statement.execute("CREATE TABLE titan.kept (n Int64) ENGINE = MergeTree ORDER BY n");
        statement.execute("INSERT INTO titan.kept SELECT number FROM numbers(1000)");
      }
      long killed = clickHouse.pid();
      clickHouse.kill();
      await()
          .atMost(TestFolders.PATIENCE)
          .until(() -> clickHouse.restarts() == 1 && clickHouse.health().healthy());
      assertThat(clickHouse.pid()).isNotEqualTo(killed);
      assertThat(clickHouse.url().getPort()).isEqualTo(port);
      assertThat(count(clickHouse, clickHouse.reader())).isEqualTo(1000);
      assertThatThrownBy(
              () ->
                  count(
                      clickHouse,
                      new ClickHouseUser(clickHouse.writer().name(), Secret.of("guess"))))
          .isInstanceOf(SQLException.class);
    }

    try (DataFolder data = TestFolders.open(folder);
        ClickHouseProcess clickHouse = ClickHouseProcess.start(data, TestFolders.clickHouse())) {
      assertThat(clickHouse.url().getPort()).isEqualTo(port);
      assertThat(count(clickHouse, clickHouse.reader())).isEqualTo(1000);
      ExternalClickHouse external =
          new ExternalClickHouse(clickHouse.url(), clickHouse.writer(), clickHouse.reader())
              .requireAnswer();
      assertThat(count(external, external.reader())).isEqualTo(1000);
      String users = Files.readString(folder.resolve("secrets/clickhouse-users.json"));
      assertThat(users).doesNotContain(clickHouse.writer().password().reveal());
    }
  }

  @Test
  void saysWhyTheEngineDidNotStart() {
    try (DataFolder data = TestFolders.open(folder)) {
      assertThatThrownBy(
              () -> ClickHouseProcess.start(data, ClickHouseOptions.of(folder.resolve("empty"))))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("ClickHouse did not start (exit code 1)")
          .hasMessageContaining("npm ci")
          .hasMessageContaining("clickhouse.log");
    }
  }

  @Test
  void saysThatTheConfiguredPortIsOccupied() throws Exception {
    try (ServerSocket occupant = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        DataFolder data = TestFolders.open(folder)) {
      ClickHouseOptions options =
          new ClickHouseOptions(
              occupant.getLocalPort(), folder, 256L << 20, 64, Duration.ofSeconds(5));
      assertThatThrownBy(() -> ClickHouseProcess.start(data, options))
          .isInstanceOf(ServiceException.class)
          .hasMessageContaining("is in use by another program")
          .hasMessageContaining("--clickhouse-port N");
    }
  }

  @Test
  void saysThatAnExternalServerDoesNotAnswer() {
    ClickHouseUser user = new ClickHouseUser("titan", Secret.of("x"));
    URI nobody = URI.create("http://127.0.0.1:" + LoopbackPort.anyFree(folder));
    assertThatThrownBy(() -> new ExternalClickHouse(nobody, user, user).requireAnswer())
        .isInstanceOf(ServiceException.class)
        .hasMessageContaining("The ClickHouse at " + nobody + " does not answer")
        .hasMessageContaining("Check the address");
  }

  private static long count(ClickHouse clickHouse, ClickHouseUser user) throws SQLException {
    try (Connection connection = clickHouse.connect(user);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count() FROM titan.kept")) {
      assertThat(result.next()).isTrue();
      return result.getLong(1);
    }
  }
}
