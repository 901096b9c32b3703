package dev.titan.connectors.googledrive.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.ColumnMapping.Origin;
import dev.titan.connectors.googledrive.report.FileSummary.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a report is exported, it says the same. */
class VariationsTest {

  private static final int VARIATIONS = 60;

  @ParameterizedTest
  @EnumSource(Report.class)
  void saysTheSameInWhateverOrderAndSurroundings(Report report) {
    Reading plain = Reading.of(plain(report));
    assertThat(plain.summary.outcome()).isEqualTo(Outcome.TAKEN);
    for (long seed = 1; seed <= VARIATIONS; seed++) {
      Reading varied = Reading.of(Variation.of(report, seed));
      String what = report + " " + seed + ": " + varied.summary;
      assertThat(varied.bad).as(what).isEmpty();
      assertThat(varied.summary.outcome()).as(what).isEqualTo(Outcome.TAKEN);
      ColumnMapping mapping = varied.table().found().mapping().orElseThrow();
      assertThat(mapping.report()).as(what).isEqualTo(report);
      assertThat(mapping.origin()).as(what).isEqualTo(Origin.KNOWN);
      assertThat(mapping.headerByField())
          .as(what)
          .isEqualTo(plain.table().found().mapping().orElseThrow().headerByField());
      assertThat(varied.facts).as(what).isEqualTo(plain.facts);
      assertThat(varied.parts).as(what).isEqualTo(plain.parts);
      assertThat(varied.references).as(what).isEqualTo(plain.references);
      assertThat(varied.table().taken()).as(what).isEqualTo(plain.table().taken());
      assertThat(varied.table().sums()).as(what).isEqualTo(plain.table().sums());
      assertThat(varied.summary.coverage()).as(what).isEqualTo(plain.summary.coverage());
      assertThat(varied.table().found().period())
          .as(what)
          .isEqualTo(plain.table().found().period());
    }
  }

  private static RowsFile plain(Report report) {
    RowsFile file =
        RowsFile.rows()
            .row("Name", report.title())
            .row("Restaurant Name", "Cafe Central")
            .row("Date", "27 Aug 2025 to 31 Aug 2025")
            .row(Samples.of(report).headers().toArray());
    Samples.of(report).rows().forEach(row -> file.row(row.toArray()));
    return file;
  }
}
