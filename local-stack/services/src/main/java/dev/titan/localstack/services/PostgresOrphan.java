package dev.titan.localstack.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals with what a kill -9 of the main process leaves of PostgreSQL: a server that still runs, or
 * a pid file of one that does not.
 */
final class PostgresOrphan {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresOrphan.class);

  private PostgresOrphan() {}

  /**
   * Stops the server that runs on this cluster, if one does, and removes a stale pid file.
   *
   * @param cluster PostgreSQL's data directory; the caller holds the lock of the data folder
   * @throws ServiceException when the server does not stop in time
   */
  static void stop(Path cluster, Duration timeout) {
    Path pidFile = cluster.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      Optional<ProcessHandle> server = server(cluster, Files.readAllLines(pidFile));
      if (server.isPresent()) {
        LOG.info("event=postgres_orphan_stopped pid={}", server.get().pid());
        fastShutdown(server.get(), timeout);
      }
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new ServiceException("The PostgreSQL pid file " + pidFile + " cannot be read: " + e, e);
    }
  }

  /** The process of the pid file, if it is alive and a PostgreSQL on this very directory. */
  private static Optional<ProcessHandle> server(Path cluster, List<String> pidFile)
      throws IOException {
    if (pidFile.size() < 2 || !pidFile.get(0).strip().matches("\\d{1,18}")) {
      return Optional.empty();
    }
    Path directory = Path.of(pidFile.get(1).strip());
    if (!Files.isDirectory(directory) || !Files.isSameFile(directory, cluster)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pidFile.get(0).strip()))
        .filter(ProcessHandle::isAlive)
        .filter(process -> process.info().command().filter(PostgresOrphan::isPostgres).isPresent());
  }

  private static boolean isPostgres(String command) {
    return "postgres".equals(String.valueOf(Path.of(command).getFileName()));
  }

  /** PostgreSQL's fast shutdown is the interrupt signal, which Java itself cannot send. */
  private static void fastShutdown(ProcessHandle server, Duration timeout) throws IOException {
    try {
      int answer =
          new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (answer != 0 && server.isAlive()) {
        throw new ServiceException(
            "A PostgreSQL of an earlier run (pid "
                + server.pid()
                + ") may not be stopped by this user. Stop it, then start again.");
      }
      server.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new ServiceException(
          "A PostgreSQL of an earlier run (pid "
              + server.pid()
              + ") did not stop within "
              + timeout.toSeconds()
              + " s. Stop it with kill -INT "
              + server.pid()
              + ", then start again.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("Interrupted while an earlier PostgreSQL was stopping.", e);
    }
  }
}
