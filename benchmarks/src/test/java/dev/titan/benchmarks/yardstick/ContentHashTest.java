package dev.titan.benchmarks.yardstick;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Test
  void ignoresWhenABillWasObserved() {
    assertThat(hash("{\"billId\":\"1\",\"observedAt\":\"2026-03-02T10:00:00Z\",\"total\":5}"))
        .isEqualTo(
            hash("{\"billId\":\"1\",\"observedAt\":\"2026-03-02T11:30:00.5Z\",\"total\":5}"));
  }

  @Test
  void noticesAChangeBeforeAndAfterIt() {
    long hash = hash("{\"billId\":\"1\",\"observedAt\":\"2026-03-02T10:00:00Z\",\"total\":5}");

    assertThat(hash("{\"billId\":\"2\",\"observedAt\":\"2026-03-02T10:00:00Z\",\"total\":5}"))
        .isNotEqualTo(hash);
    assertThat(hash("{\"billId\":\"1\",\"observedAt\":\"2026-03-02T10:00:00Z\",\"total\":6}"))
        .isNotEqualTo(hash);
  }

  @Test
  void takesBytesWithoutAnObservationWhole() {
    assertThat(hash("{\"total\":5}")).isNotEqualTo(hash("{\"total\":6}"));
  }

  private static long hash(String json) {
    return ContentHash.of(json.getBytes(StandardCharsets.UTF_8));
  }
}
