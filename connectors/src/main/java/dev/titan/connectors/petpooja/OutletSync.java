package dev.titan.connectors.petpooja;

import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.sync.DeliveredDays;
import dev.titan.connectors.sync.OutletLeases;
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
  private static final Duration NOT_HERE = Duration.ofSeconds(1);

  private final PetpoojaOutlet outlet;
  private final PetpoojaOptions.Polling polling;
  private final DayPull source;
  private final FactPublisher publisher;
  private final PastPace pace;
  private final SyncPositions positions;
  private final OutletLeases leases;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final StatusBoard board;

  private final PublishedSnapshots published = new PublishedSnapshots();
  private final MissingBills missing;
  private final Queue<Bill> pushed = new ConcurrentLinkedQueue<>();
  private final Queue<OutletOrder> orders = new ConcurrentLinkedQueue<>();
  private DayProgress progress;
  private CoverageClaims claims;
  private Agenda agenda;

  /** What the pending answer is for: a task of the agenda, or an order; the other one is null. */
  private Agenda.Task task;

  private OutletOrder order;
  private Delivery pending;
  private Optional<DeliveredDays> saved = Optional.empty();

  OutletSync(
      PetpoojaOutlet outlet,
      PetpoojaOptions.Polling polling,
      DayPull source,
      FactPublisher publisher,
      PastPace pace,
      SyncPositions positions,
      OutletLeases leases,
      ShownBills shown,
      Clock clock,
      LongSupplier nanoTime) {
    this.outlet = outlet;
    this.polling = polling;
    this.source = source;
    this.publisher = publisher;
    this.pace = pace;
    this.positions = positions;
    this.leases = leases;
    this.clock = clock;
    this.nanoTime = nanoTime;
    this.board = new StatusBoard(outlet.key());
    this.missing = new MissingBills(outlet, polling, shown, publisher, published);
  }

  /** Does the most urgent thing, and gives how long nothing needs doing afterwards. */
  Duration step() {
    if (!leases.holds(outlet.key())) {
      return elsewhere();
    }
    try {
      if (agenda == null) {
        begin();
      }
      if (pending == null) {
        Optional<LocalDate> ask = choose();
        if (ask.isEmpty()) {
          return idle();
        }
        for (Bill bill = pushed.poll(); bill != null; bill = pushed.poll()) {
          published.forget(bill);
        }
        pending = new Delivery(source.pull(ask.get()), wanted(), publisher, published, claims);
      }
      return deliver();
    } catch (TitanException e) {
      // Only what surrounds an answer fails here: the store of positions.
      board.failing(e.getMessage(), clock.instant().plus(polling.afterFailure()));
      return polling.afterFailure();
    }
  }

  /** The day to ask for: the open one when its time has come, then what somebody asked for. */
  private Optional<LocalDate> choose() {
    long nanos = nanoTime.getAsLong();
    Optional<Agenda.Task> next = agenda.next(clock.instant(), nanos);
    order = nextOrder().filter(first -> first.pause(nanos).isZero()).orElse(null);
    if (order != null && next.map(Agenda.Task::kind).orElse(null) != Agenda.Kind.OPEN_DAY) {
      task = null;
      return Optional.of(order.nextAsk());
    }
    order = null;
    task = next.orElse(null);
    return next.map(Agenda.Task::day);
  }

  private Optional<OutletOrder> nextOrder() {
    while (!orders.isEmpty()) {
      OutletOrder first = orders.peek();
      LocalDate today = outlet.calendar().dateOf(clock.instant());
      if (!first.isOver()) {
        first.begin(
            outlet.sameDay() ? today : today.minusDays(1), usualFrom(today), nanoTime.getAsLong());
      }
      if (!first.isOver()) {
        return Optional.of(first);
      }
      orders.remove();
    }
    return Optional.empty();
  }

  /** Recent days, as far as the pull itself goes back. */
  private LocalDate usualFrom(LocalDate today) {
    LocalDate recent = today.minusDays(polling.recentDays());
    return recent.isBefore(progress.firstDay()) ? progress.firstDay() : recent;
  }

  /** The first day that is wanted of the next answer; an order may reach further back. */
  private LocalDate wanted() {
    return order != null && order.from().isBefore(progress.firstDay())
        ? order.from()
        : progress.firstDay();
  }

  private Duration idle() {
    long nanos = nanoTime.getAsLong();
    Duration idle = agenda.idle(clock.instant(), nanos);
    return nextOrder()
        .map(first -> first.pause(nanos))
        .filter(pause -> pause.compareTo(idle) < 0)
        .orElse(idle);
  }

  /** What this process knew is out of date when its turn comes again. */
  private Duration elsewhere() {
    if (agenda != null) {
      agenda = null;
      pending = null;
      published.clear();
      missing.clear();
    }
    for (OutletOrder left = orders.poll(); left != null; left = orders.poll()) {
      left.fail(
          new TitanException(
              ErrorCode.SOURCE_FAILED, "Another process polls outlet " + outlet.key()));
    }
    board.elsewhere();
    return NOT_HERE;
  }

  /** Takes days that somebody asked for; wake the outlet afterwards. Any thread may call it. */
  void order(OutletOrder days) {
    orders.add(days);
  }

  /** Whether this process polls the outlet. Any thread may call it. */
  boolean isHere() {
    return leases.holds(outlet.key());
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
    claims = new CoverageClaims(outlet);
    agenda = new Agenda(outlet, polling, progress, nanoTime.getAsLong());
    LOG.info(
        "event=petpooja_begin outlet={} first_day={} delivered={}",
        outlet.key(),
        firstDay,
        saved.map(days -> days.from() + ".." + days.through()).orElse("none"));
  }

  private Duration deliver() {
    boolean past = order != null || task.kind() == Agenda.Kind.BACKFILL;
    int taken;
    try {
      taken = pending.attempt(past ? pace.portion() : Integer.MAX_VALUE);
    } catch (TitanException e) {
      Duration pause =
          polling.afterFailure().compareTo(LONGEST_KAFKA_PAUSE) < 0
              ? polling.afterFailure()
              : LONGEST_KAFKA_PAUSE;
      board.waitingForKafka(e.getMessage(), clock.instant().plus(pause));
      return pause;
    }
    long nanos = nanoTime.getAsLong();
    Duration pause = past ? pace.after(taken, nanos) : Duration.ZERO;
    if (!pending.isDone()) {
      return pause;
    }
    Delivery delivered = pending;
    pending = null;
    board.count(delivered);
    LocalDate recent =
        outlet.calendar().dateOf(clock.instant()).minusDays(polling.recentDays() + 1L);
    published.keepFrom(recent);
    missing.after(delivered.answer(), delivered.freshBills(), recent);
    Optional<TitanException> failure = delivered.answer().failure();
    if (failure.isPresent()) {
      return failed(delivered, failure.get());
    }
    delivered.completeDays().stream()
        .filter(day -> !day.isBefore(progress.firstDay()))
        .forEach(progress::add);
    if (order == null) {
      agenda.done(task, pause, nanos);
    } else {
      order.delivered(delivered, pause, nanos);
    }
    showProgress();
    savePosition();
    return idle();
  }

  private Duration failed(Delivery delivered, TitanException failure) {
    long nanos = nanoTime.getAsLong();
    Instant now = clock.instant();
    Duration atLeast =
        failure instanceof ThrottledException throttled ? throttled.retryAfter() : Duration.ZERO;
    if (order != null) {
      Duration usual = polling.afterFailure();
      order.failed(delivered, failure, atLeast.compareTo(usual) > 0 ? atLeast : usual, nanos);
    }
    if (failure.code() == ErrorCode.BAD_CREDENTIALS) {
      agenda.holdAll(polling.afterRefusal(), nanos);
      board.refused(failure.getMessage(), now.plus(polling.afterRefusal()));
      return polling.afterRefusal();
    }
    if (order == null) {
      board.failing(failure.getMessage(), now.plus(agenda.failed(task, atLeast, nanos)));
    }
    return idle();
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

  /** Nothing steps any more; whoever waits for an order hears that it has been given up. */
  void stopped() {
    for (OutletOrder left = orders.poll(); left != null; left = orders.poll()) {
      boolean unused = left.result().cancel(false);
    }
    board.stopped();
  }

  void unexpected(RuntimeException failure) {
    LOG.error("event=petpooja_unexpected outlet={}", outlet.key(), failure);
    if (order != null) {
      order.fail(
          new TitanException(
              ErrorCode.UNEXPECTED,
              "Unexpected: " + failure.getClass().getName() + ", see the log"));
    }
    board.failing(
        "Unexpected: " + failure.getClass().getName() + ", see the log",
        clock.instant().plus(polling.afterFailure()));
  }
}
