package dev.titan.connectors.googledrive.report;

import static dev.titan.connectors.googledrive.report.Reading.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.titan.connectors.googledrive.report.ColumnMapping.Origin;
import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.connectors.googledrive.report.FileSummary.Covered;
import dev.titan.connectors.googledrive.report.FileSummary.Outcome;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a file as a whole, whom it is about, and what it claims. */
class OutcomesTest {

  private static final ColumnMapping LEARNED =
      new ColumnMapping(
          Report.EXPENSE,
          Map.of("date", "Tag", "reason", "Wofür", "amount", "Betrag"),
          0.9,
          Origin.LEARNED);

  @Test
  void quarantinesATableThatNobodyKnows() {
    Reading reading = Reading.of(foreign());
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(reading.summary.reason()).contains("Tag, Wofür, Betrag").contains("say what they mean");
    assertThat(reading.facts).isEmpty();
    assertThat(reading.tables).isEmpty();
    UnknownTable table = reading.summary.proposals().get(0).table();
    assertThat(table.headers()).containsExactly("Tag", "Wofür", "Betrag");
    assertThat(table.rows())
        .containsExactly(
            List.of("27 Aug 2025", "Gas - Fuel - Utilities", "900"),
            List.of("28 Aug 2025", "Milk - Dairy - Raw Material", "60"));
    assertThat(reading.table().found().mapping()).isEmpty();
  }

  @Test
  void readsAnUnknownTableByAMappingThatWasLearned() {
    List<UnknownTable> asked = new ArrayList<>();
    Reading reading =
        Reading.of(
            foreign(),
            table -> {
              asked.add(table);
              return Optional.of(LEARNED);
            });
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(reading.facts(Expense.class))
        .extracting(Expense::amountPaise)
        .containsExactly(90_000L, 6_000L);
    assertThat(reading.table().found().mapping()).contains(LEARNED);
    assertThat(asked).hasSize(1);
  }

  @Test
  void asksNobodyAboutAReportThatIsKnown() {
    Reading reading =
        Reading.of(
            RowsFile.rows().row("Date", "Reason", "Amount").row("27 Aug 2025", "Gas", "9"),
            table -> {
              throw new AssertionError("asked about " + table);
            });
    assertThat(reading.facts(Expense.class)).hasSize(1);
  }

  @Test
  void quarantinesAnAdviceThatIsNotSureEnoughOrLacksSomething() {
    ColumnMapping unsure =
        new ColumnMapping(Report.EXPENSE, LEARNED.headerByField(), 0.84, Origin.MODEL);
    Reading reading = Reading.of(foreign(), table -> Optional.of(unsure));
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(reading.summary.proposals().get(0).mapping()).contains(unsure);
    assertThat(reading.summary.reason()).contains("most likely a Expense").contains("84 %");
    ColumnMapping lacking =
        new ColumnMapping(
            Report.EXPENSE, Map.of("date", "Tag", "reason", "Wofür"), 1, Origin.MODEL);
    assertThat(Reading.of(foreign(), table -> Optional.of(lacking)).summary.outcome())
        .isEqualTo(Outcome.QUARANTINED);
    ColumnMapping invented =
        new ColumnMapping(
            Report.EXPENSE,
            Map.of("date", "Tag", "reason", "Wofür", "amount", "Summe"),
            1,
            Origin.MODEL);
    assertThat(Reading.of(foreign(), table -> Optional.of(invented)).facts).isEmpty();
  }

  @Test
  void proposesTheReportOfMisspeltHeadersToAPerson() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Invioce No.", "Date", "Order Typ", "Status", "My Amount", "Total")
                .row("1", "27 Aug 2025 10:00", "Dine In", "Success", "10", "10"));
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.QUARANTINED);
    ColumnMapping proposed = reading.summary.proposals().get(0).mapping().orElseThrow();
    assertThat(proposed.report()).isEqualTo(Report.ORDERS_MASTER);
    assertThat(proposed.headerByField())
        .containsEntry("invoice", "Invioce No.")
        .containsEntry("orderType", "Order Typ");
    assertThat(proposed.confidence()).isLessThan(ColumnMapping.ENOUGH);
  }

  @Test
  void doesNotTakeAFewKnownColumnsAmongManyOthersForAReport() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "Reason", "Amount", "A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1")
                .row("27 Aug 2025", "x", "9", 1, 2, 3, 4, 5, 6, 7, 8, 9));
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.QUARANTINED);
    assertThat(reading.facts).isEmpty();
  }

  @Test
  void namesTheSameTableAlikeInWhateverOrderItsColumnsStand() {
    RowsFile other =
        RowsFile.rows()
            .row("Betrag", "Tag", "Wofür")
            .row("900", "27 Aug 2025", "Gas - Fuel - Utilities");
    assertThat(Reading.of(other).summary.proposals().get(0).table().fingerprint())
        .isEqualTo(Reading.of(foreign()).summary.proposals().get(0).table().fingerprint());
  }

  @Test
  void leavesOutASmallTableBesideOneThatIsUnderstood() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("Date", "Reason", "Amount")
                .row("27 Aug 2025", "Gas - Fuel - Utilities", "900")
                .blank()
                .row("Ledger", "Sum")
                .row("Fuel", "900"));
    assertThat(reading.facts(Expense.class)).hasSize(1);
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.TAKEN);
    assertThat(reading.summary.assumptions())
        .anyMatch(one -> one.contains("row 4 (Ledger, Sum) is taken for a summary"));
  }

  @Test
  void refusesAFileWithoutATable() {
    Reading reading = Reading.of(RowsFile.rows().row("Hello").row("Nothing", "here"));
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(reading.summary.reason()).contains("No table was found").contains("header row");
  }

  @Test
  void takesTheOutletThatTheFileNames() {
    Reading reading = Reading.outside(named("Cafe Harbour"));
    assertThat(reading.facts).extracting(Fact::outlet).containsOnly("harbour");
    assertThat(reading.summary.place()).contains(new Place(Reading.HARBOUR, Reading.CALENDAR));
  }

  @Test
  void refusesAFileOfWhichNobodyKnowsTheOutlet() {
    Reading reading = Reading.outside(named("Somewhere Else"));
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(reading.summary.reason()).contains("not known which outlet").contains("folder");
    assertThat(reading.summary.assumptions()).anyMatch(one -> one.contains("Somewhere Else"));
    assertThat(reading.facts).isEmpty();
  }

  @Test
  void refusesAFileInTheFolderOfAnotherOutletThanItNames() {
    Reading reading = Reading.of(named("Cafe Harbour"));
    assertThat(reading.summary.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(reading.summary.reason()).contains("acme/central").contains("Cafe Harbour");
    assertThat(Reading.of(named("Cafe Central")).facts).hasSize(1);
  }

  @Test
  void takesEachRowForTheOutletThatItNames() {
    Reading reading =
        Reading.outside(
            RowsFile.rows()
                .row("Outlet Name", "Date", "Reason", "Amount")
                .row("Cafe Central", "27 Aug 2025", "Gas", "9")
                .row("Cafe Harbour", "27 Aug 2025", "Gas", "9")
                .row("Elsewhere", "27 Aug 2025", "Gas", "9"));
    assertThat(reading.facts).extracting(Fact::outlet).containsExactly("central", "harbour");
    assertThat(reading.bad).hasSize(1);
    assertThat(reading.facts(Expense.class))
        .extracting(Expense::expenseId)
        .doesNotHaveDuplicates();
  }

  @Test
  void claimsThePeriodThatTheFileStates() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .row("From 27 Aug 2025 To 28 Aug 2025")
                .row("Date", "Reason", "Amount")
                .row("27 Aug 2025", "Gas", "9"));
    assertThat(reading.summary.coverage())
        .containsExactly(
            new Covered(
                Topic.EXPENSES,
                Optional.empty(),
                new Coverage(
                    "acme",
                    "central",
                    "drive-expenses",
                    at("2025-08-27T04:00"),
                    at("2025-08-29T04:00"),
                    null)));
  }

  @Test
  void claimsNothingBeyondTheMomentOfTheFileAndNothingWithoutAPeriod() {
    Reading open =
        Reading.of(
            RowsFile.rows()
                .row("Date", "01 Sep 2025 to 30 Sep 2025")
                .row("Date", "Reason", "Amount")
                .row("01 Sep 2025", "Gas", "9"));
    assertThat(open.summary.coverage())
        .extracting(one -> one.coverage().through())
        .containsExactly(Reading.OBSERVED);
    Reading none =
        Reading.of(RowsFile.rows().row("Date", "Reason", "Amount").row("27 Aug 2025", "Gas", "9"));
    assertThat(none.summary.coverage()).isEmpty();
    assertThat(none.summary.assumptions()).anyMatch(one -> one.contains("states no period"));
  }

  @Test
  void claimsOnlyTheLastDayByAStockSummaryAndNothingByChangesOfTickets() {
    assertThat(claims(Report.STOCK_SUMMARY))
        .extracting(one -> one.coverage().from(), one -> one.coverage().through())
        .containsExactly(
            tuple(at("2025-08-31T04:00"), at("2025-09-01T04:00")));
    assertThat(claims(Report.VOID_KOT)).isEmpty();
    assertThat(claims(Report.KOT_MODIFICATION)).isEmpty();
    assertThat(claims(Report.RECIPE)).isEmpty();
    assertThat(claims(Report.ORDERS_MASTER))
        .extracting(Covered::part)
        .containsExactly(Optional.of(BillPart.Kind.MASTER));
    assertThat(claims(Report.ITEM_DETAILS))
        .extracting(Covered::part)
        .containsExactly(Optional.of(BillPart.Kind.LINES));
  }

  @Test
  void saysWhatTheFileItselfAssumed() {
    Reading reading =
        Reading.of(
            RowsFile.rows()
                .assuming("The text is taken for windows-1252")
                .row("Date", "Reason", "Amount")
                .row("27 Aug 2025", "Gas", "9"));
    assertThat(reading.summary.assumptions()).contains("The text is taken for windows-1252");
  }

  @Test
  void doesNotTakeAMappingOfFieldsThatAReportDoesNotHave() {
    assertThatThrownBy(
            () -> new ColumnMapping(Report.EXPENSE, Map.of("colour", "Tag"), 1, Origin.PERSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour");
  }

  private static List<Covered> claims(Report report) {
    RowsFile file =
        RowsFile.rows()
            .row("Date", "27 Aug 2025 to 31 Aug 2025")
            .row(Samples.of(report).headers().toArray());
    Samples.of(report).rows().forEach(row -> file.row(row.toArray()));
    return Reading.of(file).summary.coverage();
  }

  private static RowsFile foreign() {
    return RowsFile.rows()
        .row("Ausgaben der Woche")
        .row("Tag", "Wofür", "Betrag")
        .row("27 Aug 2025", "Gas - Fuel - Utilities", "900")
        .row("28 Aug 2025", "Milk - Dairy - Raw Material", "60");
  }

  private static RowsFile named(String restaurant) {
    return RowsFile.rows()
        .row("Restaurant Name", restaurant)
        .row("Date", "Reason", "Amount")
        .row("27 Aug 2025", "Gas - Fuel - Utilities", "900");
  }
}
