package dev.titan.localstack.cli.demo;

import dev.titan.connectors.petpooja.OutletState;
import dev.titan.localstack.cli.run.DroppedFiles;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.simulator.drive.Corpus;
import dev.titan.localstack.simulator.drive.DriveManager;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.content.ReportDesk;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.house.HouseOutlet;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The simulated outlets' managers, who drop reports into the watched folders every morning: all of
 * them the expenses, which nobody else tells, and the first one every report there is, since that
 * cafe's till keeps no stock. After a restart they go on.
 */
final class DemoManagers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemoManagers.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** So many mornings lie on the desk when the demo begins; a week holds each report once. */
  private static final int DAYS = 7;

  private final CountDownLatch stop = new CountDownLatch(1);

  private DemoManagers() {}

  /** Has them begin once the past bills are fetched, so that nobody is kept waiting. */
  static DemoManagers startAfterBackfill(Titan titan, House house, DemoWorld world, Clock clock) {
    DemoManagers started = new DemoManagers();
    Thread thread = new Thread(() -> started.work(titan, house, world, clock), "titan-managers");
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  /** Whether purchases, wastage and stock of an outlet come by its manager's files alone. */
  static boolean tellsStock(House house, OutletProfile profile) {
    return house.outlets().get(0).profile().outletId().equals(profile.outletId());
  }

  private void work(Titan titan, House house, DemoWorld world, Clock clock) {
    try {
      while (!titan.outlets().stream().allMatch(one -> one.state() == OutletState.LIVE)) {
        if (stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      List<DriveManager> managers = managers(titan.stack().data().root(), house, world);
      do {
        for (DriveManager manager : managers) {
          manager
              .drop(clock.instant())
              .forEach(file -> LOG.info("event=file_dropped file=\"{}\"", file));
        }
      } while (!stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.error("event=managers_stopped", e);
    }
  }

  private static List<DriveManager> managers(Path data, House house, DemoWorld world)
      throws IOException {
    List<DriveManager> managers = new ArrayList<>();
    for (HouseOutlet outlet : house.outlets()) {
      OutletProfile profile = outlet.profile();
      Set<DriveReport> reports =
          tellsStock(house, profile)
              ? EnumSet.copyOf(Corpus.reports())
              : EnumSet.of(DriveReport.EXPENSE);
      LocalDate first = firstDay(profile, world);
      managers.add(
          new DriveManager(
              ReportDesk.of(house, profile.outletId(), first),
              reports,
              DroppedFiles.usual(data),
              data.resolve("managers").resolve(profile.outletId()),
              first));
    }
    return managers;
  }

  private static LocalDate firstDay(OutletProfile profile, DemoWorld world) {
    LocalDate bills = Demo.firstDay(profile, world);
    LocalDate files = DemoOutlets.calendar(profile).dateOf(world.begins()).minusDays(DAYS);
    return files.isAfter(bills) ? files : bills;
  }

  @Override
  public void close() {
    stop.countDown();
  }
}
