package dev.titan.localstack.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.sheet.FileKind;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people read about a file before they take it. */
class IngestTextTest {

  @Test
  void saysWhatWouldGoOutAndWhatIsCoveredByTheOutletsClock() {
    String page = page("TAKEN", new Understood.Would(Map.of(Topic.BILLS, 412L), 7));

    assertThat(page)
        .contains("covers    titan.bills of drive-sales from 2026-03-01 04:00 to 2026-03-03 04:00")
        .contains("would     publish 412 heads or lines of bills on titan.bills")
        .contains("would     ask a person about 7 rows of recipes, prices or costs")
        .contains("outcome   TAKEN");
  }

  @Test
  void saysThatNothingWouldGoOutOfWhatIsToldLive() {
    assertThat(page("LEFT_OUT", new Understood.Would(Map.of(), 0)))
        .doesNotContain("would ")
        .contains("outcome   LEFT_OUT: other sources tell all of it live");
  }

  private static String page(String outcome, Understood.Would would) {
    BusinessCalendar calendar =
        new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING);
    FileSummary summary =
        new FileSummary(
            FileSummary.Outcome.TAKEN,
            "",
            Optional.of(new FilePlaces.Place(new OutletKey("cafes", "lawn"), calendar)),
            List.of(),
            List.of(),
            List.of(
                new FileSummary.Covered(
                    Topic.BILLS,
                    Optional.empty(),
                    new Coverage(
                        "cafes",
                        "lawn",
                        "drive-sales",
                        Instant.parse("2026-02-28T22:30:00Z"),
                        Instant.parse("2026-03-02T22:30:00Z"),
                        null))),
            List.of());
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    new IngestText(new PrintStream(page, true, StandardCharsets.UTF_8))
        .print(
            new Understood(
                Path.of("sales.csv"),
                Optional.of(FileKind.CSV),
                outcome,
                "",
                List.of(),
                Optional.of(summary),
                Optional.empty(),
                Optional.of(would)));
    return page.toString(StandardCharsets.UTF_8);
  }
}
