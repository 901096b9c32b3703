package dev.titan.localstack.cli.evaluate;

import dev.titan.connectors.hooks.Feed;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How far sources have told: what {@code coverage.jsonl} says or, without it, everything from
 * before the first event until every decision is due.
 */
final class CoverageFile {

  static final String NAME = "coverage.jsonl";

  private static final long DAYS_BEFORE = 1;
  private static final long DAYS_AFTER = 3;

  private final Path folder;
  private final ReferenceFile reference;
  private final BiFunction<Feed, OutletKey, Set<String>> sources;

  /**
   * Coverage of a folder.
   *
   * @param sources the sources of a feed at an outlet
   */
  CoverageFile(
      Path folder, ReferenceFile reference, BiFunction<Feed, OutletKey, Set<String>> sources) {
    this.folder = folder;
    this.reference = reference;
    this.sources = sources;
  }

  /** A word and where it goes. */
  record Word(Topic topic, Coverage word) {}

  /** Reads it; bad lines are noted. */
  List<Word> read(List<BadLine> bad, Instant first, Instant last) {
    List<Word> words = new ArrayList<>();
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      new Lines(bad).read(file, (line, bytes, number) -> words.addAll(stated(line)));
      return words;
    }
    for (OutletKey outlet : reference.outlets().keySet()) {
      BusinessCalendar calendar = reference.calendars().get(outlet);
      Instant from = calendar.startOf(calendar.dateOf(first).minusDays(DAYS_BEFORE));
      Instant through = calendar.endOf(calendar.dateOf(last).plusDays(DAYS_AFTER));
      for (Feed feed : Feed.values()) {
        words.addAll(words(feed, outlet, from, through));
      }
    }
    return words;
  }

  private List<Word> stated(LooseJson line) {
    OutletKey outlet = reference.outletOf(line);
    ZoneId zone = reference.calendars().get(outlet).zone();
    Instant from =
        line.instant(zone, "from")
            .orElseThrow(() -> line.complaint(ErrorCode.MISSING_FIELD, "from is missing"));
    Instant through =
        line.instant(zone, "through", "to")
            .orElseThrow(() -> line.complaint(ErrorCode.MISSING_FIELD, "through is missing"));
    if (through.isBefore(from)) {
      throw line.complaint(ErrorCode.BAD_TIME, "through is before from");
    }
    return words(feed(line), outlet, from, through);
  }

  private static Feed feed(LooseJson line) {
    String named = line.required("feed", "source", "topic").toLowerCase(Locale.ROOT);
    if (named.equals(OrderMapper.SOURCE)) {
      return Feed.BILLS;
    }
    for (Feed feed : Feed.values()) {
      if (named.equals(feed.source())
          || named.equals(feed.topic().topicName())
          || named
              .replace('_', '-')
              .equals(feed.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
        return feed;
      }
    }
    throw line.complaint(
        ErrorCode.UNKNOWN_VALUE, "feed '" + named + "' is none of bills, kots, bill-audits, cash");
  }

  private List<Word> words(Feed feed, OutletKey outlet, Instant from, Instant through) {
    return sources.apply(feed, outlet).stream()
        .map(
            source ->
                new Word(
                    feed.topic(),
                    new Coverage(outlet.org(), outlet.outlet(), source, from, through, null)))
        .toList();
  }
}
