package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.folder.FolderSource;
import dev.titan.connectors.googledrive.folder.WatchedFile;
import dev.titan.connectors.sync.runner.SyncRequests;
import dev.titan.contracts.topic.OutletKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what is dropped and asks for it to be fetched. It asks once for each file; what could not
 * be fetched then is left to the schedule.
 */
public final class FolderWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
  private static final String REQUESTED_BY = "folder watch";

  private final FolderSource folder;
  private final GoogleDriveSource source;
  private final SyncRequests requests;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "folder-watch");
            thread.setDaemon(true);
            return thread;
          });

  private Set<String> asked = Set.of();

  /** A change is noticed once only, so it is remembered until it has led to a request. */
  private boolean changed;

  private boolean failing;

  private FolderWatch(FolderSource folder, GoogleDriveSource source, SyncRequests requests) {
    this.folder = folder;
    this.source = source;
    this.requests = requests;
  }

  /**
   * Begins at once.
   *
   * @param source the source that fetches from the folder
   */
  public static FolderWatch start(
      FolderSource folder, GoogleDriveSource source, SyncRequests requests) {
    FolderWatch watch = new FolderWatch(folder, source, requests);
    Future<?> unused =
        watch.looks.scheduleWithFixedDelay(
            watch::look, 0, folder.pause().toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    try {
      changed |= folder.isChanged();
      if (changed) {
        List<WatchedFile> watched = folder.watched();
        Set<OutletKey> wanted =
            watched.stream()
                .filter(file -> !asked.contains(identity(file)))
                .map(source::takerOf)
                .collect(Collectors.toSet());
        wanted.forEach(this::ask);
        asked = watched.stream().map(FolderWatch::identity).collect(Collectors.toSet());
        changed = false;
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn(
            "event=folder_watch_failing folder=\"{}\" reason=\"{}\"",
            folder.description(),
            e.getMessage());
      }
      failing = true;
    }
  }

  private void ask(OutletKey outlet) {
    String id =
        requests.ask(
            new SyncRequests.Wish(
                GoogleDriveSource.SOURCE,
                outlet.org(),
                Optional.of(outlet.outlet()),
                Optional.empty(),
                Optional.empty(),
                REQUESTED_BY));
    LOG.debug("event=files_noticed outlet={} request={}", outlet, id);
  }

  private static String identity(WatchedFile file) {
    return file.id() + "\n" + file.version();
  }

  @Override
  public void close() {
    looks.shutdownNow();
    try {
      if (!looks.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("event=folder_watch_slow_stop folder=\"{}\"", folder.description());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
