package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been taken in and has not reached Kafka yet, on disk, in order; and up to when each feed
 * says that it has told everything. Safe for use by several threads.
 *
 * <p>Records and marks of one request stand in the journal together or not at all, and {@link
 * #append} returns once the disk has them. One thread writes: whatever has come while the disk was
 * busy shares the next write. After a kill the journal opens with everything that was acknowledged,
 * and perhaps with the last requests that were not, or with records that were removed last.
 */
final class Journal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  /** What a record costs beside its bytes. */
  private static final int OVERHEAD_BYTES = 64;

  private static final int CACHE_MIB = 8;

  /** More than ever waits for a commit: the store must not begin one of its own half way. */
  private static final int NO_COMMIT_OF_ITS_OWN_KIB = 1 << 19;

  private static final String FILE = "hooks-journal.mv";

  /** When nothing else is to be written, what was removed is written down so soon. */
  private static final Duration REST = Duration.ofMillis(100);

  /**
   * What one request adds.
   *
   * @param records in order
   * @param mark the new mark of the feed, if it has one
   * @param result what the request is told
   */
  record Addition<T>(List<JournalRecord> records, Optional<Instant> mark, T result) {}

  /**
   * A record with its place.
   *
   * @param number rises from record to record
   * @param bytes as {@link JournalRecord#toBytes} gives them
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
  record Entry(long number, byte[] bytes) {}

  private final MVStore store;
  private final MVMap<Long, byte[]> queue;
  private final MVMap<String, Long> marks;
  private final long maxBytes;

  private final Semaphore news = new Semaphore(0);
  private final Thread writer = new Thread(this::write, "hooks-journal");

  private long next;
  private long bytes;

  /** Done once everything is on disk that was appended until its write began. */
  private CompletableFuture<Void> written = new CompletableFuture<>();

  /** Whether somebody waits for {@link #written}. */
  private boolean awaited;

  private boolean removed;
  private boolean closing;

  private Journal(MVStore store, long maxBytes) {
    this.store = store;
    this.maxBytes = maxBytes;
    this.queue =
        store.openMap(
            "records",
            new MVMap.Builder<Long, byte[]>()
                .keyType(LongDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE));
    this.marks =
        store.openMap(
            "marks",
            new MVMap.Builder<String, Long>()
                .keyType(StringDataType.INSTANCE)
                .valueType(LongDataType.INSTANCE));
    this.next = queue.isEmpty() ? 0 : queue.lastKey() + 1;
    queue.cursor(null).forEachRemaining(number -> bytes += size(queue.get(number)));
    writer.setDaemon(true);
  }

  /**
   * Opens the journal of a folder, which is made when it is missing.
   *
   * @param maxBytes how much may wait
   * @throws TitanException with {@code STORE_UNAVAILABLE} when the folder cannot be used, or is in
   *     use by another process
   */
  static Journal open(Path folder, long maxBytes) {
    try {
      Files.createDirectories(folder);
      MVStore store =
          new MVStore.Builder()
              .fileName(folder.resolve(FILE).toString())
              .autoCommitDisabled()
              .autoCommitBufferSize(NO_COMMIT_OF_ITS_OWN_KIB)
              .cacheSize(CACHE_MIB)
              .open();
      // Every commit is on disk before the next one begins, so freed room may be used at once.
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      Journal journal = new Journal(store, maxBytes);
      journal.writer.start();
      return journal;
    } catch (IOException | MVStoreException e) {
      throw unavailable("The buffer of the hooks in " + folder + " cannot be opened", e);
    }
  }

  /**
   * Appends what one request brings, and returns when it is on disk.
   *
   * @param feed whose mark is asked for and set
   * @param compose what to append, given the feed's mark; called under a lock
   * @throws TitanException with {@code BUFFER_FULL}, or {@code STORE_UNAVAILABLE} when the disk
   *     fails
   */
  <T> T append(String feed, Function<Optional<Instant>, Addition<T>> compose) {
    Addition<T> addition;
    CompletableFuture<Void> durable;
    try {
      synchronized (this) {
        if (closing) {
          throw new TitanException(
              ErrorCode.STORE_UNAVAILABLE, "The buffer of the hooks is being closed");
        }
        addition = compose.apply(mark(feed));
        add(feed, addition);
        durable = written;
        awaited = true;
        notifyAll();
      }
      durable.join();
      return addition.result();
    } catch (MVStoreException e) {
      throw unavailable("The buffer of the hooks cannot be written", e);
    } catch (CompletionException e) {
      throw unavailable("The buffer of the hooks cannot be written", e.getCause());
    }
  }

  private void add(String feed, Addition<?> addition) {
    List<byte[]> values = addition.records().stream().map(JournalRecord::toBytes).toList();
    long added = values.stream().mapToLong(Journal::size).sum();
    if (bytes + added > maxBytes) {
      throw new TitanException(
          ErrorCode.BUFFER_FULL, "The buffer is full; send the same again later.");
    }
    values.forEach(value -> queue.put(next++, value));
    bytes += added;
    addition.mark().ifPresent(mark -> marks.put(feed, mark.toEpochMilli()));
  }

  private void write() {
    try {
      for (CompletableFuture<Void> due = awaitDue(); due != null; due = awaitDue()) {
        try {
          commit();
          store.sync();
          due.complete(null);
        } catch (RuntimeException e) {
          LOG.warn("event=hooks_journal_write error=\"{}\"", e.toString());
          due.completeExceptionally(e);
        }
        news.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for something to write, and gives what is done then; null when nothing more comes. */
  private synchronized CompletableFuture<Void> awaitDue() throws InterruptedException {
    while (!awaited && !removed && !closing) {
      wait();
    }
    long rested = System.nanoTime() + REST.toNanos();
    while (!awaited && !closing && rested - System.nanoTime() > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, rested - System.nanoTime());
    }
    if (!awaited && closing) {
      return null;
    }
    CompletableFuture<Void> due = written;
    written = new CompletableFuture<>();
    awaited = false;
    removed = false;
    return due;
  }

  private synchronized void commit() {
    store.commit();
  }

  /** Up to when a feed has told everything, if it ever said so. */
  synchronized Optional<Instant> mark(String feed) {
    return Optional.ofNullable(marks.get(feed)).map(Instant::ofEpochMilli);
  }

  /** Waits until something may have been appended, no longer than that. */
  void awaitNews(Duration atMost) throws InterruptedException {
    if (news.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
      news.drainPermits();
    }
  }

  /** Ends a wait for news. */
  void wake() {
    news.release();
  }

  /** The oldest records, at least one if there is one. */
  synchronized List<Entry> oldest(int mostRecords, long mostBytes) {
    List<Entry> entries = new ArrayList<>();
    long size = 0;
    Iterator<Long> numbers = queue.cursor(null);
    while (numbers.hasNext() && entries.size() < mostRecords && size < mostBytes) {
      Long number = numbers.next();
      byte[] value = queue.get(number);
      entries.add(new Entry(number, value));
      size += value.length;
    }
    return entries;
  }

  /**
   * Removes records that have reached Kafka. Nobody waits until the disk knows: after a kill they
   * are sent once more, and say nothing new.
   *
   * @throws TitanException with {@code STORE_UNAVAILABLE}
   */
  synchronized void remove(List<Entry> entries) {
    try {
      for (Entry entry : entries) {
        queue.remove(entry.number());
        bytes -= size(entry.bytes());
      }
      removed = true;
      notifyAll();
    } catch (MVStoreException e) {
      throw unavailable("The buffer of the hooks cannot be written", e);
    }
  }

  /** How many records wait. */
  synchronized long waiting() {
    return queue.sizeAsLong();
  }

  /** How many bytes wait. */
  synchronized long waitingBytes() {
    return bytes;
  }

  /** Whether it can still be written. */
  boolean usable() {
    return !store.isClosed();
  }

  /** Closes the file; what waits stays in it. */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      try {
        store.close();
      } catch (MVStoreException e) {
        // Everything that was acknowledged is on disk; this is no worse than a kill.
        LOG.warn("event=hooks_journal_close error=\"{}\"", e.getMessage());
        store.closeImmediately();
      }
    }
  }

  private static long size(byte[] value) {
    return value.length + (long) OVERHEAD_BYTES;
  }

  private static TitanException unavailable(String what, Throwable cause) {
    return new TitanException(ErrorCode.STORE_UNAVAILABLE, what + ": " + cause.getMessage(), cause);
  }
}
