package dev.titan.localstack.simulator.petpooja;

/** A way in which the API can fail to answer properly. */
public enum Fault {
  /** HTTP 200 with code 100 and success 0 inside. */
  CODE_100,
  /** HTTP 200 with code 101 and success 0 inside. */
  CODE_101,
  /** HTTP 200 with code 200 but success 0 inside. */
  SUCCESS_ZERO,
  /** HTTP 500 with a page of HTML. */
  SERVER_ERROR,
  /** HTTP 429 with a {@code Retry-After} of one second. */
  TOO_MANY_REQUESTS,
  /** The right answer, but late. */
  SLOW,
  /** The connection ends in the middle of the announced body. */
  CUT_CONNECTION,
  /** A complete HTTP answer whose JSON ends in the middle. */
  TRUNCATED_JSON
}
