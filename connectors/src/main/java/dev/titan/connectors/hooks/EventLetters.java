package dev.titan.connectors.hooks;

import dev.titan.connectors.replay.LetterReader;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads what agents sent once more: single events, and bodies that were no batch. Each is read as
 * of when it was received. What a body says about how far its feed has told is left alone, since
 * its sender was refused and has said it again. Thread-safe.
 */
public final class EventLetters implements LetterReader {

  private static final Pattern ONE_EVENT = Pattern.compile(".* \\[\\d+]");

  private final EventLines lines;

  /**
   * A reader.
   *
   * @param outlets the zone and closing time of each outlet
   * @param customerKey the key of the hashes that stand for guests, as the hooks have it
   */
  public EventLetters(Map<OutletKey, BusinessCalendar> outlets, Secret customerKey) {
    this.lines = new EventLines(outlets, customerKey);
  }

  @Override
  public boolean reads(DeadLetter letter) {
    return Feed.ofSource(letter.source())
        .filter(feed -> letter.position().startsWith(feed.path() + " "))
        .isPresent();
  }

  @Override
  public Reread read(DeadLetter letter) {
    Feed feed = Feed.ofSource(letter.source()).orElseThrow();
    OutletKey outlet = new OutletKey(letter.org(), letter.outlet());
    byte[] payload = letter.payloadBytes();
    if (ONE_EVENT.matcher(letter.position()).matches()) {
      return Reread.of(feed.topic(), lines.read(feed, outlet, payload, letter.occurredAt()));
    }
    Batch batch = lines.batch(feed, outlet, payload, letter.occurredAt());
    List<Fact> facts =
        batch.records().stream().map(kept -> EventJson.read(kept.json(), Fact.class)).toList();
    return new Reread(feed.topic(), facts, batch.letters(), false);
  }
}
