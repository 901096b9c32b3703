package dev.titan.localstack.simulator.drive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.content.ReportDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriveManagerTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  private static final ReportDesk DESK = Corpus.of(42).desk();
  private static final Set<DriveReport> SOME =
      EnumSet.of(DriveReport.EXPENSE, DriveReport.WASTAGE, DriveReport.RECIPE);

  @TempDir Path folder;

  @Test
  void dropsNothingBeforeTheDayIsOver() throws IOException {
    assertThat(manager(SOME).drop(ends(FIRST))).isEmpty();
  }

  @Test
  void dropsTheDaysReportsIntoTheFoldersOfItsOutlet() throws IOException {
    List<Path> dropped = manager(SOME).drop(ends(FIRST.plusDays(1)));

    assertThat(dropped).allSatisfy(file -> assertThat(file).isRegularFile());
    assertThat(dropped.stream().map(file -> drive().relativize(file.getParent()).toString()))
        .contains(
            "Expenses/Watch/blr-indiranagar",
            "Wastage/Watch/blr-indiranagar",
            "Recipes/Watch/blr-indiranagar");
    assertThat(dropped).noneMatch(file -> file.toString().endsWith(".part"));
  }

  @Test
  void goesOnAfterARestartWhereItStopped() throws IOException {
    manager(SOME).drop(ends(FIRST.plusDays(1)));
    DriveManager again = manager(SOME);

    assertThat(again.drop(ends(FIRST.plusDays(1)))).isEmpty();
    assertThat(again.drop(ends(FIRST.plusDays(2)))).isNotEmpty();
    assertThat(again.next()).isEqualTo(FIRST.plusDays(2));
  }

  @Test
  void dropsTheSameBytesForTheSameDay() throws IOException {
    List<DroppedFile> one = manager(SOME).of(FIRST);
    List<DroppedFile> other = manager(SOME).of(FIRST);

    assertThat(one).hasSameSizeAs(other);
    for (int i = 0; i < one.size(); i++) {
      assertThat(Arrays.equals(one.get(i).content(), other.get(i).content())).isTrue();
    }
  }

  @Test
  void bringsABrokenFileAndACorrectedOneWithinAMonth() throws IOException {
    DriveManager manager = manager(EnumSet.of(DriveReport.EXPENSE));
    List<DroppedFile> month =
        FIRST.datesUntil(FIRST.plusDays(30)).flatMap(day -> manager.of(day).stream()).toList();

    assertThat(month).anyMatch(file -> file.expected().fate() == Fate.REFUSED);
    assertThat(month).anyMatch(file -> file.name().contains("corrected"));
  }

  private DriveManager manager(Set<DriveReport> reports) throws IOException {
    Files.createDirectories(drive());
    return new DriveManager(DESK, reports, drive(), folder.resolve("manager"), FIRST);
  }

  private Path drive() {
    return folder.resolve("drive");
  }

  private static Instant ends(LocalDate day) {
    return DESK.outlet().profile().endOf(day);
  }
}
