package dev.titan.localstack.clickhouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the ClickHouse engine process and keeps it until it is told to stop. */
@Command(
    name = "clickhouse-engine",
    mixinStandardHelpOptions = true,
    description = "ClickHouse, embedded: the real engine behind ClickHouse's HTTP interface.")
public final class ClickHouseEngineMain implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "Folder of the tables.")
  private Path data;

  @Option(names = "--port", defaultValue = "8123", description = "HTTP port; 0 takes a free one.")
  private int port;

  @Option(names = "--listen", defaultValue = "127.0.0.1", description = "Address to listen on.")
  private String listen;

  @Option(names = "--library", description = "The engine's library; default: node_modules.")
  private Path library;

  @Option(names = "--home", description = "Titan's folder; default: TITAN_HOME, else here.")
  private Path home;

  @Option(names = "--users", description = "JSON file of the users; default: one writer.")
  private Path users;

  @Option(
      names = "--memory",
      defaultValue = "2147483648",
      description = "Bytes that the engine may take (default: ${DEFAULT-VALUE}).")
  private long memoryBytes;

  @Option(names = "--port-file", description = "File that gets the port when all is ready.")
  private Path portFile;

  @Option(names = "--parent-pid", description = "End when this process is gone.")
  private Long parentPid;

  private ClickHouseEngineMain() {}

  /**
   * Runs the process; it exits with 0 when stopped, 1 when it cannot start, 2 for wrong options.
   */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ClickHouseEngineMain()).execute(arguments));
  }

  @Override
  public Integer call() {
    try {
      EngineOptions options = options();
      EngineServer server = EngineServer.start(options);
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.stop();
                    stopped.countDown();
                  },
                  "clickhouse-stop"));
      if (options.portFile().isPresent()) {
        writePort(options.portFile().get(), server.port());
      }
      if (options.parentPid().isPresent()) {
        ParentWatch.exitWith(options.parentPid().get());
      }
      stopped.await();
      return 0;
    } catch (EngineStartException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private EngineOptions options() {
    String variable = System.getenv("TITAN_HOME");
    Path folder = home != null ? home : Path.of(variable == null ? "" : variable);
    return new EngineOptions(
        data.toAbsolutePath(),
        port,
        listen,
        Optional.ofNullable(library),
        folder.toAbsolutePath(),
        Optional.ofNullable(users),
        memoryBytes,
        Optional.ofNullable(portFile),
        Optional.ofNullable(parentPid));
  }

  /** A reader sees no file or the whole port. */
  private static void writePort(Path file, int port) throws EngineStartException {
    Path absolute = file.toAbsolutePath();
    Path written = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      Files.write(written, Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
      Files.move(
          written, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new EngineStartException(
          "The port file " + file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
