package dev.titan.localstack.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** An engine process of a test, started as a user's is. */
final class EngineProcess implements AutoCloseable {
  private static final Path REPOSITORY = Path.of("").toAbsolutePath().resolve("../..").normalize();

  private final Process process;
  private final Path log;
  private final int port;

  private EngineProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Starts a process and waits until it answers. */
  static EngineProcess start(Path data, String... moreArguments) {
    Path portFile = data.resolveSibling(data.getFileName() + ".port");
    Path log = data.resolveSibling(data.getFileName() + ".log");
    try {
      Files.deleteIfExists(portFile);
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "--data", data.toString(), "--port", "0", "--port-file", portFile.toString()));
      arguments.addAll(List.of(moreArguments));
      Process process = launch(log, arguments);
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> Files.exists(portFile) || !process.isAlive());
      if (!Files.exists(portFile)) {
        throw new IllegalStateException("The engine did not start: " + Files.readString(log));
      }
      return new EngineProcess(process, log, Integer.parseInt(Files.readString(portFile)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a process without waiting for it. */
  static Process launch(Path log, List<String> arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ClickHouseEngineMain.class.getName(),
                "--home",
                REPOSITORY.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  int port() {
    return port;
  }

  Process process() {
    return process;
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JDBC connection; {@code options} as in a URL, for example {@code ?compress=false}. */
  Connection jdbc(String options, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(
        "jdbc:clickhouse:http://127.0.0.1:" + port + "/default" + options, properties);
  }

  Connection jdbc(String options) throws SQLException {
    return jdbc(options, "default", "");
  }

  /** Ends the process as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The engine did not stop: " + log());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
