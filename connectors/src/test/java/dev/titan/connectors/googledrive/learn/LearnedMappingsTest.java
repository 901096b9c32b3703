package dev.titan.connectors.googledrive.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.titan.connectors.googledrive.learn.LearnedMapping.Status;
import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.ColumnMapping.Origin;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.UnknownTable;
import dev.titan.testing.TestStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnedMappingsTest {
  private static final UnknownTable TABLE = Tables.spendings();
  private static final Map<String, String> COLUMNS =
      Map.of("date", "Spent on", "reason", "What for", "amount", "Rs");

  private TestStore store;
  private LearnedMappings mappings;

  @BeforeEach
  void start() {
    store = TestStore.migrated("mappings");
    mappings =
        new LearnedMappings(
            store.dataSource(), Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void knowsNothingOfATableThatOnlyWaits() {
    mappings.noteWaiting(TABLE, Optional.empty(), "one.csv");
    mappings.noteWaiting(TABLE, Optional.empty(), "two.csv");

    assertThat(mappings.advise(TABLE)).isEmpty();
    LearnedMapping waiting = mappings.find(TABLE.fingerprint()).orElseThrow();
    assertThat(waiting.status()).isEqualTo(Status.UNKNOWN);
    assertThat(waiting.seenIn()).isEqualTo("one.csv");
    assertThat(waiting.headers()).isEqualTo(TABLE.headers());
    assertThat(waiting.sample().toString()).doesNotContain("Asha", "98450");
    assertThat(waiting.waits()).isTrue();
  }

  @Test
  void learnsWhatAPersonSays() {
    mappings.noteWaiting(TABLE, Optional.empty(), "one.csv");
    mappings.correct(TABLE.fingerprint(), Report.EXPENSE, COLUMNS, "asha");

    ColumnMapping learned = mappings.advise(TABLE).orElseThrow();
    assertThat(learned.headerByField()).isEqualTo(COLUMNS);
    assertThat(learned.origin()).isEqualTo(Origin.LEARNED);
    assertThat(learned.isEnough()).isTrue();
    assertThat(mappings.find(TABLE.fingerprint()).orElseThrow().decidedBy()).isEqualTo("asha");
  }

  @Test
  void approvesAGuessAndLetsNoModelChangeIt() {
    mappings.noteAnswer(TABLE, Optional.of(guess(0.5)), "some-model");
    mappings.approve(TABLE.fingerprint(), "asha");
    mappings.noteAnswer(TABLE, Optional.empty(), "other-model");
    mappings.noteWaiting(TABLE, Optional.empty(), "later.csv");

    assertThat(mappings.advise(TABLE).orElseThrow().confidence()).isEqualTo(1);
    assertThat(mappings.find(TABLE.fingerprint()).orElseThrow().status())
        .isEqualTo(Status.APPROVED);
  }

  @Test
  void refusesWhatCannotBe() {
    String shape = TABLE.fingerprint();
    assertThatThrownBy(() -> mappings.approve(shape, "asha"))
        .hasMessageContaining("No table of the shape");
    mappings.noteWaiting(TABLE, Optional.empty(), "one.csv");
    assertThatThrownBy(() -> mappings.approve(shape, "asha"))
        .hasMessageContaining("Nobody has a guess");
    assertThatThrownBy(
            () -> mappings.correct(shape, Report.EXPENSE, Map.of("date", "When"), "asha"))
        .hasMessageContaining("no header 'When'");
    assertThatThrownBy(
            () ->
                mappings.correct(
                    shape, Report.EXPENSE, Map.of("date", "Rs", "amount", "Rs"), "asha"))
        .hasMessageContaining("two fields");
    assertThatThrownBy(
            () -> mappings.correct(shape, Report.EXPENSE, Map.of("date", "Spent on"), "asha"))
        .hasMessageContaining("EXPENSE needs a column for reason, amount");
    assertThat(mappings.find(shape).orElseThrow().status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void doesNotAdviseForATableThatWritesItsHeadersInAnotherWay() {
    mappings.noteWaiting(TABLE, Optional.empty(), "one.csv");
    mappings.correct(TABLE.fingerprint(), Report.EXPENSE, COLUMNS, "asha");

    assertThat(
            mappings.advise(
                new UnknownTable(
                    TABLE.fingerprint(), List.of("SPENT ON", "WHAT FOR", "RS"), List.of())))
        .isEmpty();
  }

  private static ColumnMapping guess(double confidence) {
    return new ColumnMapping(Report.EXPENSE, COLUMNS, confidence, Origin.MODEL);
  }
}
