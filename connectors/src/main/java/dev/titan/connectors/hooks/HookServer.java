package dev.titan.connectors.hooks;

import dev.titan.connectors.publish.FactPublishers;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to what is pushed: the batches of agents at the outlets, and Petpooja's orders.
 *
 * <pre>{@code
 * try (FactPublishers kafka = KafkaFactPublishers.connect(PublishOptions.defaults("localhost:9092"));
 *     HookServer hooks = HookServer.start(HooksOptions.defaults(folder, key, outlets), kafka, clock)) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Every request is answered once the journal on disk has what it brought; one thread brings the
 * journal to Kafka. So a request is as fast as the disk whether Kafka is there or not, and nothing
 * that was answered is lost by a kill.
 */
public final class HookServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HookServer.class);

  private static final Duration DRAIN_WITHIN = Duration.ofSeconds(3);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(3);
  private static final Duration IDLE_AT_STOP = Duration.ofMillis(100);
  private static final int THREADS = 32;

  private final HooksOptions options;
  private final Journal journal;
  private final Drainer drainer;
  private final FeedBoard board;
  private final Javalin server;

  private HookServer(
      HooksOptions options,
      Journal journal,
      FactPublishers publishers,
      Consumer<Bill> pushed,
      Clock clock) {
    this.options = options;
    this.journal = journal;
    this.drainer = new Drainer(journal, publishers.open(), clock);
    this.board = new FeedBoard(options.outlets(), journal);
    Outlets outlets = new Outlets(options.outlets());
    HookRoutes routes =
        new HookRoutes(
            options,
            outlets,
            new SendingRates(options.outlets(), options.limits().requestsPerMinute(), clock),
            new AgentBatches(journal, board, options, clock),
            new PetpoojaPushes(journal, board, outlets, options, pushed, clock),
            journal);
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.startupWatcherEnabled = false;
              // Answers are a line long.
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.jetty.addConnector(this::connector);
              config.jetty.threadPool = threads();
              config.jetty.modifyServer(jetty -> jetty.setStopTimeout(STOP_WITHIN.toMillis()));
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              routes.declare(config.routes);
            });
  }

  private ServerConnector connector(Server jetty, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    // Connections that senders merely keep open must not hold up a stop.
    connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
    return connector;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool pool = new QueuedThreadPool(THREADS);
    pool.setName("hooks");
    pool.setDaemon(true);
    return pool;
  }

  /**
   * Opens the buffer, listens and brings what is in the buffer to Kafka. The publishers stay the
   * caller's to close, after the server.
   *
   * @param clock tells when a request was received
   * @throws TitanException with {@code STORE_UNAVAILABLE} when the buffer cannot be opened, {@code
   *     BAD_CONFIGURATION} when the address cannot be listened on
   */
  public static HookServer start(HooksOptions options, FactPublishers publishers, Clock clock) {
    return start(options, publishers, bill -> {}, clock);
  }

  /**
   * The same beside a connector that pulls.
   *
   * @param pushed is told of every bill that Petpooja pushed, once it is on disk, by several
   *     threads; give it the connector's {@code pushed}, so that the pull has the last word
   */
  public static HookServer start(
      HooksOptions options, FactPublishers publishers, Consumer<Bill> pushed, Clock clock) {
    Journal journal = Journal.open(options.buffer().folder(), options.buffer().maxBytes());
    try {
      HookServer server = new HookServer(options, journal, publishers, pushed, clock);
      server.server.start();
      server.drainer.start();
      LOG.info("event=hooks_started url={} waiting={}", server.url(), journal.waiting());
      return server;
    } catch (RuntimeException e) {
      journal.close();
      throw e instanceof TitanException
          ? e
          : new TitanException(
              ErrorCode.BAD_CONFIGURATION,
              "The hooks cannot listen on %s:%d: %s"
                  .formatted(options.host(), options.port(), e.getMessage()),
              e);
    }
  }

  /** Where it listens, for example {@code http://127.0.0.1:18090}. */
  public URI url() {
    return URI.create("http://%s:%d".formatted(options.host(), server.port()));
  }

  /** How it stands with the buffer and with every feed. */
  public HooksStatus status() {
    return new HooksStatus(
        journal.waiting(),
        journal.waitingBytes(),
        options.buffer().maxBytes(),
        drainer.trouble(),
        board.all());
  }

  /**
   * Stops listening, finishes the requests under way, brings to Kafka what it can in three seconds
   * and leaves the rest in the buffer for the next start.
   */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (RuntimeException e) {
      LOG.warn("event=hooks_slow_stop error=\"{}\"", e.toString());
    }
    drainer.close(DRAIN_WITHIN);
    LOG.info("event=hooks_stopped waiting={}", journal.waiting());
    journal.close();
  }
}
