package dev.titan.benchmarks.kotfraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.testing.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KotFraudGrowthTest {

  @TempDir private Path folder;

  @Test
  void examinesEveryDayThatIsKnownAndEveryDayThatIsMeasured() throws Exception {
    List<String> told = new ArrayList<>();
    KotFraudGrowth growth =
        new KotFraudGrowth(
            Repository.root(),
            folder,
            new KotFraudGrowth.Size(2, 5, 2),
            Clock.systemUTC(),
            told::add);

    assertThat(growth.measure("small", 4, 3)).isPositive();

    // Four orders of four facts, eight words of how far, at four outlets; and each a last ticket.
    assertThat(told.get(0)).isEqualTo("small: 292 records are known");
  }

  @Test
  void comparesWithTheMeanOfBothMeasurementsWithLittleKnown() throws Exception {
    KotFraudGrowthResult result = new KotFraudGrowthResult(10, 1000, 365, 90, 110, 119, 121);

    assertThat(result.text())
        .contains("1,000 outlets and a day: 119 us a fact, ratio 1.19 (1.2 or less: met)")
        .contains("10 outlets and 365 days: 121 us a fact, ratio 1.21 (1.2 or less: missed)");
    Path json = folder.resolve("growth.json");
    result.write(json);
    JsonNode figures = JsonMapper.builder().build().readTree(Files.readAllBytes(json));
    assertThat(figures.path("fact_us").doubleValue()).isEqualTo(100);
    assertThat(figures.path("outlets_ratio").doubleValue()).isCloseTo(1.19, within(1e-9));
    assertThat(figures.path("days_ratio").doubleValue()).isCloseTo(1.21, within(1e-9));
  }
}
