package dev.titan.localstack.clickhouse;

import dev.titan.localstack.clickhouse.access.ReaderPolicy;
import dev.titan.localstack.clickhouse.access.Users;
import dev.titan.localstack.clickhouse.access.UsersFile;
import dev.titan.localstack.clickhouse.engine.ConnectionPool;
import dev.titan.localstack.clickhouse.engine.Engine;
import dev.titan.localstack.clickhouse.engine.EngineException;
import dev.titan.localstack.clickhouse.engine.EngineLibrary;
import dev.titan.localstack.clickhouse.engine.StagingTables;
import dev.titan.localstack.clickhouse.http.ClickHouseHandler;
import dev.titan.localstack.clickhouse.http.QueryService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine and its HTTP endpoint, from start to stop. */
public final class EngineServer {
  private static final Logger LOG = LoggerFactory.getLogger(EngineServer.class);
  private static final int MAX_THREADS = 256;
  private static final int IDLE_CONNECTIONS = 64;
  private static final Duration IDLE_TIMEOUT = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Engine engine;
  private final QueryService service;
  private final Server server;
  private final ServerConnector connector;
  private final GracefulHandler requests;

  private EngineServer(
      Engine engine,
      QueryService service,
      Server server,
      ServerConnector connector,
      GracefulHandler requests) {
    this.engine = engine;
    this.service = service;
    this.server = server;
    this.connector = connector;
    this.requests = requests;
  }

  /** Starts everything; afterwards the endpoint answers. */
  public static EngineServer start(EngineOptions options) throws EngineStartException {
    Users users =
        options.users().isPresent()
            ? UsersFile.read(options.users().get(), System.getenv())
            : Users.open();
    Path library = EngineLibrary.locate(options.library().orElse(null), options.home());
    Engine engine = Engine.start(library, options.data(), options.memoryBytes());
    ConnectionPool pool = new ConnectionPool(engine, IDLE_CONNECTIONS);
    QueryService service = service(engine, pool);
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 4);
    threads.setName("clickhouse-http");
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(1 << 20);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(options.listen());
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
    server.addConnector(connector);
    GracefulHandler requests = new GracefulHandler(new ClickHouseHandler(users, service));
    server.setHandler(requests);
    try {
      server.start();
    } catch (IOException e) {
      throw new EngineStartException(
          "Port "
              + options.port()
              + " of "
              + options.listen()
              + " cannot be used ("
              + e.getMessage()
              + "): stop what listens there, or choose another port.",
          e);
    } catch (Exception e) {
      throw new EngineStartException("The HTTP endpoint does not start: " + e.getMessage(), e);
    }
    LOG.info(
        "ClickHouse {} answers on http://{}:{}/ with the data of {}",
        engine.version(),
        options.listen(),
        connector.getLocalPort(),
        options.data());
    return new EngineServer(engine, service, server, connector, requests);
  }

  private static QueryService service(Engine engine, ConnectionPool pool)
      throws EngineStartException {
    try {
      return new QueryService(
          engine, pool, new StagingTables(engine), new ReaderPolicy(engine), Clock.systemUTC());
    } catch (EngineException e) {
      throw new EngineStartException(
          "The ClickHouse engine cannot use its data folder: " + e.getMessage(), e);
    }
  }

  /** The port of the endpoint. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Takes no new statements, waits a while for the running ones, stops them, and ends. */
  public void stop() {
    connector.close();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (service.runningCount() > 0 && System.nanoTime() < deadline) {
        Thread.sleep(20);
      }
      service.cancelAll();
      long last = System.nanoTime() + PATIENCE.toNanos();
      // A statement that was stopped has not been answered yet.
      while (requests.getCurrentRequestCount() > 0 && System.nanoTime() < last) {
        Thread.sleep(20);
      }
      server.stop();
      service.close();
      engine.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("The endpoint did not stop cleanly: {}", e.toString());
    }
  }
}
