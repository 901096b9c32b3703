package dev.titan.pipelines.reference;

import dev.titan.contracts.topic.OutletKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * All reference data of a job in one subtask: the newest state of each row in broadcast state, and
 * beside it, in memory, the typed views that are made from them when they are asked for and thrown
 * away when their rows change.
 *
 * <p>Every subtask is given the same updates. Of two of one row the one with the higher position
 * holds, and of equal ones the later, so order and repetition do not show.
 */
public final class ReferenceStore {

  static final MapStateDescriptor<String, ReferenceRow> ROWS =
      new MapStateDescriptor<>(
          "reference-rows", Types.STRING, TypeInformation.of(ReferenceRow.class));

  /** The offset of the last record that was read, by partition. */
  static final MapStateDescriptor<Integer, Long> READ =
      new MapStateDescriptor<>("reference-read", Types.INT, Types.LONG);

  /** Where partitions ended when the mark was met that is waited for, by partition. */
  static final MapStateDescriptor<Integer, Long> ENDS =
      new MapStateDescriptor<>("reference-ends", Types.INT, Types.LONG);

  /** The snapshots, by name, of which every row has been read. */
  static final MapStateDescriptor<String, Boolean> COMPLETE =
      new MapStateDescriptor<>("reference-complete", Types.STRING, Types.BOOLEAN);

  private final BroadcastState<String, ReferenceRow> rows;
  private final BroadcastState<Integer, Long> read;
  private final BroadcastState<Integer, Long> ends;
  private final BroadcastState<String, Boolean> complete;

  private final Map<String, OrgReference> organisations = new HashMap<>();
  private boolean isComplete;
  private String awaited = "";
  private long position;

  private ReferenceStore(OperatorStateStore state) throws Exception {
    rows = state.getBroadcastState(ROWS);
    read = state.getBroadcastState(READ);
    ends = state.getBroadcastState(ENDS);
    complete = state.getBroadcastState(COMPLETE);
  }

  /** Takes up what is in state. */
  public static ReferenceStore open(OperatorStateStore state) throws Exception {
    ReferenceStore store = new ReferenceStore(state);
    for (Map.Entry<String, ReferenceRow> entry : store.rows.immutableEntries()) {
      store.index(entry.getValue());
    }
    for (Map.Entry<String, Boolean> snapshot : store.complete.immutableEntries()) {
      store.isComplete |= snapshot.getValue();
      store.awaited = snapshot.getKey();
    }
    return store;
  }

  /** Whether an update says something that is not known. */
  public boolean isNews(ReferenceUpdate update) throws Exception {
    if (!update.isRow()) {
      return false;
    }
    ReferenceRow before = rows.get(update.key());
    return before == null
        || update.position() > before.position()
        || (update.position() == before.position() && !same(update.row(), before.json()));
  }

  private static boolean same(String one, String other) {
    return one == null ? other == null : one.equals(other);
  }

  /** Takes an update over; whether a row has changed. */
  public boolean apply(ReferenceUpdate update) throws Exception {
    Long last = read.get(update.partition());
    if (last == null || update.offset() > last) {
      read.put(update.partition(), update.offset());
    }
    boolean changed = isNews(update);
    if (changed) {
      ReferenceRow row =
          new ReferenceRow(
              update.entity(), update.id(), update.org(), update.position(), update.row());
      rows.put(update.key(), row);
      index(row);
    } else if (update.isMark() && !isComplete) {
      awaited = update.id();
      complete.put(awaited, false);
      for (Map.Entry<Integer, Long> end : update.ends().entrySet()) {
        ends.put(end.getKey(), end.getValue());
      }
    }
    if (!isComplete && reachedEnds()) {
      isComplete = true;
      complete.put(awaited, true);
      ends.clear();
    }
    return changed;
  }

  private boolean reachedEnds() throws Exception {
    if (awaited.isEmpty()) {
      return false;
    }
    for (Map.Entry<Integer, Long> end : ends.immutableEntries()) {
      Long last = read.get(end.getKey());
      if (end.getValue() > 0 && (last == null || last < end.getValue() - 1)) {
        return false;
      }
    }
    return true;
  }

  private void index(ReferenceRow row) {
    position = Math.max(position, row.position());
    organisations.computeIfAbsent(row.org(), OrgReference::new).put(row);
  }

  /** Whether every row of a snapshot has been read. */
  public boolean complete() {
    return isComplete;
  }

  /** Whether all that is known of an outlet is here: the snapshot and the outlet's own row. */
  public boolean has(OutletKey outlet) {
    return isComplete && find(outlet).isPresent();
  }

  /**
   * An outlet's view.
   *
   * @throws IllegalStateException when the outlet is not known
   */
  public OutletReference of(OutletKey outlet) {
    return find(outlet)
        .orElseThrow(() -> new IllegalStateException("No reference data of " + outlet))
        .at(position);
  }

  private Optional<OutletReference> find(OutletKey outlet) {
    OrgReference organisation = organisations.get(outlet.org());
    return organisation == null ? Optional.empty() : organisation.view(outlet.outlet());
  }
}
