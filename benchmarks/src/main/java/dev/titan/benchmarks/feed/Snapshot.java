package dev.titan.benchmarks.feed;

import dev.titan.contracts.event.Bill;

/**
 * One record of the feed.
 *
 * @param bill what it says
 * @param value its JSON as it stands on the topic
 */
@SuppressWarnings("ArrayRecordComponent") // the feed owns the bytes; nothing compares snapshots
public record Snapshot(Bill bill, byte[] value) {

  /** The key on the topic. */
  public String key() {
    return bill.key().toString();
  }
}
