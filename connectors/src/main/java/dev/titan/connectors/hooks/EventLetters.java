package dev.titan.connectors.hooks;

import dev.titan.connectors.replay.LetterReader;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
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

  private final Map<OutletKey, BusinessCalendar> outlets;
  private final Map<Feed, BatchReader> readers = new EnumMap<>(Feed.class);

  /**
   * A reader.
   *
   * @param outlets the zone and closing time of each outlet
   * @param customerKey the key of the hashes that stand for guests, as the hooks have it
   */
  public EventLetters(Map<OutletKey, BusinessCalendar> outlets, Secret customerKey) {
    this.outlets = Map.copyOf(outlets);
    CustomerHash customers = new CustomerHash(customerKey);
    for (Feed feed : Feed.values()) {
      readers.put(
          feed, new BatchReader(feed, customers, HooksOptions.Limits.defaults().maxEvents()));
    }
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
    boolean one = ONE_EVENT.matcher(letter.position()).matches();
    byte[] payload = letter.payloadBytes();
    Batch batch =
        readers
            .get(feed)
            .read(site(letter), one ? batchOf(feed, payload) : payload, letter.occurredAt());
    if (one && !batch.rejections().isEmpty()) {
      Rejection rejection = batch.rejections().get(0);
      throw new TitanException(rejection.code(), rejection.message());
    }
    List<Fact> facts =
        batch.records().stream().map(kept -> EventJson.read(kept.json(), Fact.class)).toList();
    return new Reread(feed.topic(), facts, batch.letters(), false);
  }

  private Site site(DeadLetter letter) {
    OutletKey key = new OutletKey(letter.org(), letter.outlet());
    BusinessCalendar calendar = outlets.get(key);
    if (calendar == null) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET, "Nobody may send for outlet %s".formatted(key));
    }
    return new Site(key, calendar);
  }

  private static byte[] batchOf(Feed feed, byte[] event) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(event.length + 32);
    body.writeBytes("{\"%s\":[".formatted(feed.list()).getBytes(StandardCharsets.UTF_8));
    body.writeBytes(event);
    body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }
}
