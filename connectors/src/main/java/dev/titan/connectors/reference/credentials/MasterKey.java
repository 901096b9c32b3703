package dev.titan.connectors.reference.credentials;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.StableId;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** A key of 256 bits that encrypts credentials; it never prints. */
public final class MasterKey {

  private static final int BYTES = 32;
  private static final int ID_LENGTH = 16;

  private final SecretKeySpec key;
  private final String id;

  private MasterKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
    // A key is random, so that its hash tells nothing; the text sets it apart from other hashes.
    this.id =
        StableId.of("titan-master-key", Base64.getEncoder().encodeToString(bytes))
            .substring(0, ID_LENGTH);
  }

  /**
   * Reads a key.
   *
   * @param base64 32 random bytes, for example from {@code openssl rand -base64 32}
   * @param variable the variable that it comes from, for the message
   * @throws TitanException with {@link ErrorCode#BAD_CONFIGURATION} when it is anything else; the
   *     message does not repeat it
   */
  public static MasterKey read(String base64, String variable) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      // Without the cause: it would tell a part of the key.
      throw unusable(variable);
    }
    if (bytes.length != BYTES || allTheSame(bytes)) {
      throw unusable(variable);
    }
    return new MasterKey(bytes);
  }

  private static boolean allTheSame(byte[] bytes) {
    byte[] same = new byte[bytes.length];
    Arrays.fill(same, bytes[0]);
    return Arrays.equals(bytes, same);
  }

  private static TitanException unusable(String variable) {
    return new TitanException(
        ErrorCode.BAD_CONFIGURATION,
        variable + " must be 32 random bytes in base64, as openssl rand -base64 32 prints them.");
  }

  /** Tells keys apart without telling anything about them. */
  public String id() {
    return id;
  }

  SecretKeySpec key() {
    return key;
  }

  @Override
  public String toString() {
    return "***";
  }
}
