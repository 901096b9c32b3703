package dev.titan.connectors.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.EmbeddedPostgres;
import dev.titan.localstack.services.PostgresOptions;
import dev.titan.localstack.services.SpaceProbe;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresSyncPositionsTest extends SyncPositionsContract {

  @TempDir private static Path folder;

  private static DataFolder data;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    data = DataFolder.open(folder, 0, SpaceProbe.ofDisk());
    postgres = EmbeddedPostgres.start(data, PostgresOptions.defaults());
  }

  @AfterAll
  static void stop() {
    postgres.close();
    data.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    execute("DROP SCHEMA IF EXISTS titan CASCADE");
  }

  @Override
  SyncPositions positions() {
    return PostgresSyncPositions.open(source(postgres.port()));
  }

  @Test
  void survivesBeingOpenedAgainBesideTablesOfOthers() throws SQLException {
    execute("CREATE SCHEMA titan");
    execute("CREATE TABLE titan.tasks (id text)");
    OutletKey outlet = new OutletKey("brew-house", "lawn");
    DeliveredDays days = new DeliveredDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 9));
    positions().save("petpooja", outlet, days);

    assertThat(positions().load("petpooja", outlet)).contains(days);
  }

  @Test
  void saysWhenTheDatabaseIsAway() {
    TitanException atOpening =
        catchThrowableOfType(TitanException.class, () -> PostgresSyncPositions.open(source(1)));
    assertThat(atOpening.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);

    SyncPositions positions = positions();
    TitanException atLoading =
        catchThrowableOfType(
            TitanException.class,
            () -> {
              execute("DROP TABLE titan.sync_positions");
              positions.load("petpooja", new OutletKey("brew-house", "lawn"));
            });
    assertThat(atLoading.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
    assertThat(atLoading).hasMessageContaining("brew-house/lawn");
  }

  private static PGSimpleDataSource source(int port) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(EmbeddedPostgres.USER);
    source.setUser(EmbeddedPostgres.USER);
    source.setPassword(postgres.password().reveal());
    return source;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
