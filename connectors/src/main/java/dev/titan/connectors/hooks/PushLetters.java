package dev.titan.connectors.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.petpooja.OrderLetters;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.replay.LetterReader;
import dev.titan.connectors.replay.Reread;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.util.Map;

/**
 * Reads orders that Petpooja pushed once more. The pull is their authority: a bill that it has
 * brought since holds. Thread-safe.
 */
public final class PushLetters implements LetterReader {

  private final Map<OutletKey, OrderMapper> mappers;

  /** A reader with the mapper of each outlet. */
  public PushLetters(Map<OutletKey, OrderMapper> mappers) {
    this.mappers = Map.copyOf(mappers);
  }

  @Override
  public boolean reads(DeadLetter letter) {
    return letter.source().equals(PetpoojaPushes.SOURCE)
        && letter.position().startsWith(PetpoojaPushes.PATH + " ");
  }

  @Override
  public Reread read(DeadLetter letter) {
    JsonNode json = CutJson.read(letter.payloadBytes());
    Bill bill =
        PetpoojaPushes.bill(OrderLetters.mapper(mappers, letter), json, letter.occurredAt());
    PetpoojaPushes.requireTakeable(JournalRecord.of(Topic.BILLS, bill));
    return Reread.yielding(Topic.BILLS, bill);
  }
}
