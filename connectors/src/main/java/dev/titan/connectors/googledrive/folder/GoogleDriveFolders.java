package dev.titan.connectors.googledrive.folder;

import com.google.api.services.drive.model.File;
import dev.titan.connectors.googledrive.sheet.FileFault;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Folders in Google Drive: {@code <folder>/<Category>/{Watch,Archive,Failed}}, made where they are
 * missing. Google's own sheets come as workbooks. That something has changed is told by Drive's
 * change tokens, so that a quiet folder costs one small request a look.
 */
public final class GoogleDriveFolders implements FolderSource {

  private static final String WATCH = "Watch";
  private static final String ARCHIVE = "Archive";
  private static final String FAILED = "Failed";
  private static final String XLSX = ".xlsx";
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final int LONGEST_DESCRIPTION = 1000;

  private final DriveOptions options;
  private final DriveApi api;
  private Optional<Map<Category, Folders>> tree = Optional.empty();
  private final Set<String> watchedFolders = new HashSet<>();
  private Optional<String> token = Optional.empty();

  /** The ids of a category's three folders. */
  private record Folders(String watch, String archive, String failed) {}

  /**
   * Prepares everything and asks for nothing yet.
   *
   * @throws TitanException with {@link ErrorCode#BAD_CREDENTIALS} when the key is none
   */
  public GoogleDriveFolders(DriveOptions options) {
    this.options = options;
    this.api = new DriveApi(options);
  }

  @Override
  public String description() {
    return "Google Drive folder " + options.folder() + " as " + address();
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  /** The address that the folder is to be shared with. */
  public String address() {
    return api.account().address();
  }

  /**
   * What the account sees, without making or moving anything: each folder in the configured one,
   * with the files that wait in its {@code Watch}.
   *
   * @throws TitanException when the folder cannot be seen
   */
  public Map<String, List<String>> seen() {
    requireRoot();
    Map<String, List<String>> seen = new TreeMap<>();
    for (File folder : folders(options.folder())) {
      List<String> waiting = new ArrayList<>();
      for (File watch : folders(folder.getId())) {
        if (watch.getName().equals(WATCH)) {
          api.children(Set.of(watch.getId())).forEach(file -> waiting.add(file.getName()));
        }
      }
      seen.put(folder.getName(), waiting.stream().sorted().toList());
    }
    return seen;
  }

  private List<File> folders(String parent) {
    return api.children(Set.of(parent)).stream()
        .filter(file -> DriveApi.FOLDER_TYPE.equals(file.getMimeType()))
        .toList();
  }

  private void requireRoot() {
    if (api.file(options.folder()).isEmpty()) {
      throw new TitanException(
          ErrorCode.SOURCE_FAILED,
          "There is no folder %s in Google Drive that %s can see: share it with this address as an editor."
              .formatted(options.folder(), address()));
    }
  }

  @Override
  public synchronized boolean isChanged() {
    if (token.isEmpty()) {
      token = Optional.of(api.startToken());
      return true;
    }
    Optional<DriveApi.Changes> changes = api.changes(token.get());
    if (changes.isEmpty()) {
      token = Optional.of(api.startToken());
      return true;
    }
    token = Optional.of(changes.get().next());
    return watchedFolders.isEmpty()
        || changes.get().parents().stream().anyMatch(watchedFolders::contains);
  }

  @Override
  public synchronized List<WatchedFile> watched() {
    Map<String, Category> watches = new HashMap<>();
    tree()
        .forEach(
            (category, folders) -> {
              if (category.isTaken()) {
                watches.put(folders.watch(), category);
              }
            });
    List<WatchedFile> found = new ArrayList<>();
    Map<String, File> subFolders = new HashMap<>();
    for (File file : api.children(watches.keySet())) {
      if (DriveApi.FOLDER_TYPE.equals(file.getMimeType())) {
        subFolders.put(file.getId(), file);
      } else {
        watched(file, watches.get(parent(file, watches.keySet())), Optional.empty())
            .ifPresent(found::add);
      }
    }
    for (File file : api.children(subFolders.keySet())) {
      File folder = subFolders.get(parent(file, subFolders.keySet()));
      Category category = watches.get(parent(folder, watches.keySet()));
      if (!DriveApi.FOLDER_TYPE.equals(file.getMimeType())) {
        watched(file, category, Optional.of(folder.getName())).ifPresent(found::add);
      }
    }
    watchedFolders.clear();
    watchedFolders.addAll(watches.keySet());
    watchedFolders.addAll(subFolders.keySet());
    found.sort(WatchedFile.OLDEST_FIRST);
    return List.copyOf(found);
  }

  private static String parent(File file, Set<String> among) {
    return file.getParents().stream().filter(among::contains).findFirst().orElseThrow();
  }

  private static Optional<WatchedFile> watched(
      File file, Category category, Optional<String> subFolder) {
    if (FileNames.isNobodys(file.getName())) {
      return Optional.empty();
    }
    String name = file.getName();
    if (DriveApi.SHEET_TYPE.equals(file.getMimeType()) && !name.endsWith(XLSX)) {
      name = name + XLSX;
    }
    return Optional.of(
        new WatchedFile(
            file.getId(),
            category,
            subFolder,
            name,
            version(file),
            Instant.ofEpochMilli(file.getModifiedTime().getValue())));
  }

  private static String version(File file) {
    return file.getMd5Checksum() == null
        ? String.valueOf(file.getModifiedTime())
        : file.getMd5Checksum();
  }

  /** The folders by category; looked for, and made, at the first use. */
  private synchronized Map<Category, Folders> tree() {
    if (tree.isEmpty()) {
      requireRoot();
      Map<Category, Folders> made = new EnumMap<>(Category.class);
      for (Category category : Category.values()) {
        String of = api.folder(options.folder(), category.folder());
        made.put(
            category,
            new Folders(api.folder(of, WATCH), api.folder(of, ARCHIVE), api.folder(of, FAILED)));
      }
      tree = Optional.of(made);
    }
    return tree.get();
  }

  @Override
  public Optional<LocalCopy> open(WatchedFile file) {
    Optional<File> now = api.file(file.id()).filter(found -> version(found).equals(file.version()));
    if (now.isEmpty()) {
      return Optional.empty();
    }
    String type = now.get().getMimeType();
    boolean sheet = DriveApi.SHEET_TYPE.equals(type);
    if (type.startsWith(DriveApi.OF_GOOGLE) && !sheet) {
      throw new UnreadableFileException(
          FileFault.UNKNOWN_FORMAT,
          "This is a %s of Google. Of Google's own files only sheets are taken: download it as Excel, csv or PDF and drop that."
              .formatted(type.substring(DriveApi.OF_GOOGLE.length())));
    }
    if (now.get().getSize() != null && !sheet && now.get().getSize() > options.mostBytes()) {
      throw tooLarge();
    }
    LocalCopy copy = LocalCopy.create();
    try (OutputStream out = Files.newOutputStream(copy.path())) {
      if (api.download(file.id(), sheet, out, options.mostBytes())) {
        return Optional.of(copy);
      }
    } catch (DriveApi.TooLargeException e) {
      copy.close();
      throw tooLarge();
    } catch (IOException e) {
      copy.close();
      throw new TitanException(
          ErrorCode.SOURCE_FAILED, file.path() + " cannot be copied from Google Drive: " + e, e);
    } catch (RuntimeException e) {
      copy.close();
      throw e;
    }
    copy.close();
    return Optional.empty();
  }

  private UnreadableFileException tooLarge() {
    return new UnreadableFileException(
        FileFault.TOO_LARGE,
        "The file has more than %d MB. Split it, for example by month."
            .formatted(options.mostBytes() >> 20));
  }

  @Override
  public void archive(WatchedFile file) {
    Folders folders = tree().get(file.category());
    parents(file, folders.archive())
        .ifPresent(parents -> api.move(file.id(), parents, target(file, folders.archive()), ""));
  }

  @Override
  public void fail(WatchedFile file, String text) {
    Folders folders = tree().get(file.category());
    parents(file, folders.failed())
        .ifPresent(
            parents -> {
              String target = target(file, folders.failed());
              boolean unused =
                  api.writeReason(file.id(), target, file.name() + FileNames.REASON, text);
              // Without room for a text it stands in the file's details at least.
              api.move(file.id(), parents, target, shortened(text));
            });
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_DESCRIPTION));
  }

  private String target(WatchedFile file, String folder) {
    return file.subFolder().map(name -> api.folder(folder, name)).orElse(folder);
  }

  /** Where a file lies; empty when it is gone, changed, or has been moved there already. */
  private Optional<List<String>> parents(WatchedFile file, String goal) {
    return api.file(file.id())
        .filter(found -> version(found).equals(file.version()))
        .map(File::getParents)
        .filter(parents -> !parents.contains(target(file, goal)));
  }
}
