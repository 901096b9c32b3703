package dev.titan.localstack.cli.deadletters;

import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.replay.LetterReader;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Replays dead letters: reads each once more, publishes what it holds and then closes it. A letter
 * that still cannot be read stays as it is. A replay that is killed leaves letters open whose facts
 * have arrived; replayed again they give the same facts, which count once.
 */
public final class LetterReplay {

  private static final int PORTION = 20;

  private final LetterTable table;
  private final List<LetterReader> readers;
  private final Optional<FactPublisher> publisher;
  private final Clock clock;
  private final Watcher watcher;

  /** Is told how a replay goes on. */
  public interface Watcher {

    /** A letter still cannot be read. */
    void failed(DeadLetter letter, ErrorCode code, String reason);

    /** So many letters have been looked at. */
    void done(int letters, int all);
  }

  /**
   * A replay.
   *
   * @param publisher where facts and closed letters go; empty for a rehearsal
   * @param clock tells when a letter was replayed
   */
  public LetterReplay(
      LetterTable table,
      List<LetterReader> readers,
      Optional<FactPublisher> publisher,
      Clock clock,
      Watcher watcher) {
    this.table = table;
    this.readers = List.copyOf(readers);
    this.publisher = publisher;
    this.clock = clock;
    this.watcher = watcher;
  }

  /**
   * Replays letters in the given order.
   *
   * @throws TitanException with {@code STORE_UNAVAILABLE} when Kafka does not answer
   */
  public ReplayCounts run(List<String> ids) {
    ReplayCounts counts = ReplayCounts.NONE;
    for (int from = 0; from < ids.size(); from += PORTION) {
      int to = Math.min(ids.size(), from + PORTION);
      counts = counts.plus(portion(ids.subList(from, to)));
      watcher.done(to, ids.size());
    }
    return counts;
  }

  private ReplayCounts portion(List<String> ids) {
    Map<String, List<DeadLetter>> rows = new LinkedHashMap<>();
    ids.forEach(id -> rows.put(id, new ArrayList<>()));
    table.rows(ids).forEach(row -> rows.get(row.id()).add(row));
    ReplayCounts counts = ReplayCounts.NONE;
    List<DeadLetter> closed = new ArrayList<>();
    for (List<DeadLetter> told : rows.values()) {
      List<DeadLetter> open = told.stream().filter(row -> row.replayedAt() == null).toList();
      if (open.isEmpty()) {
        counts = counts.plus(new ReplayCounts(0, 0, 0, 0, 0, 1));
        continue;
      }
      // Told several times, it is as old as the last time its source showed it.
      DeadLetter letter = open.get(open.size() - 1);
      Optional<ReplayCounts> replayed = replay(letter);
      counts = counts.plus(replayed.orElse(new ReplayCounts(0, 0, 0, 0, 1, 0)));
      replayed.ifPresent(done -> closed.addAll(open));
    }
    publisher.ifPresent(topics -> close(topics, closed));
    return counts;
  }

  /** Only what has surely arrived is closed. */
  private void close(FactPublisher topics, List<DeadLetter> closed) {
    topics.flush();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    closed.forEach(letter -> topics.publish(letter.asReplayed(now)));
    topics.flush();
  }

  /** Empty when the letter still cannot be read. */
  private Optional<ReplayCounts> replay(DeadLetter letter) {
    Reread held;
    try {
      held = reader(letter).read(letter);
    } catch (TitanException e) {
      watcher.failed(letter, e.code(), e.getMessage());
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      watcher.failed(letter, ErrorCode.UNEXPECTED, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    if (held.yields() && held.facts().stream().allMatch(this::isKnown)) {
      return Optional.of(new ReplayCounts(0, 0, 1, 0, 0, 0));
    }
    publisher.ifPresent(
        topics -> {
          held.facts().forEach(fact -> topics.publish(held.topic(), fact));
          held.letters().forEach(topics::publish);
        });
    return Optional.of(new ReplayCounts(1, held.facts().size(), 0, held.letters().size(), 0, 0));
  }

  private LetterReader reader(DeadLetter letter) {
    return readers.stream()
        .filter(one -> one.reads(letter))
        .findFirst()
        .orElseThrow(
            () ->
                new TitanException(
                    ErrorCode.UNKNOWN_EVENT,
                    "Nothing in this Titan reads what %s had at '%s'"
                        .formatted(letter.source(), letter.position())));
  }

  private boolean isKnown(Fact fact) {
    return fact instanceof Bill bill && table.knows(bill);
  }
}
