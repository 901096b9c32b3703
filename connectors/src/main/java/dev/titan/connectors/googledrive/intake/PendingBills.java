package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillParts;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bills of an outlet of which a part came, changed or went, as they are to be told now. A bill
 * without lines is told only when it was told before: then it is cancelled.
 */
final class PendingBills {

  private final Told.Feed feed;
  private final PublishedRows rows;
  private final BillDesk bills;
  private long withoutLines;

  PendingBills(OutletKey outlet, PublishedRows rows, BillDesk bills) {
    this.feed = new Told.Feed(outlet, Topic.BILLS, Report.ITEM_DETAILS.source());
    this.rows = rows;
    this.bills = bills;
  }

  /**
   * Some of them.
   *
   * @param billIds all that are dealt with
   * @param facts what is to be said of them, by id
   * @param gone how many of these are cancelled because no report has them any more
   */
  record Batch(List<String> billIds, Map<String, IngestedFact> facts, long gone) {}

  Told.Feed feed() {
    return feed;
  }

  /** How many heads there were whose lines nobody has told yet. */
  long withoutLines() {
    return withoutLines;
  }

  /** The next ones; empty when none is pending. */
  Optional<Batch> next(int most) {
    List<BillDesk.Pending> pending = bills.pending(feed.outlet(), most);
    if (pending.isEmpty()) {
      return Optional.empty();
    }
    List<String> ids = pending.stream().map(BillDesk.Pending::billId).toList();
    Map<String, Fact> before = new HashMap<>();
    rows.last(feed.outlet(), feed.source(), ids)
        .forEach(fact -> before.put(((Bill) fact).billId(), fact));
    Map<String, IngestedFact> facts = new LinkedHashMap<>();
    long gone = 0;
    for (BillDesk.Pending one : pending) {
      Optional<Bill> whole = BillParts.merge(one.master(), one.lines());
      if (whole.isPresent()) {
        facts.put(
            one.billId(), IngestedFact.of(IngestedFact.observed(whole.get(), one.observedAt())));
      } else if (before.containsKey(one.billId())) {
        facts.put(
            one.billId(),
            IngestedFact.of(IngestedFact.withdrawn(before.get(one.billId()), one.observedAt())));
        gone++;
      } else if (one.master().isPresent()) {
        withoutLines++;
      }
    }
    return Optional.of(new Batch(ids, facts, gone));
  }
}
