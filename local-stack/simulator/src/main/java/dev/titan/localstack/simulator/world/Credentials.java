package dev.titan.localstack.simulator.world;

import java.util.Objects;
import java.util.SplittableRandom;

/** What a caller must send to see the orders of one outlet. */
public record Credentials(Secret appKey, Secret appSecret, Secret accessToken) {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

  /** Checks that all three are there. */
  public Credentials {
    Objects.requireNonNull(appKey, "appKey");
    Objects.requireNonNull(appSecret, "appSecret");
    Objects.requireNonNull(accessToken, "accessToken");
  }

  /** The credentials of an outlet in the world of this seed; always the same. */
  public static Credentials of(long seed, String outletId) {
    SplittableRandom random = Seeds.random(Seeds.mix(seed, outletId), 1);
    return new Credentials(word(random, 32), word(random, 40), word(random, 40));
  }

  private static Secret word(SplittableRandom random, int length) {
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return Secret.of(word.toString());
  }
}
