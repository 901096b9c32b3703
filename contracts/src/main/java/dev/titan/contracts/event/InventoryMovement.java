package dev.titan.contracts.event;

import dev.titan.contracts.unit.BaseUnit;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One movement or count of one ingredient, as a source showed it at {@code observedAt}. Sources
 * correct what they said: of two snapshots of a movement the one observed later holds.
 *
 * @param org organisation id
 * @param outlet outlet id
 * @param source connector that read it, for example {@code petpooja-inventory}
 * @param movementId identity within the outlet, stable over all snapshots
 * @param kind what kind of movement; it says whether stock rises or falls
 * @param documentId the invoice, wastage sheet or count that it stands on, empty when there is none
 * @param occurredAt when it happened; where the source knows the day only, that day's start
 * @param enteredAt when somebody wrote it down, null when unknown
 * @param observedAt when the source was asked: orders the snapshots, decides nothing else
 * @param businessDate day of trade it counts for
 * @param zone IANA id of the outlet's time zone
 * @param ingredientId the source's id of the ingredient, empty when it gives none
 * @param ingredientName as the source writes it
 * @param category ingredient group, empty when unknown
 * @param quantityMilli quantity in thousandths of the base unit, zero or positive
 * @param unit the base unit
 * @param amountPaise value of all of it before tax, in paise
 * @param taxPaise tax on it, in paise
 * @param counterparty vendor, or the other outlet of a transfer; empty when there is none
 * @param reason why, as written; empty when none is given
 * @param staff who entered it, empty when unknown
 * @param withdrawn true when the source no longer knows it
 */
public record InventoryMovement(
    String org,
    String outlet,
    String source,
    String movementId,
    MovementKind kind,
    String documentId,
    Instant occurredAt,
    Instant enteredAt,
    Instant observedAt,
    LocalDate businessDate,
    String zone,
    String ingredientId,
    String ingredientName,
    String category,
    long quantityMilli,
    BaseUnit unit,
    long amountPaise,
    long taxPaise,
    String counterparty,
    String reason,
    String staff,
    boolean withdrawn)
    implements Fact {

  /** Absent texts are empty. */
  public InventoryMovement {
    documentId = Texts.orEmpty(documentId);
    ingredientId = Texts.orEmpty(ingredientId);
    category = Texts.orEmpty(category);
    counterparty = Texts.orEmpty(counterparty);
    reason = Texts.orEmpty(reason);
    staff = Texts.orEmpty(staff);
  }
}
