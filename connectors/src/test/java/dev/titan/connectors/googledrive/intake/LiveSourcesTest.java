package dev.titan.connectors.googledrive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.topic.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files about what another source tells live, and what is said of a file before it is taken. */
class LiveSourcesTest extends IntakeFixture {

  private static final String[] SALES = {
    "period,2026-03-01,2026-03-31,line",
    "line,b1,2026-03-05,500,Latte",
    "line,b2,2026-03-05,500,Mocha"
  };

  private static final String[] SALES_AND_EXPENSE = {
    SALES[0], SALES[1], SALES[2], "expense,e1,2026-03-05,100,Gas"
  };

  private static final String WHY =
      "2 records for titan.bills were left out: petpooja tells them live for lawn, and they would"
          + " count twice";

  @BeforeEach
  void tellBillsLive() throws SQLException {
    enable("{petpooja}");
  }

  @Test
  void leavesOutWhatAnotherSourceTellsLiveAndSaysSo() throws Exception {
    Intake taken = take("sales.csv", SALES_AND_EXPENSE);

    assertThat(taken.outcome()).isEqualTo(Intake.Outcome.PARTLY);
    assertThat(topics.facts()).hasSize(1);
    assertThat(taken.notes()).containsExactly(WHY);
    assertThat(taken.summary().orElseThrow().coverage()).isEmpty();
  }

  @Test
  void saysThatNothingWentOutAndTakesItOnceNobodyTellsItLive() throws Exception {
    Intake leftOut = take("sales.csv", SALES);
    assertThat(leftOut.outcome()).isEqualTo(Intake.Outcome.LEFT_OUT);
    assertThat(leftOut.outcome().isGood()).isTrue();
    assertThat(topics.facts()).isEmpty();

    enable("{}");

    assertThat(take("sales.csv", SALES).outcome()).isEqualTo(Intake.Outcome.TAKEN);
    assertThat(bills()).hasSize(2);
  }

  @Test
  void asksNobodyToCorrectARowThatWouldBeLeftOut() throws Exception {
    Intake taken = take("sales.csv", "bad,no total,ORDERS_MASTER", "bad,no sum,EXPENSE", SALES[1]);

    assertThat(topics.deadLetters()).extracting(DeadLetter::reason).containsExactly("no sum");
    assertThat(taken.notes())
        .contains(
            "1 rows for titan.bills that cannot be read need no correction: petpooja tells them"
                + " live for lawn");
  }

  @Test
  void saysBeforehandWhatTakingAFileDoes() throws Exception {
    Preview some = look(SALES_AND_EXPENSE);
    assertThat(some.outcome()).isEqualTo(Intake.Outcome.PARTLY);
    assertThat(some.records()).isEqualTo(Map.of(Topic.EXPENSES, 1L));
    assertThat(some.notes()).containsExactly(WHY);
    assertThat(some.summary().coverage()).isEmpty();

    Preview none = look(SALES);
    assertThat(none.outcome()).isEqualTo(Intake.Outcome.LEFT_OUT);
    assertThat(none.records()).isEmpty();

    enable("{}");
    Preview all = look(SALES);
    assertThat(all.outcome()).isEqualTo(Intake.Outcome.TAKEN);
    assertThat(all.records()).isEqualTo(Map.of(Topic.BILLS, 2L));
    assertThat(all.summary().coverage()).hasSize(1);

    assertThat(look("cost,Latte,9000").reference()).isEqualTo(1);
    assertThat(topics.facts()).isEmpty();
    assertThat(store.query("SELECT * FROM titan.ingestion_files")).isEmpty();
  }

  @Test
  void saysBeforehandThatAFileIsKnownOrTheOutletIsNot() throws Exception {
    enable("{}");
    take("sales.csv", SALES);
    Preview again = look(SALES);
    assertThat(again.outcome()).isEqualTo(Intake.Outcome.KNOWN);
    assertThat(again.records()).isEmpty();
    assertThat(again.notes()).anyMatch(note -> note.startsWith("The same content was taken at"));

    Path content = Files.writeString(root.resolve("content"), "refused,nobody cares");
    Preview nowhere =
        intake().look(new DroppedFile("cafes", Optional.of("moon"), "a", "a", content, NOW));
    assertThat(nowhere.outcome()).isEqualTo(Intake.Outcome.REFUSED);
    assertThat(nowhere.reason()).contains("There is no outlet moon");
  }

  private Preview look(String... lines) throws IOException {
    Path content = Files.writeString(root.resolve("content"), String.join("\n", lines));
    return intake()
        .look(new DroppedFile("cafes", Optional.of("lawn"), "a.csv", "a.csv", content, NOW));
  }

  private void enable(String sources) throws SQLException {
    store.execute(
        "UPDATE titan.outlets SET enabled_sources = '%s' WHERE outlet_id = 'lawn'"
            .formatted(sources));
  }
}
