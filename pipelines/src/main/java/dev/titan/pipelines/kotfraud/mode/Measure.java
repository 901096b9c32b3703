package dev.titan.pipelines.kotfraud.mode;

/**
 * What one person did on a day, or on several.
 *
 * @param count how often it happened
 * @param exposure how often it could have happened, such as the bills that the person made
 * @param paise what it came to
 */
public record Measure(long count, long exposure, long paise) {

  /** Nothing. */
  public static final Measure NONE = new Measure(0, 0, 0);

  /** Both together. */
  Measure plus(Measure other) {
    return new Measure(count + other.count, exposure + other.exposure, paise + other.paise);
  }

  /** What is left without a part of it. */
  Measure minus(Measure part) {
    return new Measure(count - part.count, exposure - part.exposure, paise - part.paise);
  }
}
