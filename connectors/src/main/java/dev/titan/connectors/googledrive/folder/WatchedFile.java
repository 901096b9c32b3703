package dev.titan.connectors.googledrive.folder;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A file that lies in a {@code Watch} folder, complete.
 *
 * @param id where the folder finds it again: its path, or Drive's id
 * @param category the folder's category
 * @param subFolder name of the folder within {@code Watch} that it lies in, which is to be an
 *     outlet's id; empty when it lies in {@code Watch} itself
 * @param name its name, with its ending
 * @param version another one when its content is another one
 * @param modifiedAt when it was last changed: of two versions of a report the later one holds
 */
public record WatchedFile(
    String id,
    Category category,
    Optional<String> subFolder,
    String name,
    String version,
    Instant modifiedAt) {

  /** Older ones first, so that a correction is taken after what it corrects. */
  public static final Comparator<WatchedFile> OLDEST_FIRST =
      Comparator.comparing(WatchedFile::modifiedAt)
          .thenComparing(WatchedFile::name)
          .thenComparing(WatchedFile::id);

  /** Where it lies, for people, as in {@code Sales/Watch/blr-indiranagar/orders.xlsx}. */
  public String path() {
    return category.folder() + "/Watch/" + subFolder.map(folder -> folder + "/").orElse("") + name;
  }
}
