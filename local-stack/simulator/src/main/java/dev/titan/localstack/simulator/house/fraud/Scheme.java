package dev.titan.localstack.simulator.house.fraud;

/** One way to cheat, or to look as if one did, and what it leaves behind. */
@FunctionalInterface
interface Scheme {

  /** Does it, and says so; false when the day has nobody to whom it could happen. */
  boolean play(Act act);
}
