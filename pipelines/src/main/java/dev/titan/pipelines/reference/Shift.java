package dev.titan.pipelines.reference;

import java.time.Duration;
import java.time.Instant;

/** When a person is on duty at an outlet: from {@code starts} until before {@code ends}. */
public record Shift(String shiftId, String outlet, String staffId, Instant starts, Instant ends) {

  /** Whether an instant lies in the shift, or that little before or after it. */
  boolean covers(Instant at, Duration grace) {
    return !at.isBefore(starts.minus(grace)) && at.isBefore(ends.plus(grace));
  }
}
