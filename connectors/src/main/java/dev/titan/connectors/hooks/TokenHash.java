package dev.titan.connectors.hooks;

import dev.titan.contracts.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The SHA-256 of a token that a sender must show: enough to know it by, useless to whoever reads
 * the configuration. Prints as {@code ***}.
 */
public final class TokenHash {

  /** Shorter ones can be guessed. */
  private static final int SHORTEST_TOKEN = 16;

  private static final int BYTES = 32;

  private final byte[] sha256;

  private TokenHash(byte[] sha256) {
    this.sha256 = sha256;
  }

  /**
   * The hash of a token.
   *
   * @throws IllegalArgumentException when the token is shorter than 16 characters
   */
  public static TokenHash of(Secret token) {
    if (token.reveal().length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "A token must have " + SHORTEST_TOKEN + " characters or more");
    }
    return new TokenHash(sha256(token.reveal()));
  }

  /**
   * A hash as {@code sha256sum} prints it: 64 hex digits.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  public static TokenHash ofHex(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A SHA-256 has 64 hex digits, not " + hex.length());
    }
    return new TokenHash(bytes);
  }

  /** The hash of whatever a sender shows. */
  static TokenHash shown(String token) {
    return new TokenHash(sha256(token));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenHash hash && MessageDigest.isEqual(sha256, hash.sha256);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sha256);
  }

  @Override
  public String toString() {
    return "***";
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
