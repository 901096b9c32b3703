package dev.titan.localstack.cli.evaluate.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.localstack.cli.run.Home;
import dev.titan.pipelines.kotfraud.KotFraudModes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The modes and what people call them. */
class FraudModesTest {

  @Test
  void knowsEveryModeOfTheDetectorUnderItsOwnName() {
    for (KotFraudModes.Known mode : KotFraudModes.all()) {
      assertThat(FraudModes.of(mode.name()))
          .as(mode.name())
          .map(FraudModes::detectorName)
          .contains(mode.name());
    }
  }

  @Test
  void hasNineteenNumbersAndNoNameTwice() {
    assertThat(Arrays.stream(FraudModes.values()).map(FraudModes::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 19).boxed().toList());
    List<String> names =
        Arrays.stream(FraudModes.values()).flatMap(mode -> mode.names().stream()).toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void understandsNumbersAndOtherSpellings() {
    for (String word : List.of("13", "mode 13", "Tender swapped", "TENDER-SWAP", " 13 ")) {
      assertThat(FraudModes.of(word)).as(word).contains(FraudModes.TENDER);
    }
    assertThat(FraudModes.of("3")).contains(FraudModes.QUANTITY_CUT);
    assertThat(FraudModes.of("a nap in the sun")).isEmpty();
    assertThat(FraudModes.of("20")).isEmpty();
  }

  @Test
  void standOnThePage() throws IOException {
    String page = Files.readString(Home.folder().resolve("pipelines/EVALUATION.md"));
    for (FraudModes mode : FraudModes.values()) {
      assertThat(page)
          .contains(
              "| %d | %s |"
                  .formatted(
                      mode.number(),
                      mode.names().stream()
                          .map(name -> "`" + name + "`")
                          .collect(Collectors.joining(", "))));
    }
  }
}
