package dev.titan.connectors.petpooja;

import dev.titan.contracts.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which day of an outlet to ask for next: the open day when its time has come, else a
 * recent day, else the oldest past day that is missing. Each kind has its own pauses, so a day of
 * long ago that cannot be had holds up neither the open day nor the other days.
 *
 * <p>An answer for a day holds the day before as well. Therefore recent days are asked for in steps
 * of two, and back-fill asks for the day after the oldest missing one where that day is complete
 * too.
 *
 * <p>What is due is measured on a monotonic clock ({@code nanos}), which day it is on the wall
 * clock ({@code now}).
 */
final class Agenda {

  /** Why a day is asked for; in order of urgency. */
  enum Kind {
    OPEN_DAY,
    RECENT,
    BACKFILL
  }

  /**
   * A day to ask for.
   *
   * @param kind why
   * @param day which
   */
  record Task(Kind kind, LocalDate day) {}

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 10;

  private final PetpoojaOutlet outlet;
  private final PetpoojaOptions.Polling polling;
  private final DayProgress progress;
  private final Map<Kind, Long> notBefore = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> failures = new EnumMap<>(Kind.class);
  private final Deque<LocalDate> recentRound = new ArrayDeque<>();
  private final Set<LocalDate> failedDays = new HashSet<>();
  private long nextRound;

  /** Recent days and back-fill take turns, so that a slow source starves neither. */
  private boolean backfillsTurn;

  Agenda(PetpoojaOutlet outlet, PetpoojaOptions.Polling polling, DayProgress progress, long nanos) {
    this.outlet = outlet;
    this.polling = polling;
    this.progress = progress;
    this.nextRound = nanos;
    Arrays.stream(Kind.values()).forEach(kind -> notBefore.put(kind, nanos));
  }

  /** What to do now, if anything. */
  Optional<Task> next(Instant now, long nanos) {
    BusinessCalendar calendar = outlet.calendar();
    LocalDate today = calendar.dateOf(now);
    if (outlet.sameDay() && isDue(Kind.OPEN_DAY, nanos)) {
      return Optional.of(new Task(Kind.OPEN_DAY, today));
    }
    if (recentRound.isEmpty() && nanos - nextRound >= 0) {
      beginRound(today);
      nextRound = nanos + polling.recent().toNanos();
    }
    Optional<Task> recent =
        isDue(Kind.RECENT, nanos)
            ? Optional.ofNullable(recentRound.peek()).map(day -> new Task(Kind.RECENT, day))
            : Optional.empty();
    Optional<Task> backfill =
        isDue(Kind.BACKFILL, nanos)
            ? oldestMissing(lastComplete(now)).map(day -> new Task(Kind.BACKFILL, day))
            : Optional.empty();
    return backfillsTurn ? backfill.or(() -> recent) : recent.or(() -> backfill);
  }

  private void beginRound(LocalDate today) {
    // Yesterday comes with every poll of the open day.
    LocalDate newest = today.minusDays(outlet.sameDay() ? 2 : 1);
    LocalDate oldest = today.minusDays(polling.recentDays());
    for (LocalDate day = newest; !day.isBefore(oldest); day = day.minusDays(2)) {
      if (!day.isBefore(progress.firstDay())) {
        recentRound.add(day);
      }
    }
  }

  private Optional<LocalDate> oldestMissing(LocalDate lastComplete) {
    List<LocalDate> missing = progress.missing(lastComplete);
    if (failedDays.containsAll(missing)) {
      failedDays.clear();
    }
    return missing.stream()
        .filter(day -> !failedDays.contains(day))
        .findFirst()
        .map(
            day -> {
              LocalDate after = day.plusDays(1);
              boolean servesBoth = !after.isAfter(lastComplete) && !failedDays.contains(after);
              return servesBoth ? after : day;
            });
  }

  /** The last business date that is over and settled at the source. */
  LocalDate lastComplete(Instant now) {
    return outlet.calendar().dateOf(now.minus(outlet.settleDelay())).minusDays(1);
  }

  /**
   * Notes that a task was done, delivery included.
   *
   * @param pause until the next day of long ago
   */
  void done(Task task, Duration pause, long nanos) {
    failures.remove(task.kind());
    takeTurns(task);
    switch (task.kind()) {
      case OPEN_DAY -> notBefore.put(Kind.OPEN_DAY, nanos + polling.openDay().toNanos());
      case RECENT -> recentRound.remove(task.day());
      case BACKFILL -> {
        failedDays.clear();
        notBefore.put(Kind.BACKFILL, nanos + pause.toNanos());
      }
    }
  }

  private void takeTurns(Task task) {
    backfillsTurn = task.kind() == Kind.OPEN_DAY ? backfillsTurn : task.kind() == Kind.RECENT;
  }

  /** Notes that a task failed, and gives the pause until its kind is tried again. */
  Duration failed(Task task, Duration atLeast, long nanos) {
    takeTurns(task);
    int count = failures.merge(task.kind(), 1, Integer::sum);
    Duration pause = polling.afterFailure().multipliedBy(1L << Math.min(count - 1, MOST_DOUBLINGS));
    pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    pause = pause.compareTo(atLeast) < 0 ? atLeast : pause;
    notBefore.put(task.kind(), nanos + pause.toNanos());
    if (task.kind() == Kind.RECENT && recentRound.remove(task.day())) {
      recentRound.add(task.day());
    }
    if (task.kind() == Kind.BACKFILL) {
      // The pair may fail for either of its days: the older one is then asked for by itself.
      failedDays.add(task.day());
    }
    return pause;
  }

  /** Puts off everything. */
  void holdAll(Duration pause, long nanos) {
    notBefore.replaceAll((kind, due) -> nanos + pause.toNanos());
  }

  /** Whether anything failed and has not worked since. */
  boolean isFailing() {
    return !failures.isEmpty();
  }

  /** How long nothing needs doing, as far as can be told. */
  Duration idle(Instant now, long nanos) {
    if (next(now, nanos).isPresent()) {
      return Duration.ZERO;
    }
    // Days end without notice, so look again after the interval of the open day at the latest.
    long wait = polling.openDay().toNanos();
    for (Kind kind : Kind.values()) {
      long due = notBefore.get(kind) - nanos;
      wait = due > 0 ? Math.min(wait, due) : wait;
    }
    return Duration.ofNanos(Math.min(wait, Math.max(1, nextRound - nanos)));
  }

  private boolean isDue(Kind kind, long nanos) {
    return nanos - notBefore.get(kind) >= 0;
  }
}
