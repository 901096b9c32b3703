package dev.titan.benchmarks.hooks;

import dev.titan.benchmarks.measure.Quantiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How long the disk takes to keep a few bytes for good: no durable answer can be faster. */
final class DiskLimit {

  private static final int WRITES = 200;
  private static final int BYTES = 4096;

  private DiskLimit() {}

  /** Times of single small writes with {@code fdatasync}. */
  static Quantiles measure(Path folder) throws IOException {
    Path file = Files.createTempFile(Files.createDirectories(folder), "disk-limit", ".bin");
    double[] millis = new double[WRITES];
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int at = 0; at < WRITES; at++) {
        long began = System.nanoTime();
        channel.write(ByteBuffer.allocate(BYTES));
        channel.force(false);
        millis[at] = (System.nanoTime() - began) / 1e6;
      }
    } finally {
      Files.delete(file);
    }
    return Quantiles.of(millis);
  }
}
