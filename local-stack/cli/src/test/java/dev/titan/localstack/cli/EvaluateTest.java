package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.localstack.cli.run.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the page, through real services. */
class EvaluateTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @Test
  void findsTheFraudOfTheExampleAndLeavesItsTrapAlone() throws IOException {
    Path events = folder.resolve("events");
    Files.createDirectories(events);
    Path example = Home.folder().resolve("pipelines/evaluation-example");
    try (Stream<Path> files = Files.list(example)) {
      for (Path file : files.toList()) {
        Files.copy(file, events.resolve(file.getFileName()));
      }
    }
    Files.writeString(events.resolve("kots.jsonl"), "{\"outlet\":\n", StandardOpenOption.APPEND);
    Path reference = events.resolve("reference.json");
    Files.writeString(
        reference,
        Files.readString(reference)
            .replace(
                "\"rules\": [",
                "\"rules\": [{\"mode\": \"cash_short\", \"parameters\": {\"least\": 7}},"));
    Path json = folder.resolve("score.json");
    Commands.Answer answer =
        Commands.run(
            "evaluate",
            "kotfraud",
            "--events",
            events.toString(),
            "--json",
            json.toString(),
            "--data",
            folder.resolve("data").toString());
    assertThat(answer.error()).isEmpty();
    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("1 lines could not be read", "kots.jsonl line 4: ")
        .contains("1 records could not be read by the job", "cash_short has no parameter [least]")
        .containsPattern("tender_swapped +1 +1 +0 +0 +1\\.000 +1\\.000 +₹210\\.00 +₹210\\.00")
        .containsPattern("wrong button +1 +0")
        .doesNotContain("False cases:", "Missed:");
    assertThat(answer.out().strip().lines().reduce((one, later) -> later).orElseThrow())
        .startsWith("Good: precision 1.000, recall 1.000");

    JsonNode score = JSON.readTree(json.toFile());
    assertThat(names(score)).containsExactly("modes", "traps", "overall", "honest", "dead_letters");
    JsonNode mode =
        Stream.of(score.path("modes"))
            .flatMap(modes -> modes.valueStream())
            .filter(one -> one.path("mode").asText().equals("tender_swapped"))
            .findFirst()
            .orElseThrow();
    assertThat(names(mode))
        .containsExactly(
            "mode",
            "injected",
            "found",
            "missed",
            "false_cases",
            "precision",
            "recall",
            "rupees_truth",
            "rupees_found",
            "delay_p50_s",
            "delay_p99_s");
    assertThat(mode.path("found").asInt()).isEqualTo(1);
    assertThat(mode.path("rupees_found").decimalValue()).isEqualByComparingTo("210.00");
    assertThat(mode.path("delay_p99_s").asDouble()).isZero();
    assertThat(score.at("/traps/0/false_alarms").asInt()).isZero();
    assertThat(score.at("/overall/precision").asDouble()).isEqualTo(1);
    assertThat(names(score.path("honest"))).containsExactly("outlets", "days", "false_cases");
    assertThat(score.at("/dead_letters/count").asInt()).isEqualTo(1);
    assertThat(names(score.at("/dead_letters/letters/0")))
        .containsExactly("outlet", "position", "code", "reason");
    assertThat(score.at("/dead_letters/letters/0/code").asText()).isEqualTo("UNKNOWN_VALUE");

    Commands.Answer again =
        Commands.run(
            "evaluate",
            "kotfraud",
            "--events",
            events.toString(),
            "--data",
            folder.resolve("data").toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.error()).contains("is not empty");
  }

  @Test
  void wantsADetectorThatItKnowsAndAFolderOrASeed() {
    assertThat(Commands.run("evaluate", "weather", "--events", ".").code()).isEqualTo(2);
    assertThat(Commands.run("evaluate", "kotfraud").code()).isEqualTo(2);
    assertThat(Commands.run("evaluate", "kotfraud", "--seed", "1", "--events", ".").code())
        .isEqualTo(2);
    Commands.Answer both =
        Commands.run("evaluate", "kotfraud", "--events", ".", "--days", "3", "--style", "all");
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.error()).contains("Only --seed N takes --days, --style");
    Commands.Answer absent =
        Commands.run(
            "evaluate",
            "kotfraud",
            "--events",
            folder.resolve("absent").toString(),
            "--data",
            folder.resolve("data").toString());
    assertThat(absent.code()).isEqualTo(1);
    assertThat(absent.error()).contains("There are no events in ");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
