package dev.titan.connectors.googledrive.sheet;

/**
 * How much of a file is taken; what goes beyond is refused as {@link FileFault#TOO_LARGE}, so that
 * no file needs unbounded memory or time.
 *
 * @param bytes of the file
 * @param unpackedBytes of everything that is packed in it
 * @param columns up to the last cell with content
 * @param rows with content, of one sheet
 * @param cellCharacters of one cell
 */
public record SheetLimits(
    long bytes, long unpackedBytes, int columns, int rows, int cellCharacters) {

  /** Far above any real report; a spreadsheet program itself takes no longer cell. */
  public static final SheetLimits USUAL =
      new SheetLimits(128L << 20, 512L << 20, 1_000, 1_000_000, 32_767);

  /** Checks that something can be read at all. */
  public SheetLimits {
    if (bytes < 1 || unpackedBytes < 1 || columns < 1 || rows < 1 || cellCharacters < 1) {
      throw new IllegalArgumentException("Limits of a file must be 1 or more");
    }
  }
}
