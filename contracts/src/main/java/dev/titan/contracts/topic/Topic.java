package dev.titan.contracts.topic;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillChange;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every Kafka topic of Titan. Values are JSON with a {@code type} field. */
public enum Topic {
  /** Snapshots of bills and how far each source has delivered them; keyed by {@link OutletKey}. */
  BILLS("titan.bills", Duration.ofDays(35), List.of(Bill.class, Coverage.class)),
  /** What changed between two snapshots of a bill; keyed by {@link OutletKey}. */
  BILL_CHANGES("titan.bill-changes", Duration.ofDays(35), List.of(BillChange.class)),
  /** Records that could not be understood, with their bytes; keyed by the dead letter's id. */
  DEAD_LETTERS("titan.dead-letters", Duration.ofDays(90), List.of(DeadLetter.class));

  private final String topicName;
  private final Duration retention;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its static type does not say so
  private final List<Class<?>> types;

  Topic(String topicName, Duration retention, List<Class<?>> types) {
    this.topicName = topicName;
    this.retention = retention;
    this.types = types;
  }

  /** The name on the broker. */
  public String topicName() {
    return topicName;
  }

  /** How long the broker keeps a record, counted from when it was appended. */
  public Duration retention() {
    return retention;
  }

  /** The record types that appear as values. */
  public List<Class<?>> types() {
    return types;
  }

  /** The broker's settings of this topic. */
  public Map<String, String> config() {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", Long.toString(retention.toMillis()),
        "message.timestamp.type", "CreateTime");
  }
}
