package dev.titan.localstack.cli.run;

import dev.titan.connectors.googledrive.folder.FolderSource;
import dev.titan.connectors.googledrive.folder.LocalFolders;
import dev.titan.connectors.googledrive.intake.FileIntake;
import dev.titan.connectors.googledrive.intake.GoogleDriveSource;
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
 * Files that people drop, with what a store has learned about such; what nobody knows waits there
 * for a person.
 */
public final class DroppedFiles implements AutoCloseable {
  private static final Duration SETTLE = Duration.ofSeconds(2);
  private static final String FOLDER = "drive";

  private final FolderSource folder;
  private final DataSource store;
  private final Advice advice;
  private final Clock clock;

  /**
   * Those in some folder.
   *
   * @param environment may hold the key of a model that is asked, see {@link Advice#KEY}
   * @param clock the time in the outlets
   */
  public DroppedFiles(
      FolderSource folder, DataSource store, Map<String, String> environment, Clock clock) {
    this.folder = folder;
    this.store = store;
    this.advice = Advice.of(store, environment, clock);
    this.clock = clock;
  }

  /** A folder of this machine; it goes by the machine's own time, as the dates of its files do. */
  public static FolderSource local(Path folder) {
    return new LocalFolders(folder, SETTLE, SheetLimits.USUAL.bytes(), Clock.systemUTC());
  }

  /** The folder that a stack has without anything being said. */
  public static Path usual(Path data) {
    return data.resolve(FOLDER);
  }

  FolderSource folder() {
    return folder;
  }

  GoogleDriveSource source(Set<OutletKey> outlets, FactPublishers publishers) {
    FileIntake intake =
        new FileIntake(
            store,
            publishers,
            advice.advisor(),
            new LearningDesk(store, clock),
            FileIntake.REPORTS,
            clock);
    return new GoogleDriveSource(folder, outlets, intake, store);
  }

  /** To be called when nothing takes files any more. */
  @Override
  public void close() {
    advice.close();
  }
}
