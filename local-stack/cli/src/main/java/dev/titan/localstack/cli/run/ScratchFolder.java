package dev.titan.localstack.cli.run;

import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The data folder of a run that nobody needs afterwards. It is removed when all went well; after a
 * failure it stays, since its log says why.
 */
public final class ScratchFolder implements AutoCloseable {
  private final Path path;
  private final boolean temporary;
  private boolean done;

  private ScratchFolder(Path path, boolean temporary) {
    this.path = path;
    this.temporary = temporary;
  }

  /**
   * A new temporary folder, or the one that is named, which must be empty and stays.
   *
   * @throws ServiceException when it cannot be made or is not empty
   */
  public static ScratchFolder open(String prefix, Optional<Path> named) {
    try {
      if (named.isEmpty()) {
        return new ScratchFolder(Files.createTempDirectory(prefix), true);
      }
      Path folder = Files.createDirectories(named.get().toAbsolutePath().normalize());
      try (Stream<Path> content = Files.list(folder)) {
        if (content.findAny().isPresent()) {
          throw new ServiceException(
              folder + " is not empty: what an earlier run left there would be counted, too.");
        }
      }
      return new ScratchFolder(folder, false);
    } catch (IOException e) {
      throw new ServiceException("A folder for the data cannot be made: " + e, e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Says that all went well. */
  public void done() {
    done = true;
  }

  @Override
  public void close() {
    if (!temporary || !done) {
      return;
    }
    try (Stream<Path> content = Files.walk(path)) {
      List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
      for (Path one : deepestFirst) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      // Only now: what is logged earlier would decide where all of it goes.
      LoggerFactory.getLogger(ScratchFolder.class)
          .warn("event=scratch_not_removed folder={} reason=\"{}\"", path, e.toString());
    }
  }
}
