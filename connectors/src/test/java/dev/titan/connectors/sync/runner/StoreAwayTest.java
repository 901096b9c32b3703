package dev.titan.connectors.sync.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.store.StoreSchema;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.EmbeddedPostgres;
import dev.titan.localstack.services.PostgresOptions;
import dev.titan.localstack.services.SpaceProbe;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL stops and comes back while the runner is at work. */
class StoreAwayTest {

  private static final OutletKey LAWN = new OutletKey("chai", "lawn");

  @TempDir private Path folder;

  @Test
  void goesOnWhenPostgresIsBack() throws Exception {
    FakeSource till = new FakeSource("till", Set.of(LAWN));
    CountDownLatch gate = till.close();
    try (DataFolder data = DataFolder.open(folder, 0, SpaceProbe.ofDisk())) {
      EmbeddedPostgres postgres = EmbeddedPostgres.start(data, PostgresOptions.defaults());
      PGSimpleDataSource database = database(postgres);
      StoreSchema.apply(database);
      try (Connection connection = postgres.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("INSERT INTO titan.organisations (org_id, name) VALUES ('chai', 'Chai')");
      }
      SyncRequests requests = new SyncRequests(database);
      try (SyncRunner runner =
          SyncRunner.start(
              SyncOptions.defaults(Map.of("till", SyncSchedule.nightly()), Map.of()),
              List.of(till),
              database,
              Clock.systemUTC(),
              Clock.systemUTC())) {
        assertThat(runner).isNotNull();
        String during = ask(requests);
        await().atMost(Duration.ofSeconds(20)).until(() -> till.fetched().size() == 1);

        postgres.close();
        // The fetch ends while nobody can write that down.
        gate.countDown();
        postgres = EmbeddedPostgres.start(data, PostgresOptions.defaults());
        assertThat(postgres.port()).isEqualTo(database.getPortNumbers()[0]);

        awaitDone(requests, during);
        assertThat(till.fetched()).as("nothing is fetched twice").hasSize(1);
        awaitDone(requests, ask(requests));
        assertThat(till.fetched()).hasSize(2);
      }
      postgres.close();
    }
  }

  private static void awaitDone(SyncRequests requests, String request) {
    await()
        .atMost(Duration.ofSeconds(40))
        .ignoreExceptionsInstanceOf(TitanException.class)
        .until(() -> requests.status(request).orElseThrow().isDone());
  }

  private static String ask(SyncRequests requests) {
    return requests.ask(
        new SyncRequests.Wish(
            "till", "chai", Optional.of("lawn"), Optional.empty(), Optional.empty(), "asha"));
  }

  private static PGSimpleDataSource database(EmbeddedPostgres postgres) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setServerNames(new String[] {EmbeddedPostgres.HOST});
    database.setPortNumbers(new int[] {postgres.port()});
    database.setDatabaseName(EmbeddedPostgres.USER);
    database.setUser(EmbeddedPostgres.USER);
    database.setPassword(postgres.password().reveal());
    return database;
  }
}
