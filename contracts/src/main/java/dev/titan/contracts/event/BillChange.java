package dev.titan.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What changed between two successive snapshots of a bill.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param billId identity of the bill within the outlet
 * @param billNumber the number that the guest sees
 * @param businessDate day of trade of the newer snapshot
 * @param revision number of the newer snapshot; the first one of a bill is 1
 * @param observedAt when the newer snapshot was observed at the source
 * @param biller who made the bill, empty when unknown
 * @param totalDeltaPaise newer total less older total, in paise
 * @param fields each field that differs, in a fixed order
 */
public record BillChange(
    String org,
    String outlet,
    String billId,
    String billNumber,
    LocalDate businessDate,
    long revision,
    Instant observedAt,
    String biller,
    long totalDeltaPaise,
    List<FieldChange> fields) {

  /** Keeps the list immutable. */
  public BillChange {
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  /**
   * One difference.
   *
   * @param field a field of {@link Bill}, or {@code lines[Latte].quantityMilli} for a part of a
   *     line
   * @param before value in the older snapshot, null when it was not there
   * @param after value in the newer snapshot, null when it is gone
   */
  public record FieldChange(String field, String before, String after) {}
}
