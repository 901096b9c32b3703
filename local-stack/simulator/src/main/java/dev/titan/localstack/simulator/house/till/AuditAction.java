package dev.titan.localstack.simulator.house.till;

import java.util.Locale;

/** What the audit trail says was done to a bill. */
public enum AuditAction {
  /** Printed for the first time. */
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
  /** A discount was given or changed. */
  DISCOUNT_CHANGED,
  /** A charge was changed. */
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
  /** Handed to the rider. */
  DISPATCHED,
  /** Voided. */
  CANCELLED,
  /** Removed from the till altogether. */
  DELETED;

  /** The word that is sent. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
