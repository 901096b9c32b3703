package dev.titan.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.SqlSteps;
import dev.titan.contracts.event.StableId;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The steps themselves; that they apply to a real PostgreSQL is shown where one is at hand. */
class StoreStepsTest {

  private static final Map<String, String> STEPS = new TreeMap<>();

  @BeforeAll
  static void readSteps() throws IOException, URISyntaxException {
    STEPS.putAll(SqlSteps.of(StoreSchema.class));
  }

  @Test
  void numbersItsStepsWithoutAGap() {
    SqlSteps.assertNumberedWithoutAGap(STEPS);
  }

  @Test
  void publishesTheTablesThatTheListNamesAndNoOther() {
    String publication = STEPS.get("V003__publication.sql");
    List<String> published =
        Pattern.compile("(?m)^  titan\\.(\\w+),?$")
            .matcher(publication)
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(published).isEqualTo(PublishedTables.NAMES);
    assertThat(published)
        .doesNotContain("credentials", "detector_rule_history", "reference_snapshots")
        .noneMatch(table -> table.startsWith("sync_"));
  }

  @Test
  void aReleasedStepNeverChanges() {
    assertThat(STEPS.entrySet())
        .extracting(step -> step.getKey() + " " + StableId.of(step.getValue()))
        .containsExactly(
            "V001__reference.sql 52acdaefe27ce2aac1539085c555023f",
            "V002__operations.sql d8a8231b9e60375604ff049c8c2da611",
            "V003__publication.sql 24faff26ee863a5663a9cc62ca28e81a",
            "V004__sync.sql 40a1230f68e009687f388465c2f59417",
            "V005__ingestion.sql a9aa1058987949ca7571d21d084d35f5",
            "V006__learning.sql 0083a48fa729e1a53bf22bc2a0475e68",
            "V007__pictures.sql 0b4f73a02fa50ba2e6844f4bdac99f2d");
  }
}
