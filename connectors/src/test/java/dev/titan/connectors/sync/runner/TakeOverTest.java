package dev.titan.connectors.sync.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.sync.SyncOrder;
import dev.titan.localstack.services.JavaCommand;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What becomes of runs whose process stops, dies, or only seems to have died. */
class TakeOverTest extends RunnerFixture {

  private static final SyncSchedule NIGHTLY = SyncSchedule.nightly();

  private final FakeSource till = new FakeSource("till", OUTLETS);

  @Test
  void runsAgainWhatAKilledProcessWasAt() throws Exception {
    PGSimpleDataSource database = store.dataSource();
    Process child =
        new ProcessBuilder(
                JavaCommand.of(
                    128,
                    List.of(),
                    SyncRunnerMain.class.getName(),
                    List.of(
                        "%s?user=%s&password=%s"
                            .formatted(
                                "jdbc:postgresql://127.0.0.1:"
                                    + database.getPortNumbers()[0]
                                    + "/"
                                    + store.name(),
                                database.getUser(),
                                database.getPassword()))))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String request;
    try {
      request =
          requests.ask(
              new SyncRequests.Wish(
                  "till", "chai", Optional.empty(), Optional.empty(), Optional.empty(), "asha"));
      awaitValue("SELECT count(*) FROM titan.sync_runs WHERE status = 'running'", "2");
    } finally {
      child.destroyForcibly();
    }
    child.waitFor();

    start(options("heir", NIGHTLY), Clock.systemUTC(), till);

    assertThat(awaitOver(request).isDone()).isTrue();
    assertThat(
            store.query(
                "SELECT outlet_id, holder, status, split_part(message, ' since', 1)"
                    + " FROM titan.sync_runs ORDER BY outlet_id, started_at"))
        .containsExactly(
            List.of("lawn", "killed", "failed", TAKEN_OVER),
            List.of("lawn", "heir", "done", ""),
            List.of("pier", "killed", "failed", TAKEN_OVER),
            List.of("pier", "heir", "done", ""));
    assertThat(till.fetched(LAWN)).hasSize(1);
  }

  private static final String TAKEN_OVER = "Taken over: the process killed gave no sign of life";

  @Test
  void leavesToOthersWhatItWasAtWhenItStops() throws SQLException {
    FakeSource stuck = new FakeSource("till", OUTLETS);
    stuck.close();
    SyncRunner first = start(options("a", NIGHTLY), Clock.systemUTC(), stuck);
    String request = ask(LAWN);
    await().until(() -> stuck.fetched().size() == 1);

    first.close();
    assertThat(requests.status(request).orElseThrow().status()).isEqualTo("waiting");
    runners.remove(first);
    start(options("b", NIGHTLY), Clock.systemUTC(), till);

    RequestStatus over = awaitOver(request);
    assertThat(over.isDone()).isTrue();
    assertThat(over.parts().get(0).attempts()).as("being stopped is no attempt").isEqualTo(1);
    assertThat(value("SELECT message FROM titan.sync_runs WHERE holder = 'a'"))
        .isEqualTo("Stopped together with its process; it is run again");
  }

  @Test
  void endsItsRunWhenAnotherProcessHasTakenItOver() throws SQLException {
    till.close();
    start(options("a", NIGHTLY), Clock.systemUTC(), till);
    String request = ask(LAWN);
    await().until(() -> till.fetched().size() == 1);

    // As another process does after this one has stood still for long.
    assertThat(new RunStore(store.dataSource(), "b").takeOver(Duration.ofSeconds(-5), 5))
        .hasSize(1);

    await().until(() -> till.fetched().size() == 2);
    assertThat(till.mostAtOneOutlet()).isEqualTo(1);
    assertThat(requests.status(request).orElseThrow().parts().get(0).attempts()).isEqualTo(2);
    assertThat(value("SELECT count(*) FROM titan.sync_runs WHERE status = 'running'"))
        .isEqualTo("1");
  }

  @Test
  void givesUpARequestThatKillsEveryProcess() throws SQLException {
    RunStore doomed = new RunStore(store.dataSource(), "doomed");
    RequestStore asked = new RequestStore(store.dataSource());
    Lane lane = new Lane("till", LAWN);
    String request = ask(LAWN);
    for (int life = 0; life < 3; life++) {
      assertThat(requests.status(request).orElseThrow().status()).isEqualTo("waiting");
      assertThat(doomed.begin(lane, asked.next(lane).orElseThrow())).isPresent();
      assertThat(doomed.takeOver(Duration.ofSeconds(-5), 3)).hasSize(1);
    }

    assertThat(requests.status(request).orElseThrow().status()).isEqualTo("failed");
    assertThat(requests.status(request).orElseThrow().message()).contains("gave no sign of life");
  }

  @Test
  void letsOnlyOneOfTwoBegin() throws SQLException {
    Lane lane = new Lane("till", LAWN);
    Job job = new Job(RunKind.NEWEST, SyncOrder.newest(LAWN), Optional.empty());
    RunStore a = new RunStore(store.dataSource(), "a");
    RunStore b = new RunStore(store.dataSource(), "b");
    Run first = a.begin(lane, job).orElseThrow();

    assertThat(b.begin(lane, job)).isEmpty();
    assertThat(b.begin(new Lane("till", PIER), job)).isPresent();
    assertThat(b.takeOver(Duration.ofSeconds(60), 3)).isEmpty();
    a.end(first, Outcome.DONE);
    assertThat(b.begin(lane, job)).isPresent();
  }
}
