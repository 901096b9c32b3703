package dev.titan.localstack.simulator.drive;

/** What is to become of a file. */
public enum Fate {
  /** Every row of it is taken. */
  TAKEN,
  /** The rows that can be read are taken, the others are told. */
  PARTLY,
  /** It waits for a person who says what its columns mean. */
  QUARANTINED,
  /** Nothing of it is taken, and the reason is told. */
  REFUSED,
  /** It is taken or refused; what counts is that it ends, and nothing is run or fetched. */
  CLEAR
}
