package dev.titan.localstack.cli.run;

import dev.titan.connectors.googledrive.folder.FolderSource;
import dev.titan.connectors.googledrive.folder.LocalFolders;
import dev.titan.connectors.googledrive.intake.FileIntake;
import dev.titan.connectors.googledrive.intake.GoogleDriveSource;
import dev.titan.connectors.googledrive.learn.LearningDesk;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.sync.KeptConnections;
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
  private static final int CONNECTIONS = 6;

  private final FolderSource folder;
  private final KeptConnections store;
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
    this.store = KeptConnections.of(store, "titan-files", CONNECTIONS);
    this.advice = Advice.of(this.store.database(), environment, clock);
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
    DataSource database = store.database();
    FileIntake intake =
        new FileIntake(
            database,
            publishers,
            advice.advisor(),
            new LearningDesk(database, clock),
            FileIntake.REPORTS,
            clock);
    return new GoogleDriveSource(folder, outlets, intake, database);
  }

  /** To be called when nothing takes files any more. */
  @Override
  public void close() {
    advice.close();
    store.close();
  }
}
