package dev.titan.contracts.error;

/** Who can do something about an error; decides status, metric and whether a retry makes sense. */
public enum ErrorKind {
  /** The caller or the data is wrong: the same input fails again. */
  USER,
  /** A system that Titan talks to failed or answered wrongly: a retry may help. */
  UPSTREAM,
  /** Titan itself is wrong. */
  INTERNAL,
  /** Too much at once: a retry later helps. */
  OVERLOAD
}
