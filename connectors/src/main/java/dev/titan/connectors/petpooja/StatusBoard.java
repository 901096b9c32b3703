package dev.titan.connectors.petpooja;

import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The status of one outlet, and a log line whenever it turns; readable by any thread. */
final class StatusBoard {

  private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

  private volatile OutletStatus status;

  StatusBoard(OutletKey outlet) {
    this.status = OutletStatus.starting(outlet);
  }

  OutletStatus status() {
    return status;
  }

  /** Adds what a delivery brought. */
  void count(Delivery delivery) {
    OutletStatus old = status;
    status =
        new OutletStatus(
            old.outlet(),
            old.state(),
            old.message(),
            old.daysDone(),
            old.daysTotal(),
            old.published() + delivery.publishedCount(),
            old.unchanged() + delivery.unchangedCount(),
            old.deadLetters() + delivery.deadLetterCount(),
            old.lastSuccess(),
            old.through(),
            old.nextTry());
  }

  /** Notes a success; other days may still be failing, which the state goes on saying. */
  void progress(int done, int total, Optional<Instant> through, Instant now, boolean othersFail) {
    OutletStatus old = status;
    OutletStatus counted =
        new OutletStatus(
            old.outlet(),
            old.state(),
            old.message(),
            done,
            total,
            old.published(),
            old.unchanged(),
            old.deadLetters(),
            Optional.of(now),
            through,
            old.nextTry());
    boolean stillFailing = othersFail && old.state() == OutletState.FAILING;
    OutletState working = done < total ? OutletState.BACKFILLING : OutletState.LIVE;
    turn(stillFailing ? counted : counted.in(working, "", Optional.empty()));
  }

  void failing(String message, Instant nextTry) {
    turn(status.in(OutletState.FAILING, message, Optional.of(nextTry)));
  }

  void refused(String message, Instant nextTry) {
    turn(status.in(OutletState.REFUSED, message, Optional.of(nextTry)));
  }

  void waitingForKafka(String message, Instant nextTry) {
    turn(status.in(OutletState.WAITING_FOR_KAFKA, message, Optional.of(nextTry)));
  }

  void elsewhere() {
    turn(status.in(OutletState.ELSEWHERE, "", Optional.empty()));
  }

  void stopped() {
    turn(status.in(OutletState.STOPPED, "", Optional.empty()));
  }

  private void turn(OutletStatus next) {
    OutletStatus old = status;
    status = next;
    if (old.state() == next.state() && old.message().equals(next.message())) {
      return;
    }
    if (next.message().isEmpty()) {
      LOG.info(
          "event=petpooja_state outlet={} state={} days={}/{} published={}",
          next.outlet(),
          next.state(),
          next.daysDone(),
          next.daysTotal(),
          next.published());
    } else {
      LOG.warn(
          "event=petpooja_state outlet={} state={} message=\"{}\" next_try={}",
          next.outlet(),
          next.state(),
          next.message(),
          next.nextTry().map(Instant::toString).orElse("none"));
    }
  }
}
