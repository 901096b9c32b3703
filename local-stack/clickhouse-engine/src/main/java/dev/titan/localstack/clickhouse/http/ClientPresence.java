package dev.titan.localstack.clickhouse.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices clients that leave while their statement runs and sends nothing. Java tells of a closed
 * connection only when it is read or written, so Linux' own table of connections is asked, twice a
 * second, as long as a statement runs that ran at the look before. On other systems a statement of
 * a client that left is stopped when its first bytes cannot be sent. Thread-safe.
 */
final class ClientPresence implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClientPresence.class);
  private static final long PERIOD_MILLIS = 500;
  private static final List<Path> TABLES =
      List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6"));

  /** The state of a connection that both sides keep open. */
  private static final String ESTABLISHED = "01";

  private final RunningQueries running;
  private final Map<String, Ports> watched = new ConcurrentHashMap<>();

  /** What was watched at the last look: statements that end sooner are never looked at. */
  private Map<String, Ports> lasting = Map.of();

  private final ScheduledFuture<?> looking;

  private record Ports(int local, int remote) {}

  ClientPresence(RunningQueries running, ScheduledExecutorService timer) {
    this.running = running;
    this.looking =
        timer.scheduleWithFixedDelay(
            this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Watches the connection of a statement until {@link #forget}. */
  void watch(String queryId, SocketAddress local, SocketAddress remote) {
    if (local instanceof InetSocketAddress here && remote instanceof InetSocketAddress there) {
      watched.put(queryId, new Ports(here.getPort(), there.getPort()));
    }
  }

  void forget(String queryId) {
    watched.remove(queryId);
  }

  private void look() {
    Map<String, Ports> before = new HashMap<>(lasting);
    lasting = Map.copyOf(watched);
    before.entrySet().retainAll(lasting.entrySet());
    if (before.isEmpty() || !Files.isReadable(TABLES.get(0))) {
      return;
    }
    try {
      Map<Ports, String> states = states();
      before.forEach(
          (queryId, ports) -> {
            if (!ESTABLISHED.equals(states.get(ports)) && watched.remove(queryId, ports)) {
              LOG.info("The client of query {} left: the query is stopped", queryId);
              running.cancel(queryId);
            }
          });
    } catch (IOException | RuntimeException e) {
      LOG.warn("The table of connections cannot be read: {}", e.toString());
    }
  }

  private static Map<Ports, String> states() throws IOException {
    Map<Ports, String> states = new ConcurrentHashMap<>();
    for (Path table : TABLES) {
      if (Files.isReadable(table)) {
        try (Stream<String> lines = Files.lines(table)) {
          lines.skip(1).map(line -> line.strip().split("\\s+", 5)).forEach(f -> enter(states, f));
        }
      }
    }
    return states;
  }

  /** Fields: number, local address:port, remote address:port, state; all in hexadecimal. */
  private static void enter(Map<Ports, String> states, String[] fields) {
    Ports ports = new Ports(port(fields[1]), port(fields[2]));
    states.merge(
        ports,
        fields[3].toUpperCase(Locale.ROOT),
        // Two addresses may use the same ports: one that is open counts.
        (first, second) -> first.equals(ESTABLISHED) ? first : second);
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), 16);
  }

  @Override
  public void close() {
    looking.cancel(true);
  }
}
