package dev.titan.localstack.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.titan.connectors.hooks.EventLines;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.cli.evaluate.score.TruthRow;
import dev.titan.localstack.cli.run.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of a folder mean, and what becomes of lines that mean nothing. */
class EvaluationFilesTest {
  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final OutletKey PIER = new OutletKey("brew-house", "pier");
  private static final Set<String> FILES =
      Set.of("bills.jsonl", "kots.jsonl", "bill-audits.jsonl", "cash.jsonl", "truth.jsonl");

  @TempDir private Path folder;
  private final List<BadLine> bad = new ArrayList<>();

  @BeforeEach
  void copyTheExample() throws IOException {
    for (String file : FILES) {
      Files.copy(example().resolve(file), folder.resolve(file));
    }
    Files.copy(example().resolve(ReferenceFile.NAME), folder.resolve(ReferenceFile.NAME));
  }

  @Test
  void theExampleStandsOnThePage() throws IOException {
    String page = Files.readString(Home.folder().resolve("pipelines/EVALUATION.md"));
    Set<String> all = new TreeSet<>(FILES);
    all.add(ReferenceFile.NAME);
    for (String file : all) {
      assertThat(page).contains("```json\n" + Files.readString(example().resolve(file)) + "```");
    }
  }

  @Test
  void readsEventsAsTheHooksDoAndClaimsEverythingAroundThem() {
    Published published = publish();
    assertThat(bad).isEmpty();
    assertThat(published.on(Topic.KOTS)).hasSize(4);
    assertThat(published.on(Topic.BILLS))
        .filteredOn(Bill.class::isInstance)
        .extracting(fact -> ((Bill) fact).source() + " " + ((Bill) fact).billNumber())
        .containsExactly("bill-agent 101", "bill-agent 102", "petpooja 103");
    assertThat(published.coverage().keySet())
        .containsExactlyInAnyOrder(
            "bill-agent", "petpooja", "kot-agent", "bill-audit-agent", "cash-agent");
    // Business days end at 04:00 in Kolkata, 22:30 UTC.
    assertThat(published.coverage().get("kot-agent"))
        .isEqualTo("2026-03-12T22:30:00Z/2026-03-17T22:30:00Z");
  }

  @Test
  void claimsWhatTheCoverageFileSaysAndNoMore() throws IOException {
    String page = Files.readString(Home.folder().resolve("pipelines/EVALUATION.md"));
    String line = page.lines().filter(one -> one.contains("\"feed\"")).findFirst().orElseThrow();
    write(
        CoverageFile.NAME,
        line,
        "{\"feed\":\"petpooja\",\"from\":\"2026-03-14 04:00\",\"to\":\"2026-03-15 04:00\"}",
        "{\"feed\":\"gossip\",\"from\":\"2026-03-14 04:00\",\"to\":\"2026-03-15 04:00\"}",
        "{\"feed\":\"kots\",\"from\":\"2026-03-14 04:00\",\"to\":\"2026-03-13 04:00\"}");
    Published published = publish();
    assertThat(published.coverage())
        .containsOnlyKeys("kot-agent", "bill-agent", "petpooja")
        .containsEntry("kot-agent", "2026-03-13T22:30:00Z/2026-03-14T22:30:00Z")
        .containsEntry("petpooja", "2026-03-13T22:30:00Z/2026-03-14T22:30:00Z");
    assertThat(bad).extracting(BadLine::number).containsExactly(3L, 4L);
  }

  @Test
  void claimsNothingForAFileThatIsAbsent() throws IOException {
    Files.delete(folder.resolve("kots.jsonl"));
    assertThat(publish().coverage()).doesNotContainKey("kot-agent").containsKey("cash-agent");
  }

  @Test
  void tellsBadLinesWithFileAndNumberAndGoesOn() throws IOException {
    String good = Files.readAllLines(folder.resolve("kots.jsonl")).get(0);
    write(
        "kots.jsonl",
        good,
        "{\"outlet\":\"pier\",",
        "",
        good.replace("\"quantity\":2", "\"quantity\":-2"),
        good.replace("\"pier\"", "\"nowhere\""),
        good.replace("2026-03-14T12", "2096-03-14T12"),
        "[1]",
        good.replace("k-101-1", "k-101-9"));
    Published published = publish();
    assertThat(published.on(Topic.KOTS))
        .filteredOn(KotEvent.class::isInstance)
        .extracting(fact -> ((KotEvent) fact).eventId())
        .containsExactly("k-101-1", "k-101-9");
    assertThat(bad)
        .extracting(BadLine::toString)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("kots.jsonl line 2: ").contains("JSON"),
            line -> assertThat(line).startsWith("kots.jsonl line 4: ").contains("quantity '-2'"),
            line -> assertThat(line).startsWith("kots.jsonl line 5: ").contains("'nowhere'"),
            line -> assertThat(line).startsWith("kots.jsonl line 6: ").contains("in the future"),
            line -> assertThat(line).startsWith("kots.jsonl line 7: ").contains("no JSON object"));
  }

  @Test
  void readsTruthInAnyOfItsSpellings() throws IOException {
    write(
        TruthFile.NAME,
        "{\"mode\":13,\"subject\":\"s1\",\"date\":\"2026-03-14\",\"paise\":21000}",
        "{\"name\":\"Tender swap\",\"staff\":\"Asha\",\"bill\":\"101\",\"amount\":\"210.50\","
            + "\"at\":\"2026-03-15 01:00\"}",
        "{\"name\":\"unbilled_kot/merge\",\"subject\":\"order"
            + " 1\",\"business_date\":\"2026-03-14\"}",
        "{\"trap\":true,\"name\":\"tender_swapped\",\"subject\":\"x\",\"day\":\"2026-03-14\"}",
        "{\"subject\":\"x\",\"day\":\"2026-03-14\"}",
        "{\"mode\":15,\"subject\":\"coupon FLAT75 of 5580012377\",\"day\":\"2026-03-14\"}",
        "{\"mode\":1,\"day\":\"2026-03-14\"}",
        "{\"kind\":\"rumour\",\"mode\":1,\"subject\":\"x\",\"day\":\"2026-03-14\"}");
    List<TruthRow> rows = truth();
    LocalDate day = LocalDate.of(2026, 3, 14);
    assertThat(rows)
        .extracting(TruthRow::kind, TruthRow::name, TruthRow::businessDate, TruthRow::paise)
        .containsExactly(
            tuple(TruthRow.Kind.MODE, "tender_swapped", day, 21_000L),
            tuple(TruthRow.Kind.MODE, "tender_swapped", day, 21_050L),
            tuple(TruthRow.Kind.TRAP, "unbilled_kot/merge", day, 0L),
            tuple(TruthRow.Kind.TRAP, "tender_swapped", day, 0L),
            tuple(TruthRow.Kind.MODE, "coupon_reused", day, 0L));
    assertThat(rows.get(0).subjects()).containsExactly("s1", "Asha");
    assertThat(rows.get(1).subjects()).containsExactly("Asha", "s1", "bill 101");
    assertThat(rows.get(2).lookalike()).isEqualTo("unbilled_kot");
    assertThat(rows.get(4).subjects())
        .containsExactly("coupon FLAT75 of 5580012377", "coupon FLAT75 of hmac:5580012377");
    assertThat(bad).extracting(BadLine::number).containsExactly(5L, 7L, 8L);
  }

  @Test
  void knowsBillsAndTicketsOfTruthByTheirIds() throws IOException {
    write(
        TruthFile.NAME,
        "{\"mode\":4,\"subject\":\"2026-03-14-101\",\"date\":\"2026-03-14\"}",
        "{\"mode\":1,\"subject\":\"KOT 2026-03-14-K2\",\"date\":\"2026-03-14\"}",
        "{\"mode\":1,\"subject\":\"101\",\"date\":\"2026-03-14\"}");
    assertThat(truth())
        .extracting(TruthRow::subjects)
        .containsExactly(
            List.of("2026-03-14-101", "bill 101"),
            List.of("KOT 2026-03-14-K2", "ticket 2"),
            List.of("101"));
  }

  @Test
  void saysWhatIsWrongWithTheFolderBeforeAnythingStarts() throws IOException {
    write(ReferenceFile.NAME, "{\"outlets\":[{\"outlet\":\"pier\",\"zone\":\"Asia/Pune\"}]}");
    assertThatThrownBy(() -> ReferenceFile.read(folder))
        .isInstanceOf(TitanException.class)
        .hasMessageContaining("reference.json, outlets[0]")
        .hasMessageContaining("Asia/Pune");
    write(ReferenceFile.NAME, "{}");
    assertThatThrownBy(() -> ReferenceFile.read(folder)).hasMessageContaining("no outlets");
    Files.delete(folder.resolve(ReferenceFile.NAME));
    assertThatThrownBy(() -> ReferenceFile.read(folder)).hasMessageContaining("no reference.json");
    assertThatThrownBy(() -> EventFiles.check(folder.resolve("elsewhere")))
        .hasMessageContaining("no events");
  }

  private static Path example() {
    return Home.folder().resolve("pipelines/evaluation-example");
  }

  private void write(String file, String... lines) throws IOException {
    Files.write(folder.resolve(file), List.of(lines));
  }

  private List<TruthRow> truth() {
    Published published = new Published(new ArrayList<>());
    EventFiles files = files(published);
    files.publish();
    return TruthFile.read(
        folder, ReferenceFile.read(folder), phone -> "hmac:" + phone, files::numberOf, bad);
  }

  private Published publish() {
    Published published = new Published(new ArrayList<>());
    EventFiles files = files(published);
    files.publish();
    files.publishCoverage();
    assertThat(files.days()).isEqualTo(1);
    return published;
  }

  private EventFiles files(Published published) {
    ReferenceFile reference = ReferenceFile.read(folder);
    EventLines hooks =
        new EventLines(reference.calendars(), Secret.of("a key for guests of a test"));
    return new EventFiles(folder, reference, hooks, bad, published, NOW);
  }

  private record Sent(Topic topic, Fact fact) {}

  /** Keeps what is published. */
  private record Published(List<Sent> sent) implements FactPublisher {

    List<Fact> on(Topic topic) {
      return sent.stream().filter(one -> one.topic() == topic).map(Sent::fact).toList();
    }

    Map<String, String> coverage() {
      return sent.stream()
          .map(Sent::fact)
          .filter(Coverage.class::isInstance)
          .map(Coverage.class::cast)
          .peek(word -> assertThat(new OutletKey(word.org(), word.outlet())).isEqualTo(PIER))
          .collect(Collectors.toMap(Coverage::source, word -> word.from() + "/" + word.through()));
    }

    @Override
    public void publish(Topic topic, Fact fact) {
      assertThat(topic.types()).contains(fact.getClass());
      sent.add(new Sent(topic, fact));
    }

    @Override
    public void publish(ReferenceChange change) {
      throw new AssertionError("No reference data is published");
    }

    @Override
    public void publish(DeadLetter deadLetter) {
      throw new AssertionError("No dead letter is published");
    }

    @Override
    public void flush() {}
  }
}
