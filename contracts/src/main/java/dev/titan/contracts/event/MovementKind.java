package dev.titan.contracts.event;

/** Why stock of an ingredient changed, or what was counted. */
public enum MovementKind {
  /** Bought: stock rises. */
  PURCHASE,
  /** Sent back to a vendor: stock falls. */
  PURCHASE_RETURN,
  /** Thrown away: stock falls. */
  WASTAGE,
  /** Came from another outlet: stock rises. */
  TRANSFER_IN,
  /** Went to another outlet: stock falls. */
  TRANSFER_OUT,
  /** Sold as such to another party: stock falls. */
  SALE,
  /** Made in the kitchen from other ingredients: stock rises. */
  PRODUCTION,
  /** Used up by a production: stock falls. */
  PRODUCTION_USE,
  /** The stock that was counted, or that the source's books close the day with: no change. */
  STOCK_COUNT
}
