package dev.titan.contracts.event;

import dev.titan.contracts.error.ErrorCode;
import java.time.Instant;
import java.util.Base64;

/**
 * A record that could not be understood, kept whole so that it can be replayed after a fix.
 *
 * @param id hash of source, position and bytes: the same failure gives the same id
 * @param org organisation id, empty when unknown
 * @param outlet outlet id, empty when unknown
 * @param source who could not read it, for example {@code petpooja} or {@code ledger}
 * @param position where it stood, for example {@code titan.bills-1@42} or {@code 2026-03-15 refId
 *     7}
 * @param code what is wrong
 * @param reason the same for people, with the offending value
 * @param occurredAt when the record was read from its source, or appended to its topic
 * @param payload the bytes, in base64
 * @param replayedAt when it was replayed with success; null while it is open
 */
public record DeadLetter(
    String id,
    String org,
    String outlet,
    String source,
    String position,
    ErrorCode code,
    String reason,
    Instant occurredAt,
    String payload,
    Instant replayedAt) {

  /** Makes an open dead letter with its id. */
  public static DeadLetter of(
      String org,
      String outlet,
      String source,
      String position,
      ErrorCode code,
      String reason,
      Instant occurredAt,
      byte[] payload) {
    String base64 = Base64.getEncoder().encodeToString(payload);
    String id = StableId.of(org, outlet, source, position, base64);
    return new DeadLetter(
        id, org, outlet, source, position, code, reason, occurredAt, base64, null);
  }

  /** The same letter, closed by a replay: it takes the place of the open one. */
  public DeadLetter asReplayed(Instant at) {
    return new DeadLetter(id, org, outlet, source, position, code, reason, occurredAt, payload, at);
  }

  /** The bytes as they were read. */
  public byte[] payloadBytes() {
    return Base64.getDecoder().decode(payload);
  }
}
