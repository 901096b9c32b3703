package dev.titan.connectors.googledrive.sheet;

import java.util.List;
import java.util.Optional;

/** An open file: its sheets one after the other, in bounded memory. Not thread-safe. */
public interface SheetFile extends AutoCloseable {

  /** What it is, whatever its name says. */
  FileKind kind();

  /**
   * The next sheet; what was left of the one before is skipped. Empty after the last.
   *
   * @throws UnreadableFileException when the file cannot be read on
   */
  Optional<Sheet> nextSheet();

  /** What was assumed so far and may be wrong, in words, such as an encoding. */
  List<String> assumptions();

  /** Why a person should look at what was read before it is taken; empty for most files. */
  default Optional<Doubt> doubt() {
    return Optional.empty();
  }

  @Override
  void close();
}
