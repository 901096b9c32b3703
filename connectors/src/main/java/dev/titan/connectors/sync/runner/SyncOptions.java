package dev.titan.connectors.sync.runner;

import dev.titan.connectors.sync.ThisProcess;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How fetches are run.
 *
 * @param schedules the rhythm of each source; one without an entry has {@link #USUAL}
 * @param calendars the zone and closing time of each outlet; one without an entry is in India
 * @param retries how often what failed is tried again
 * @param look pause between two looks for requests
 * @param heartbeat pause between two signs of life; a process that gives none for four of these is
 *     taken to be dead, and what it ran is run again by another one
 * @param threads how many fetches a process runs at a time
 * @param holder name of this process; no two processes have the same at a time
 */
public record SyncOptions(
    Map<String, SyncSchedule> schedules,
    Map<OutletKey, BusinessCalendar> calendars,
    Retries retries,
    Duration look,
    Duration heartbeat,
    int threads,
    String holder) {

  /** Every hour, and the last week again at night. */
  public static final SyncSchedule USUAL = SyncSchedule.every(Duration.ofHours(1));

  private static final int MISSED_HEARTBEATS = 4;
  private static final int THREADS = 8;
  private static final BusinessCalendar INDIA =
      new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING);

  /** Checks every value. */
  public SyncOptions {
    schedules = Map.copyOf(schedules);
    calendars = Map.copyOf(calendars);
    Objects.requireNonNull(retries, "retries");
    requirePositive(look, "The pause between two looks for requests");
    requirePositive(heartbeat, "The pause between two heartbeats");
    if (threads < 1 || threads > 64) {
      throw new IllegalArgumentException("threads must be 1 to 64, but is " + threads);
    }
    if (holder.isBlank()) {
      throw new IllegalArgumentException("The process has no name");
    }
  }

  /**
   * Looks every second; a heartbeat every 5 s, so that a dead process is noticed after 20 s; the
   * usual retries; eight fetches at a time.
   */
  public static SyncOptions defaults(
      Map<String, SyncSchedule> schedules, Map<OutletKey, BusinessCalendar> calendars) {
    return new SyncOptions(
        schedules,
        calendars,
        Retries.defaults(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        THREADS,
        ThisProcess.name());
  }

  /** The same with another rhythm of a source. */
  public SyncOptions withSchedule(String source, SyncSchedule schedule) {
    Map<String, SyncSchedule> changed = new HashMap<>(schedules);
    changed.put(source, schedule);
    return new SyncOptions(changed, calendars, retries, look, heartbeat, threads, holder);
  }

  /** How long a run may give no sign of life before it is taken over. */
  public Duration staleAfter() {
    return heartbeat.multipliedBy(MISSED_HEARTBEATS);
  }

  SyncSchedule schedule(String source) {
    return schedules.getOrDefault(source, USUAL);
  }

  BusinessCalendar calendar(OutletKey outlet) {
    return calendars.getOrDefault(outlet, INDIA);
  }

  private static void requirePositive(Duration duration, String name) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException(name + " must be positive: " + duration);
    }
  }

  /**
   * How often what failed is tried again. What the schedule runs is tried until it works; what
   * somebody asked for has failed after so many attempts, or at once when only a person can help,
   * as with refused credentials.
   *
   * @param first pause before the second attempt; doubles with each further one
   * @param longest the longest pause
   * @param attempts attempts of a request, the first included
   */
  public record Retries(Duration first, Duration longest, int attempts) {

    private static final int MOST_DOUBLINGS = 20;

    /** Checks every value. */
    public Retries {
      requirePositive(first, "The pause after a failure");
      if (longest.compareTo(first) < 0) {
        throw new IllegalArgumentException("The longest pause is shorter than the first one");
      }
      if (attempts < 1) {
        throw new IllegalArgumentException("attempts must be 1 or more, but is " + attempts);
      }
    }

    /** 5 s, doubling up to 15 minutes; a request has four attempts, so half a minute or so. */
    public static Retries defaults() {
      return new Retries(Duration.ofSeconds(5), Duration.ofMinutes(15), 4);
    }

    /** The pause after so many failures, one or more. */
    Duration pause(int failures) {
      Duration pause =
          first.multipliedBy(1L << Math.min(Math.max(0, failures - 1), MOST_DOUBLINGS));
      return pause.compareTo(longest) < 0 ? pause : longest;
    }
  }
}
