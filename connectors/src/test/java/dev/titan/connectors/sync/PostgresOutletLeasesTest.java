package dev.titan.connectors.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.testing.TestStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresOutletLeasesTest {

  private static final OutletKey LAWN = new OutletKey("chai", "lawn");
  private static final OutletKey PIER = new OutletKey("chai", "pier");
  private static final Duration BEAT = Duration.ofMillis(100);

  private TestStore store;

  @BeforeEach
  void openStore() {
    store = TestStore.migrated("leases");
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void givesAnOutletToOneProcessAndToTheNextWhenThatStops() {
    OutletLeases first = leases("a", LAWN);
    try (OutletLeases second = leases("b", LAWN, PIER)) {
      assertThat(first.holds(LAWN)).isTrue();
      assertThat(second.holds(LAWN)).isFalse();
      assertThat(second.holds(PIER)).isTrue();

      first.close();
      assertThat(first.holds(LAWN)).isFalse();
      await().until(() -> second.holds(LAWN));
    }
  }

  @Test
  void keepsSourcesApart() {
    try (OutletLeases first = leases("a", LAWN);
        OutletLeases other =
            PostgresOutletLeases.start(store.dataSource(), "stock", List.of(LAWN), "b", BEAT)) {
      assertThat(first.holds(LAWN)).isTrue();
      assertThat(other.holds(LAWN)).isTrue();
    }
  }

  @Test
  void takesOverFromAProcessThatFellSilent() throws SQLException {
    store.execute(
        "INSERT INTO titan.source_leases VALUES ('till', 'chai', 'lawn', 'dead', now())",
        "INSERT INTO titan.source_leases VALUES ('till', 'chai', 'pier', 'dead', now()"
            + " + interval '1 hour')");
    try (OutletLeases heir = leases("heir", LAWN, PIER)) {
      assertThat(heir.holds(LAWN)).as("four beats have not passed").isFalse();
      await().until(() -> heir.holds(LAWN));
      assertThat(heir.holds(PIER)).as("its process lives").isFalse();
    }
  }

  @Test
  void noticesThatAnotherProcessHasTakenOver() throws SQLException {
    try (OutletLeases slow = leases("slow", LAWN)) {
      assertThat(slow.holds(LAWN)).isTrue();
      store.execute(
          "UPDATE titan.source_leases SET holder = 'heir', heartbeat_at = now()"
              + " + interval '1 hour'");

      await().until(() -> !slow.holds(LAWN));
    }
  }

  @Test
  void keepsWhatItHoldsWhileTheStoreIsAway() throws SQLException {
    AtomicInteger connections = new AtomicInteger();
    try (OutletLeases leases =
        PostgresOutletLeases.start(counting(connections), "till", List.of(LAWN), "a", BEAT)) {
      store.execute("ALTER TABLE titan.source_leases RENAME TO away");
      int before = connections.get();
      // After a failure the next beat connects again.
      await().until(() -> connections.get() >= before + 5);
      assertThat(leases.holds(LAWN)).isTrue();
      store.execute("ALTER TABLE titan.away RENAME TO source_leases");
    }
    assertThat(store.query("SELECT * FROM titan.source_leases")).isEmpty();
  }

  private DataSource counting(AtomicInteger connections) {
    PGSimpleDataSource counting =
        new PGSimpleDataSource() {
          private static final long serialVersionUID = 1;

          @Override
          public Connection getConnection() throws SQLException {
            connections.incrementAndGet();
            return store.dataSource().getConnection();
          }
        };
    return counting;
  }

  private OutletLeases leases(String holder, OutletKey... outlets) {
    return PostgresOutletLeases.start(store.dataSource(), "till", List.of(outlets), holder, BEAT);
  }
}
