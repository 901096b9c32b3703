package dev.titan.connectors.sync.runner;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncProgress;

/**
 * A fetch that is under way in this process. The thread that fetches reports, the one that gives
 * signs of life reads; thread-safe.
 */
final class Run implements SyncProgress {

  private final String id;
  private final Lane lane;
  private final Job job;
  private final Thread thread;

  private volatile Progress progress = new Progress(0, 0, SyncCounts.NONE);
  private boolean over;
  private boolean stopped;

  /** How far it is. */
  record Progress(int done, int total, SyncCounts counts) {}

  /** A run of the calling thread. */
  Run(String id, Lane lane, Job job) {
    this.id = id;
    this.lane = lane;
    this.job = job;
    this.thread = Thread.currentThread();
  }

  String id() {
    return id;
  }

  Lane lane() {
    return lane;
  }

  Job job() {
    return job;
  }

  Progress progress() {
    return progress;
  }

  @Override
  public void report(int done, int total, SyncCounts counts) {
    progress = new Progress(done, total, counts);
  }

  /** What the fetch brought in all; all of its parts are done. */
  void finalCounts(SyncCounts counts) {
    progress = new Progress(progress.total(), progress.total(), counts);
  }

  /** Makes the fetch end early, unless it has ended. */
  synchronized void stop() {
    if (!over) {
      stopped = true;
      thread.interrupt();
    }
  }

  /** Notes that the fetch has ended; from now on nothing interrupts the thread. */
  synchronized void ended() {
    over = true;
    if (stopped) {
      // It came too late to be heard by the fetch, and is meant for nothing else.
      boolean unused = Thread.interrupted();
    }
  }
}
