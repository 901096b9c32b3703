package dev.titan.localstack.cli.run;

import dev.titan.connectors.googledrive.folder.FolderSource;
import dev.titan.connectors.googledrive.folder.LocalFolders;
import dev.titan.connectors.googledrive.intake.FileIntake;
import dev.titan.connectors.googledrive.intake.GoogleDriveSource;
import dev.titan.connectors.googledrive.intake.ReviewDesk;
import dev.titan.connectors.googledrive.learn.LearningDesk;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.contracts.topic.OutletKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Files that people drop.
 *
 * @param folder where they drop them
 * @param advice what unknown columns may mean
 * @param desk where what a person must decide is kept
 */
public record DroppedFiles(FolderSource folder, Advice advice, ReviewDesk desk) {
  private static final Duration SETTLE = Duration.ofSeconds(2);
  private static final String FOLDER = "drive";

  /**
   * Those in some folder, with what a store has learned; what nobody knows waits there for a
   * person.
   *
   * @param environment may hold the key of a model that is asked, see {@link Advice#KEY}
   * @param clock tells when something was learned
   */
  public static DroppedFiles learning(
      FolderSource folder, DataSource store, Map<String, String> environment, Clock clock) {
    return new DroppedFiles(
        folder, Advice.of(store, environment, clock), new LearningDesk(store, clock));
  }

  /** A folder of this machine; it goes by the machine's own time, as the dates of its files do. */
  public static FolderSource local(Path folder) {
    return new LocalFolders(folder, SETTLE, SheetLimits.USUAL.bytes(), Clock.systemUTC());
  }

  /** The folder that a stack has without anything being said. */
  public static Path usual(Path data) {
    return data.resolve(FOLDER);
  }

  GoogleDriveSource source(
      Set<OutletKey> outlets, FactPublishers publishers, DataSource store, Clock clock) {
    FileIntake intake =
        new FileIntake(
            store, publishers, advice.advisor(), desk, FileIntake.REPORTS, clock);
    return new GoogleDriveSource(folder, outlets, intake, store);
  }
}
