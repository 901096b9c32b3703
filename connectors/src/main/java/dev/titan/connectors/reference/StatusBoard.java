package dev.titan.connectors.reference;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connector's status, and a log line whenever it turns; safe for use by several threads. */
final class StatusBoard {

  private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

  private ReferenceStatus status = ReferenceStatus.starting();

  synchronized ReferenceStatus status() {
    return status;
  }

  void turn(ReferenceState state) {
    change(old -> old.in(state, ""));
  }

  /** Something got through: it does what it does when nothing is wrong. */
  void works() {
    change(old -> old.in(old.snapshotDone() ? ReferenceState.LIVE : ReferenceState.SNAPSHOT, ""));
  }

  /** Goes on saying so, in one log line, until something works again. */
  void failing(String message) {
    change(old -> old.in(ReferenceState.FAILING, message));
  }

  void snapshotDone(boolean done) {
    change(old -> old.withSnapshot(done));
  }

  void acknowledged(long position, Duration lag, int records) {
    change(old -> old.after(position, lag, records));
  }

  private synchronized void change(UnaryOperator<ReferenceStatus> step) {
    ReferenceStatus old = status;
    status = step.apply(old);
    if (old.state() == status.state()) {
      return;
    }
    if (status.message().isEmpty()) {
      LOG.info(
          "event=reference_state state={} snapshot_done={} position={} published={}",
          status.state(),
          status.snapshotDone(),
          status.position(),
          status.published());
    } else {
      LOG.warn("event=reference_state state={} message=\"{}\"", status.state(), status.message());
    }
  }
}
