package dev.titan.connectors.googledrive.sheet;

/** The words in which a file that cannot be read is handed back. */
final class Faults {

  private Faults() {}

  static UnreadableFileException empty() {
    return new UnreadableFileException(
        FileFault.EMPTY, "Nothing is in the file: export it again and drop the new one");
  }

  /** What it is instead, as the end of a sentence. */
  static UnreadableFileException unknownFormat(String what) {
    return new UnreadableFileException(
        FileFault.UNKNOWN_FORMAT,
        "The file is %s. Excel (xlsx, xls), csv, tsv, HTML tables and PDF are understood: save it as one of them"
            .formatted(what));
  }

  /** What about it, as the end of a sentence. */
  static UnreadableFileException picture(String what) {
    return new UnreadableFileException(
        FileFault.PICTURE, "The file is a picture, or a document of pictures: %s".formatted(what));
  }

  static UnreadableFileException password() {
    return new UnreadableFileException(
        FileFault.PASSWORD, "The file is protected with a password: save it without one");
  }

  /** The cause is for the log alone: its message may name paths. */
  static UnreadableFileException damaged(String where, Throwable cause) {
    return new UnreadableFileException(
        FileFault.DAMAGED,
        "The file is cut off or broken%s: export it again and drop the new one".formatted(where),
        cause);
  }

  static UnreadableFileException damaged(String what) {
    return new UnreadableFileException(
        FileFault.DAMAGED,
        "The file is broken: %s. Export it again and drop the new one".formatted(what));
  }

  static UnreadableFileException tooLarge(String what) {
    return new UnreadableFileException(
        FileFault.TOO_LARGE,
        "The file is larger than any report: %s. Split it, or delete what is not part of the report"
            .formatted(what));
  }
}
