package dev.titan.pipelines.kotfraud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.topic.Topic;
import dev.titan.pipelines.kotfraud.mode.Mode;
import dev.titan.pipelines.kotfraud.mode.RuleParameters;
import dev.titan.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for people says what the code does. */
class KotFraudDocumentTest {

  @Test
  void namesEveryModeWithItsNeedsParametersAndStartValues() throws IOException {
    String page = Files.readString(Repository.root().resolve("pipelines/KOTFRAUD.md"));
    for (Mode mode : KotFraudRules.MODES) {
      ModeRule rule = ModeRule.of(mode, RuleParameters.of(mode.name(), Map.of()), "");
      String parameters =
          new TreeMap<>(rule.parameters())
              .entrySet().stream()
                  .map(
                      one ->
                          "`%s` %s"
                              .formatted(
                                  one.getKey(), one.getValue().isEmpty() ? "none" : one.getValue()))
                  .collect(Collectors.joining(", "));
      assertThat(page).contains("| `%s` | %s |".formatted(mode.name(), parameters));
      String row =
          page.lines()
              .filter(line -> line.startsWith("| `" + mode.name() + "` | "))
              .findFirst()
              .orElseThrow();
      for (Topic topic : mode.needs()) {
        assertThat(row).contains(topic.topicName().replace("titan.", ""));
      }
    }
  }
}
