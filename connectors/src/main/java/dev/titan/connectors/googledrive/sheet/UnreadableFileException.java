package dev.titan.connectors.googledrive.sheet;

/** A file cannot be read; the message says why and what a person can do. */
public final class UnreadableFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FileFault fault;

  public UnreadableFileException(FileFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  public UnreadableFileException(FileFault fault, String message, Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  /** Why. */
  public FileFault fault() {
    return fault;
  }
}
