package dev.titan.connectors.googledrive.folder;

import dev.titan.connectors.googledrive.sheet.FileFault;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders on this machine: {@code <root>/<Category>/{Watch,Archive,Failed}}. A file is left alone
 * until nothing about it has changed for a moment, since it may still be copied; links are not
 * followed.
 */
public final class LocalFolders implements FolderSource {

  private static final String WATCH = "Watch";
  private static final String ARCHIVE = "Archive";
  private static final String FAILED = "Failed";

  private final Path root;
  private final Duration settle;
  private final long mostBytes;
  private final Clock clock;

  /** What does not look finished by its own date: how it looked, and since when. */
  private final Map<Path, Sight> unsettled = new HashMap<>();

  private record Look(long size, Instant modifiedAt) {
    static Look of(Path file) throws IOException {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Look(attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    String version() {
      return size + "@" + modifiedAt;
    }
  }

  private record Sight(Look look, Instant since) {}

  /**
   * Prepares the folders, those that are missing too.
   *
   * @param settle for how long nothing must have changed about a file
   * @param mostBytes a larger file is not read
   * @param clock the machine's own time, by which its files are dated
   * @throws TitanException with {@code SOURCE_FAILED} when they cannot be made
   */
  public LocalFolders(Path root, Duration settle, long mostBytes, Clock clock) {
    this.root = root;
    this.settle = settle;
    this.mostBytes = mostBytes;
    this.clock = clock;
    doing(
        "prepared",
        root,
        () -> {
          for (Category category : Category.values()) {
            for (String folder : List.of(WATCH, ARCHIVE, FAILED)) {
              Files.createDirectories(root.resolve(category.folder()).resolve(folder));
            }
          }
          return null;
        });
  }

  @Override
  public String description() {
    return "folder " + root;
  }

  @Override
  public Duration pause() {
    return settle;
  }

  /** Looking is as cheap as asking whether it is worth it. */
  @Override
  public boolean isChanged() {
    return true;
  }

  @Override
  public synchronized List<WatchedFile> watched() {
    List<WatchedFile> found = new ArrayList<>();
    Map<Path, Sight> before = Map.copyOf(unsettled);
    unsettled.clear();
    for (Category category : Category.values()) {
      if (category.isTaken()) {
        Path watch = folder(category, WATCH);
        for (Path entry : entries(watch)) {
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            String name = entry.getFileName().toString();
            if (!FileNames.isNobodys(name)) {
              entries(entry)
                  .forEach(file -> watched(category, Optional.of(name), file, before, found));
            }
          } else {
            watched(category, Optional.empty(), entry, before, found);
          }
        }
      }
    }
    found.sort(WatchedFile.OLDEST_FIRST);
    return List.copyOf(found);
  }

  private void watched(
      Category category,
      Optional<String> subFolder,
      Path file,
      Map<Path, Sight> before,
      List<WatchedFile> found) {
    String name = file.getFileName().toString();
    if (FileNames.isNobodys(name) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Optional<Look> seen = look(file);
    if (seen.isEmpty()) {
      return;
    }
    Look look = seen.get();
    if (isSettled(file, look, before)) {
      found.add(
          new WatchedFile(
              root.relativize(file).toString(),
              category,
              subFolder,
              name,
              look.version(),
              look.modifiedAt()));
    }
  }

  /** By its date; by what was seen of it, where its date lies ahead of the clock. */
  private boolean isSettled(Path file, Look look, Map<Path, Sight> before) {
    Instant now = clock.instant();
    if (!look.modifiedAt().isAfter(now.minus(settle))) {
      return true;
    }
    Sight sight = before.get(file);
    if (sight == null || !sight.look().equals(look)) {
      sight = new Sight(look, now);
    }
    unsettled.put(file, sight);
    return !sight.since().isAfter(now.minus(settle));
  }

  @Override
  public Optional<LocalCopy> open(WatchedFile file) {
    Path path = path(file);
    return doing(
        "read",
        path,
        () -> {
          if (isOther(file, path)) {
            return Optional.empty();
          }
          if (Files.size(path) > mostBytes) {
            throw new UnreadableFileException(
                FileFault.TOO_LARGE,
                "The file has %d MB, and at most %d MB are taken. Split it, for example by month."
                    .formatted(Files.size(path) >> 20, mostBytes >> 20));
          }
          LocalCopy copy = LocalCopy.create();
          try {
            Files.copy(path, copy.path(), StandardCopyOption.REPLACE_EXISTING);
            if (!isOther(file, path)) {
              return Optional.of(copy);
            }
          } catch (NoSuchFileException e) {
            // Somebody took it away meanwhile.
          } catch (IOException e) {
            copy.close();
            throw e;
          }
          copy.close();
          return Optional.empty();
        });
  }

  @Override
  public void archive(WatchedFile file) {
    Path path = path(file);
    doing(
        "archived",
        path,
        () -> {
          if (!isOther(file, path)) {
            Path folder = Files.createDirectories(placed(file, ARCHIVE));
            String name = FileNames.free(file.name(), one -> Files.exists(folder.resolve(one)));
            Files.move(path, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
          }
          Path failed = placed(file, FAILED);
          if (!Files.exists(failed.resolve(file.name()))) {
            // It was put right and moved back: what was said of it no longer holds.
            Files.deleteIfExists(failed.resolve(file.name() + FileNames.REASON));
          }
          return null;
        });
  }

  /** The text comes first: a file in {@code Failed} never lacks it. */
  @Override
  public void fail(WatchedFile file, String text) {
    Path path = path(file);
    doing(
        "moved to " + FAILED,
        path,
        () -> {
          if (!isOther(file, path)) {
            Path folder = Files.createDirectories(placed(file, FAILED));
            String name = FileNames.free(file.name(), one -> Files.exists(folder.resolve(one)));
            Path draft = folder.resolve("." + name + FileNames.REASON);
            Files.writeString(draft, text, StandardCharsets.UTF_8);
            Files.move(
                draft,
                folder.resolve(name + FileNames.REASON),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
            Files.move(path, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
          }
          return null;
        });
  }

  private Path folder(Category category, String folder) {
    return root.resolve(category.folder()).resolve(folder);
  }

  /** Where a file goes, in a folder of its outlet when it lay in one. */
  private Path placed(WatchedFile file, String folder) {
    Path place = folder(file.category(), folder);
    return file.subFolder().map(place::resolve).orElse(place);
  }

  private Path path(WatchedFile file) {
    return root.resolve(file.id());
  }

  /** Whether a file is gone, or no longer the one that was seen. */
  private static boolean isOther(WatchedFile file, Path path) {
    return look(path).filter(look -> look.version().equals(file.version())).isEmpty();
  }

  private static Optional<Look> look(Path file) {
    try {
      return Optional.of(Look.of(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Path> entries(Path folder) {
    return doing(
        "listed",
        folder,
        () -> {
          try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
          } catch (NoSuchFileException e) {
            return List.of();
          }
        });
  }

  private static <T> T doing(String what, Path path, Action<T> action) {
    try {
      return action.run();
    } catch (IOException e) {
      throw new TitanException(
          ErrorCode.SOURCE_FAILED, "%s cannot be %s: %s".formatted(path, what, e), e);
    }
  }

  @FunctionalInterface
  private interface Action<T> {
    T run() throws IOException;
  }
}
