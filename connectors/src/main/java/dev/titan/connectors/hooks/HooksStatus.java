package dev.titan.connectors.hooks;

import java.util.List;

/**
 * How the hooks stand at a moment.
 *
 * @param waiting records in the buffer
 * @param waitingBytes their size
 * @param maxBytes how much may wait
 * @param trouble what keeps them from Kafka; empty when nothing does
 * @param feeds every feed of every outlet, in the order of the options
 */
public record HooksStatus(
    long waiting, long waitingBytes, long maxBytes, String trouble, List<FeedStatus> feeds) {

  /** Keeps the list immutable. */
  public HooksStatus {
    feeds = List.copyOf(feeds);
  }
}
