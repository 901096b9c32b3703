package dev.titan.connectors.petpooja;

import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes once more, as withdrawn, what an outlet's pulls have shown and show no longer ({@link
 * RollCall}). A bill that comes back is published by the answer that shows it. No failure here
 * holds up bills: what could not be noted or published is tried again after the next answer.
 */
final class MissingBills {

  private static final Logger LOG = LoggerFactory.getLogger(MissingBills.class);

  private final OutletKey outlet;
  private final Duration patience;
  private final ShownBills store;
  private final FactPublisher publisher;
  private final PublishedSnapshots published;

  /** Bills that the store has not taken yet, by id. */
  private final Map<String, Bill> unnoted = new LinkedHashMap<>();

  /** Null until what an earlier process has noted was read. */
  private RollCall roll;

  MissingBills(
      PetpoojaOutlet outlet,
      PetpoojaOptions.Polling polling,
      ShownBills store,
      FactPublisher publisher,
      PublishedSnapshots published) {
    this.outlet = outlet.key();
    // Both the open day and recent days are then asked for twice at least.
    this.patience =
        polling.recent().compareTo(outlet.settleDelay()) > 0
            ? polling.recent()
            : outlet.settleDelay();
    this.store = store;
    this.publisher = publisher;
    this.published = published;
  }

  /** Another process polls the outlet now: what it notes must be read when the turn comes again. */
  void clear() {
    unnoted.clear();
    roll = null;
  }

  /**
   * Looks for what is missing in an answer whose bills have been published.
   *
   * @param fresh the bills of it that were published
   * @param firstDay the oldest day whose bills are missed
   */
  void after(DayAnswer answer, Collection<Bill> fresh, LocalDate firstDay) {
    for (Bill bill : fresh) {
      if (!bill.businessDate().isBefore(firstDay)) {
        unnoted.put(bill.billId(), bill);
      }
    }
    try {
      if (roll == null) {
        RollCall known = new RollCall(patience);
        store.all(outlet).forEach(known::show);
        roll = known;
      }
      if (!unnoted.isEmpty()) {
        store.add(outlet, unnoted.values());
        unnoted.values().forEach(roll::show);
        unnoted.clear();
      }
      if (roll.keepFrom(firstDay)) {
        store.forget(outlet, List.of(), firstDay);
      }
      List<String> gone = roll.call(answer);
      if (!gone.isEmpty()) {
        withdraw(gone, answer.startedAt(), firstDay);
      }
    } catch (TitanException e) {
      LOG.warn("event=missing_bills_unknown outlet={} reason=\"{}\"", outlet, e.getMessage());
    }
  }

  private void withdraw(List<String> gone, Instant noLongerShownAt, LocalDate firstDay) {
    List<Bill> bills = store.find(outlet, gone);
    // Before anything else: should one come back, nothing may pass for published any more.
    bills.forEach(published::forget);
    bills.forEach(bill -> publisher.publish(Topic.BILLS, bill.withdrawn(noLongerShownAt)));
    publisher.flush();
    store.forget(outlet, gone, firstDay);
    roll.forget(gone);
    LOG.info("event=petpooja_bills_withdrawn outlet={} bills={}", outlet, gone.size());
  }
}
