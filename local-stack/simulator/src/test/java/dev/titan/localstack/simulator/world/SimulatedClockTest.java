package dev.titan.localstack.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.localstack.simulator.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedClockTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final MovableClock base = new MovableClock(Instant.parse("2030-06-01T12:00:00Z"));

  @TempDir Path folder;

  @Test
  void runsAtItsSpeedFromItsStart() {
    SimulatedClock clock = SimulatedClock.startingAt(START, 60, base);
    assertThat(clock.instant()).isEqualTo(START);

    base.advance(Duration.ofSeconds(2));

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(120));
    assertThat(clock.withZone(ZoneId.of("Asia/Kolkata")).instant()).isEqualTo(clock.instant());
  }

  @Test
  void keepsNanosecondsAtRealSpeed() {
    SimulatedClock clock = SimulatedClock.startingAt(START, 1, base);
    base.advance(Duration.ofNanos(1_234_567));

    assertThat(clock.instant()).isEqualTo(START.plusNanos(1_234_567));
  }

  @Test
  void goesOnFromTheLastSaveAsIfNoTimeHadPassed() throws IOException {
    Path file = folder.resolve("state").resolve("clock");
    SimulatedClock clock = SimulatedClock.resume(file, START, 10, base);
    base.advance(Duration.ofSeconds(6));
    clock.save(file);
    base.advance(Duration.ofDays(3));

    SimulatedClock resumed = SimulatedClock.resume(file, START, 10, base);

    assertThat(resumed.instant()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void saysWhatToDoWhenTheSavedFileIsDamaged() throws IOException {
    Path file = Files.writeString(folder.resolve("clock"), "yesterday");

    assertThatThrownBy(() -> SimulatedClock.resume(file, START, 1, base))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("delete it to start anew");
  }

  @Test
  void refusesASpeedThatIsNotAboveZero() {
    assertThatThrownBy(() -> SimulatedClock.startingAt(START, 0, base))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SimulatedClock.startingAt(START, Double.NaN, base))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SimulatedClock.startingAt(START, Double.POSITIVE_INFINITY, base))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
