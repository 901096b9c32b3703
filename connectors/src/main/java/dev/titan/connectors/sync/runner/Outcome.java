package dev.titan.connectors.sync.runner;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run ended, and what becomes of its request.
 *
 * @param done whether it went well
 * @param message what went wrong; empty when nothing did
 * @param again when its request is tried again; empty when it is not
 * @param counts whether it was an attempt, which a run that was stopped with its process is not
 */
record Outcome(boolean done, String message, Optional<Duration> again, boolean counts) {

  static final Outcome DONE = new Outcome(true, "", Optional.empty(), true);

  static Outcome failed(String message, Optional<Duration> again) {
    return new Outcome(false, message, again, true);
  }

  static Outcome stopped() {
    return new Outcome(
        false,
        "Stopped together with its process; it is run again",
        Optional.of(Duration.ZERO),
        false);
  }

  String runStatus() {
    return done ? "done" : "failed";
  }

  String requestStatus() {
    return again.isPresent() ? "waiting" : runStatus();
  }
}
