package dev.titan.pipelines.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/**
 * Closes business dates: takes their bills and figures out of the state when they are complete and
 * older than the retention, counted from the newest business date that was seen.
 */
final class DayRetention {

  /** Closing reads through all bills of the outlet, so it is done for some days at once. */
  static final int DAYS_AT_ONCE = 7;

  private final int retentionDays;
  private final MapState<String, byte[]> histories;
  private final MapState<String, byte[]> contents;
  private final MapState<String, long[]> sales;
  private final MapState<Integer, OpenDay> openDays;
  private final MapState<Integer, byte[]> closedDays;
  private final ValueState<Integer> newestDay;

  DayRetention(RuntimeContext context, int retentionDays) {
    this.retentionDays = retentionDays;
    histories = context.getMapState(LedgerState.HISTORIES);
    contents = context.getMapState(LedgerState.CONTENTS);
    sales = context.getMapState(LedgerState.SALES);
    openDays = context.getMapState(LedgerState.OPEN_DAYS);
    closedDays = context.getMapState(LedgerState.CLOSED_DAYS);
    newestDay = context.getState(LedgerState.NEWEST_DAY);
  }

  /** Notes that a day was opened. */
  void opened(int day) throws Exception {
    Integer newest = newestDay.value();
    if (newest == null || day > newest) {
      newestDay.update(day);
    }
  }

  /** Closes what may be closed in the current outlet; all figures must be in state. */
  void closeOldDays() throws Exception {
    Integer newest = newestDay.value();
    if (newest == null) {
      return;
    }
    Map<Integer, OpenDay> closing = new HashMap<>();
    for (Map.Entry<Integer, OpenDay> entry : openDays.entries()) {
      OpenDay day = entry.getValue();
      if (entry.getKey() < newest - retentionDays && day.complete() && !day.rebuilding()) {
        closing.put(entry.getKey(), day);
      }
    }
    if (closing.size() >= DAYS_AT_ONCE) {
      close(closing);
    }
  }

  private void close(Map<Integer, OpenDay> closing) throws Exception {
    Set<String> bills = new HashSet<>();
    for (Map.Entry<String, byte[]> entry : histories.entries()) {
      if (closing.containsKey(SnapshotHistory.dayIn(entry.getValue()))) {
        bills.add(entry.getKey());
      }
    }
    for (String bill : bills) {
      histories.remove(bill);
      contents.remove(bill);
    }
    Map<Integer, List<String>> keys = new HashMap<>();
    for (String key : sales.keys()) {
      int day = SalesKey.dayIn(key);
      if (closing.containsKey(day)) {
        keys.computeIfAbsent(day, none -> new ArrayList<>()).add(key);
      }
    }
    for (Map.Entry<Integer, OpenDay> entry : closing.entrySet()) {
      int day = entry.getKey();
      List<String> keysOfDay = keys.getOrDefault(day, List.of());
      for (String key : keysOfDay) {
        sales.remove(key);
      }
      closedDays.put(day, entry.getValue().close(keysOfDay).toBytes());
      openDays.remove(day);
    }
  }
}
