package dev.titan.localstack.services;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.IOUtils;

/**
 * The one folder that holds everything of a stack, locked for the process that has it open.
 *
 * <p>The lock is the operating system's and so ends with the process, however that ends. Safe for
 * use by several threads.
 */
public final class DataFolder implements AutoCloseable {
  /**
   * Closing any channel of a file gives up the process's lock on it, so one process asks here
   * first.
   */
  private static final Set<Path> OPEN_IN_THIS_PROCESS = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Creates the folder where it is absent, checks that it can be written and has space, and locks
   * it.
   *
   * @param minimumFreeBytes the free space below which it refuses
   * @throws ServiceException when it is locked, read-only, not a folder, or too full
   */
  public static DataFolder open(Path folder, long minimumFreeBytes, SpaceProbe probe) {
    Path root = create(folder);
    if (!OPEN_IN_THIS_PROCESS.add(root)) {
      throw locked(root);
    }
    FileChannel channel = null;
    boolean opened = false;
    try {
      requireSpace(root, minimumFreeBytes, probe);
      channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw locked(root);
      }
      Files.writeString(ownerFile(root), Long.toString(ProcessHandle.current().pid()));
      opened = true;
      return new DataFolder(root, channel, lock);
    } catch (IOException e) {
      throw notWritable(root, e);
    } finally {
      if (!opened) {
        IOUtils.closeQuietly(channel);
        OPEN_IN_THIS_PROCESS.remove(root);
      }
    }
  }

  private static Path create(Path folder) {
    try {
      // The real path, so that a folder which is reached by two names is one folder.
      Path root = Files.createDirectories(folder.toAbsolutePath().normalize()).toRealPath();
      Path probe = Files.createTempFile(root, "write-check", ".tmp");
      Files.delete(probe);
      return root;
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  private static void requireSpace(Path root, long minimumFreeBytes, SpaceProbe probe)
      throws IOException {
    long usable = probe.usableBytes(root);
    if (usable < minimumFreeBytes) {
      throw new ServiceException(
          String.format(
              Locale.ROOT,
              "The disk of the data folder %s has %d MiB free and Titan needs %d MiB."
                  + " Free some space, or name a folder on another disk with --data DIR.",
              root,
              usable >> 20,
              minimumFreeBytes >> 20));
    }
  }

  private static ServiceException notWritable(Path root, IOException cause) {
    return new ServiceException(
        "The data folder "
            + root
            + " cannot be written ("
            + cause
            + "). Give this user the right to write there, or name another folder with --data DIR.",
        cause);
  }

  private static ServiceException locked(Path root) {
    String owner;
    try {
      owner = "the process with pid " + Files.readString(ownerFile(root)).strip();
    } catch (IOException e) {
      owner = "another process";
    }
    return new ServiceException(
        "The data folder "
            + root
            + " is in use by "
            + owner
            + ". Stop that one first (Ctrl-C in its terminal), or start this one on another folder"
            + " with --data DIR.");
  }

  private static Path ownerFile(Path root) {
    return root.resolve("lock.pid");
  }

  /** The folder itself, its real path. */
  public Path root() {
    return root;
  }

  /**
   * A sub-folder such as {@code kafka} or {@code flink/checkpoints}, created where it is absent.
   */
  public Path folder(String name) {
    Path folder = root.resolve(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  /** Where logs go. */
  public Path logs() {
    return folder("logs");
  }

  /** The secrets of this folder, generated when first asked for. */
  public Secrets secrets() {
    return new Secrets(folder("secrets"));
  }

  /** Gives up the lock. */
  @Override
  public void close() {
    try (channel) {
      if (lock.isValid()) {
        Files.deleteIfExists(ownerFile(root));
        lock.release();
      }
    } catch (IOException e) {
      throw new ServiceException("The lock of " + root + " could not be given up: " + e, e);
    } finally {
      OPEN_IN_THIS_PROCESS.remove(root);
    }
  }
}
