package dev.titan.connectors.sync;

import dev.titan.contracts.topic.OutletKey;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases in the table {@code titan.source_leases} of PostgreSQL, each kept by a sign of life.
 *
 * <p>The first process that asks gets an outlet. When it stops it gives it up, and another process
 * has it at its next beat. When it dies it falls silent: after four beats it counts as dead, so
 * another process polls after 20 to 25 s with the usual beat of 5 s. Whoever lost an outlet without
 * dying, because it stood still for so long, notices at its next beat; until then two processes may
 * poll, which costs requests and changes no row.
 *
 * <p>While PostgreSQL is away everybody keeps what he holds, since nobody can take it: live figures
 * do not wait for the store.
 */
public final class PostgresOutletLeases implements OutletLeases {

  /** The usual pause between two signs of life. */
  public static final Duration USUAL_BEAT = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(PostgresOutletLeases.class);
  private static final int MISSED_BEATS = 4;
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  /** In order, so that two processes never wait for each other's rows crosswise. */
  private static final String BEAT =
      """
      INSERT INTO titan.source_leases AS old (source, org_id, outlet_id, holder, heartbeat_at)
      SELECT ?, mine.org_id, mine.outlet_id, ?, now()
      FROM unnest(?::text[], ?::text[]) AS mine (org_id, outlet_id) ORDER BY 2, 3
      ON CONFLICT (source, org_id, outlet_id) DO UPDATE
      SET holder = excluded.holder, heartbeat_at = excluded.heartbeat_at
      WHERE old.holder = excluded.holder
         OR old.heartbeat_at < now() - ? * interval '1 millisecond'
      RETURNING org_id, outlet_id
      """;

  private static final String GIVE_UP =
      "DELETE FROM titan.source_leases WHERE source = ? AND holder = ?";

  private final DataSource database;
  private final String source;
  private final List<OutletKey> outlets;
  private final String holder;
  private final Duration beat;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "outlet-leases");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Set<OutletKey> held = Set.of();
  private Connection connection;
  private boolean failing;

  private PostgresOutletLeases(
      DataSource database, String source, List<OutletKey> outlets, String holder, Duration beat) {
    this.database = database;
    this.source = source;
    this.outlets = List.copyOf(outlets);
    this.holder = holder;
    this.beat = beat;
  }

  /**
   * Holds at once what nobody else holds; PostgreSQL may still be away.
   *
   * @param holder name of this process; no two processes have the same at a time
   * @param beat pause between two signs of life
   */
  public static PostgresOutletLeases start(
      DataSource database, String source, List<OutletKey> outlets, String holder, Duration beat) {
    PostgresOutletLeases leases = new PostgresOutletLeases(database, source, outlets, holder, beat);
    leases.beat();
    Future<?> unused =
        leases.beats.scheduleWithFixedDelay(
            leases::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    return leases;
  }

  @Override
  public boolean holds(OutletKey outlet) {
    return held.contains(outlet);
  }

  private void beat() {
    try {
      Set<OutletKey> now = ask();
      for (OutletKey outlet : outlets) {
        if (now.contains(outlet) != held.contains(outlet)) {
          LOG.info(
              "event=lease_{} source={} outlet={}",
              now.contains(outlet) ? "held" : "lost",
              source,
              outlet);
        }
      }
      held = now;
      failing = false;
    } catch (SQLException | RuntimeException e) {
      if (!failing) {
        LOG.warn("event=leases_failing source={} reason=\"{}\"", source, e.getMessage());
      }
      failing = true;
      disconnect();
    }
  }

  private Set<OutletKey> ask() throws SQLException {
    if (connection == null) {
      connection = database.getConnection();
    }
    Set<OutletKey> mine = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(BEAT)) {
      statement.setString(1, source);
      statement.setString(2, holder);
      statement.setArray(3, texts(outlets.stream().map(OutletKey::org).toArray()));
      statement.setArray(4, texts(outlets.stream().map(OutletKey::outlet).toArray()));
      statement.setLong(5, beat.multipliedBy(MISSED_BEATS).toMillis());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          mine.add(new OutletKey(row.getString(1), row.getString(2)));
        }
      }
    }
    return Set.copyOf(mine);
  }

  private Array texts(Object[] texts) throws SQLException {
    return connection.createArrayOf("text", texts);
  }

  private void disconnect() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      LOG.debug("event=lease_connection_gone source={}", source, e);
    }
    connection = null;
  }

  @Override
  public void close() {
    held = Set.of();
    beats.shutdownNow();
    try {
      if (!beats.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("event=leases_slow_stop source={}", source);
      }
      disconnect();
      giveUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.warn("event=leases_not_given_up source={} reason=\"{}\"", source, e.getMessage());
    }
  }

  private void giveUp() throws SQLException {
    try (Connection last = database.getConnection();
        PreparedStatement statement = last.prepareStatement(GIVE_UP)) {
      statement.setString(1, source);
      statement.setString(2, holder);
      statement.executeUpdate();
    }
  }
}
