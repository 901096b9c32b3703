package dev.titan.contracts.event;

/** What the till's audit trail says was done to a bill. */
public enum BillAuditAction {
  /** Printed for the first time: from here on a change needs a reason. */
  PRINTED,
  /** Printed again. */
  REPRINTED,
  /** Items, quantities or the total changed. */
  MODIFIED,
  /** One line moved to another bill. */
  ITEM_MOVED,
  /** The whole order moved to another table. */
  TABLE_MOVED,
  /** A price was entered that differs from the menu. */
  PRICE_CHANGED,
  /** A discount was given, changed or taken away. */
  DISCOUNT_CHANGED,
  /** A charge, such as the service charge, was changed. */
  CHARGE_CHANGED,
  /** Dine-in, delivery or pick-up was changed. */
  ORDER_TYPE_CHANGED,
  /** A coupon was used. */
  COUPON_APPLIED,
  /** Given away. */
  COMPLIMENTED,
  /** Paid. */
  SETTLED,
  /** The tender of a paid bill was changed. */
  TENDER_CHANGED,
  /** Money was given back after payment. */
  REFUNDED,
  /** A paid bill was opened again. */
  REOPENED,
  /** Handed to the guest or the rider. */
  DISPATCHED,
  /** Voided. */
  CANCELLED,
  /** Removed from the till altogether. */
  DELETED
}
