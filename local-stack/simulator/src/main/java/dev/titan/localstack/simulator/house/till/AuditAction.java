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
  /** The whole order moved to another table. */
  TABLE_MOVED,
  /** A discount was given or changed. */
  DISCOUNT_CHANGED,
  /** A coupon was used. */
  COUPON_APPLIED,
  /** Given away. */
  COMPLIMENTED,
  /** Paid. */
  SETTLED,
  /** The tender of a paid bill was changed. */
  TENDER_CHANGED,
  /** Handed to the rider. */
  DISPATCHED,
  /** Voided. */
  CANCELLED;

  /** The word that is sent. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
