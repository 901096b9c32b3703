package dev.titan.localstack.simulator.house.fraud;

/** How somebody cheats. */
public enum Style {
  /** Large amounts, plainly, with no reason given. */
  CLUMSY,
  /** Small amounts, no more often than needed, with reasons that sound right. */
  CAREFUL,
  /** Any amount, over days and shifts. */
  SPREAD
}
