package dev.titan.connectors.petpooja;

import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.sync.DeliveredDays;
import dev.titan.connectors.sync.SyncPositions;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.topic.OutletKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one outlet in step with Petpooja, one answer per {@link #step()}. Steps must follow each
 * other; the status may be read by any thread.
 *
 * <p>An answer that Kafka does not take is kept, and nothing further is asked for, until it does.
 */
final class OutletSync {

  private static final Logger LOG = LoggerFactory.getLogger(OutletSync.class);
  private static final Duration LONGEST_KAFKA_PAUSE = Duration.ofSeconds(2);

  private final PetpoojaOutlet outlet;
  private final PetpoojaOptions.Polling polling;
  private final DayPull source;
  private final FactPublisher publisher;
  private final SyncPositions positions;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final StatusBoard board;

  private final PublishedSnapshots published = new PublishedSnapshots();
  private final Queue<Bill> pushed = new ConcurrentLinkedQueue<>();
  private DayProgress progress;
  private CoverageClaims claims;
  private Agenda agenda;
  private Agenda.Task task;
  private Delivery pending;
  private Optional<DeliveredDays> saved = Optional.empty();

  OutletSync(
      PetpoojaOutlet outlet,
      PetpoojaOptions.Polling polling,
      DayPull source,
      FactPublisher publisher,
      SyncPositions positions,
      Clock clock,
      LongSupplier nanoTime) {
    this.outlet = outlet;
    this.polling = polling;
    this.source = source;
    this.publisher = publisher;
    this.positions = positions;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.board = new StatusBoard(outlet.key());
  }

  /** Does the most urgent thing, and gives how long nothing needs doing afterwards. */
  Duration step() {
    try {
      if (agenda == null) {
        begin();
      }
      if (pending == null) {
        Optional<Agenda.Task> next = agenda.next(clock.instant(), nanoTime.getAsLong());
        if (next.isEmpty()) {
          return agenda.idle(clock.instant(), nanoTime.getAsLong());
        }
        task = next.get();
        for (Bill bill = pushed.poll(); bill != null; bill = pushed.poll()) {
          published.forget(bill);
        }
        pending = new Delivery(source.pull(task.day()), progress, publisher, published, claims);
      }
      return deliver();
    } catch (TitanException e) {
      // Only what surrounds an answer fails here: the store of positions.
      board.failing(e.getMessage(), clock.instant().plus(polling.afterFailure()));
      return polling.afterFailure();
    }
  }

  /**
   * Notes that a bill came another way: the next answer that holds it publishes it again, so that
   * the pull has the last word. Any thread may call it.
   */
  void pushed(Bill bill) {
    pushed.add(bill);
  }

  private void begin() {
    saved = positions.load(OrderMapper.SOURCE, outlet.key());
    LocalDate recent = outlet.calendar().dateOf(clock.instant()).minusDays(polling.recentDays());
    LocalDate firstDay =
        outlet.backfillFrom().orElse(saved.map(DeliveredDays::from).orElse(recent));
    progress = new DayProgress(firstDay, saved);
    claims = new CoverageClaims(outlet, firstDay);
    agenda = new Agenda(outlet, polling, progress, nanoTime.getAsLong());
    LOG.info(
        "event=petpooja_begin outlet={} first_day={} delivered={}",
        outlet.key(),
        firstDay,
        saved.map(days -> days.from() + ".." + days.through()).orElse("none"));
  }

  private Duration deliver() {
    try {
      pending.attempt();
    } catch (TitanException e) {
      Duration pause =
          polling.afterFailure().compareTo(LONGEST_KAFKA_PAUSE) < 0
              ? polling.afterFailure()
              : LONGEST_KAFKA_PAUSE;
      board.waitingForKafka(e.getMessage(), clock.instant().plus(pause));
      return pause;
    }
    Delivery delivered = pending;
    pending = null;
    board.count(delivered);
    published.keepFrom(
        outlet.calendar().dateOf(clock.instant()).minusDays(polling.recentDays() + 1L));
    Optional<TitanException> failure = delivered.answer().failure();
    if (failure.isPresent()) {
      return failed(failure.get());
    }
    claims.completeDays(delivered.answer()).forEach(progress::add);
    agenda.done(task, nanoTime.getAsLong());
    showProgress();
    savePosition();
    return agenda.idle(clock.instant(), nanoTime.getAsLong());
  }

  private Duration failed(TitanException failure) {
    long nanos = nanoTime.getAsLong();
    Instant now = clock.instant();
    if (failure.code() == ErrorCode.BAD_CREDENTIALS) {
      agenda.holdAll(polling.afterRefusal(), nanos);
      board.refused(failure.getMessage(), now.plus(polling.afterRefusal()));
      return polling.afterRefusal();
    }
    Duration atLeast =
        failure instanceof ThrottledException throttled ? throttled.retryAfter() : Duration.ZERO;
    Duration pause = agenda.failed(task, atLeast, nanos);
    board.failing(failure.getMessage(), now.plus(pause));
    return agenda.idle(now, nanos);
  }

  private void showProgress() {
    LocalDate last = agenda.lastComplete(clock.instant());
    int total = progress.wanted(last);
    int done = total - progress.missing(last).size();
    board.progress(done, total, claims.through(), clock.instant(), agenda.isFailing());
  }

  /**
   * Days that were not saved are published again after a restart, so this failure stops nothing.
   */
  private void savePosition() {
    Optional<DeliveredDays> run = progress.longestRun();
    if (run.isEmpty() || run.equals(saved)) {
      return;
    }
    try {
      positions.save(OrderMapper.SOURCE, outlet.key(), run.get());
      saved = run;
    } catch (TitanException e) {
      LOG.warn("event=position_not_saved outlet={} reason=\"{}\"", outlet.key(), e.getMessage());
    }
  }

  OutletKey key() {
    return outlet.key();
  }

  OutletStatus status() {
    return board.status();
  }

  void stopped() {
    board.stopped();
  }

  void unexpected(RuntimeException failure) {
    LOG.error("event=petpooja_unexpected outlet={}", outlet.key(), failure);
    board.failing(
        "Unexpected: " + failure.getClass().getName() + ", see the log",
        clock.instant().plus(polling.afterFailure()));
  }
}
