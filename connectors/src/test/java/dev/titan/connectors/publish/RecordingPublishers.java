package dev.titan.connectors.publish;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Topics in memory: what was acknowledged, in order. While away it takes records in and fails every
 * flush; of what was then handed over, it keeps every other record, as a broker may.
 */
public final class RecordingPublishers implements FactPublishers {

  private final List<Fact> facts = new ArrayList<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final List<ReferenceChange> referenceChanges = new ArrayList<>();
  private boolean away;
  private int failedFlushes;

  /** Makes the topics unreachable, or reachable again. */
  public synchronized void away(boolean changed) {
    away = changed;
  }

  public synchronized int failedFlushes() {
    return failedFlushes;
  }

  public synchronized List<Fact> facts() {
    return List.copyOf(facts);
  }

  public List<Fact> facts(OutletKey outlet) {
    return facts().stream().filter(fact -> fact.key().equals(outlet)).toList();
  }

  public List<Bill> bills(OutletKey outlet) {
    return facts(outlet).stream().filter(Bill.class::isInstance).map(Bill.class::cast).toList();
  }

  public List<Coverage> coverage(OutletKey outlet) {
    return facts(outlet).stream()
        .filter(Coverage.class::isInstance)
        .map(Coverage.class::cast)
        .toList();
  }

  /** Each bill as its latest observation shows it, as the ledger would hold it. */
  public Map<String, Bill> latest(OutletKey outlet) {
    Map<String, Bill> latest = new LinkedHashMap<>();
    bills(outlet)
        .forEach(
            bill ->
                latest.merge(
                    bill.billId(),
                    bill,
                    (old, newer) -> newer.observedAt().isBefore(old.observedAt()) ? old : newer));
    return latest;
  }

  public synchronized List<DeadLetter> deadLetters() {
    return List.copyOf(deadLetters);
  }

  public synchronized List<ReferenceChange> referenceChanges() {
    return List.copyOf(referenceChanges);
  }

  @Override
  public FactPublisher open() {
    return new Recorder();
  }

  @Override
  public void close() {}

  private synchronized void take(List<Object> records) {
    if (away && !records.isEmpty()) {
      failedFlushes++;
      for (int index = 0; index < records.size(); index += 2) {
        append(records.get(index));
      }
      throw new TitanException(ErrorCode.STORE_UNAVAILABLE, "Kafka did not acknowledge: away");
    }
    records.forEach(this::append);
  }

  private void append(Object event) {
    // Through JSON and back, so that what is not readable later fails here.
    if (event instanceof DeadLetter letter) {
      deadLetters.add(EventJson.read(EventJson.write(letter), DeadLetter.class));
    } else if (event instanceof ReferenceChange change) {
      referenceChanges.add(EventJson.read(EventJson.write(change), ReferenceChange.class));
    } else {
      facts.add(EventJson.read(EventJson.write(event), Fact.class));
    }
  }

  private final class Recorder implements FactPublisher {

    private final List<Object> handedOver = new ArrayList<>();

    @Override
    public void publish(Topic topic, Fact fact) {
      handedOver.add(fact);
    }

    @Override
    public void publish(ReferenceChange change) {
      handedOver.add(change);
    }

    @Override
    public void publish(DeadLetter deadLetter) {
      handedOver.add(deadLetter);
    }

    @Override
    public void flush() {
      try {
        take(handedOver);
      } finally {
        handedOver.clear();
      }
    }
  }
}
