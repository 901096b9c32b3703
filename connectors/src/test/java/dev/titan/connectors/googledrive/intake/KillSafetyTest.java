package dev.titan.connectors.googledrive.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.titan.connectors.MovableClock;
import dev.titan.connectors.googledrive.folder.LocalFolders;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.testing.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that dies at any step of taking files, and its successor: the records are those of an
 * undisturbed run, and every file is in one place.
 */
class KillSafetyTest {

  private static final int MOST_STEPS = 5_000;

  private static TestStore store;

  @TempDir private Path folder;

  @BeforeAll
  static void openStore() {
    store = TestStore.migrated("kill");
  }

  @AfterAll
  static void closeStore() {
    store.close();
  }

  /** What readers of the topics end up with, and where the files are. */
  private record Outcome(
      Map<String, String> facts, Set<String> claims, Set<String> letters, List<String> files) {}

  /** One organisation with the same files, in a world of its own. */
  private static final class World {
    final OutletKey outlet;
    final Path root;
    final RecordingPublishers topics = new RecordingPublishers();
    final MovableClock clock = new MovableClock(IntakeFixture.NOW);

    World(String org, Path root) throws Exception {
      this.outlet = new OutletKey(org, "lawn");
      this.root = Files.createDirectories(root);
      IntakeFixture.organisation(store, org);
      folders();
      drop(
          1,
          "Expenses/Watch/march.csv",
          "restaurant,Cafe Lawn",
          "period,2026-03-01,2026-03-31,expenses",
          "expense,e1,2026-03-05,100,Gas",
          "expense,e2,2026-03-06,200,Milk");
      drop(
          2,
          "Sales/Watch/lawn/items.csv",
          "line,b1,2026-03-05,500,Latte",
          "line,b2,2026-03-05,9,X");
      drop(3, "Sales/Watch/lawn/broken.csv", "damaged");
      drop(
          4,
          "Sales/Watch/lawn/items (1).csv",
          "period,2026-03-05,2026-03-05,line",
          "line,b1,2026-03-05,510,Latte");
      drop(
          5,
          "Expenses/Watch/march corrected.csv",
          "restaurant,Cafe Lawn",
          "period,2026-03-01,2026-03-31,expenses",
          "expense,e1,2026-03-05,150,Gas",
          "expense,e3,2026-03-07,300,Ice");
      drop(6, "Purchases/Watch/lawn/bad.csv", "bad,no number", "purchase,m1,2026-03-05,7,V,Milk,5");
    }

    private void drop(int second, String path, String... lines) throws IOException {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, String.join("\n", lines));
      Files.setLastModifiedTime(
          file, FileTime.from(IntakeFixture.NOW.minus(Duration.ofHours(1)).plusSeconds(second)));
    }

    private LocalFolders folders() {
      return new LocalFolders(root, Duration.ofMillis(1), 1 << 20, clock);
    }

    /** A process of its own, with connections of its own, which end with it. */
    void run(Mishap mishap) throws InterruptedException {
      HikariConfig config = new HikariConfig();
      config.setDataSource(store.dataSource());
      config.setMaximumPoolSize(3);
      config.setMinimumIdle(0);
      try (HikariDataSource pool = new HikariDataSource(config)) {
        FileIntake intake =
            new FileIntake(
                mishap.on(pool),
                mishap.on(topics),
                MappingAdvisor.NONE,
                ReviewDesk.NONE,
                new ScriptedReports(),
                clock);
        new GoogleDriveSource(mishap.on(folders()), Set.of(outlet), intake, mishap.on(pool))
            .fetch(SyncOrder.newest(outlet), (done, total, soFar) -> {});
      } catch (Mishap.Killed e) {
        assertThat(mishap.happened()).isTrue();
      }
    }

    Outcome outcome() throws IOException {
      assertNoTwoOfOneTimeDiffer();
      Map<String, String> facts = new TreeMap<>();
      IntakeFixture.held(topics.facts())
          .forEach((id, fact) -> facts.put(local(id), local(IntakeFixture.content(fact))));
      Set<String> letters = new TreeSet<>();
      topics.deadLetters().stream()
          .map(DeadLetter::position)
          .map(this::local)
          .forEach(letters::add);
      return new Outcome(facts, claims(), letters, IntakeFixture.tree(root));
    }

    /** Each claim, with the facts of its feed that were there before it: readers trust that. */
    private Set<String> claims() {
      Set<String> claims = new TreeSet<>();
      List<Fact> said = topics.facts();
      for (int at = 0; at < said.size(); at++) {
        if (said.get(at) instanceof Coverage claim) {
          Map<String, Fact> before = IntakeFixture.held(said.subList(0, at));
          before.keySet().removeIf(id -> !id.contains(" " + claim.source() + " "));
          claims.add(local(claim + " after " + contents(before)));
        }
      }
      return claims;
    }

    private static List<String> contents(Map<String, Fact> facts) {
      return facts.values().stream().map(IntakeFixture::content).toList();
    }

    private String local(String text) {
      return text.replace(outlet.org(), "org");
    }

    /** Of two records that claim the same time readers could hold either. */
    private void assertNoTwoOfOneTimeDiffer() {
      Map<String, String> said = new HashMap<>();
      for (Fact fact : topics.facts()) {
        if (!(fact instanceof Coverage)) {
          String at = IntakeFixture.id(fact) + " " + IntakeFixture.observedAt(fact);
          String content = IntakeFixture.content(fact);
          assertThat(said.merge(at, content, (old, newer) -> old))
              .as("what is said of " + at)
              .isEqualTo(content);
        }
      }
    }
  }

  @Test
  void aSuccessorMakesTheSameOfItWhereverAProcessDies() throws Exception {
    World calm = new World("calm", folder.resolve("calm"));
    Mishap undisturbed = new Mishap(MOST_STEPS, Mishap.Broker.EAGER);
    calm.run(undisturbed);
    Outcome expected = calm.outcome();
    assertThat(expected.files())
        .containsExactly(
            "Expenses/Archive/march corrected.csv",
            "Expenses/Archive/march.csv",
            "Purchases/Archive/lawn/bad.csv",
            "Sales/Archive/lawn/items (1).csv",
            "Sales/Archive/lawn/items.csv",
            "Sales/Failed/lawn/broken.csv",
            "Sales/Failed/lawn/broken.csv.reason.txt");
    assertThat(expected.facts()).hasSize(5);
    assertThat(expected.claims())
        .as("what is claimed was told before")
        .hasSize(3)
        .allMatch(claim -> claim.contains("\"totalPaise\"") || claim.contains("\"amountPaise\""));
    assertThat(expected.letters()).hasSize(1);

    List<String> steps = undisturbed.reached();
    for (int step : turningPoints(steps)) {
      expectSame(expected, step, Mishap.Broker.EAGER);
      if (isAboutRecords(steps.get(step - 1))) {
        expectSame(expected, step, Mishap.Broker.LATE);
      }
    }
  }

  private void expectSame(Outcome expected, int step, Mishap.Broker broker) throws Exception {
    String org = "org-%d-%s".formatted(step, broker.name().toLowerCase(Locale.ROOT));
    World world = new World(org, folder.resolve(org));
    Mishap mishap = new Mishap(step, broker);
    world.run(mishap);
    world.clock.advance(Duration.ofHours(1));
    world.run(new Mishap(MOST_STEPS, broker));
    assertThat(world.outcome())
        .as(
            "killed at step %d, %s, of a broker that is %s",
            step, mishap.reached().get(step - 1), broker)
        .isEqualTo(expected);
    assertThat(mishap.happened()).isTrue();
  }

  /** Whether it matters there when the broker has a record. */
  private static boolean isAboutRecords(String step) {
    return !step.contains("titan.") || step.contains("titan.ingested_");
  }

  /** Of each kind of step that changes something the last one; most files come before it. */
  private static SortedSet<Integer> turningPoints(List<String> reached) {
    Map<String, Integer> last = new HashMap<>();
    for (int step = 1; step <= reached.size(); step++) {
      if (!reached.get(step - 1).contains("SELECT")) {
        last.put(reached.get(step - 1), step);
      }
    }
    assertThat(last.keySet()).as("kinds of steps").hasSizeGreaterThan(40);
    return new TreeSet<>(last.values());
  }
}
