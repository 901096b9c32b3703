package dev.titan.connectors.googledrive.sheet;

import java.io.Closeable;
import java.util.Optional;

/**
 * One format. It may fail with any exception at any place: {@link OpenFile} turns that into words,
 * holds the limits of rows and leaves out blank ones.
 */
interface FileReader extends Closeable {

  /** What the file is. */
  FileKind kind();

  /** As {@link SheetFile#doubt}. */
  default Optional<Doubt> doubt() {
    return Optional.empty();
  }

  /** The next sheet, or null after the last; rows of the one before need not have been read. */
  SheetReader nextSheet() throws Exception;
}
