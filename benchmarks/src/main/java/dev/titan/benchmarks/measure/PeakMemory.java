package dev.titan.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The most memory that a process and its descendants, such as the ClickHouse engine, held at one
 * time: their resident sets, looked at several times a second.
 */
public final class PeakMemory implements AutoCloseable {

  private static final long PERIOD_MILLIS = 250;

  private final ScheduledExecutorService sampler =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "bench-memory");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicLong peakKibibytes = new AtomicLong();

  private final ProcessHandle watched;

  private PeakMemory(ProcessHandle watched) {
    this.watched = watched;
  }

  /** Begins to look at this process. */
  public static PeakMemory watch() {
    return watch(ProcessHandle.current());
  }

  /** Begins to look at a process. */
  @SuppressWarnings("FutureReturnValueIgnored") // it looks until it is closed
  public static PeakMemory watch(ProcessHandle watched) {
    PeakMemory memory = new PeakMemory(watched);
    memory.sampler.scheduleAtFixedRate(memory::sample, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return memory;
  }

  private void sample() {
    long sum =
        Stream.concat(Stream.of(watched), watched.descendants())
            .mapToLong(process -> residentKibibytes(process.pid()))
            .sum();
    peakKibibytes.accumulateAndGet(sum, Math::max);
  }

  /** The resident set of a process in KiB; 0 when it has just ended. */
  private static long residentKibibytes(long pid) {
    try {
      Path status = Path.of("/proc", Long.toString(pid), "status");
      if (Files.exists(status)) {
        return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0);
      }
      return Files.isDirectory(Path.of("/proc/self")) ? 0 : toldByPs(pid);
    } catch (IOException gone) {
      return 0;
    }
  }

  private static long toldByPs(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return answer.matches("\\d+") ? Long.parseLong(answer) : 0;
  }

  /** The peak so far, in MiB. */
  public long mebibytes() {
    return peakKibibytes.get() >> 10;
  }

  @Override
  public void close() {
    sampler.shutdownNow();
  }
}
