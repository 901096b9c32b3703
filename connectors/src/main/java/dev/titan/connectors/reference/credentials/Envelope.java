package dev.titan.connectors.reference.credentials;

import dev.titan.contracts.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * One encrypted secret.
 *
 * @param ciphertext the encrypted text with its authentication tag
 * @param nonce 96 random bits, used once
 * @param keyId which key it was encrypted with
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: each one differs from every other.
record Envelope(byte[] ciphertext, byte[] nonce, String keyId) {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  /** Encrypts a secret for one place. */
  static Envelope seal(Secret secret, CredentialPlace place, MasterKey key, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.ENCRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(binding(place));
      byte[] ciphertext = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
      return new Envelope(ciphertext, nonce, key.id());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-256-GCM", e);
    }
  }

  /**
   * Decrypts it.
   *
   * @throws AEADBadTagException when it was sealed with another key, for another place, or changed
   */
  Secret open(CredentialPlace place, MasterKey key) throws AEADBadTagException {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(Cipher.DECRYPT_MODE, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(binding(place));
      return Secret.of(new String(cipher.doFinal(ciphertext), StandardCharsets.UTF_8));
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-256-GCM", e);
    }
  }

  /** With lengths before the parts, so that no two places give the same bytes. */
  private static byte[] binding(CredentialPlace place) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String part :
        new String[] {
          "titan-credential-1", place.org(), place.outlet(), place.source(), place.name()
        }) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
      bytes.writeBytes(text);
    }
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return "***";
  }
}
