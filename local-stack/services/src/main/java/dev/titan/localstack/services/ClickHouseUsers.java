package dev.titan.localstack.services;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes the file that tells the engine its users: hashes of the passwords, never the passwords.
 */
final class ClickHouseUsers {
  private ClickHouseUsers() {}

  static Path write(Secrets secrets, ClickHouseUser writer, ClickHouseUser reader) {
    return secrets.write(
        "clickhouse-users.json",
        "{\"users\": [%n%s,%n%s%n]}%n".formatted(entry(writer, "writer"), entry(reader, "reader")));
  }

  private static String entry(ClickHouseUser user, String role) {
    return "  {\"name\": \"%s\", \"role\": \"%s\", \"passwordSha256\": \"%s\"}"
        .formatted(user.name(), role, sha256(user.password().reveal()));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
