package dev.titan.contracts.event;

/** How a detection stands. */
public enum DetectionStatus {
  /** Found. */
  OPEN,
  /** Found, and more evidence has come since it was enough for a case. */
  AMENDED,
  /** What was found has turned out to be innocent, or no longer to be enough. */
  RESOLVED
}
