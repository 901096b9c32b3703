package dev.titan.connectors.googledrive.folder;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Folders that people drop files into. Every method can be called again after a failure or a crash
 * without doing anything twice, and throws {@link dev.titan.contracts.error.TitanException} with
 * {@code SOURCE_FAILED}, {@code SOURCE_THROTTLED} or {@code BAD_CREDENTIALS} when the folders
 * cannot be reached. Thread-safe.
 */
public interface FolderSource {

  /** What they are, for people and without secrets. */
  String description();

  /** How long to wait between two looks at whether something has changed. */
  Duration pause();

  /** What may be taken now, in every category; a file that is still being written is left out. */
  List<WatchedFile> watched();

  /** Whether {@link #watched} may answer something else than after the last time this said so. */
  boolean isChanged();

  /**
   * A copy of a file for as long as it is read; empty when it is gone or being changed.
   *
   * @throws dev.titan.connectors.googledrive.sheet.UnreadableFileException when it is larger than
   *     what is taken, or in a form of which there is no copy
   */
  Optional<LocalCopy> open(WatchedFile file);

  /** Moves a file that was taken to {@code Archive}; nothing when it is gone or was changed. */
  void archive(WatchedFile file);

  /**
   * Moves a file that was not taken to {@code Failed} and puts a text beside it; nothing when it is
   * gone or was changed.
   *
   * @param text why, and what to do
   */
  void fail(WatchedFile file, String text);
}
