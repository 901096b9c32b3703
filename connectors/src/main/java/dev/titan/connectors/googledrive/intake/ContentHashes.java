package dev.titan.connectors.googledrive.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents. */
final class ContentHashes {

  private static final int BUFFER = 1 << 16;

  private ContentHashes() {}

  /** Of a file's bytes, in hex. */
  static String of(Path file) {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[BUFFER];
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The copy of a dropped file cannot be read", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of some bytes, in hex. */
  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
