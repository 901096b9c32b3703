package dev.titan.localstack.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.titan.localstack.cli.run.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CONFIGURATION.md against the code. */
class ConfigurationPageTest {
  private static final Pattern KEY = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|");
  private static final Pattern VARIABLE = Pattern.compile("-env: (\\w+)");

  @TempDir private Path folder;
  private String page;

  @BeforeEach
  void readThePage() throws IOException {
    page = Files.readString(Home.folder().resolve("local-stack/cli/CONFIGURATION.md"));
  }

  @Test
  void documentsEveryKeyAndNoOther() {
    assertThat(KEY.matcher(page).results().map(found -> found.group(1)))
        .containsExactlyInAnyOrderElementsOf(ConfigurationKeys.all());
  }

  @Test
  void showsAChainThatTitanTakes() throws IOException {
    String chain = page.substring(page.indexOf("```yaml") + "```yaml".length());
    Path file =
        Files.writeString(folder.resolve("titan.yaml"), chain.substring(0, chain.indexOf("```")));
    Map<String, String> environment = new HashMap<>();
    VARIABLE
        .matcher(chain)
        .results()
        .map((MatchResult found) -> found.group(1))
        .forEach(variable -> environment.put(variable, "the value of " + variable));
    environment.put(
        "TITAN_MASTER_KEY",
        Base64.getEncoder()
            .encodeToString("a master key for a chain's page!".getBytes(StandardCharsets.UTF_8)));
    assertThatCode(() -> new Up(file, environment)).doesNotThrowAnyException();
  }

  @Test
  void theExampleExplainsEveryKey() throws IOException {
    String example;
    try (InputStream text = Up.class.getResourceAsStream("titan-example.yaml")) {
      example = new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String key : ConfigurationKeys.all()) {
      assertThat(example).contains(key.substring(key.lastIndexOf('.') + 1) + ":");
    }
  }
}
