package dev.titan.connectors.hooks;

import dev.titan.contracts.topic.Topic;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of batches that agents send; each is a source of its own and speaks on one topic. */
public enum Feed {
  /** Kitchen ticket events. */
  KOTS("kots", "events", "event_id", "kot-agent", Topic.KOTS),
  /** Entries of the till's audit trail. */
  BILL_AUDITS("bill-audits", "events", "event_id", "bill-audit-agent", Topic.BILL_AUDITS),
  /** Counts and movements of cash drawers. */
  CASH("cash", "events", "event_id", "cash-agent", Topic.EXPENSES),
  /** Bill snapshots of an outlet without a vendor's interface. */
  BILLS("bills", "bills", "bill_id", "bill-agent", Topic.BILLS);

  private final String path;
  private final String list;
  private final String idField;
  private final String source;
  private final Topic topic;

  Feed(String path, String list, String idField, String source, Topic topic) {
    this.path = path;
    this.list = list;
    this.idField = idField;
    this.source = source;
    this.topic = topic;
  }

  /** The feed at a path below {@code /hooks/v1/}, if there is one. */
  static Optional<Feed> at(String name) {
    return Arrays.stream(values()).filter(feed -> feed.path.equals(name)).findFirst();
  }

  /** The feed that is a source, if one is. */
  static Optional<Feed> ofSource(String source) {
    return Arrays.stream(values()).filter(feed -> feed.source.equals(source)).findFirst();
  }

  /** Where batches go: {@code /hooks/v1/kots}. */
  public String path() {
    return "/hooks/v1/" + path;
  }

  /** The field of a batch that lists its events. */
  public String list() {
    return list;
  }

  /** The field of an event that is its identity. */
  String idField() {
    return idField;
  }

  /** The {@code source} of its records and of its coverage. */
  public String source() {
    return source;
  }

  /** Where its records go. */
  public Topic topic() {
    return topic;
  }

  /** What maps its events. */
  FactMapper mapper(CustomerHash customers) {
    return switch (this) {
      case KOTS -> new KotMapper(source);
      case BILL_AUDITS -> new AuditMapper(source, customers);
      case CASH -> new CashMapper(source);
      case BILLS -> new BillMapper(source);
    };
  }
}
