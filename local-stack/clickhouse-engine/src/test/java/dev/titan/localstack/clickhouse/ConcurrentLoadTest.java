package dev.titan.localstack.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients at once get each their own: no row is lost, stale, or mixed from two. */
class ConcurrentLoadTest {
  private static final int WRITERS = 8;
  private static final int READERS = 2;
  private static final int ROWS = 60;
  private static final int ROUNDS = 10;

  @TempDir Path folder;

  private final ExecutorService clients = Executors.newFixedThreadPool(WRITERS + READERS);

  /** The version that each writer knows to be stored in all tables. */
  private final AtomicIntegerArray stored = new AtomicIntegerArray(WRITERS);

  private final AtomicInteger failures = new AtomicInteger();
  private volatile EngineProcess engine;

  @AfterEach
  void stop() {
    clients.shutdownNow();
    engine.close();
  }

  @Test
  void manyClientsOfSeveralTablesGetEachTheirOwn() throws Exception {
    begin();
    List<Future<?>> writers = startWriters();
    List<Future<List<String>>> readers = startReaders();
    for (Future<?> writer : writers) {
      writer.get(60, TimeUnit.SECONDS);
    }
    for (Future<List<String>> reader : readers) {
      assertThat(reader.get(60, TimeUnit.SECONDS)).isEmpty();
    }
    assertThat(failures).hasValue(0);
    assertEverythingIsThere();
  }

  @Test
  void batchesThatAreRepeatedAfterAKillLeaveTheSameRows() throws Exception {
    begin();
    List<Future<?>> writers = startWriters();
    List<Future<List<String>>> readers = startReaders();
    for (int kill = 1; kill <= 2; kill++) {
      int version = kill * ROUNDS / 3;
      Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> stored.get(0) >= version);
      engine.kill();
      engine = EngineProcess.start(folder.resolve("data"));
    }
    for (Future<?> writer : writers) {
      writer.get(60, TimeUnit.SECONDS);
    }
    for (Future<List<String>> reader : readers) {
      assertThat(reader.get(60, TimeUnit.SECONDS)).isEmpty();
    }
    assertThat(failures).hasPositiveValue();
    assertEverythingIsThere();
  }

  private void begin() throws SQLException {
    engine = EngineProcess.start(folder.resolve("data"));
    try (Connection connection = engine.jdbc("");
        Statement statement = connection.createStatement()) {
      for (Ledger table : Ledger.ALL) {
        table.create(statement);
      }
    }
  }

  private List<Future<?>> startWriters() {
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      int writer = i;
      writers.add(clients.submit(() -> write(writer)));
    }
    return writers;
  }

  private List<Future<List<String>>> startReaders() {
    List<Future<List<String>>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      readers.add(clients.submit(this::read));
    }
    return readers;
  }

  /** Repeats a batch until it is answered, on the same statement as long as its process lives. */
  private Void write(int writer) throws SQLException {
    for (int version = 1; version <= ROUNDS; ) {
      EngineProcess current = engine;
      try (Connection connection = current.jdbc(Ledger.WRITING)) {
        Map<Ledger, PreparedStatement> inserts = new HashMap<>();
        for (Ledger table : Ledger.ALL) {
          inserts.put(table, table.insert(connection));
        }
        while (version <= ROUNDS && current == engine) {
          try {
            for (Ledger table : Ledger.ALL) {
              table.write(inserts.get(table), first(writer), ROWS, version);
            }
            stored.set(writer, version++);
          } catch (SQLException e) {
            failures.incrementAndGet();
          }
        }
      } catch (SQLException e) {
        // The process is not back yet.
        failures.incrementAndGet();
      }
    }
    return null;
  }

  private List<String> read() {
    List<String> faults = new ArrayList<>();
    while (stored.get(0) < ROUNDS && faults.isEmpty()) {
      EngineProcess current = engine;
      try (Connection connection = current.jdbc("");
          Statement statement = connection.createStatement()) {
        for (int writer = 0; current == engine && writer < WRITERS; writer++) {
          int least = stored.get(writer);
          for (Ledger table : Ledger.ALL) {
            faults.addAll(table.faults(statement, first(writer), ROWS, least));
          }
        }
      } catch (SQLException e) {
        failures.incrementAndGet();
      }
    }
    return faults;
  }

  private void assertEverythingIsThere() throws SQLException {
    try (Connection connection = engine.jdbc("");
        Statement statement = connection.createStatement()) {
      for (Ledger table : Ledger.ALL) {
        for (int writer = 0; writer < WRITERS; writer++) {
          assertThat(table.faults(statement, first(writer), ROWS, ROUNDS)).isEmpty();
        }
        try (ResultSet rows =
            statement.executeQuery("SELECT count(), max(version) FROM " + table.name() + "_now")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getLong(1)).isEqualTo((long) WRITERS * ROWS);
          assertThat(rows.getLong(2)).isEqualTo(ROUNDS);
        }
      }
    }
  }

  /** The first id of a writer's own rows. */
  private static long first(int writer) {
    return writer * 1_000_000L;
  }
}
