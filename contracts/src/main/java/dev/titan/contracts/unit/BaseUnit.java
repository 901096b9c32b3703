package dev.titan.contracts.unit;

/** The unit in which quantities of one ingredient are kept everywhere inside Titan. */
public enum BaseUnit {
  /** Grams. */
  G,
  /** Millilitres. */
  ML,
  /** Pieces. */
  PCS
}
