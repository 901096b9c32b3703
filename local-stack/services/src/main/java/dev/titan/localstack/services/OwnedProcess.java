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
 * Keeps on disk which process serves a data folder, so that one which outlived a kill -9 of the
 * main process is found and stopped. A process is known by its pid and its start: numbers come
 * again.
 */
final class OwnedProcess {
  private static final Logger LOG = LoggerFactory.getLogger(OwnedProcess.class);

  private final Path file;

  OwnedProcess(Path file) {
    this.file = file;
  }

  void remember(Process process) throws IOException {
    Files.write(file, List.of(Long.toString(process.pid()), start(process.toHandle())));
  }

  void forget() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Stops the remembered process if it still runs. */
  void stopLeftOver(Duration limit) throws IOException {
    Optional<ProcessHandle> left = leftOver();
    if (left.isPresent()) {
      LOG.info("event=left_over_process_stopped pid={}", left.get().pid());
      stop(left.get(), limit);
    }
    forget();
  }

  private Optional<ProcessHandle> leftOver() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2 || !lines.get(0).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0)))
        .filter(ProcessHandle::isAlive)
        .filter(process -> start(process).equals(lines.get(1)));
  }

  private static String start(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("unknown");
  }

  /** Asks a process to end and ends it by force when it has not done so in time. */
  static void stop(ProcessHandle process, Duration limit) {
    process.destroy();
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException slow) {
      LOG.warn("event=process_killed pid={} after={}", process.pid(), limit);
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
