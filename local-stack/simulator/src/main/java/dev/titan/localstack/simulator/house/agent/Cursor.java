package dev.titan.localstack.simulator.house.agent;

import dev.titan.localstack.simulator.world.OutletProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How far one feed has come. Holds the messages of one business day; what it hands out it hands out
 * again until it is told that it was accepted.
 */
final class Cursor {
  private final Feed feed;
  private final OutletProfile outlet;
  private final Instant begin;
  private LocalDate day;
  private List<Feed.Message> messages;
  private int next;
  private Instant through;
  private long posts;

  /** What to post now. */
  record Batch(List<Feed.Message> messages, Instant through, int position, LocalDate day) {}

  /** A feed that has told everything before {@code told}, of a history that begins earlier. */
  Cursor(Feed feed, OutletProfile outlet, Instant begin, Instant told) {
    this.feed = feed;
    this.outlet = outlet;
    this.begin = begin;
    this.through = told;
    this.day = outlet.businessDayOf(told);
    this.messages = feed.day(day);
    while (next < messages.size() && messages.get(next).at().isBefore(told)) {
      next++;
    }
  }

  Feed feed() {
    return feed;
  }

  /** Everything before this has been accepted. */
  Instant through() {
    return through;
  }

  /** The time from which on everything is told. */
  Instant begin() {
    return begin;
  }

  /**
   * What has come to pass before an instant and was not accepted yet, at most a batch; without
   * messages when only time has gone by.
   */
  Batch due(Instant now) {
    // A day that is told to its end is left as soon as the clock has left it, too.
    while (next == messages.size() && !outlet.endOf(day).isAfter(now)) {
      day = day.plusDays(1);
      messages = feed.day(day);
      next = 0;
    }
    int to = next;
    while (to < messages.size()
        && to - next < feed.batch()
        && messages.get(to).at().isBefore(now)) {
      to++;
    }
    Instant end = outlet.endOf(day);
    Instant told = now.isBefore(end) ? now : end;
    if (to < messages.size() && messages.get(to).at().isBefore(told)) {
      told = messages.get(to).at();
    }
    return new Batch(messages.subList(next, to), told, to, day);
  }

  /** How many batches were accepted so far. */
  long posts() {
    return posts;
  }

  /** The batch was accepted. */
  void accepted(Batch batch) {
    posts++;
    next = batch.position();
    through = batch.through().isAfter(through) ? batch.through() : through;
  }
}
