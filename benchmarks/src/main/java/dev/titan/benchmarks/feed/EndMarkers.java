package dev.titan.benchmarks.feed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Remembers a bill of each outlet and makes a last one of it that stands on a business day of its
 * own. An outlet's rows are written in order, so when the last bill can be queried all before it
 * can be too, and a table tells that from one small partition.
 */
public final class EndMarkers {

  /** The business day of the last bills: a past one, far from all others. */
  public static final LocalDate DAY = LocalDate.of(2001, 1, 1);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, Snapshot> templates = new TreeMap<>();

  /** Takes notice of a snapshot of the feed. */
  public void saw(Snapshot snapshot) {
    Bill bill = snapshot.bill();
    if (bill.status() == BillStatus.SUCCESS && !bill.payments().isEmpty()) {
      templates.putIfAbsent(snapshot.key(), snapshot);
    }
  }

  /** How many outlets have been seen. */
  public int size() {
    return templates.size();
  }

  /** The last bill of every outlet. */
  public List<Snapshot> snapshots() {
    return templates.values().stream().map(EndMarkers::marker).toList();
  }

  private static Snapshot marker(Snapshot template) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(template.value());
      json.put("billId", "last").put("businessDate", DAY.toString());
      byte[] value = EventJson.write(EventJson.read(JSON.writeValueAsBytes(json), Fact.class));
      return new Snapshot((Bill) EventJson.read(value, Fact.class), value);
    } catch (IOException e) {
      throw new UncheckedIOException("A bill is JSON", e);
    }
  }
}
