package dev.titan.localstack.cli.doctor;

/**
 * What a check came to.
 *
 * @param what what was checked
 * @param state how it is
 * @param detail what was found, and where it is not well, what to do
 */
public record Finding(String what, State state, String detail) {

  /** How it is. */
  public enum State {
    /** As Titan needs it. */
    GOOD,
    /** Titan starts, but something will be slow or fail later. */
    WEAK,
    /** Titan does not start. */
    BAD
  }

  /** A check that went well. */
  public static Finding good(String what, String detail) {
    return new Finding(what, State.GOOD, detail);
  }

  /** A check that leaves a doubt. */
  public static Finding weak(String what, String detail) {
    return new Finding(what, State.WEAK, detail);
  }

  /** A check that failed. */
  public static Finding bad(String what, String detail) {
    return new Finding(what, State.BAD, detail);
  }
}
