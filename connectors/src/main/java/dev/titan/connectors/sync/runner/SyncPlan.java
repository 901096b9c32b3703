package dev.titan.connectors.sync.runner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What is next due at one outlet of one source. A plan moves on only when a fetch went well, so
 * whatever was missed while no process ran is due at the next start.
 *
 * @param newest when what is new is due; empty when the source polls by itself
 * @param full when recent days are due again
 */
record SyncPlan(Optional<Instant> newest, Instant full) {

  private static final String NEVER = "-";

  /** Begins: what is new at once, recent days at the next such time of day. */
  static SyncPlan begin(SyncSchedule schedule, ZoneId zone, Instant now) {
    return new SyncPlan(schedule.interval().map(ignored -> now), nextFull(schedule, zone, now));
  }

  /** What to do now; recent days hold what is new as well, so they go first. */
  Optional<RunKind> due(Instant now) {
    if (!full.isAfter(now)) {
      return Optional.of(RunKind.FULL);
    }
    return newest.filter(at -> !at.isAfter(now)).map(at -> RunKind.NEWEST);
  }

  /** When to look again. */
  Instant next() {
    return newest.filter(at -> at.isBefore(full)).orElse(full);
  }

  /** The plan after a fetch that went well. */
  SyncPlan after(RunKind done, SyncSchedule schedule, ZoneId zone, Instant now) {
    return switch (done) {
      case REQUEST -> this;
      case NEWEST -> new SyncPlan(schedule.interval().map(now::plus), full);
      case FULL -> new SyncPlan(schedule.interval().map(now::plus), nextFull(schedule, zone, now));
    };
  }

  /** The same plan under a schedule that may have changed since it was made. */
  SyncPlan under(SyncSchedule schedule, ZoneId zone, Instant now) {
    Optional<Instant> latest = schedule.interval().map(now::plus);
    Instant nextFull = nextFull(schedule, zone, now);
    return new SyncPlan(
        latest.map(at -> newest.filter(planned -> planned.isBefore(at)).orElse(at)),
        full.isBefore(nextFull) ? full : nextFull);
  }

  private static Instant nextFull(SyncSchedule schedule, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    // Where clocks skip that time of day, java.time moves it on by the length of the gap.
    ZonedDateTime next = today.atTime(schedule.fullAt()).atZone(zone);
    return next.toInstant().isAfter(now)
        ? next.toInstant()
        : today.plusDays(1).atTime(schedule.fullAt()).atZone(zone).toInstant();
  }

  /** For the store: both instants in milliseconds. */
  byte[] toBytes() {
    return (newest.map(at -> Long.toString(at.toEpochMilli())).orElse(NEVER)
            + " "
            + full.toEpochMilli())
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads what {@link #toBytes} wrote. */
  static SyncPlan ofBytes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.US_ASCII);
    int space = text.indexOf(' ');
    String newest = text.substring(0, space);
    return new SyncPlan(
        NEVER.equals(newest)
            ? Optional.empty()
            : Optional.of(Instant.ofEpochMilli(Long.parseLong(newest))),
        Instant.ofEpochMilli(Long.parseLong(text.substring(space + 1))));
  }
}
