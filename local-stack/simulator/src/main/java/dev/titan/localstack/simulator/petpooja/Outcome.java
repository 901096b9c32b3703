package dev.titan.localstack.simulator.petpooja;

/** How a request ended. */
public enum Outcome {
  /** A page with orders. */
  PAGE,
  /** An empty page. */
  EMPTY_PAGE,
  /** Wrong credentials, an unknown restID or a value that cannot be. */
  REFUSED,
  /** Not a POST, not this path, or not JSON. */
  BAD_REQUEST,
  /** Above the rate limit. */
  RATE_LIMITED,
  /** A quirk, or a fault that a test asked for. */
  FAULT
}
