package dev.titan.contracts.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.SqlSteps;
import dev.titan.contracts.event.StableId;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The steps themselves; that they apply to a real ClickHouse is shown where one is at hand. */
class MigrationTest {

  private static final Pattern COMMENT_LINES = Pattern.compile("(?m)^--.*$");

  /** In the files a semicolon ends a statement only at the end of a line. */
  private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(\\n|$)");

  /** Text of each step by its file name, in order. */
  private static final Map<String, String> STEPS = new TreeMap<>();

  @BeforeAll
  static void readSteps() throws IOException, URISyntaxException {
    STEPS.putAll(SqlSteps.of(Migrations.class));
  }

  @Test
  void numbersItsStepsWithoutAGap() {
    SqlSteps.assertNumberedWithoutAGap(STEPS);
  }

  @Test
  void everyStatementMayRunAgainSoThatAStepCanBeTakenUpAgain() {
    assertThat(statements())
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(statement)
                    .matches(
                        "(?s)(CREATE (TABLE|VIEW) IF NOT EXISTS titan\\.\\w+"
                            + "|CREATE OR REPLACE VIEW titan\\.\\w+"
                            + "|ALTER TABLE titan\\.\\w+ ADD COLUMN IF NOT EXISTS \\w+"
                            + "|ALTER TABLE titan\\.\\w+ (COMMENT COLUMN \\w+|MODIFY COMMENT)) .*"));
  }

  @Test
  void everyObjectAndEveryColumnSaysWhatItIs() {
    assertThat(statements())
        .allSatisfy(
            statement ->
                assertThat(lastLine(statement))
                    .matches(
                        "COMMENT '.+'|ALTER TABLE .+ COMMENT (COLUMN \\w+ )?'.+'( AFTER \\w+)?"));
    assertThat(
            statements()
                .filter(statement -> statement.startsWith("CREATE TABLE"))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("  ")))
        .isNotEmpty()
        .allSatisfy(column -> assertThat(column).matches("  [a-z_0-9]+ \\S.* COMMENT '.+',?"));
  }

  @Test
  void aReleasedStepNeverChanges() {
    assertThat(STEPS.entrySet())
        .extracting(step -> step.getKey() + " " + StableId.of(step.getValue()))
        .containsExactly(
            "V001__bills.sql 991b79210cdb5847a851542915b2ef43",
            "V002__sales.sql a067eb3fb3c0b678847e7aba42d21ca2",
            "V003__operations.sql 75ffcfb9c4952fd9b7b13e5051fe55db",
            "V004__views.sql 004fbc3b607419c382255bb0ecafc8e6",
            "V005__house.sql 444adbde0ae0371a5ab2ecb75644e013",
            "V006__reference.sql 6fe9005bcc4311f62f264be7673820ef",
            "V007__kot_fraud.sql 2e48fe0f4711f7b8c01ec7832c5f7912",
            "V008__dead_letter_replays.sql 67fb161ce1c07352e611109702533037",
            "V009__withdrawn_bills.sql 3fe85e016f08691b0dda3c6c986f7e70");
  }

  private static Stream<String> statements() {
    return STEPS.values().stream()
        .map(text -> COMMENT_LINES.matcher(text).replaceAll(""))
        .flatMap(text -> Arrays.stream(STATEMENT_END.split(text)))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty());
  }

  private static String lastLine(String statement) {
    return statement.substring(statement.lastIndexOf('\n') + 1);
  }
}
