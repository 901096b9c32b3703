package dev.titan.pipelines.ledger;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillChange;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.io.TopicMessage;
import dev.titan.pipelines.outlet.Deadline;
import dev.titan.pipelines.outlet.OutletFunction;
import dev.titan.pipelines.outlet.OutletOutput;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;

/**
 * Keeps the books of an outlet: which snapshot of each bill holds, the sales they add up to, and
 * what else happens in the house.
 */
final class LedgerFunction extends OutletFunction {

  private static final long serialVersionUID = 1L;

  /** Deadline ids are this and the epoch day. */
  private static final String DAY = "day/";

  private final LedgerOptions options;

  private transient MapState<String, byte[]> histories;
  private transient MapState<String, byte[]> contents;
  private transient OutletBooks books;
  private transient DayRetention retention;
  private transient HouseBooks house;

  /** Sources whose coverage grew in this bundle, by outlet. */
  private transient Map<OutletKey, Set<String>> grown;

  /** Outlets of this bundle in which a day was completed or a newer one begun. */
  private transient Set<OutletKey> aged;

  LedgerFunction(LedgerOptions options) {
    this.options = options;
  }

  @Override
  public void open(OpenContext context) {
    histories = getRuntimeContext().getMapState(LedgerState.HISTORIES);
    contents = getRuntimeContext().getMapState(LedgerState.CONTENTS);
    books = new OutletBooks(getRuntimeContext());
    retention = new DayRetention(getRuntimeContext(), options.retentionDays());
    house = new HouseBooks(getRuntimeContext(), options.retentionDays());
    grown = new HashMap<>();
    aged = new HashSet<>();
  }

  @Override
  protected void onBill(Bill bill, byte[] json, OutletOutput out) throws Exception {
    byte[] content = EventJson.contentOf(json, bill);
    long hash = MurmurHash3.hash128x64(content)[0];
    int day = Math.toIntExact(bill.businessDate().toEpochDay());
    long observedAt = bill.observedAt().toEpochMilli();
    byte[] stored = histories.get(bill.billId());
    if (stored == null) {
      add(bill, content, SnapshotHistory.first(day, observedAt, hash), out);
      return;
    }
    SnapshotHistory.Observation seen =
        SnapshotHistory.ofBytes(stored).observe(day, observedAt, hash);
    switch (seen.verdict()) {
      case UNCHANGED -> {}
      case CONFIRMED -> histories.put(bill.billId(), seen.history().toBytes());
      case SUPERSEDED -> {
        histories.put(bill.billId(), seen.history().toBytes());
        LedgerRows.write(holding(bill.billId()), seen.history(), out::row);
      }
      case CHANGED -> change(bill, content, seen.history(), out);
    }
  }

  private void add(Bill bill, byte[] content, SnapshotHistory history, OutletOutput out)
      throws Exception {
    put(bill, content, history);
    countIn(bill);
    books.applySales(outlet(), bill, 1);
    LedgerRows.write(bill, history, out::row);
    OpenDay day = books.openDay(outlet(), history.day());
    if (day.generation() > 0) {
      LedgerRows.deleteBeyond(bill, history, day, out::row);
    }
  }

  private void change(Bill bill, byte[] content, SnapshotHistory history, OutletOutput out)
      throws Exception {
    Bill before = holding(bill.billId());
    put(bill, content, history);
    books.applySales(outlet(), before, -1);
    if (before.businessDate().equals(bill.businessDate())) {
      books.countBill(outlet(), bill, 0);
    } else {
      books.countBill(outlet(), before, -1);
      countIn(bill);
    }
    books.applySales(outlet(), bill, 1);
    LedgerRows.deleteSurplus(before, bill, history, out::row);
    LedgerRows.write(bill, history, out::row);
    publish(BillDiff.between(before, bill, history.revision()), out);
  }

  private void put(Bill bill, byte[] content, SnapshotHistory history) throws Exception {
    histories.put(bill.billId(), history.toBytes());
    contents.put(bill.billId(), content);
  }

  private Bill holding(String billId) throws Exception {
    return (Bill) EventJson.read(contents.get(billId), Fact.class);
  }

  private void countIn(Bill bill) throws Exception {
    boolean opened = books.countBill(outlet(), bill, 1);
    if (!opened) {
      return;
    }
    int day = Math.toIntExact(bill.businessDate().toEpochDay());
    retention.opened(day);
    aged.add(outlet());
    // Whatever the closing time, the business date lies within these two calendar days.
    ZoneId zone = ZoneId.of(bill.zone());
    LocalDate date = bill.businessDate();
    deadlines()
        .schedule(
            new Deadline(
                DAY + day,
                date.atStartOfDay(zone).toInstant().toEpochMilli(),
                date.plusDays(2).atStartOfDay(zone).toInstant().toEpochMilli(),
                Set.of(bill.source())));
  }

  private static void publish(BillChange change, OutletOutput out) {
    out.publish(
        new TopicMessage(
            Topic.BILL_CHANGES.topicName(),
            change.org() + "/" + change.outlet(),
            EventJson.write(change)));
  }

  @Override
  protected void onFact(Fact fact, byte[] json, OutletOutput out) throws Exception {
    house.enter(outlet(), fact, out);
  }

  @Override
  protected void onCoverage(Coverage word, boolean toldSomethingNew, OutletOutput out)
      throws Exception {
    if (toldSomethingNew) {
      grown.computeIfAbsent(outlet(), none -> new TreeSet<>()).add(word.source());
    }
    if (word.facts() != null && topic() == Topic.BILLS) {
      releaseDayOf(word);
    }
  }

  /** A counted window is one business date: it begins on the calendar day that names it. */
  private void releaseDayOf(Coverage word) throws Exception {
    int aboutDay = Math.toIntExact(Math.floorDiv(word.from().getEpochSecond(), 86_400));
    for (int day = aboutDay - 1; day <= aboutDay + 1; day++) {
      OpenDay open = books.openDay(outlet(), day);
      if (open != null
          && LocalDate.ofInstant(word.from(), ZoneId.of(open.zone())).toEpochDay() == day) {
        books.releaseIfRebuilt(outlet(), day, word.facts());
      }
    }
  }

  @Override
  protected void onDeadline(Deadline deadline, OutletOutput out) throws Exception {
    books.complete(outlet(), Integer.parseInt(deadline.id().substring(DAY.length())));
    aged.add(outlet());
  }

  @Override
  protected void onBundleEnd(OutletOutput out) throws Exception {
    books.write(outlet(), out);
    house.letGoOfOld(outlet());
    Set<String> sources = grown.remove(outlet());
    if (sources != null) {
      for (String source : sources) {
        out.row(LedgerRows.coverage(outlet(), source, coverage().of(source)));
      }
    }
    if (aged.remove(outlet())) {
      retention.closeOldDays();
    }
  }
}
