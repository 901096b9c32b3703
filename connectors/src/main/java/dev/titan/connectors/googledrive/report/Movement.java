package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.stock.Ingredient;
import dev.titan.connectors.stock.Quantities;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.MovementKind;
import java.time.Instant;

/**
 * What the reports about stock have in common with each other.
 *
 * @param kind what moved it
 * @param id of the movement
 * @param document on which it stands, empty when there is none
 * @param at when
 * @param name of the ingredient as written
 * @param ingredient what the name means
 * @param category as written, empty when the report has none
 * @param quantity in the base unit
 * @param amountPaise before tax
 * @param taxPaise tax on it
 * @param counterparty vendor or other outlet
 * @param reason as written
 * @param staff who entered it
 */
record Movement(
    MovementKind kind,
    String id,
    String document,
    When at,
    String name,
    Ingredient ingredient,
    String category,
    Quantities quantity,
    long amountPaise,
    long taxPaise,
    String counterparty,
    String reason,
    String staff) {

  /** The fact. */
  RowResult at(Place place, Mapping mapping) {
    Instant observedAt = mapping.observedAt();
    return RowResult.fact(
        new InventoryMovement(
            place.key().org(),
            place.key().outlet(),
            mapping.source(),
            id,
            kind,
            document,
            at.at(),
            null,
            observedAt,
            at.businessDate(),
            place.calendar().zone().getId(),
            ingredient.id(),
            name,
            category.isEmpty() ? ingredient.category() : category,
            quantity.milli(),
            quantity.unit(),
            amountPaise,
            taxPaise,
            counterparty,
            reason,
            staff,
            false));
  }
}
