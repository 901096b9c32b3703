package dev.titan.connectors.sync.runner;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * The rhythm of a source, the same at each of its outlets.
 *
 * @param interval pause between a fetch of what is new and the next one; empty for a source that
 *     polls by itself
 * @param fullAt local time in the outlet's zone at which recent days are fetched again, every day
 * @param fullDays how many days before the open one these are. What is amended, cancelled or
 *     delivered late at the source shows up in them; choose what the source still changes or still
 *     keeps, whichever is less
 */
public record SyncSchedule(Optional<Duration> interval, LocalTime fullAt, int fullDays) {

  /** When hardly anybody sells and the day's close-out has been made. */
  public static final LocalTime NIGHT = LocalTime.of(2, 0);

  /**
   * A week: tills that were offline over a weekend and corrections of the week's close-out fit in,
   * and a source that allows ten requests a second gives it in seconds.
   */
  public static final int WEEK = 7;

  private static final int LONGEST = 366;

  /** Checks every value. */
  public SyncSchedule {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(fullAt, "fullAt");
    if (interval.isPresent() && (interval.get().isNegative() || interval.get().isZero())) {
      throw new IllegalArgumentException("The interval must be positive: " + interval.get());
    }
    if (fullDays < 0 || fullDays > LONGEST) {
      throw new IllegalArgumentException("fullDays must be 0 to 366, but is " + fullDays);
    }
  }

  /** For a source that polls by itself: the last week again at 02:00, every day. */
  public static SyncSchedule nightly() {
    return new SyncSchedule(Optional.empty(), NIGHT, WEEK);
  }

  /** What is new every so often, and the last week again at 02:00, every day. */
  public static SyncSchedule every(Duration interval) {
    return new SyncSchedule(Optional.of(interval), NIGHT, WEEK);
  }
}
