package dev.titan.connectors.sync.runner;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.postgresql.ds.PGSimpleDataSource;

/** A runner in a process of its own whose fetches never end, to be killed. */
final class SyncRunnerMain {

  private SyncRunnerMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setURL(arguments[0]);
    FakeSource till = new FakeSource("till", RunnerFixture.OUTLETS);
    CountDownLatch gate = till.close();
    SyncRunner.start(
        RunnerFixture.options("killed", SyncSchedule.nightly()),
        List.of(till),
        database,
        Clock.systemUTC(),
        Clock.systemUTC());
    gate.await();
  }
}
