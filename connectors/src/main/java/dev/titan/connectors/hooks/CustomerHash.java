package dev.titan.connectors.hooks;

import dev.titan.contracts.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells one guest from another without keeping who it is: HMAC-SHA-256 under a key of ours, of
 * which 128 bits are kept. Without the key the ten digits of a phone cannot be tried out.
 * Thread-safe.
 */
final class CustomerHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "hmac:";
  private static final int HEX_DIGITS = 32;
  private static final int PHONE_DIGITS = 10;

  /** What this class gave, for example in a dead letter that is sent again. */
  private static final Pattern HASHED = Pattern.compile(PREFIX + "[0-9a-f]{" + HEX_DIGITS + "}");

  /** Digits with what people put between them. */
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()./-]{8,24}");

  private static final Pattern PLACEHOLDER = Pattern.compile("0*");

  /** A guest's field in the bytes of an event, whole or cut off. */
  private static final Pattern IN_JSON =
      Pattern.compile(
          "\"(customer_phone|customer)\"\\s*:\\s*"
              + "(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,50})\"?|([0-9.eE+-]+))");

  private final SecretKeySpec key;

  CustomerHash(Secret key) {
    this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** What stands for a guest; empty for the till's placeholders. */
  String of(String guest) {
    String name = guest.strip();
    if (HASHED.matcher(name).matches()) {
      return name;
    }
    if (PHONE.matcher(name).matches()) {
      String digits = name.replaceAll("[^0-9]", "");
      // The same phone with and without its country code or leading zero.
      name = digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }
    return PLACEHOLDER.matcher(name).matches() ? "" : PREFIX + hmac(name);
  }

  /** The bytes of an event with guests hashed and everything else as it was sent. */
  byte[] mask(byte[] json) {
    // Latin-1 maps every byte to one character and back, also in broken texts.
    String text = new String(json, StandardCharsets.ISO_8859_1);
    String masked = IN_JSON.matcher(text).replaceAll(this::masked);
    return masked.equals(text) ? json : masked.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String masked(MatchResult field) {
    String value = field.group(2) == null ? field.group(3) : field.group(2);
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    return "\"customer\":\"" + of(new String(bytes, StandardCharsets.UTF_8)) + "\"";
  }

  private String hmac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }
}
