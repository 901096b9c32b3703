/**
 * The Petpooja connector. In come the orders of Petpooja's pull API, page by page; out go {@code
 * Bill} snapshots and {@code Coverage} on {@code titan.bills}, and orders that cannot be understood
 * on {@code titan.dead-letters}.
 *
 * <p>Inside, from the outside in: {@code PetpoojaConnector} runs all outlets; {@code OutletSync}
 * decides what one outlet needs next (the open day, what was asked for, recent days, back-fill);
 * {@code DayPull} reads one answer; {@code PetpoojaClient}, {@code PetpoojaCalls} and {@code
 * PageParser} speak the protocol; {@code OrderMapper} turns one order into a bill, and is pure.
 * {@code Delivery} publishes an answer; {@code MissingBills} withdraws what answers have shown and
 * show no longer.
 *
 * <p>Guests' names, phone numbers and addresses are read by nobody here: they are in no bill, no
 * log line and no reason of a dead letter.
 */
package dev.titan.connectors.petpooja;
