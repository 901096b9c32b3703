package dev.titan.localstack.simulator.petpooja;

import dev.titan.localstack.simulator.world.OrderSource;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated Petpooja on a loopback port:
 *
 * <pre>{@code
 * try (PetpoojaServer server =
 *     PetpoojaServer.start(0, Chain.of(42).sources(), Quirks.realistic(42), clock)) {
 *   // POST to server.baseUrl() + "/V1/thirdparty/generic_get_orders/"
 * }
 * }</pre>
 *
 * What it answers depends on the sources and the clock alone, quirks apart. Safe for use by several
 * threads.
 */
public final class PetpoojaServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PetpoojaServer.class);
  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 24;

  private final Server server;
  private final ServerConnector connector;
  private final PullService service;
  private final Faults faults;
  private final RequestCounters counters;

  private PetpoojaServer(
      int port,
      List<OrderSource> sources,
      List<InventoryOutlet> inventories,
      Quirks quirks,
      Clock clock,
      Clock realTime) {
    Map<String, OrderSource> byRestId = new LinkedHashMap<>();
    for (OrderSource source : sources) {
      if (byRestId.put(source.outlet().restId(), source) != null) {
        throw new IllegalArgumentException(
            "two outlets have the restID " + source.outlet().restId());
      }
    }
    faults = new Faults();
    counters = new RequestCounters();
    service = new PullService(byRestId, quirks, clock, faults, counters, new RateLimit(realTime));
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("petpooja");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(HOST);
    connector.setPort(port);
    server.addConnector(connector);
    InventoryService inventory = new InventoryService(inventories, clock);
    server.setHandler(new PullHandler(service, inventory, counters));
  }

  /**
   * Starts a server.
   *
   * @param port a port of the loopback interface, or 0 for any that is free
   * @param sources the outlets, each with a restID of its own
   * @param clock the simulated time: orders exist and change by it
   * @throws IOException when the port cannot be had
   */
  public static PetpoojaServer start(
      int port, List<OrderSource> sources, Quirks quirks, Clock clock) throws IOException {
    return start(port, sources, List.of(), quirks, clock, Clock.systemUTC());
  }

  /**
   * Starts a server that answers for inventory and menus, too.
   *
   * @param inventories the outlets whose store room is served
   * @throws IOException when the port cannot be had
   */
  public static PetpoojaServer start(
      int port,
      List<OrderSource> sources,
      List<InventoryOutlet> inventories,
      Quirks quirks,
      Clock clock)
      throws IOException {
    return start(port, sources, inventories, quirks, clock, Clock.systemUTC());
  }

  /** As above, with the clock by which the rate limit counts seconds. */
  static PetpoojaServer start(
      int port, List<OrderSource> sources, Quirks quirks, Clock clock, Clock realTime)
      throws IOException {
    return start(port, sources, List.of(), quirks, clock, realTime);
  }

  private static PetpoojaServer start(
      int port,
      List<OrderSource> sources,
      List<InventoryOutlet> inventories,
      Quirks quirks,
      Clock clock,
      Clock realTime)
      throws IOException {
    PetpoojaServer petpooja =
        new PetpoojaServer(port, sources, inventories, quirks, clock, realTime);
    try {
      petpooja.server.start();
    } catch (Exception e) {
      petpooja.close();
      throw new IOException(
          "the simulated Petpooja cannot listen on "
              + HOST
              + ":"
              + port
              + "; choose another port, or 0 for any: "
              + e.getMessage(),
          e);
    }
    LOG.info("simulated Petpooja with {} outlets on {}", sources.size(), petpooja.baseUrl());
    return petpooja;
  }

  /** The address to which {@code /V1/thirdparty/generic_get_orders/} is appended. */
  public String baseUrl() {
    return "http://" + HOST + ":" + port();
  }

  /** The port on which it listens. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Changes the quirks from the next request on. */
  public void quirks(Quirks changed) {
    service.quirks(changed);
  }

  /** Failures on demand. */
  public Faults faults() {
    return faults;
  }

  /** What was answered so far. */
  public RequestCounters counters() {
    return counters;
  }

  /** Stops listening; a second call does nothing. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      LOG.warn("the simulated Petpooja did not stop cleanly", e);
    }
  }
}
