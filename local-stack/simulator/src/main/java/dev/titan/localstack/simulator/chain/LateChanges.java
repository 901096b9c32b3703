package dev.titan.localstack.simulator.chain;

/**
 * How often something happens to a bill after it was made, in bills per thousand.
 *
 * @param changed a discount is added, an item removed or the payment corrected
 * @param cancelled it is cancelled
 */
public record LateChanges(int changed, int cancelled) {

  /** Bills stay as they were made. */
  public static final LateChanges NONE = new LateChanges(0, 0);

  /** What a cafe sees. */
  public static final LateChanges USUAL = new LateChanges(45, 15);

  /** Checks the rates. */
  public LateChanges {
    if (changed < 0 || cancelled < 0 || changed + cancelled > 1000) {
      throw new IllegalArgumentException(
          "late changes are bills per thousand: " + changed + " and " + cancelled);
    }
  }
}
