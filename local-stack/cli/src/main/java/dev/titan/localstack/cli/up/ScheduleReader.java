package dev.titan.localstack.cli.up;

import dev.titan.connectors.googledrive.intake.GoogleDriveSource;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.petpooja.inventory.InventorySource;
import dev.titan.connectors.petpooja.menu.MenuSource;
import dev.titan.connectors.sync.runner.SyncOptions;
import dev.titan.connectors.sync.runner.SyncSchedule;
import dev.titan.localstack.cli.run.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes sense of the schedules of the file. Whatever is wrong is told, with the source. */
final class ScheduleReader {
  private static final List<String> SOURCES =
      List.of(
          OrderMapper.SOURCE,
          InventorySource.SOURCE,
          MenuSource.SOURCE,
          GoogleDriveSource.SOURCE);

  private final Problems problems;

  ScheduleReader(Problems problems) {
    this.problems = problems;
  }

  /** The rhythms that the file names, by source. */
  Map<String, SyncSchedule> read(List<ScheduleEntry> entries) {
    Map<String, SyncSchedule> schedules = new LinkedHashMap<>();
    for (ScheduleEntry entry : entries) {
      if (entry == null || entry.source() == null || !SOURCES.contains(entry.source())) {
        problems.add(
            "schedules: source must be one of " + String.join(", ", SOURCES) + named(entry));
      } else if (schedules.containsKey(entry.source())) {
        problems.add("schedules: " + entry.source() + " is there twice");
      } else {
        schedule(entry).ifPresent(schedule -> schedules.put(entry.source(), schedule));
      }
    }
    return schedules;
  }

  private static String named(ScheduleEntry entry) {
    return entry == null || entry.source() == null ? "" : ", but is " + entry.source();
  }

  private Optional<SyncSchedule> schedule(ScheduleEntry entry) {
    boolean polled = entry.source().equals(OrderMapper.SOURCE);
    if (polled && entry.every() != null) {
      problems.add("every of schedule petpooja: orders are polled all the time, leave it out");
      return Optional.empty();
    }
    SyncSchedule usual = polled ? SyncSchedule.nightly() : SyncOptions.USUAL;
    Optional<Optional<Duration>> every =
        value(
            entry,
            "every",
            () ->
                entry.every() == null ? usual.interval() : Optional.of(Span.parse(entry.every())));
    Optional<LocalTime> at =
        value(
            entry,
            "daily-at",
            () -> entry.dailyAt() == null ? usual.fullAt() : LocalTime.parse(entry.dailyAt()));
    int days = entry.dailyDays() == null ? usual.fullDays() : entry.dailyDays();
    return every.flatMap(
        interval ->
            at.flatMap(
                time -> value(entry, "schedule", () -> new SyncSchedule(interval, time, days))));
  }

  private <T> Optional<T> value(ScheduleEntry entry, String key, Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (RuntimeException e) {
      problems.add(key + " of schedule " + entry.source() + ": " + e.getMessage());
      return Optional.empty();
    }
  }
}
