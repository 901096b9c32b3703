package dev.titan.connectors.sync.runner;

import static org.awaitility.Awaitility.await;

import dev.titan.connectors.sync.KeptConnections;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.testing.TestStore;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Runners on a store of the test's own, quick to notice things. */
abstract class RunnerFixture {

  static final OutletKey LAWN = new OutletKey("chai", "lawn");
  static final OutletKey PIER = new OutletKey("chai", "pier");
  static final OutletKey OTHER = new OutletKey("mocha", "lawn");
  static final Set<OutletKey> OUTLETS = Set.of(LAWN, PIER, OTHER);

  static final SyncOptions.Retries QUICK =
      new SyncOptions.Retries(Duration.ofMillis(20), Duration.ofMillis(100), 3);

  final Deque<SyncRunner> runners = new ArrayDeque<>();
  TestStore store;
  KeptConnections kept;
  SyncRequests requests;

  @BeforeEach
  void openStore() throws SQLException {
    store = TestStore.migrated("sync");
    store.execute(
        "INSERT INTO titan.organisations (org_id, name) VALUES ('chai', 'Chai'), ('mocha', 'Mocha')");
    kept = KeptConnections.of(store.dataSource(), "sync-test", 16);
    requests = new SyncRequests(kept.database());
  }

  @AfterEach
  void closeStore() {
    runners.forEach(SyncRunner::close);
    kept.close();
    store.close();
  }

  /** PIER is in London, the others are in India. */
  static SyncOptions options(String holder, SyncSchedule schedule) {
    return new SyncOptions(
        Map.of("till", schedule),
        Map.of(PIER, new BusinessCalendar(ZoneId.of("Europe/London"), LocalTime.of(4, 0))),
        QUICK,
        Duration.ofMillis(50),
        Duration.ofMillis(250),
        4,
        holder);
  }

  SyncRunner start(SyncOptions options, Clock clock, SyncSource... sources) {
    SyncRunner runner = SyncRunner.start(options, List.of(sources), kept.database(), clock, clock);
    runners.push(runner);
    return runner;
  }

  String ask(OutletKey outlet) {
    return requests.ask(
        new SyncRequests.Wish(
            "till",
            outlet.org(),
            Optional.of(outlet.outlet()),
            Optional.empty(),
            Optional.empty(),
            "asha"));
  }

  RequestStatus awaitOver(String request) {
    return await("request " + request + " is over")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> requests.status(request).orElseThrow(), RequestStatus::isOver);
  }

  void awaitStatus(String request, String status) {
    await("request " + request + " is " + status)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> requests.status(request).orElseThrow().status().equals(status));
  }

  /** Waits until a query of one value answers the expected one. */
  void awaitValue(String sql, String expected) {
    await(sql)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> value(sql).equals(expected));
  }

  String value(String sql) throws SQLException {
    List<List<String>> rows = store.query(sql);
    return rows.isEmpty() ? "none" : String.valueOf(rows.get(0).get(0));
  }
}
