package dev.titan.pipelines.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Rows on their way from the task's thread to the thread that writes them. The task goes on while
 * rows are written, and the slower the store, the more rows each write takes: batches find their
 * own size. When too many rows wait, the task waits, which is Flink's back-pressure.
 *
 * <p>A checkpoint does not wait for the store: it takes a copy of the rows that are not written
 * yet. Only rows that were in the copy before are waited for, so that none stays behind for ever.
 *
 * <p>Thread-safe for one task thread and one writing thread.
 */
final class RowBuffer {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition written = lock.newCondition();
  private final int enough;
  private final int tooMany;
  private final long lingerNanos;

  private Map<String, List<TableRow>> waiting = new LinkedHashMap<>();
  private int waitingRows;
  private Map<String, List<TableRow>> taken = Map.of();
  private int takenRows;
  private long addedInAll;
  private long writtenInAll;
  private long copiedInAll;
  private boolean draining;
  private boolean closed;
  private Exception failure;

  /**
   * A buffer.
   *
   * @param enough rows that are written without waiting for more
   * @param tooMany rows from which on the task waits
   * @param lingerNanos how long fewer rows wait for company
   */
  RowBuffer(int enough, int tooMany, long lingerNanos) {
    this.enough = enough;
    this.tooMany = tooMany;
    this.lingerNanos = lingerNanos;
  }

  /** Adds a row; throws what went wrong with earlier ones. */
  void add(TableRow row) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waitingRows >= tooMany && failure == null) {
        written.await();
      }
      throwFailure();
      waiting.computeIfAbsent(row.table(), name -> new ArrayList<>()).add(row);
      waitingRows++;
      addedInAll++;
      if (waitingRows == 1 || waitingRows == enough) {
        arrived.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Returns when every row that was added is written; throws what went wrong. */
  void drain() throws IOException, InterruptedException {
    awaitWritten(Long.MAX_VALUE);
  }

  /** Returns when every row of the last {@link #copy} is written; throws what went wrong. */
  void drainCopied() throws IOException, InterruptedException {
    awaitWritten(copiedInAll);
  }

  private void awaitWritten(long wanted) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (writtenInAll < Math.min(wanted, addedInAll) && failure == null) {
        draining = true;
        arrived.signal();
        written.await();
      }
      draining = false;
      throwFailure();
    } finally {
      lock.unlock();
    }
  }

  /** The rows that are not known to be written, in order; throws what went wrong. */
  List<TableRow> copy() throws IOException {
    lock.lock();
    try {
      throwFailure();
      copiedInAll = addedInAll;
      List<TableRow> rows = new ArrayList<>(takenRows + waitingRows);
      taken.values().forEach(rows::addAll);
      waiting.values().forEach(rows::addAll);
      return rows;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the writing thread; rows that wait stay unwritten. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  /** For the writing thread: waits for rows and takes them, by table; null at the end. */
  Map<String, List<TableRow>> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waitingRows == 0 && !closed) {
        arrived.await();
      }
      long nanos = lingerNanos;
      while (waitingRows < enough && !draining && !closed && nanos > 0) {
        nanos = arrived.awaitNanos(nanos);
      }
      if (closed) {
        return null;
      }
      taken = waiting;
      takenRows = waitingRows;
      waiting = new LinkedHashMap<>();
      waitingRows = 0;
      written.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** For the writing thread: what it took is written, or why not (null when it is). */
  void done(Exception problem) {
    lock.lock();
    try {
      if (problem == null) {
        writtenInAll += takenRows;
        taken = Map.of();
        takenRows = 0;
      } else if (failure == null) {
        failure = problem;
      }
      written.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void throwFailure() throws IOException {
    if (failure != null) {
      throw new IOException("Rows could not be written: " + failure.getMessage(), failure);
    }
  }
}
