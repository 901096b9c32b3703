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
 * #append} returns once the disk has them. Requests that come at the same time share one write.
 * After a kill the journal opens with everything that was acknowledged, and perhaps with the last
 * requests that were not.
 */
final class Journal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

  /** What a record costs beside its bytes. */
  private static final int OVERHEAD_BYTES = 64;

  private static final int CACHE_MIB = 8;

  /** More than ever waits for a commit: the store must not begin one of its own half way. */
  private static final int NO_COMMIT_OF_ITS_OWN_KIB = 1 << 19;

  private static final String FILE = "hooks-journal.mv";

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

  /** Held while the disk writes; taken before the journal's own monitor, never after it. */
  private final Object disk = new Object();

  private final Semaphore news = new Semaphore(0);

  private long next;
  private long bytes;
  private long appended;
  private long durable;

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
      return new Journal(store, maxBytes);
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
    try {
      Addition<T> addition;
      long ticket;
      synchronized (this) {
        addition = compose.apply(mark(feed));
        add(feed, addition);
        ticket = ++appended;
      }
      flush(ticket);
      return addition.result();
    } catch (MVStoreException e) {
      throw unavailable("The buffer of the hooks cannot be written", e);
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

  /** Whoever comes first writes for all that wait behind it. */
  private void flush(long ticket) {
    synchronized (disk) {
      if (durable < ticket) {
        long upTo;
        synchronized (this) {
          store.commit();
          upTo = appended;
        }
        store.sync();
        durable = upTo;
      }
    }
    news.release();
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
   * Removes records that have reached Kafka.
   *
   * @throws TitanException with {@code STORE_UNAVAILABLE}
   */
  void remove(List<Entry> entries) {
    try {
      synchronized (disk) {
        long upTo;
        synchronized (this) {
          for (Entry entry : entries) {
            queue.remove(entry.number());
            bytes -= size(entry.bytes());
          }
          store.commit();
          upTo = appended;
        }
        store.sync();
        durable = upTo;
      }
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
    synchronized (disk) {
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
  }

  private static long size(byte[] value) {
    return value.length + (long) OVERHEAD_BYTES;
  }

  private static TitanException unavailable(String what, Exception cause) {
    return new TitanException(ErrorCode.STORE_UNAVAILABLE, what + ": " + cause.getMessage(), cause);
  }
}
