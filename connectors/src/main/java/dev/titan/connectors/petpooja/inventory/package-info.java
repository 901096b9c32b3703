/**
 * Petpooja's inventory. In come the answers of {@code get_stock_api}, {@code get_purchase} and
 * {@code get_sales}; out go {@code InventoryMovement} snapshots and {@code Coverage} on {@code
 * titan.inventory}, and rows that cannot be understood on {@code titan.dead-letters}.
 *
 * <p>Inside, from the outside in: {@code InventorySource} decides which days are fetched; {@code
 * WindowPull} reads all lists of some days; {@code DocumentReader} and {@code StockReader} read one
 * list; {@code MovementMapper} turns one row into a movement, and is pure. {@code WindowDelivery}
 * publishes an answer, and knows from {@code PublishedMovements} what has changed or is gone.
 * {@code StoredNames} says which of our ingredients and outlets a name means.
 */
package dev.titan.connectors.petpooja.inventory;
