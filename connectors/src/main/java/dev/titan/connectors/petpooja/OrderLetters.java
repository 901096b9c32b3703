package dev.titan.connectors.petpooja;

import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.replay.LetterReader;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.util.Map;

/**
 * Reads orders of Petpooja's answers once more. A bill is as old as the answer that its order stood
 * in, so that it never takes the place of what was pulled since. Thread-safe.
 */
public final class OrderLetters implements LetterReader {

  private final Map<OutletKey, OrderMapper> mappers;

  /** A reader with the mapper of each outlet. */
  public OrderLetters(Map<OutletKey, OrderMapper> mappers) {
    this.mappers = Map.copyOf(mappers);
  }

  @Override
  public boolean reads(DeadLetter letter) {
    return letter.source().equals(OrderMapper.SOURCE)
        && letter.position().startsWith(AnswerReader.POSITION);
  }

  @Override
  public Reread read(DeadLetter letter) {
    byte[] order = letter.payloadBytes();
    try {
      Bill bill = mapper(mappers, letter).map(CutJson.read(order), letter.occurredAt());
      AnswerReader.requirePublishable(bill, order);
      return Reread.of(Topic.BILLS, bill);
    } catch (TitanException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new TitanException(
          ErrorCode.UNEXPECTED, "The order cannot be mapped: " + e.getClass().getName(), e);
    }
  }

  /** The mapper of a letter's outlet; throws {@code UNKNOWN_OUTLET} where there is none. */
  public static OrderMapper mapper(Map<OutletKey, OrderMapper> mappers, DeadLetter letter) {
    OrderMapper mapper =
        letter.org().isEmpty() ? null : mappers.get(new OutletKey(letter.org(), letter.outlet()));
    if (mapper == null) {
      throw new TitanException(
          ErrorCode.UNKNOWN_OUTLET,
          "Outlet %s/%s is not fetched from Petpooja".formatted(letter.org(), letter.outlet()));
    }
    return mapper;
  }
}
