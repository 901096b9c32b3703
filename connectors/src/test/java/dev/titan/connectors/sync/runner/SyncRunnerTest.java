package dev.titan.connectors.sync.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Schedules and requests on the real PostgreSQL. */
class SyncRunnerTest extends RunnerFixture {

  private static final SyncSchedule NIGHTLY = SyncSchedule.nightly();
  private static final SyncSchedule HOURLY = SyncSchedule.every(Duration.ofHours(1));
  private static final String LANE_OF_LAWN =
      "SELECT execution_time AT TIME ZONE 'UTC' FROM titan.scheduled_tasks"
          + " WHERE task_instance = 'chai/lawn'";

  /** A minute before two in the night in India. */
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-14T20:29:00Z"));

  private final FakeSource till = new FakeSource("till", OUTLETS);

  @Test
  void fetchesRecentDaysAtTwoInTheNightOfEachOutlet() {
    start(options("a", NIGHTLY), clock, till);
    awaitValue("SELECT count(*) FROM titan.scheduled_tasks WHERE task_name = 'sync/till'", "3");
    assertThat(till.fetched()).isEmpty();

    clock.advance(Duration.ofMinutes(1));
    awaitFetched(LAWN, 1);
    awaitFetched(OTHER, 1);
    // The business day is still the 14th; a week before it begins the fetch.
    assertThat(till.fetched(LAWN))
        .containsExactly(
            new SyncOrder(LAWN, Optional.of(LocalDate.of(2026, 3, 7)), Optional.empty()));
    awaitValue("SELECT count(*) FROM titan.sync_runs WHERE kind = 'full' AND status = 'done'", "2");

    clock.set(Instant.parse("2026-03-15T02:00:00Z"));
    awaitFetched(PIER, 1);
    clock.set(Instant.parse("2026-03-15T20:30:00Z"));
    awaitFetched(LAWN, 2);
    assertThat(till.fetched(PIER)).hasSize(1);
  }

  @Test
  void fetchesWhatIsNewAtOnceAndThenByTheInterval() throws SQLException {
    start(options("a", HOURLY), clock, till);
    awaitValue("SELECT count(*) FROM titan.sync_runs WHERE kind = 'newest'", "3");
    assertThat(till.fetched(LAWN)).containsExactly(SyncOrder.newest(LAWN));
    awaitValue(LANE_OF_LAWN, "2026-03-14 20:30:00");

    clock.advance(Duration.ofHours(1));
    awaitFetched(LAWN, 2);
    // It was the night meanwhile, so it was everything of recent days.
    awaitValue("SELECT count(*) FROM titan.sync_runs WHERE kind = 'full'", "2");
    assertThat(
            store.query(
                "SELECT DISTINCT status, published, unchanged, dead_letters, message"
                    + " FROM titan.sync_runs WHERE kind = 'newest'"))
        .containsExactly(List.of("done", "5", "3", "1", ""));
  }

  @Test
  void triesAScheduledFetchAgainWithGrowingPausesUntilItWorks() {
    SyncOptions usual = options("a", HOURLY);
    SyncOptions slow =
        new SyncOptions(
            usual.schedules(),
            usual.calendars(),
            new SyncOptions.Retries(Duration.ofSeconds(10), Duration.ofSeconds(25), 3),
            usual.look(),
            usual.heartbeat(),
            usual.threads(),
            "a");
    FakeSource lawn = new FakeSource("till", Set.of(LAWN));
    lawn.fail(() -> new TitanException(ErrorCode.SOURCE_FAILED, "HTTP 500"));
    start(slow, clock, lawn);

    awaitValue(LANE_OF_LAWN, "2026-03-14 20:29:10");
    clock.advance(Duration.ofSeconds(10));
    awaitValue(LANE_OF_LAWN, "2026-03-14 20:29:30");
    clock.advance(Duration.ofSeconds(20));
    awaitValue(LANE_OF_LAWN, "2026-03-14 20:29:55");
    assertThat(lawn.fetched()).hasSize(3);
    lawn.fail(null);
    clock.advance(Duration.ofSeconds(25));
    awaitValue(
        "SELECT string_agg(status || message, ',' ORDER BY started_at) FROM titan.sync_runs",
        "failedHTTP 500,failedHTTP 500,failedHTTP 500,done");
  }

  @Test
  void splitsARequestForAnOrganisationAndSaysHowFarItIs() throws SQLException {
    CountDownLatch gate = till.close();
    start(options("a", NIGHTLY), Clock.systemUTC(), till);
    store.execute(
        "INSERT INTO titan.sync_requests (request_id, org_id, source, from_day, through_day,"
            + " requested_by, requested_at)"
            + " VALUES ('r1', 'chai', 'till', '2026-03-01', '2026-03-04', 'asha', now())");

    await().until(() -> till.fetched().size() == 2);
    awaitValue(
        "SELECT sum(parts_done) || ' of ' || sum(parts_total) FROM titan.sync_runs", "2 of 8");
    assertThat(requests.status("r1").orElseThrow().status()).isEqualTo("running");
    assertThat(requests.lanes())
        .extracting(lane -> lane.outlet() + " " + lane.running().isPresent())
        .containsExactly("chai/lawn true", "chai/pier true", "mocha/lawn false");
    gate.countDown();

    RequestStatus over = awaitOver("r1");
    assertThat(over.isDone()).isTrue();
    assertThat(over.parts()).extracting(RequestStatus.Part::outlet).containsExactly("lawn", "pier");
    assertThat(over.counts().published()).isEqualTo(10);
    assertThat(till.fetched())
        .extracting(SyncOrder::from)
        .containsOnly(Optional.of(LocalDate.of(2026, 3, 1)));
    assertThat(
            store.query(
                "SELECT kind, status, parts_done, parts_total, from_day, through_day, holder"
                    + " FROM titan.sync_runs WHERE outlet_id = 'lawn'"))
        .containsExactly(List.of("request", "done", "4", "4", "2026-03-01", "2026-03-04", "a"));
  }

  @Test
  void runsOneFetchAtATimeAtAnOutletWhicheverProcessDoesIt() throws SQLException {
    start(options("a", NIGHTLY), Clock.systemUTC(), till);
    start(options("b", NIGHTLY), Clock.systemUTC(), till);
    List<String> asked = new ArrayList<>();
    for (int number = 0; number < 6; number++) {
      asked.add(ask(LAWN));
      asked.add(ask(PIER));
    }

    asked.forEach(request -> assertThat(awaitOver(request).isDone()).isTrue());
    assertThat(till.mostAtOneOutlet()).isEqualTo(1);
    assertThat(till.fetched()).as("each request once").hasSize(asked.size());
    assertThat(value("SELECT count(*) FROM titan.sync_runs WHERE status = 'done'")).isEqualTo("12");
  }

  @Test
  void leavesAnOutletToTheProcessThatPollsIt() {
    FakeSource elsewhere = new FakeSource("till", OUTLETS);
    elsewhere.here(false);
    start(options("a", NIGHTLY), Clock.systemUTC(), elsewhere);
    start(options("b", NIGHTLY), Clock.systemUTC(), till);

    for (int number = 0; number < 3; number++) {
      assertThat(awaitOver(ask(LAWN)).isDone()).isTrue();
    }
    assertThat(elsewhere.fetched()).isEmpty();
    assertThat(till.fetched()).hasSize(3);
  }

  @Test
  void givesUpARequestAfterSoManyAttemptsAndSaysWhy() throws SQLException {
    till.fail(() -> new TitanException(ErrorCode.SOURCE_FAILED, "HTTP 500"));
    start(options("a", NIGHTLY), Clock.systemUTC(), till);
    String request = ask(LAWN);

    RequestStatus over = awaitOver(request);
    assertThat(over.status()).isEqualTo("failed");
    assertThat(over.message()).isEqualTo("HTTP 500");
    assertThat(over.parts().get(0).attempts()).isEqualTo(3);
    assertThat(till.fetched()).hasSize(3);

    till.fail(() -> new IllegalStateException("a bug"));
    assertThat(awaitOver(ask(LAWN)).message())
        .isEqualTo("Unexpected: java.lang.IllegalStateException, see the log");
  }

  @Test
  void triesNothingAgainWhereOnlyAPersonCanHelp() {
    till.fail(() -> new TitanException(ErrorCode.BAD_CREDENTIALS, "Check the access token"));
    start(options("a", NIGHTLY), Clock.systemUTC(), till);

    assertThat(awaitOver(ask(LAWN)).message()).isEqualTo("Check the access token");
    assertThat(till.fetched()).hasSize(1);
  }

  @Test
  void refusesWhatItDoesNotKnowAndLeavesWhatWasWithdrawn() throws SQLException {
    store.execute(
        "INSERT INTO titan.sync_requests (request_id, org_id, outlet_id, source, requested_by,"
            + " requested_at, status) VALUES"
            + " ('w', 'chai', 'lawn', 'till', 'asha', now(), 'withdrawn'),"
            + " ('u', 'chai', 'no such', 'till', 'asha', now(), 'waiting'),"
            + " ('s', 'chai', 'lawn', 'nothing', 'asha', now(), 'waiting')");
    FakeSource chai = new FakeSource("till", Set.of(LAWN));
    start(options("a", NIGHTLY), Clock.systemUTC(), chai);
    String none =
        requests.ask(
            new SyncRequests.Wish(
                "till", "mocha", Optional.empty(), Optional.empty(), Optional.empty(), "asha"));

    assertThat(awaitOver("u").message()).isEqualTo("The source till has no outlet chai/no such");
    assertThat(awaitOver(none).message()).isEqualTo("The source till has no outlet of mocha");
    assertThat(awaitOver(ask(LAWN)).isDone()).isTrue();
    assertThat(chai.fetched()).hasSize(1);
    assertThat(requests.status("w").orElseThrow().status()).isEqualTo("withdrawn");
    assertThat(requests.status("s").orElseThrow().status())
        .as("another process may know that source")
        .isEqualTo("waiting");
  }

  @Test
  void forgetsWhatEndedLongAgo() throws SQLException {
    start(options("a", NIGHTLY), Clock.systemUTC(), till);
    String old = ask(LAWN);
    awaitOver(old);
    String fresh = ask(LAWN);
    awaitOver(fresh);
    store.execute(
        "UPDATE titan.sync_runs SET started_at = now() - interval '91 days',"
            + " ended_at = now() - interval '91 days' WHERE request_id = '"
            + old
            + "'",
        "UPDATE titan.sync_requests SET requested_at = now() - interval '91 days'"
            + " WHERE request_id = '"
            + old
            + "'");

    assertThat(new RunStore(store.dataSource(), "a").forget(Duration.ofDays(90))).isEqualTo(1);
    assertThat(requests.status(old)).isEmpty();
    assertThat(requests.status(fresh)).isPresent();
  }

  private void awaitFetched(OutletKey outlet, int times) {
    await(outlet + " is fetched " + times + " times")
        .atMost(Duration.ofSeconds(20))
        .until(() -> till.fetched(outlet).size() == times);
  }
}
