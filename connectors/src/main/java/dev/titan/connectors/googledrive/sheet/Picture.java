package dev.titan.connectors.googledrive.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture, or a document of pictures, small enough to be shown to a model that sees. */
public final class Picture {

  /** More is not shown to anybody; with everything around it it stays below 20 MB. */
  static final long MOST_BYTES = 14L << 20;

  private final byte[] bytes;
  private final String mediaType;
  private final String content;

  private Picture(byte[] bytes, String mediaType) {
    this.bytes = bytes;
    this.mediaType = mediaType;
    this.content = hash(bytes);
  }

  /**
   * The picture in a file.
   *
   * @param mediaType as {@code image/png}
   * @throws UnreadableFileException when it is too large to be shown
   */
  static Picture of(Path file, String mediaType) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw Faults.picture(
          "it is larger than the %,d MiB that are shown to a model. Take it again with less detail, or split it"
              .formatted(MOST_BYTES >> 20));
    }
    return new Picture(Files.readAllBytes(file), mediaType);
  }

  /** What is in the file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What kind of picture it is, as {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }

  /** The SHA-256 of its bytes in hex: the same picture under whatever name. */
  public String content() {
    return content;
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
