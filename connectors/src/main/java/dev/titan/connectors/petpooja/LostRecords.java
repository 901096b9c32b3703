package dev.titan.connectors.petpooja;

import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.util.Arrays;

/** Dead letters of what Petpooja sent and nobody could understand. */
public final class LostRecords {

  /** In base64, and with what stands around it, this fits into a message. */
  private static final int LARGEST_PAYLOAD_BYTES = 600_000;

  private LostRecords() {}

  /**
   * The dead letter of a record, which keeps its bytes as far as a message has room.
   *
   * @param position where it stood at the source
   */
  public static DeadLetter letter(
      OutletKey outlet,
      String source,
      String position,
      ErrorCode code,
      String reason,
      Instant observedAt,
      byte[] record) {
    boolean cut = record.length > LARGEST_PAYLOAD_BYTES;
    return DeadLetter.of(
        outlet.org(),
        outlet.outlet(),
        source,
        position,
        code,
        cut
            ? "%s (kept: the first %d of %d bytes)"
                .formatted(reason, LARGEST_PAYLOAD_BYTES, record.length)
            : reason,
        observedAt,
        cut ? Arrays.copyOf(record, LARGEST_PAYLOAD_BYTES) : record);
  }
}
