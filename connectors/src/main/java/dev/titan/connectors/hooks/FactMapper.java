package dev.titan.connectors.hooks;

import dev.titan.contracts.event.Fact;
import java.time.Instant;

/**
 * Turns one event of a feed into its record. Pure: the same event of the same outlet gives the same
 * record, whenever it comes.
 */
interface FactMapper {

  /**
   * Maps an event.
   *
   * @param outlet whose token came with it
   * @param latest events later than this are not believed
   * @throws InvalidFieldException when the event cannot be taken
   */
  Fact map(EventFields event, Site outlet, Instant latest);
}
