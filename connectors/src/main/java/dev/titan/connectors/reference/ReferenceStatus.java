package dev.titan.connectors.reference;

import java.time.Duration;

/**
 * How it stands with the reference connector.
 *
 * @param state what it is doing
 * @param message what is wrong, empty when nothing
 * @param snapshotDone whether a complete snapshot stands on the topic
 * @param position the highest position that Kafka has acknowledged, 0 when none yet
 * @param lag from the commit of the latest change until Kafka had it; zero when none came yet
 * @param published records that Kafka acknowledged since the connector started
 */
public record ReferenceStatus(
    ReferenceState state,
    String message,
    boolean snapshotDone,
    long position,
    Duration lag,
    long published) {

  static ReferenceStatus starting() {
    return new ReferenceStatus(ReferenceState.STARTING, "", false, 0, Duration.ZERO, 0);
  }

  ReferenceStatus in(ReferenceState other, String why) {
    return new ReferenceStatus(other, why, snapshotDone, position, lag, published);
  }

  ReferenceStatus withSnapshot(boolean done) {
    return new ReferenceStatus(state, message, done, position, lag, published);
  }

  ReferenceStatus after(long newPosition, Duration newLag, int more) {
    return new ReferenceStatus(
        state, message, snapshotDone, Math.max(position, newPosition), newLag, published + more);
  }
}
