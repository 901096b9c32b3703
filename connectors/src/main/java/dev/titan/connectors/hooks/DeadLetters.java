package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.topic.OutletKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Keeps what cannot be taken: its bytes, in which guests are hashed, and at most the first half
 * MiB, so that the broker takes them.
 */
final class DeadLetters {

  private static final int MOST_BYTES = 512 << 10;
  private static final int HASH_DIGITS = 16;

  private final CustomerHash customers;

  DeadLetters(CustomerHash customers) {
    this.customers = customers;
  }

  /** A body's position: where it was sent, and the start of its SHA-256. */
  static String position(String path, byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return path + " sha256:" + HexFormat.of().formatHex(hash).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** A dead letter with as many of the bytes as can be kept. */
  DeadLetter of(
      OutletKey outlet,
      String source,
      String position,
      ErrorCode code,
      String reason,
      Instant receivedAt,
      byte[] bytes) {
    byte[] masked = customers.mask(bytes);
    boolean cut = masked.length > MOST_BYTES;
    return DeadLetter.of(
        outlet.org(),
        outlet.outlet(),
        source,
        position,
        code,
        cut
            ? "%s (kept: the first %d of %d bytes)".formatted(reason, MOST_BYTES, masked.length)
            : reason,
        receivedAt,
        cut ? Arrays.copyOf(masked, MOST_BYTES) : masked);
  }
}
