package dev.titan.connectors.hooks;

import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The status of every feed; safe for use by several threads. */
final class FeedBoard {

  private final Map<String, FeedStatus> feeds = new LinkedHashMap<>();

  /** A board of these outlets, with what the journal remembers of them. */
  FeedBoard(List<HookOutlet> outlets, Journal journal) {
    for (HookOutlet outlet : outlets) {
      for (Feed feed : Feed.values()) {
        String name = name(outlet.key(), feed.source());
        feeds.put(name, FeedStatus.silent(outlet.key(), feed.source(), journal.mark(name)));
      }
      if (outlet.petpooja().isPresent()) {
        String name = name(outlet.key(), PetpoojaPushes.SOURCE);
        feeds.put(name, FeedStatus.silent(outlet.key(), PetpoojaPushes.SOURCE, journal.mark(name)));
      }
    }
  }

  /** The name of a feed of an outlet, under which the journal knows its mark. */
  static String name(OutletKey outlet, String source) {
    return outlet + "|" + source;
  }

  /** Notes a request that is in the journal. */
  synchronized void note(
      OutletKey outlet,
      String source,
      Instant receivedAt,
      int accepted,
      int rejected,
      CoverageRules.Claim claim) {
    feeds.computeIfPresent(
        name(outlet, source),
        (name, status) -> status.after(receivedAt, accepted, rejected, claim));
  }

  synchronized List<FeedStatus> all() {
    return List.copyOf(feeds.values());
  }
}
