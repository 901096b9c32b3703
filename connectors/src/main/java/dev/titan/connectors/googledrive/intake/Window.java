package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time of which a file tells all of a feed.
 *
 * @param feed the feed
 * @param part which part of its bills; empty when it tells of no bills
 * @param from start, inclusive
 * @param through end, exclusive
 */
record Window(Told.Feed feed, Optional<BillPart.Kind> part, Instant from, Instant through) {

  /** Those of a summary; none reaches beyond the time at which the file was last changed. */
  static List<Window> of(FileSummary summary, Instant modifiedAt) {
    return summary.coverage().stream()
        .map(one -> of(one, modifiedAt))
        .filter(window -> window.from().isBefore(window.through()))
        .toList();
  }

  private static Window of(FileSummary.Covered covered, Instant modifiedAt) {
    Coverage word = covered.coverage();
    return new Window(
        new Told.Feed(new OutletKey(word.org(), word.outlet()), covered.topic(), word.source()),
        covered.part(),
        word.from(),
        word.through().isAfter(modifiedAt) ? modifiedAt : word.through());
  }

  boolean isOf(Told.Parts parts) {
    return feed.outlet().equals(parts.outlet()) && part.equals(Optional.of(parts.kind()));
  }

  boolean isOfBills() {
    return feed.topic() == Topic.BILLS;
  }
}
