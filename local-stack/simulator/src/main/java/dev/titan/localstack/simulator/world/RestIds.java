package dev.titan.localstack.simulator.world;

import java.util.SplittableRandom;

/** The ids by which the API knows outlets. */
public final class RestIds {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

  private RestIds() {}

  /** The {@code restID} of an outlet in the world of this seed: eight letters and digits. */
  public static String of(long seed, String outletId) {
    SplittableRandom random = Seeds.random(Seeds.mix(seed, outletId), 2);
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
