package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.folder.FolderSource;
import dev.titan.connectors.googledrive.folder.LocalCopy;
import dev.titan.connectors.googledrive.folder.WatchedFile;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.SyncProgress;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that people drop into folders. An order's days do not matter: what lies there is taken. A
 * fetch for an outlet takes the files in its folder and those in no outlet's. A file that is not
 * understood goes to {@code Failed} with the reason and is no failure of the fetch.
 */
public final class GoogleDriveSource implements SyncSource {

  /**
   * Name of the source. Facts and coverage name their own feeds, such as {@code drive-expenses}.
   */
  public static final String SOURCE = Delivery.SOURCE;

  private static final Logger LOG = LoggerFactory.getLogger(GoogleDriveSource.class);

  private final FolderSource folder;
  private final TreeSet<OutletKey> outlets;
  private final FileIntake intake;
  private final FileLog files;
  private final RunLog runs;

  /** Two lanes may see the same file; only one of them takes it. */
  private final ReentrantLock oneAtATime = new ReentrantLock();

  /**
   * Files of one organisation.
   *
   * @param folder where they are dropped
   * @param outlets the organisation's outlets, one or more
   * @param intake takes them
   * @param store the operational store; its schema is there
   */
  public GoogleDriveSource(
      FolderSource folder, Set<OutletKey> outlets, FileIntake intake, DataSource store) {
    this.folder = folder;
    this.outlets = new TreeSet<>(Comparator.comparing(OutletKey::toString));
    this.outlets.addAll(outlets);
    if (outlets.stream().map(OutletKey::org).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "Folders are those of one organisation, with its outlets, but these are of: " + outlets);
    }
    this.intake = intake;
    Sql sql = new Sql(store);
    this.files = new FileLog(sql);
    this.runs = new RunLog(sql);
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public Set<OutletKey> outlets() {
    return Set.copyOf(outlets);
  }

  /** The outlet whose fetch takes a file. */
  OutletKey takerOf(WatchedFile file) {
    return file.subFolder().flatMap(this::outlet).orElse(outlets.first());
  }

  private Optional<OutletKey> outlet(String subFolder) {
    return outlets.stream().filter(key -> key.outlet().equalsIgnoreCase(subFolder)).findFirst();
  }

  @Override
  public SyncCounts fetch(SyncOrder order, SyncProgress progress) throws InterruptedException {
    if (!outlets.contains(order.outlet())) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET, "No folders are configured for outlet " + order.outlet());
    }
    List<WatchedFile> watched =
        folder.watched().stream().filter(file -> concerns(file, order.outlet())).toList();
    progress.report(0, watched.size(), SyncCounts.NONE);
    if (watched.isEmpty()) {
      return SyncCounts.NONE;
    }
    String runId = runs.begin(order.outlet(), folder.description(), watched.size());
    try {
      SyncCounts counts = takeAll(order.outlet(), watched, runId, progress);
      runs.done(runId);
      return counts;
    } catch (InterruptedException e) {
      runs.failed(runId, "Stopped together with its process");
      throw e;
    } catch (RuntimeException e) {
      if (Thread.interrupted()) {
        runs.failed(runId, "Stopped together with its process");
        throw (InterruptedException) new InterruptedException("stopped").initCause(e);
      }
      noteFailure(runId, e);
      throw e;
    }
  }

  /** What ended the run must not be hidden by a store that is away because of the same. */
  private void noteFailure(String runId, RuntimeException failure) {
    try {
      runs.failed(runId, String.valueOf(failure.getMessage()));
    } catch (TitanException e) {
      LOG.warn("event=ingestion_run_not_ended run={} reason=\"{}\"", runId, e.getMessage());
      failure.addSuppressed(e);
    }
  }

  private boolean concerns(WatchedFile file, OutletKey outlet) {
    Optional<OutletKey> named = file.subFolder().flatMap(this::outlet);
    return named.isEmpty() || named.get().equals(outlet);
  }

  private SyncCounts takeAll(
      OutletKey outlet, List<WatchedFile> watched, String runId, SyncProgress progress)
      throws InterruptedException {
    SyncCounts counts = SyncCounts.NONE;
    int taken = 0;
    int failed = 0;
    int done = 0;
    for (WatchedFile file : inOrder(outlet.org(), watched)) {
      oneAtATime.lockInterruptibly();
      try {
        Optional<Intake> one = take(outlet.org(), file, runId);
        if (one.isPresent()) {
          counts = counts.plus(one.get().counts());
          taken += one.get().outcome().isGood() ? 1 : 0;
          failed += one.get().outcome().isGood() ? 0 : 1;
        }
      } finally {
        oneAtATime.unlock();
      }
      done++;
      runs.progress(runId, taken, failed, counts);
      progress.report(done, watched.size(), counts);
    }
    return counts;
  }

  /** What was begun goes first, in the order in which it was, so that it cannot be overtaken. */
  private List<WatchedFile> inOrder(String org, List<WatchedFile> watched) {
    List<String> unfinished = files.unfinished(org);
    List<WatchedFile> ordered = new ArrayList<>(watched);
    ordered.sort(
        Comparator.comparingInt(
                (WatchedFile file) -> {
                  int at = unfinished.indexOf(file.path());
                  return at < 0 ? unfinished.size() : at;
                })
            .thenComparing(WatchedFile.OLDEST_FIRST));
    return ordered;
  }

  /** Empty when the file is gone or being changed. */
  private Optional<Intake> take(String org, WatchedFile file, String runId) {
    Intake intake;
    try {
      Optional<LocalCopy> opened = folder.open(file);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      try (LocalCopy copy = opened.get()) {
        intake = intake(org, file, copy, runId);
      }
    } catch (UnreadableFileException e) {
      intake = this.intake.refuse(dropped(org, file, null), runId, file.version(), e.getMessage());
    }
    if (intake.outcome().isGood()) {
      folder.archive(file);
    } else {
      folder.fail(file, ReasonText.of(file.name(), intake));
    }
    return Optional.of(intake);
  }

  private Intake intake(String org, WatchedFile file, LocalCopy copy, String runId) {
    return intake.take(dropped(org, file, copy), runId);
  }

  private DroppedFile dropped(String org, WatchedFile file, LocalCopy copy) {
    Optional<String> outlet =
        file.subFolder().map(name -> outlet(name).map(OutletKey::outlet).orElse(name));
    return new DroppedFile(
        org,
        outlet,
        file.name(),
        file.path(),
        copy == null ? null : copy.path(),
        file.modifiedAt());
  }
}
