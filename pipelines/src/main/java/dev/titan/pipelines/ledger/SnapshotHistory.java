package dev.titan.pipelines.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What has been seen of one bill, movement or expense: the contents so far as hashes, and which of
 * them holds. The content observed last holds; of two observed in the same millisecond, the one
 * with the greater hash. So any order of arrival, with any duplicates, ends in the same history.
 * Immutable.
 */
final class SnapshotHistory {

  /** What a snapshot meant. */
  enum Verdict {
    /** Nothing new: the content holds already, or was known to be superseded. */
    UNCHANGED,
    /** The same content, observed later: only the history moves on. */
    CONFIRMED,
    /** The snapshot holds from now on. */
    CHANGED,
    /** A content that was not known, but a later observed one holds. */
    SUPERSEDED
  }

  /** The outcome of {@link #observe}: what the snapshot meant and the history after it. */
  record Observation(Verdict verdict, SnapshotHistory history) {}

  /**
   * How many contents are remembered one by one. What flaps more often keeps the newest; an old one
   * that comes back would then count as new, and nothing else goes wrong.
   */
  private static final int MAX_REMEMBERED = 64;

  /** Room below the milliseconds of {@link #version} for the revision. */
  private static final int REVISION_BITS = 10;

  private static final byte FORMAT = 1;

  private final int day;
  private final long observedAt;
  private final long holding;
  private final int revision;
  private final long[] known;

  private SnapshotHistory(int day, long observedAt, long holding, int revision, long[] known) {
    this.day = day;
    this.observedAt = observedAt;
    this.holding = holding;
    this.revision = revision;
    this.known = known;
  }

  /** The history of what is seen for the first time; {@code day} is its business date. */
  static SnapshotHistory first(int day, long observedAt, long hash) {
    return new SnapshotHistory(day, observedAt, hash, 1, new long[] {hash});
  }

  /**
   * Takes in a snapshot: its business date, when it was observed (epoch ms), its content's hash.
   */
  Observation observe(int snapshotDay, long snapshotObservedAt, long hash) {
    if (hash == holding) {
      return snapshotObservedAt > observedAt
          ? new Observation(
              Verdict.CONFIRMED,
              new SnapshotHistory(day, snapshotObservedAt, hash, revision, known))
          : new Observation(Verdict.UNCHANGED, this);
    }
    boolean news = Arrays.stream(known).noneMatch(other -> other == hash);
    int newRevision = news ? revision + 1 : revision;
    long[] nowKnown = news ? remember(hash) : known;
    boolean later =
        snapshotObservedAt > observedAt
            || (snapshotObservedAt == observedAt && Long.compareUnsigned(hash, holding) > 0);
    if (later) {
      return new Observation(
          Verdict.CHANGED,
          new SnapshotHistory(snapshotDay, snapshotObservedAt, hash, newRevision, nowKnown));
    }
    return news
        ? new Observation(
            Verdict.SUPERSEDED,
            new SnapshotHistory(day, observedAt, holding, newRevision, nowKnown))
        : new Observation(Verdict.UNCHANGED, this);
  }

  private long[] remember(long hash) {
    int keep = Math.min(known.length, MAX_REMEMBERED - 1);
    long[] longer = Arrays.copyOfRange(known, known.length - keep, known.length + 1);
    longer[keep] = hash;
    return longer;
  }

  /** Business date of the content that holds, as epoch day. */
  int day() {
    return day;
  }

  /** How many different contents there have been. */
  int revision() {
    return revision;
  }

  /** Version of the rows: rises with every change of what they say. */
  long version() {
    return (observedAt << REVISION_BITS) | Math.min(revision, (1 << REVISION_BITS) - 1);
  }

  /** The form in state. */
  byte[] toBytes() {
    ByteBuffer buffer =
        ByteBuffer.allocate(1 + 3 * Integer.BYTES + (2 + known.length) * Long.BYTES)
            .put(FORMAT)
            .putInt(day)
            .putLong(observedAt)
            .putLong(holding)
            .putInt(revision)
            .putInt(known.length);
    for (long hash : known) {
      buffer.putLong(hash);
    }
    return buffer.array();
  }

  /** Reads {@link #toBytes}. */
  static SnapshotHistory ofBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte format = buffer.get();
    if (format != FORMAT) {
      throw new IllegalStateException("History in the unknown format " + format);
    }
    int day = buffer.getInt();
    long observedAt = buffer.getLong();
    long holding = buffer.getLong();
    int revision = buffer.getInt();
    long[] known = new long[buffer.getInt()];
    for (int at = 0; at < known.length; at++) {
      known[at] = buffer.getLong();
    }
    return new SnapshotHistory(day, observedAt, holding, revision, known);
  }

  /** When what holds was observed last, epoch milliseconds, in the bytes of a history. */
  static long observedAtIn(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong(1 + Integer.BYTES);
  }

  /** Business date in the bytes of a history, as epoch day, without reading the rest. */
  static int dayIn(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt(1);
  }
}
