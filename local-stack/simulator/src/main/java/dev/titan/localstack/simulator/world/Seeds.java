package dev.titan.localstack.simulator.world;

import java.util.SplittableRandom;

/**
 * Derives independent seeds from one, so that each part of the world is a pure function of the
 * seed.
 */
public final class Seeds {
  private Seeds() {}

  /** A seed for one part: the same arguments always give the same seed, others an unrelated one. */
  public static long mix(long seed, long... parts) {
    long mixed = scramble(seed);
    for (long part : parts) {
      mixed = scramble(mixed ^ scramble(part));
    }
    return mixed;
  }

  /** A seed for one named part. */
  public static long mix(long seed, String name) {
    long hash = 1125899906842597L;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + name.charAt(i);
    }
    return mix(seed, hash);
  }

  /** A generator for one part of the world. */
  public static SplittableRandom random(long seed, long... parts) {
    return new SplittableRandom(mix(seed, parts));
  }

  // Stafford's variant 13 of the 64-bit finaliser, as in SplittableRandom itself.
  private static long scramble(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
