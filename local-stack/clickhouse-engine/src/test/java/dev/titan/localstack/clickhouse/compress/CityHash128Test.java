package dev.titan.localstack.clickhouse.compress;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.data.ClickHouseCityHash;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Our CityHash128 is the one that ClickHouse's own client computes. */
class CityHash128Test {
  @Test
  @SuppressWarnings("deprecation")
  void agreesWithTheClientForEveryLength() {
    byte[] data = new byte[1200];
    new SplittableRandom(7).nextBytes(data);
    for (int length = 0; length < 1000; length++) {
      long[] expected = ClickHouseCityHash.cityHash128(data, 3, length);
      CityHash128.Hash actual = CityHash128.of(data, 3, length);
      assertThat(new long[] {actual.first(), actual.second()})
          .as("%d bytes", length)
          .isEqualTo(expected);
    }
  }
}
