package dev.titan.localstack.simulator.house.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FraudDocumentTest {

  @Test
  void theDocumentHasARowForEveryModeWithAllOfItsTraps() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("FRAUD.md"));
    for (String mode : Playbook.modes()) {
      String row =
          rows.stream()
              .filter(line -> line.startsWith("| `" + mode + "` |"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("no row for " + mode));
      assertThat(Playbook.traps())
          .filteredOn(trap -> trap.startsWith(mode + "/"))
          .hasSizeGreaterThanOrEqualTo(2)
          .allMatch(trap -> row.contains("`" + trap.substring(mode.length() + 1) + "`"));
    }
  }
}
