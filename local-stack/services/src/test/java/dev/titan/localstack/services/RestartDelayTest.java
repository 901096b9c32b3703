package dev.titan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartDelayTest {
  @Test
  void doublesUpToTenSecondsAndBeginsAnewAfterAStableMinute() {
    RestartDelay delay = new RestartDelay();
    assertThat(delay.after(Duration.ZERO)).isEqualTo(Duration.ofMillis(100));
    assertThat(delay.after(Duration.ZERO)).isEqualTo(Duration.ofMillis(200));
    for (int death = 0; death < 20; death++) {
      delay.after(Duration.ofSeconds(1));
    }
    assertThat(delay.after(Duration.ofSeconds(59))).isEqualTo(Duration.ofSeconds(10));
    assertThat(delay.after(Duration.ofSeconds(60))).isEqualTo(Duration.ofMillis(100));
  }
}
