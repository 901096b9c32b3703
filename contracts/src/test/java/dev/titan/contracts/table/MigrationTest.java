package dev.titan.contracts.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The steps themselves; that they apply to a real ClickHouse is shown where one is at hand. */
class MigrationTest {

  private static final List<Migration> STEPS = Migration.all();

  @Test
  void numbersItsStepsWithoutAGap() {
    assertThat(STEPS)
        .extracting(Migration::version)
        .isEqualTo(IntStream.rangeClosed(1, STEPS.size()).boxed().toList());
    for (Migration step : STEPS) {
      assertThat(step.name()).startsWith("V%03d__".formatted(step.version()));
    }
  }

  @Test
  void everyStatementCreatesOneObjectSoThatAStepCanBeTakenUpAgain() {
    assertThat(STEPS)
        .flatExtracting(Migration::statements)
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(statement)
                    .matches("(?s)CREATE (TABLE|VIEW) titan\\.\\w+ .*")
                    .contains("COMMENT '"));
  }

  @Test
  void aReleasedStepNeverChanges() {
    assertThat(STEPS)
        .extracting(step -> step.name() + " " + step.checksum())
        .containsExactly(
            "V001__bills.sql 28e26bced6c12df6be3b543faa42a03d",
            "V002__sales.sql 2e10c7578eb2a0de056398fb5caf6670",
            "V003__operations.sql 4c2c4a37af81db6746d529c9feddcf2e",
            "V004__views.sql d29d275bbd9e82f3c37330c2a7676d66");
  }
}
