package dev.titan.localstack.simulator.drive;

import dev.titan.localstack.simulator.drive.broken.BrokenFiles;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.content.ReportData;
import dev.titan.localstack.simulator.drive.content.ReportDesk;
import dev.titan.localstack.simulator.drive.format.FileFormat;
import dev.titan.localstack.simulator.drive.format.FileStyle;
import dev.titan.localstack.simulator.drive.layout.Preamble;
import dev.titan.localstack.simulator.world.OutletProfile;
import dev.titan.localstack.simulator.world.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The manager of one outlet, who drops reports into the watched folders on the morning after each
 * business day: daily ones every day, weekly ones on Mondays, recipes on the first day, in whatever
 * format is at hand; on the first day, and now and then, a file that is broken, and once a week a
 * corrected one.
 *
 * <pre>{@code
 * DriveManager manager = new DriveManager(desk, reports, drive, saved, firstDay);
 * List<Path> dropped = manager.drop(clock.instant());
 * }</pre>
 *
 * What was dropped is remembered in a file, so that a new start goes on. A day that was dropped
 * only in part is dropped again with the same bytes. Not thread-safe.
 */
public final class DriveManager {
  private static final Duration SLEEPS = Duration.ofMinutes(30);
  private static final Set<DriveReport> WEEKLY =
      Set.of(DriveReport.STOCK_SUMMARY, DriveReport.ORDERS_MASTER, DriveReport.ITEM_DETAILS);
  private static final Set<DriveReport> ONCE =
      Set.of(DriveReport.RECIPE, DriveReport.PRODUCTION_RECIPE, DriveReport.RECIPE_COSTING);
  private static final int BAD_ROWS_PERCENT = 12;
  private static final int BROKEN_PERCENT = 25;
  private static final int BAD_EVERY = 50;

  private final ReportDesk desk;
  private final List<DriveReport> reports;
  private final Path drive;
  private final Path saved;
  private final LocalDate first;
  private LocalDate next;

  /**
   * A manager.
   *
   * @param reports what is dropped; in the order of the enum
   * @param drive the folder that holds a folder for each category
   * @param saved the file in which the next day is remembered
   * @param first the first business day that is told
   * @throws IOException when what was remembered cannot be read
   */
  public DriveManager(
      ReportDesk desk, Set<DriveReport> reports, Path drive, Path saved, LocalDate first)
      throws IOException {
    this.desk = desk;
    this.reports = reports.stream().sorted().toList();
    this.drive = drive;
    this.saved = saved;
    this.first = first;
    this.next = Files.exists(saved) ? LocalDate.parse(Files.readString(saved).strip()) : first;
  }

  /** The business day that is told next. */
  public LocalDate next() {
    return next;
  }

  /** Drops what is due, a day at a time; says what was dropped, in order. */
  public List<Path> drop(Instant now) throws IOException {
    List<Path> dropped = new ArrayList<>();
    while (!desk.outlet().profile().endOf(next).plus(SLEEPS).isAfter(now)) {
      for (DroppedFile file : of(next)) {
        dropped.add(file.into(watched(file.folder())));
      }
      next = next.plusDays(1);
      remember();
    }
    return dropped;
  }

  /** What is dropped on the morning after a business day; the same every time. */
  public List<DroppedFile> of(LocalDate day) {
    SplittableRandom random = Seeds.random(seed(), day.toEpochDay());
    List<DroppedFile> files = new ArrayList<>();
    boolean weekEnds = day.getDayOfWeek() == DayOfWeek.SUNDAY;
    for (DriveReport report : reports) {
      SplittableRandom own = random.split();
      if (ONCE.contains(report)) {
        if (day.equals(first)) {
          files.add(file(desk.report(report, day, day), own));
        }
      } else if (!WEEKLY.contains(report)) {
        files.add(file(desk.report(report, day, day), own));
      } else if (weekEnds) {
        LocalDate monday = day.minusDays(6);
        LocalDate from = monday.isBefore(first) ? first : monday;
        files.add(file(desk.report(report, from, day), own));
      }
    }
    if (reports.contains(DriveReport.EXPENSE) && day.getDayOfWeek() == DayOfWeek.THURSDAY) {
      files.add(corrected(day));
    }
    if (day.equals(first) || random.nextInt(100) < BROKEN_PERCENT) {
      files.add(broken(day, random));
    }
    return files;
  }

  private DroppedFile file(ReportData report, SplittableRandom random) {
    FileFormat[] formats = FileFormat.values();
    FileStyle style = FileStyle.drawn(formats[random.nextInt(formats.length)], random);
    style = random.nextInt(100) < BAD_ROWS_PERCENT ? style.withBadRows(BAD_EVERY) : style;
    // The till always says which days a report is about.
    return FileMaker.make(
        report, style.layout().preamble().dated() ? style : style.under(Preamble.PERIOD));
  }

  // Somebody found that the last entry of the day was booked twice.
  private DroppedFile corrected(LocalDate day) {
    ReportData data = desk.report(DriveReport.EXPENSE, day, day);
    int rows = data.tables().get(1).rows().size();
    ReportData shorter =
        new ReportData(
            data.report(),
            data.outletId(),
            data.restaurant(),
            data.from(),
            data.to(),
            List.of(data.tables().get(0), data.tables().get(1).first(Math.max(0, rows - 1))));
    return FileMaker.make(
        shorter, FileStyle.plain(FileFormat.XLSX), "expense_report_corrected_" + day + ".xlsx");
  }

  private DroppedFile broken(LocalDate day, SplittableRandom random) {
    DroppedFile good =
        FileMaker.make(
            desk.report(DriveReport.EXPENSE, day, day), FileStyle.plain(FileFormat.XLSX));
    // The last one is a good file under another name, which the day has already told.
    List<DroppedFile> all = BrokenFiles.everyday(good, day.toEpochDay());
    DroppedFile one = all.get(random.nextInt(all.size() - 1));
    return new DroppedFile(one.folder(), day + " " + one.name(), one.content(), one.expected());
  }

  private Path watched(String folder) {
    return drive.resolve(folder).resolve("Watch").resolve(profile().outletId());
  }

  private void remember() throws IOException {
    Path part = saved.resolveSibling(saved.getFileName() + ".part");
    Files.createDirectories(saved.toAbsolutePath().getParent());
    Files.writeString(part, next + System.lineSeparator());
    Files.move(part, saved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private long seed() {
    return Seeds.mix(Seeds.mix(desk.outlet().seed(), "drive"), profile().outletId());
  }

  private OutletProfile profile() {
    return desk.outlet().profile();
  }
}
