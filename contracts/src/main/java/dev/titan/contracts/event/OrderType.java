package dev.titan.contracts.event;

/** How the guest gets the food. */
public enum OrderType {
  DINE_IN,
  DELIVERY,
  PICK_UP
}
