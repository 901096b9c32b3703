package dev.titan.localstack.clickhouse.http;

import dev.titan.localstack.clickhouse.engine.ConnectionKey;
import dev.titan.localstack.clickhouse.engine.Engine;
import dev.titan.localstack.clickhouse.engine.EngineConnection;
import dev.titan.localstack.clickhouse.engine.EngineException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sessions that clients keep by name: a connection each, so that temporary tables and SET live
 * on between requests. One request at a time may use a session. Thread-safe.
 */
final class Sessions implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Engine engine;
  private final Clock clock;
  private final Map<String, Session> open = new HashMap<>();

  /** A session that a request holds until it gives it back. */
  static final class Session {
    private final EngineConnection connection;
    private Map<String, String> requestSettings = Map.of();
    private String database;
    private Instant expires = Instant.MAX;
    private boolean inUse = true;

    private Session(EngineConnection connection, String database) {
      this.connection = connection;
      this.database = database;
    }

    EngineConnection connection() {
      return connection;
    }
  }

  Sessions(Engine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** Finds or begins a session of a user and applies the settings of this request to it. */
  Session take(String user, String id, boolean mustExist, ConnectionKey key)
      throws EngineException {
    closeExpired();
    String name = user + "\n" + id;
    Session session;
    synchronized (this) {
      session = open.get(name);
      if (session != null && session.inUse) {
        throw new EngineException(
            373, "SESSION_IS_LOCKED", "Session " + id + " is locked by a concurrent client");
      }
      if (session == null && mustExist) {
        throw new EngineException(
            372, "SESSION_NOT_FOUND", "Session " + id + " not found: it may have expired");
      }
      if (session != null) {
        session.inUse = true;
      }
    }
    if (session == null) {
      session = new Session(engine.connect(ConnectionKey.PLAIN), ConnectionKey.DEFAULT_DATABASE);
      synchronized (this) {
        open.put(name, session);
      }
    }
    try {
      apply(session, key);
      return session;
    } catch (EngineException e) {
      giveBack(session, Duration.ofMinutes(1));
      throw e;
    }
  }

  /** Settings of a request hold for that request; those of SET hold until the session ends. */
  private static void apply(Session session, ConnectionKey key) throws EngineException {
    Map<String, String> stale = new LinkedHashMap<>(session.requestSettings);
    stale.keySet().removeAll(key.settings().keySet());
    for (String name : stale.keySet()) {
      session.connection.execute(SettingStatements.reset(name));
    }
    for (Map.Entry<String, String> setting : key.settings().entrySet()) {
      if (!setting.getValue().equals(session.requestSettings.get(setting.getKey()))) {
        session.connection.execute(SettingStatements.set(setting.getKey(), setting.getValue()));
      }
    }
    session.requestSettings = key.settings();
    if (!key.database().equals(session.database)
        && !key.database().equals(ConnectionKey.DEFAULT_DATABASE)) {
      session.connection.execute(SettingStatements.use(key.database()));
      session.database = key.database();
    }
  }

  /** Gives a session back, to be kept for {@code timeout} after now. */
  synchronized void giveBack(Session session, Duration timeout) {
    session.inUse = false;
    session.expires = clock.instant().plus(timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout);
  }

  /** Ends the sessions that nobody has used within their time. */
  void closeExpired() {
    Instant now = clock.instant();
    synchronized (this) {
      Iterator<Session> sessions = open.values().iterator();
      while (sessions.hasNext()) {
        Session session = sessions.next();
        if (!session.inUse && session.expires.isBefore(now)) {
          sessions.remove();
          session.connection.close();
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    open.values().forEach(session -> session.connection.close());
    open.clear();
  }
}
