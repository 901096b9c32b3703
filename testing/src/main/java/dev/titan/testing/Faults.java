package dev.titan.testing;

import dev.titan.localstack.services.ClickHouseProcess;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Things that go wrong, on purpose. */
public final class Faults {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Faults() {}

  /** Kills the shared ClickHouse as kill -9 does and waits until its successor answers. */
  public static void killClickHouseAndAwaitItsReturn() {
    ClickHouseProcess clickHouse = TestStack.clickHouse();
    int before = clickHouse.restarts();
    clickHouse.kill();
    Awaitility.await("ClickHouse is back")
        .atMost(PATIENCE)
        .until(() -> clickHouse.restarts() > before && clickHouse.health().healthy());
  }

  /** Kills the shared ClickHouse as kill -9 does and does not wait. */
  public static void killClickHouse() {
    TestStack.clickHouse().kill();
  }
}
