package dev.titan.connectors.googledrive.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.googledrive.sheet.FileFault;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders on this machine, with real files. */
class LocalFoldersTest {

  private static final Instant NOW = Instant.parse("2026-03-06T02:00:00Z");

  @TempDir private Path root;
  private final MovableClock clock = new MovableClock(NOW);
  private LocalFolders folders;

  @BeforeEach
  void prepare() {
    folders = new LocalFolders(root, Duration.ofSeconds(2), 1 << 20, clock);
  }

  @Test
  void makesTheFoldersOfEveryCategory() {
    assertThat(root.resolve("Sales/Watch")).isDirectory();
    assertThat(root.resolve("Kots/Failed")).isDirectory();
    assertThat(root.resolve("Knowledge/Archive")).isDirectory();
  }

  @Test
  void listsWhatLiesInWatchAndInItsOutletsFoldersOldestFirst() throws IOException {
    drop("Sales/Watch/new.csv", "b", Duration.ofMinutes(1));
    drop("Expenses/Watch/lawn/old.csv", "a", Duration.ofMinutes(9));

    assertThat(folders.watched())
        .extracting(WatchedFile::path)
        .containsExactly("Expenses/Watch/lawn/old.csv", "Sales/Watch/new.csv");
    assertThat(folders.watched().get(0).subFolder()).contains("lawn");
  }

  @Test
  void leavesAloneWhatIsNobodysFileAndWhatIsNoReport() throws IOException {
    for (String name :
        List.of(".DS_Store", "~$orders.xlsx", "orders.xlsx.part", "a.crdownload", "x.reason.txt")) {
      drop("Sales/Watch/" + name, "x", Duration.ofHours(1));
    }
    drop("Knowledge/Watch/how we bake.txt", "x", Duration.ofHours(1));
    Path outside = Files.writeString(root.resolve("outside.csv"), "x");
    Files.createSymbolicLink(root.resolve("Sales/Watch/link.csv"), outside);

    assertThat(folders.watched()).isEmpty();
  }

  @Test
  void leavesAFileThatIsStillWrittenForTheNextLook() throws IOException {
    Path file = drop("Sales/Watch/orders.csv", "1,", Duration.ofSeconds(1));
    assertThat(folders.watched()).isEmpty();

    clock.advance(Duration.ofSeconds(2));
    assertThat(folders.watched()).hasSize(1);
    Files.writeString(file, "1,2");
    date(file, clock.instant());

    assertThat(folders.watched()).isEmpty();
  }

  @Test
  void takesAFileOfTheFutureOnceNothingAboutItChanges() throws IOException {
    drop("Sales/Watch/orders.csv", "1,", Duration.ofDays(-30));
    assertThat(folders.watched()).isEmpty();

    clock.advance(Duration.ofSeconds(2));

    assertThat(folders.watched()).hasSize(1);
  }

  @Test
  void givesACopyThatGoesWhenItIsClosed() throws IOException {
    drop("Sales/Watch/orders.csv", "one,two", Duration.ofMinutes(1));
    Path copied;
    try (LocalCopy copy = folders.open(only()).orElseThrow()) {
      copied = copy.path();
      assertThat(copied).hasContent("one,two");
    }
    assertThat(copied).doesNotExist();
  }

  @Test
  void opensNothingThatIsGoneOrWasChanged() throws IOException {
    Path file = drop("Sales/Watch/orders.csv", "one", Duration.ofMinutes(1));
    WatchedFile seen = only();
    Files.writeString(file, "one and more");
    assertThat(folders.open(seen)).isEmpty();
    Files.delete(file);
    assertThat(folders.open(seen)).isEmpty();
  }

  @Test
  void refusesAFileThatIsTooLargeBeforeItIsCopied() throws IOException {
    drop("Sales/Watch/orders.csv", "x".repeat((1 << 20) + 1), Duration.ofMinutes(1));
    WatchedFile seen = only();
    assertThatThrownBy(() -> folders.open(seen))
        .isInstanceOfSatisfying(
            UnreadableFileException.class,
            refused -> assertThat(refused.fault()).isEqualTo(FileFault.TOO_LARGE))
        .hasMessageContaining("Split it");
  }

  @Test
  void archivesAFileOnceAndKeepsAnEarlierOneOfThatName() throws IOException {
    drop("Sales/Watch/lawn/orders.csv", "first", Duration.ofMinutes(2));
    WatchedFile first = only();
    folders.archive(first);
    folders.archive(first);
    drop("Sales/Watch/lawn/orders.csv", "second", Duration.ofMinutes(1));

    folders.archive(only());

    assertThat(tree())
        .containsExactly("Sales/Archive/lawn/orders (2).csv", "Sales/Archive/lawn/orders.csv");
    assertThat(root.resolve("Sales/Archive/lawn/orders (2).csv")).hasContent("second");
  }

  @Test
  void leavesANewerVersionWhereItIs() throws IOException {
    Path file = drop("Sales/Watch/orders.csv", "first", Duration.ofMinutes(2));
    WatchedFile seen = only();
    Files.writeString(file, "second version");

    folders.archive(seen);
    folders.fail(seen, "why");

    assertThat(tree()).containsExactly("Sales/Watch/orders.csv");
  }

  @Test
  void putsTheReasonBesideAFailedFileAndTakesItAwayOnceTheFileIsTaken() throws IOException {
    Path file = drop("Sales/Watch/orders.csv", "x", Duration.ofMinutes(2));
    folders.fail(only(), "Not a report.\nDrop a report.");
    assertThat(tree())
        .containsExactly("Sales/Failed/orders.csv", "Sales/Failed/orders.csv.reason.txt");
    assertThat(root.resolve("Sales/Failed/orders.csv.reason.txt"))
        .hasContent("Not a report.\nDrop a report.");

    Files.move(root.resolve("Sales/Failed/orders.csv"), file);
    folders.archive(only());

    assertThat(tree()).containsExactly("Sales/Archive/orders.csv");
  }

  private WatchedFile only() {
    List<WatchedFile> watched = folders.watched();
    assertThat(watched).hasSize(1);
    return watched.get(0);
  }

  private Path drop(String path, String content, Duration age) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
    Files.writeString(file, content);
    return date(file, clock.instant().minus(age));
  }

  private static Path date(Path file, Instant modifiedAt) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(modifiedAt));
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
