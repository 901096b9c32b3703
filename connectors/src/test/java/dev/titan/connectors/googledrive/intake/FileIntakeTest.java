package dev.titan.connectors.googledrive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.sync.SyncCounts;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of one file after the other. */
class FileIntakeTest extends IntakeFixture {

  private static final String MARCH = "period,2026-03-01,2026-03-31,expenses";

  @Test
  void publishesWhatAFileSaysAndThenWhatItCovers() throws Exception {
    Intake taken =
        take(
            "march.csv",
            MARCH,
            "expense,e1,2026-03-05,40000,Gas",
            "expense,e2,2026-03-06,1200,Milk",
            "total");

    assertThat(taken.outcome()).isEqualTo(Intake.Outcome.TAKEN);
    assertThat(taken.counts()).isEqualTo(new SyncCounts(2, 0, 0));
    assertThat(topics.facts()).hasSize(3).last().isInstanceOf(Coverage.class);
    assertThat(coverage().get(0).from()).isEqualTo("2026-02-28T22:30:00Z");
    assertThat(coverage().get(0).through()).isEqualTo("2026-03-31T22:30:00Z");
    assertThat(
            store.query(
                "SELECT status, outlet_id, rows_read, rows_skipped, published FROM"
                    + " titan.ingestion_files"))
        .containsExactly(List.of("taken", "lawn", "2", "1", "2"));
  }

  @Test
  void coversNothingLaterThanTheFileItself() throws Exception {
    Instant exported = Instant.parse("2026-03-10T12:00:00Z");
    take("march.csv", exported, MARCH, "expense,e1,2026-03-05,40000,Gas");
    assertThat(coverage()).extracting(Coverage::through).containsExactly(exported);

    take("april.csv", exported, "period,2026-04-01,2026-04-02,expenses");
    assertThat(coverage()).hasSize(1);
  }

  @Test
  void takesAContentOnceWhateverTheFileIsCalled() throws Exception {
    take("march.csv", MARCH, "expense,e1,2026-03-05,40000,Gas");
    List<Fact> before = topics.facts();

    Intake again = take("march (1).csv", MARCH, "expense,e1,2026-03-05,40000,Gas");

    assertThat(again.outcome()).isEqualTo(Intake.Outcome.KNOWN);
    assertThat(again.notes()).singleElement().asString().startsWith("The same content was taken");
    assertThat(topics.facts()).isEqualTo(before);
  }

  @Test
  void aCorrectedFileAmendsAndTakesBackWithinItsPeriod() throws Exception {
    take("february.csv", "period,2026-02-01,2026-02-28,expenses", "expense,f1,2026-02-20,100,Soap");
    take(
        "march.csv",
        MARCH,
        "expense,e1,2026-03-05,40000,Gas",
        "expense,e2,2026-03-06,1200,Milk",
        "expense,e3,2026-03-31,900,Ice");

    Intake corrected =
        take(
            "march corrected.csv",
            MARCH,
            "expense,e1,2026-03-05,45000,Gas",
            "expense,e2,2026-03-06,1200,Milk");

    assertThat(corrected.counts()).isEqualTo(new SyncCounts(2, 1, 0));
    assertThat(corrected.withdrawn()).isEqualTo(1);
    assertThat(expenses()).containsExactly("e1 45000", "e2 1200", "f1 100");

    take("march once more.csv", MARCH, "expense,e3,2026-03-31,900,Ice");
    assertThat(expenses()).containsExactly("e3 900", "f1 100");
  }

  @Test
  void withoutAPeriodAFileOfTheSameNameTakesBackOnTheDaysThatBothHave() throws Exception {
    take(
        "Expenses.csv",
        "expense,e1,2026-03-05,100,Gas",
        "expense,e2,2026-03-06,200,Milk",
        "expense,e3,2026-03-09,300,Ice");
    take("Other.csv", "expense,o1,2026-03-06,10,Pen");

    take("expenses (2).csv", "expense,e3,2026-03-09,300,Ice", "expense,e4,2026-03-06,400,Tea");

    assertThat(expenses()).containsExactly("e1 100", "e3 300", "e4 400", "o1 10");
    assertThat(coverage()).isEmpty();
  }

  @Test
  void aLineThatVanishesFromAPurchaseIsTakenBackAndOtherPurchasesStay() throws Exception {
    take(
        "purchases.csv",
        "purchase,m1,2026-03-05,INV-7,Nandi Dairy,Milk,10000",
        "purchase,m2,2026-03-05,INV-7,Nandi Dairy,Curd,2000",
        "purchase,m3,2026-03-05,INV-7,Grain House,Maida,9000");

    Intake corrected =
        take("the dairy's.csv", "purchase,m1,2026-03-05,INV-7,Nandi Dairy,Milk,12000");

    assertThat(corrected.withdrawn()).isEqualTo(1);
    assertThat(held().values())
        .extracting(fact -> ((InventoryMovement) fact).ingredientName())
        .containsExactly("Milk", "Maida");
  }

  @Test
  void rowsThatCannotBeReadGoToTheDeadLettersAndNothingIsTakenBack() throws Exception {
    take("march.csv", MARCH, "expense,e1,2026-03-05,40000,Gas", "expense,e2,2026-03-06,1200,Milk");

    Intake partly = take("march 2.csv", MARCH, "bad,x is no number", "expense,e1,2026-03-05,1,Gas");

    assertThat(partly.outcome()).isEqualTo(Intake.Outcome.PARTLY);
    assertThat(partly.counts()).isEqualTo(new SyncCounts(1, 0, 1));
    assertThat(partly.notes()).anyMatch(note -> note.contains("nothing that earlier files said"));
    assertThat(expenses()).containsExactly("e1 1", "e2 1200");
    DeadLetter letter = topics.deadLetters().get(0);
    assertThat(letter.position()).isEqualTo("march 2.csv, sheet 'Script', row 2");
    assertThat(letter.source()).isEqualTo("googledrive");
    assertThat(letter.outlet()).isEqualTo("lawn");
    assertThat(new String(letter.payloadBytes(), StandardCharsets.UTF_8))
        .isEqualTo("bad\tx is no number");
    assertThatThrownBy(() -> new RowLetters().read(letter))
        .hasMessageContaining("march 2.csv, sheet 'Script', row 2")
        .hasMessageContaining("drop the file again");
  }

  @Test
  void eventsStayWhatTheyAreWhenALaterFileDoesNotHaveThem() throws Exception {
    String days = "period,2026-03-01,2026-03-31,kots";
    take("kots.csv", days, "kot,k1,2026-03-05,Latte", "kot,k2,2026-03-05,Mocha");

    Intake later = take("kots 2.csv", days, "kot,k1,2026-03-05,Latte");

    assertThat(later.counts()).isEqualTo(new SyncCounts(0, 1, 0));
    assertThat(later.withdrawn()).isZero();
    assertThat(held()).hasSize(2);
  }

  @Test
  void publishesNothingOfAFileThatAPersonMustDecideAboutAndTakesItLater() throws Exception {
    String[] lines = {"expense,e1,2026-03-05,100,Gas", "quarantined,What is column 3?"};
    Intake waiting = take("odd.csv", lines);

    assertThat(waiting.outcome()).isEqualTo(Intake.Outcome.QUARANTINED);
    assertThat(waiting.reason()).isEqualTo("What is column 3?");
    assertThat(topics.facts()).isEmpty();
    assertThat(take("odd.csv", lines).outcome())
        .as("not known: it may be understood by now")
        .isEqualTo(Intake.Outcome.QUARANTINED);
    assertThat(store.query("SELECT status, attempts, reason FROM titan.ingestion_files"))
        .containsExactly(List.of("quarantined", "2", "What is column 3?"));
  }

  @Test
  void saysWhyAFileIsRefusedAndQuarantinesPictures() throws Exception {
    assertThat(take("a.csv", "expense,e1,2026-03-05,100,Gas", "damaged").reason())
        .isEqualTo("It is cut off: export it anew");
    assertThat(take("b.csv", "refused,No report is like that").outcome())
        .isEqualTo(Intake.Outcome.REFUSED);
    assertThat(take("c.csv", "picture").outcome()).isEqualTo(Intake.Outcome.QUARANTINED);
    Intake unforeseen = take("d.csv", "no such line");
    assertThat(unforeseen.outcome()).isEqualTo(Intake.Outcome.REFUSED);
    assertThat(unforeseen.reason()).contains("nobody foresaw (java.lang.IllegalStateException)");
    assertThat(topics.facts()).isEmpty();
  }

  @Test
  void namesTheOutletsWhenAFolderIsNone() throws Exception {
    Path content = Files.writeString(root.resolve("content"), "expense,e1,2026-03-05,100,Gas");
    Intake refused =
        intake()
            .take(
                new DroppedFile(
                    "cafes", Optional.of("moon"), "a.csv", "Sales/Watch/moon/a.csv", content, NOW),
                "");

    assertThat(refused.outcome()).isEqualTo(Intake.Outcome.REFUSED);
    assertThat(refused.reason()).contains("There is no outlet moon").contains("lawn, pier");
  }

  @Test
  void findsTheOutletThatTheFileNames() throws Exception {
    Path content =
        Files.writeString(
            root.resolve("content"), "restaurant,CAFE PIER.\nexpense,e1,2026-03-05,100,Gas");
    intake()
        .take(
            new DroppedFile("cafes", Optional.empty(), "a.csv", "Sales/Watch/a.csv", content, NOW),
            "");

    assertThat(topics.facts()).extracting(Fact::key).containsExactly(PIER);
  }

  @Test
  void publishesAgainWhatKafkaDidNotAcknowledge() throws Exception {
    topics.away(true);
    assertThatThrownBy(() -> take("march.csv", MARCH, "expense,e1,2026-03-05,40000,Gas"))
        .isInstanceOf(TitanException.class);
    assertThat(coverage()).isEmpty();
    topics.away(false);

    Intake taken = take("march.csv", MARCH, "expense,e1,2026-03-05,40000,Gas");

    assertThat(taken.counts()).isEqualTo(new SyncCounts(1, 0, 0));
    assertThat(expenses()).containsExactly("e1 40000");
    assertThat(coverage()).hasSize(1);
    assertThat(topics.facts().stream().filter(fact -> !(fact instanceof Coverage)))
        .as("said as of the time at which it was begun first")
        .extracting(IntakeFixture::observedAt)
        .containsOnly(NOW.plusSeconds(60));
  }

  @Test
  void takesFilesOfManyChunks() throws Exception {
    String[] lines = new String[2 * Delivery.CHUNK + 7];
    for (int row = 0; row < lines.length; row++) {
      lines[row] = "expense,e%05d,2026-03-05,100,Gas".formatted(row);
    }
    assertThat(take("many.csv", lines).counts().published()).isEqualTo(lines.length);
    lines[3] = "expense,e00003,2026-03-05,200,Gas";
    lines[4] = "total";

    Intake corrected = take("many.csv", lines);

    assertThat(corrected.counts()).isEqualTo(new SyncCounts(2, lines.length - 2, 0));
    assertThat(expenses()).hasSize(lines.length - 1).contains("e00003 200");
  }
}
