package dev.titan.contracts.topic;

import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillChange;
import dev.titan.contracts.event.CashCount;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Detection;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.ReferenceChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every Kafka topic of Titan. Values are JSON with a {@code type} field. */
public enum Topic {
  /** Snapshots of bills and how far each source has delivered them; keyed by {@link OutletKey}. */
  BILLS("titan.bills", Duration.ofDays(35), List.of(Bill.class, Coverage.class)),
  /** Changes to kitchen order tickets; keyed by {@link OutletKey}. */
  KOTS("titan.kots", Duration.ofDays(35), List.of(KotEvent.class, Coverage.class)),
  /** Entries of the tills' audit trails; keyed by {@link OutletKey}. */
  BILL_AUDITS("titan.bill-audits", Duration.ofDays(35), List.of(BillAudit.class, Coverage.class)),
  /** Movements and counts of stock; keyed by {@link OutletKey}. */
  INVENTORY(
      "titan.inventory", Duration.ofDays(35), List.of(InventoryMovement.class, Coverage.class)),
  /** Expenses and what happens to the cash in the drawers; keyed by {@link OutletKey}. */
  EXPENSES(
      "titan.expenses",
      Duration.ofDays(35),
      List.of(Expense.class, CashCount.class, Coverage.class)),
  /**
   * Rows of reference data as they stand; keyed by {@link ReferenceChange#topicKey()}, compacted.
   */
  REFERENCE("titan.reference", null, List.of(ReferenceChange.class)),
  /** What changed between two snapshots of a bill; keyed by {@link OutletKey}. */
  BILL_CHANGES("titan.bill-changes", Duration.ofDays(35), List.of(BillChange.class)),
  /** What detectors found, one record for each change of a case; keyed by {@link OutletKey}. */
  DETECTIONS("titan.detections", Duration.ofDays(90), List.of(Detection.class)),
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

  /**
   * How long the broker keeps a record, counted from when it was appended; empty when it keeps the
   * newest record of each key for ever.
   */
  public Optional<Duration> retention() {
    return Optional.ofNullable(retention);
  }

  /** The record types that appear as values. */
  public List<Class<?>> types() {
    return types;
  }

  /** The broker's settings of this topic. */
  public Map<String, String> config() {
    if (retention == null) {
      return Map.of(
          "cleanup.policy", "compact",
          "retention.ms", "-1",
          "message.timestamp.type", "CreateTime");
    }
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", Long.toString(retention.toMillis()),
        "message.timestamp.type", "CreateTime");
  }
}
