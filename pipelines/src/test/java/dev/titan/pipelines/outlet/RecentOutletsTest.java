package dev.titan.pipelines.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.topic.OutletKey;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What was read of outlets is kept until there are too many of them, and never dropped unsaved. */
class RecentOutletsTest {

  private static final int MANY = 10_000;

  @Test
  void forgetsWhoHadNoRecordForTheLongestTime() {
    RecentOutlets<StringBuilder> recent = new RecentOutlets<>(StringBuilder::new, all -> true);
    for (int outlet = 0; outlet < MANY; outlet++) {
      enter(recent, outlet).append(outlet);
      assertThat(enter(recent, 0)).as("comes again and again").asString().startsWith("0");
    }
    assertThat(enter(recent, MANY - 1)).hasToString(Integer.toString(MANY - 1));
    assertThat(enter(recent, 1)).as("was long ago").hasToString("");
  }

  @Test
  void keepsWhatIsNotInStateYet() {
    AtomicBoolean isInState = new AtomicBoolean();
    RecentOutlets<StringBuilder> recent =
        new RecentOutlets<>(StringBuilder::new, all -> isInState.get());
    for (int outlet = 0; outlet < MANY; outlet++) {
      enter(recent, outlet).append(outlet);
    }
    assertThat(enter(recent, 0)).hasToString("0");
    isInState.set(true);
    for (int outlet = 1; outlet < MANY; outlet++) {
      enter(recent, outlet);
    }
    assertThat(enter(recent, 0)).as("was put back").hasToString("");
  }

  private static StringBuilder enter(RecentOutlets<StringBuilder> recent, int outlet) {
    recent.enter(new OutletKey("org", "outlet-" + outlet));
    return recent.current();
  }
}
