package dev.titan.localstack.services;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ClickHouse engine in a Java process of its own, which is started again when it dies.
 *
 * <p>It stays at the same port, so a client sees refused connections for the time of a restart and
 * then goes on. It ends by itself when this process is gone.
 */
public final class ClickHouseProcess implements ClickHouse {
  static final String READER_SECRET = "clickhouse-reader";

  private static final Logger LOG = LoggerFactory.getLogger(ClickHouseProcess.class);
  private static final String MAIN = "dev.titan.localstack.clickhouse.ClickHouseEngineMain";
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final long LOG_BYTES = 32L << 20;

  /** The engine's own code is not Java; what Java there is costs less than compiling it well. */
  private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

  private static final long POLL_MILLISECONDS = 50;

  private final ClickHouseOptions options;
  private final Path folder;
  private final Path log;
  private final Path users;
  private final int port;
  private final ClickHouseUser writer;
  private final ClickHouseUser reader;
  private final OwnedProcess owned;
  private final AtomicInteger restarts = new AtomicInteger();
  private final Thread supervisor;
  private volatile Process process;
  private volatile boolean closed;

  private ClickHouseProcess(DataFolder data, ClickHouseOptions options) throws IOException {
    this.options = options;
    this.folder = data.folder("clickhouse");
    this.log = data.logs().resolve("clickhouse.log");
    this.writer = new ClickHouseUser("titan", data.secrets().secret("clickhouse-writer"));
    this.reader = new ClickHouseUser("reader", data.secrets().secret(READER_SECRET));
    this.users = ClickHouseUsers.write(data.secrets(), writer, reader);
    this.owned = new OwnedProcess(folder.resolve("process"));
    owned.stopLeftOver(STOP);
    this.port = LoopbackPort.choose("clickhouse", options.port(), folder.resolve("port"));
    this.process = launch();
    this.supervisor = new Thread(this::supervise, "titan-clickhouse-supervisor");
    supervisor.setDaemon(true);
  }

  /**
   * Starts the engine and waits until it answers.
   *
   * @throws ServiceException when the port is occupied, the engine's library is absent, or the
   *     engine does not come up in time
   */
  public static ClickHouseProcess start(DataFolder data, ClickHouseOptions options) {
    try {
      ClickHouseProcess clickHouse = new ClickHouseProcess(data, options);
      clickHouse.awaitReady();
      clickHouse.supervisor.start();
      return clickHouse;
    } catch (IOException e) {
      throw new ServiceException("ClickHouse did not start: " + e, e);
    }
  }

  private Process launch() throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
      Files.move(log, log.resolveSibling("clickhouse.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> command =
        JavaCommand.of(
            options.heapMebibytes(),
            List.of(
                QUICK_COMPILER, "-Dlog4j2.configurationFile=clickhouse-engine-log4j2.properties"),
            MAIN,
            List.of(
                "--data", Files.createDirectories(folder.resolve("data")).toString(),
                "--port", Integer.toString(port),
                "--listen", LoopbackPort.HOST,
                "--home", options.home().toString(),
                "--users", users.toString(),
                "--memory", Long.toString(options.memoryBytes()),
                "--port-file", folder.resolve("engine-port").toString(),
                "--parent-pid", Long.toString(ProcessHandle.current().pid())));
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start();
    owned.remember(started);
    return started;
  }

  private void awaitReady() {
    long limit = options.startTimeout().toMillis();
    try {
      for (long waited = 0; waited < limit; waited += POLL_MILLISECONDS) {
        if (process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
          throw new ServiceException(
              "ClickHouse did not start (exit code "
                  + process.exitValue()
                  + "): "
                  + lastLogLine().orElse("no reason given")
                  + ". See "
                  + log
                  + ".");
        }
        if (health().healthy()) {
          return;
        }
      }
      OwnedProcess.stop(process.toHandle(), STOP);
      throw new ServiceException(
          "ClickHouse did not answer within "
              + options.startTimeout().toSeconds()
              + " s. See "
              + log
              + ".");
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while ClickHouse was starting.", e);
    }
  }

  private Optional<String> lastLogLine() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return lines.stream().filter(line -> !line.isBlank()).reduce((first, last) -> last);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private void supervise() {
    RestartDelay delay = new RestartDelay();
    while (!closed) {
      try {
        long began = System.nanoTime();
        int code = process.waitFor();
        if (closed) {
          return;
        }
        Duration wait = delay.after(Duration.ofNanos(System.nanoTime() - began));
        LOG.warn("event=clickhouse_died code={} restart_in_ms={}", code, wait.toMillis());
        TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        restart();
      } catch (IOException e) {
        LOG.error("event=clickhouse_not_restarted reason=\"{}\"", e.toString());
      } catch (InterruptedException stopping) {
        return;
      }
    }
  }

  private synchronized void restart() throws IOException {
    if (!closed) {
      process = launch();
      restarts.incrementAndGet();
    }
  }

  /** How often the engine has died and been started again. */
  public int restarts() {
    return restarts.get();
  }

  /** For tests of recovery: kill -9 of the engine. */
  public void kill() {
    process.destroyForcibly();
  }

  /** The process that serves at this moment. */
  public long pid() {
    return process.pid();
  }

  @Override
  public URI url() {
    return URI.create("http://" + LoopbackPort.HOST + ":" + port);
  }

  @Override
  public ClickHouseUser writer() {
    return writer;
  }

  @Override
  public ClickHouseUser reader() {
    return reader;
  }

  @Override
  public String name() {
    return "clickhouse";
  }

  @Override
  public Health health() {
    return closed ? Health.down(name(), "stopped") : ClickHousePing.health(name(), url());
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    supervisor.interrupt();
    OwnedProcess.stop(process.toHandle(), STOP);
    try {
      owned.forget();
    } catch (IOException e) {
      LOG.warn("event=process_file_not_removed reason=\"{}\"", e.toString());
    }
  }
}
