package dev.titan.localstack.clickhouse.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The SHA-256 of a password; it prints as {@code ***}. */
public final class PasswordHash {
  private final byte[] hash;

  private PasswordHash(byte[] hash) {
    this.hash = hash;
  }

  /** From 64 hexadecimal digits, as ClickHouse's password_sha256_hex. */
  public static PasswordHash ofHex(String hex) {
    byte[] hash = HexFormat.of().parseHex(hex.toLowerCase(Locale.ROOT));
    if (hash.length != 32) {
      throw new IllegalArgumentException("A SHA-256 has 64 hexadecimal digits");
    }
    return new PasswordHash(hash);
  }

  /** Of a password in clear. */
  public static PasswordHash of(String password) {
    return new PasswordHash(sha256(password));
  }

  /** Whether this is the password; takes the same time whether it is or not. */
  public boolean matches(String password) {
    return MessageDigest.isEqual(hash, sha256(password));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
