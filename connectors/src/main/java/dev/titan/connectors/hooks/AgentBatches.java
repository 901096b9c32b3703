package dev.titan.connectors.hooks;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.topic.OutletKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in the batches of agents: each is answered once it is in the journal, its events first and
 * then the coverage that they allow. Safe for use by several threads.
 */
final class AgentBatches {

  /** A body that is no batch is kept; one that is too large or of another outlet is not. */
  private static final Set<ErrorCode> KEPT =
      Set.of(ErrorCode.MALFORMED_JSON, ErrorCode.UNKNOWN_EVENT, ErrorCode.BAD_TIME);

  private final Journal journal;
  private final FeedBoard board;
  private final DeadLetters deadLetters;
  private final HooksOptions options;
  private final Clock clock;
  private final Map<Feed, BatchReader> readers = new EnumMap<>(Feed.class);

  AgentBatches(Journal journal, FeedBoard board, HooksOptions options, Clock clock) {
    CustomerHash customers = new CustomerHash(options.customerKey());
    this.journal = journal;
    this.board = board;
    this.deadLetters = new DeadLetters(customers);
    this.options = options;
    this.clock = clock;
    for (Feed feed : Feed.values()) {
      readers.put(feed, new BatchReader(feed, customers, options.limits().maxEvents()));
    }
  }

  /**
   * Takes a batch.
   *
   * @throws TitanException when nothing of it was taken; the code says why
   */
  Answer take(HookOutlet outlet, Feed feed, byte[] body) {
    Instant receivedAt = clock.instant();
    Batch batch;
    try {
      batch = readers.get(feed).read(outlet.site(), body, receivedAt);
    } catch (TitanException e) {
      if (KEPT.contains(e.code())) {
        bury(outlet, feed, body, receivedAt, e);
      }
      throw e;
    }
    CoverageRules.Claim claim =
        journal.append(
            FeedBoard.name(outlet.key(), feed.source()),
            mark -> addition(outlet.key(), feed, batch, receivedAt, mark));
    board.note(
        outlet.key(),
        feed.source(),
        receivedAt,
        batch.records().size(),
        batch.rejections().size(),
        claim);
    return new Answer(batch.records().size(), batch.rejections(), claim, batch.ignoredFields());
  }

  private Journal.Addition<CoverageRules.Claim> addition(
      OutletKey outlet, Feed feed, Batch batch, Instant receivedAt, Optional<Instant> mark) {
    CoverageRules.Claim claim =
        CoverageRules.claim(
            batch.word(),
            mark,
            batch.earliest(),
            receivedAt.plus(options.limits().clockTolerance()));
    List<JournalRecord> records = new ArrayList<>(batch.records());
    batch.letters().forEach(letter -> records.add(JournalRecord.of(letter)));
    if (claim.outcome() == CoverageRules.Outcome.CLAIMED) {
      records.add(
          JournalRecord.of(
              feed.topic(),
              new Coverage(
                  outlet.org(),
                  outlet.outlet(),
                  feed.source(),
                  claim.from(),
                  claim.through(),
                  null)));
    }
    return new Journal.Addition<>(records, claim.mark(), claim);
  }

  private void bury(
      HookOutlet outlet, Feed feed, byte[] body, Instant receivedAt, TitanException cause) {
    JournalRecord letter =
        JournalRecord.of(
            deadLetters.of(
                outlet.key(),
                feed.source(),
                DeadLetters.position(feed.path(), body),
                cause.code(),
                cause.getMessage(),
                receivedAt,
                body));
    journal.append(
        FeedBoard.name(outlet.key(), feed.source()),
        mark -> new Journal.Addition<>(List.of(letter), Optional.empty(), letter));
  }
}
