package dev.titan.pipelines.ledger;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.pipelines.outlet.OutletOutput;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/**
 * Which snapshot of each movement, or of each expense, holds. The rows always show the one observed
 * last; what is kept is only what finds the row again when its business date changes.
 *
 * <p>An entry goes when its source showed it last longer ago than the retention, counted from the
 * newest observation. Its business date does not matter: last year's expenses may be delivered and
 * corrected today.
 */
final class NewestSnapshots {

  private static final long MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  private final MapState<String, byte[]> histories;
  private final ValueState<Integer> swept;
  private final int retentionDays;

  /** The newest day of observation in this bundle, by outlet. */
  private final Map<OutletKey, Integer> newestInBundle = new HashMap<>();

  NewestSnapshots(
      MapState<String, byte[]> histories, ValueState<Integer> swept, int retentionDays) {
    this.histories = histories;
    this.swept = swept;
    this.retentionDays = retentionDays;
  }

  /** Takes a snapshot of the current outlet in and writes what it changes. */
  void enter(OutletKey outlet, HouseSnapshot snapshot, OutletOutput out) throws Exception {
    int day = Math.toIntExact(snapshot.businessDate().toEpochDay());
    long observedAt = snapshot.observedAt().toEpochMilli();
    newestInBundle.merge(outlet, dayOf(observedAt), Math::max);
    byte[] stored = histories.get(snapshot.id());
    if (stored == null) {
      SnapshotHistory first = SnapshotHistory.first(day, observedAt, snapshot.hash());
      histories.put(snapshot.id(), first.toBytes());
      out.row(snapshot.row(first.version()));
      return;
    }
    SnapshotHistory before = SnapshotHistory.ofBytes(stored);
    SnapshotHistory.Observation seen = before.observe(day, observedAt, snapshot.hash());
    SnapshotHistory history = seen.history();
    switch (seen.verdict()) {
      case UNCHANGED -> {}
      case CONFIRMED, SUPERSEDED -> histories.put(snapshot.id(), history.toBytes());
      case CHANGED -> {
        histories.put(snapshot.id(), history.toBytes());
        if (before.day() != history.day()) {
          out.row(snapshot.deletedUnder(LocalDate.ofEpochDay(before.day()), history.version()));
        }
        out.row(snapshot.row(history.version()));
      }
    }
  }

  /** Lets go of what the current outlet's sources showed last long ago; once for some days. */
  void letGoOfOld(OutletKey outlet) throws Exception {
    Integer newest = newestInBundle.remove(outlet);
    if (newest == null) {
      return;
    }
    Integer last = swept.value();
    if (last == null) {
      swept.update(newest);
    } else if (newest >= last + DayRetention.DAYS_AT_ONCE) {
      swept.update(newest);
      List<String> old = new ArrayList<>();
      for (Map.Entry<String, byte[]> entry : histories.entries()) {
        if (dayOf(SnapshotHistory.observedAtIn(entry.getValue())) < newest - retentionDays) {
          old.add(entry.getKey());
        }
      }
      for (String id : old) {
        histories.remove(id);
      }
    }
  }

  private static int dayOf(long epochMillis) {
    return Math.toIntExact(Math.floorDiv(epochMillis, MILLIS_PER_DAY));
  }
}
