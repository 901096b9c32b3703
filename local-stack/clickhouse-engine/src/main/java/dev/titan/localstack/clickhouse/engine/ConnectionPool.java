package dev.titan.localstack.clickhouse.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Idle connections, kept by what they were opened with: clients send the same settings again and
 * again, and a connection that fits needs no set-up. Thread-safe.
 */
public final class ConnectionPool implements AutoCloseable {
  private final Engine engine;
  private final int maxIdle;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private boolean closed;

  private record Idle(ConnectionKey key, EngineConnection connection) {}

  /** Keeps at most {@code maxIdle} connections; the one unused for longest goes first. */
  public ConnectionPool(Engine engine, int maxIdle) {
    this.engine = engine;
    this.maxIdle = maxIdle;
  }

  /** A connection that nobody else uses, taken from the pool or newly opened. */
  public EngineConnection take(ConnectionKey key) throws EngineException {
    synchronized (this) {
      Iterator<Idle> newestFirst = idle.descendingIterator();
      while (newestFirst.hasNext()) {
        Idle candidate = newestFirst.next();
        if (candidate.key.equals(key)) {
          newestFirst.remove();
          return candidate.connection;
        }
      }
    }
    return engine.connect(key);
  }

  /** Gives a connection back that is still as it was opened. */
  public void giveBack(ConnectionKey key, EngineConnection connection) {
    EngineConnection surplus = null;
    synchronized (this) {
      if (closed) {
        surplus = connection;
      } else {
        idle.addLast(new Idle(key, connection));
        if (idle.size() > maxIdle) {
          surplus = idle.removeFirst().connection;
        }
      }
    }
    if (surplus != null) {
      surplus.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(entry -> entry.connection.close());
    idle.clear();
  }
}
