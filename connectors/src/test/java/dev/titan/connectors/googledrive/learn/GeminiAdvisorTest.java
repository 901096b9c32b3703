package dev.titan.connectors.googledrive.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.googledrive.learn.LearnedMapping.Status;
import dev.titan.connectors.googledrive.report.ColumnMapping;
import dev.titan.connectors.googledrive.report.ColumnMapping.Origin;
import dev.titan.connectors.googledrive.report.UnknownTable;
import dev.titan.contracts.secret.Secret;
import dev.titan.testing.TestStore;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GeminiAdvisorTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
  private static final String KEY = "the-key-of-the-house";

  private TestStore store;
  private FakeGemini gemini;
  private LearnedMappings mappings;
  private GeminiAdvisor advisor;

  @BeforeEach
  void start() {
    store = TestStore.migrated("gemini");
    gemini = new FakeGemini();
    mappings = new LearnedMappings(store.dataSource(), CLOCK);
    advisor = advisor();
  }

  @AfterEach
  void stop() {
    advisor.close();
    gemini.close();
    store.close();
  }

  @Test
  void asksOnceForEachShapeOfTable() {
    gemini.then(Tables.answer(0.93));

    Optional<ColumnMapping> first = advisor.advise(Tables.spendings());
    Optional<ColumnMapping> second = advisor.advise(Tables.spendings(7));
    Optional<ColumnMapping> afterRestart;
    try (GeminiAdvisor other = advisor()) {
      afterRestart = other.advise(Tables.spendings());
    }

    assertThat(first.orElseThrow().origin()).isEqualTo(Origin.MODEL);
    assertThat(first.orElseThrow().isEnough()).isTrue();
    assertThat(second.orElseThrow().origin()).isEqualTo(Origin.LEARNED);
    assertThat(second.orElseThrow().headerByField()).isEqualTo(first.orElseThrow().headerByField());
    assertThat(afterRestart).isEqualTo(second);
    assertThat(gemini.asked()).hasSize(1);
  }

  @Test
  void showsAtMostFiftyRowsWithoutPeopleInThem() throws IOException {
    gemini.then(Tables.answer(0.93));
    advisor.advise(Tables.spendings(80));

    FakeGemini.Asked asked = gemini.asked().get(0);
    assertThat(asked.path()).isEqualTo("/v1beta/models/gemini-2.5-flash:generateContent");
    assertThat(asked.key()).isEqualTo(KEY);
    assertThat(asked.body()).doesNotContain("Asha", "98450", "asha@");
    JsonNode body = JsonMapper.builder().build().readTree(asked.body());
    String text = body.get("contents").get(0).get("parts").get(0).get("text").asText();
    JsonNode question = JsonMapper.builder().build().readTree(text);
    assertThat(question.get("rows")).hasSize(UnknownTable.MOST_ROWS);
    assertThat(question.get("headers")).hasSize(5);
    assertThat(question.get("reports")).isNotEmpty();
  }

  @Test
  void leavesAGuessBelowTheThresholdToAPerson() {
    gemini.then(Tables.answer(0.6));

    assertThat(advisor.advise(Tables.spendings()).orElseThrow().isEnough()).isFalse();
    assertThat(advisor.advise(Tables.spendings()).orElseThrow().origin()).isEqualTo(Origin.MODEL);
    assertThat(gemini.asked()).hasSize(1);
    assertThat(mappings.all()).allMatch(LearnedMapping::waits);
  }

  @Test
  void remembersThatNoReportFits() {
    gemini.then("{\"report\":null,\"confidence\":0.8,\"columns\":[]}");

    assertThat(advisor.advise(Tables.spendings())).isEmpty();
    assertThat(advisor.advise(Tables.spendings())).isEmpty();
    assertThat(gemini.asked()).hasSize(1);
    assertThat(mappings.all().get(0).status()).isEqualTo(Status.UNKNOWN);
  }

  @Test
  void asksAgainAfterAnAnswerThatWasNone() {
    gemini.then("I am sorry").then(Tables.answer(0.9), "MAX_TOKENS").thenError(400);

    for (int i = 0; i < 3; i++) {
      assertThat(advisor.advise(Tables.spendings())).isEmpty();
    }
    assertThat(mappings.all()).isEmpty();
    gemini.then(Tables.answer(0.9));
    assertThat(advisor.advise(Tables.spendings())).isPresent();
    assertThat(gemini.asked()).hasSize(4);
  }

  @Test
  void keepsToWhatAPersonSaidWithoutAsking() {
    mappings.noteWaiting(Tables.spendings(), Optional.empty(), "spendings.csv");
    mappings.reject(Tables.spendings().fingerprint(), "asha");

    assertThat(advisor.advise(Tables.spendings())).isEmpty();
    assertThat(gemini.asked()).isEmpty();
  }

  @Test
  void keepsItsKeyToItself() {
    assertThat(options().toString()).contains("***").doesNotContain(KEY);
  }

  private GeminiAdvisor advisor() {
    return new GeminiAdvisor(options(), mappings);
  }

  private GeminiOptions options() {
    return GeminiOptions.of(Secret.of(KEY)).at(gemini.url()).waiting(Duration.ofSeconds(20));
  }
}
