package dev.titan.localstack.simulator.world;

/**
 * The amounts of a bill in paise. They obey {@code total = core - discount + tax + delivery +
 * container + service - waivedOff + roundOff}; the tip is on top of the total and not part of it.
 */
public record Totals(
    long core,
    long tax,
    long discount,
    long delivery,
    long container,
    long service,
    long roundOff,
    long waivedOff,
    long tip,
    long total) {

  /** Checks the equation. */
  public Totals {
    long expected = core - discount + tax + delivery + container + service - waivedOff + roundOff;
    if (total != expected) {
      throw new IllegalArgumentException(
          "the parts of a bill make " + expected + " paise and not " + total);
    }
  }
}
