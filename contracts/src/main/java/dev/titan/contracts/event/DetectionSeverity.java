package dev.titan.contracts.event;

/** How much a detection matters. */
public enum DetectionSeverity {
  /** To be looked at some time. */
  LOW,
  /** To be looked at today. */
  MEDIUM,
  /** To be looked at now. */
  HIGH
}
