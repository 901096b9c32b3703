package dev.titan.localstack.clickhouse.engine;

import dev.titan.localstack.clickhouse.EngineStartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The engine's data folder, held by one process: the operating system gives the lock back when that
 * process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;

  private DataFolder(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static DataFolder lock(Path folder) throws EngineStartException {
    FileChannel channel = null;
    try {
      Files.createDirectories(folder);
      channel =
          FileChannel.open(
              folder.resolve("titan-engine.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse(folder);
      }
      return new DataFolder(folder, channel);
    } catch (OverlappingFileLockException e) {
      throw inUse(folder);
    } catch (IOException e) {
      throw new EngineStartException(
          "The data folder "
              + folder
              + " cannot be used ("
              + e.getMessage()
              + "): check its owner and free space.",
          e);
    }
  }

  /** Where the engine keeps its tables. */
  Path store() {
    return folder.resolve("store");
  }

  /** Writes a configuration file of the engine and gives its path. */
  Path write(String name, String content) throws EngineStartException {
    Path file = folder.resolve(name);
    try {
      return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new EngineStartException(
          "The data folder "
              + folder
              + " cannot be written ("
              + e.getMessage()
              + "): is the disk full?",
          e);
    }
  }

  private static EngineStartException inUse(Path folder) {
    return new EngineStartException(
        "The data folder "
            + folder
            + " is in use by another ClickHouse engine process: stop that one, or choose another folder.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
