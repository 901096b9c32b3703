package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.MovableClock;
import dev.titan.connectors.googledrive.folder.LocalFolders;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.connectors.sync.KeptConnections;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.testing.TestStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two outlets of an organisation in a store of the test's own, its folders, and the topics. */
abstract class IntakeFixture {

  static final OutletKey LAWN = new OutletKey("cafes", "lawn");
  static final OutletKey PIER = new OutletKey("cafes", "pier");

  /** Files are dropped on 2 April about March. */
  static final Instant NOW = Instant.parse("2026-04-02T06:00:00Z");

  private static final int CONNECTIONS = 6;

  @TempDir Path root;
  final RecordingPublishers topics = new RecordingPublishers();
  final MovableClock clock = new MovableClock(NOW);
  TestStore store;
  KeptConnections kept;
  private int dropped;

  @BeforeEach
  void openStore() throws SQLException {
    store = TestStore.migrated("intake");
    kept = KeptConnections.of(store.dataSource(), "intake", CONNECTIONS);
    organisation(store, "cafes");
  }

  @AfterEach
  void closeStore() {
    kept.close();
    store.close();
  }

  static void organisation(TestStore store, String org) throws SQLException {
    store.execute(
        "INSERT INTO titan.organisations (org_id, name) VALUES ('%s', 'Cafes')".formatted(org),
        "INSERT INTO titan.outlets (org_id, outlet_id, name) VALUES ('%s', 'lawn', 'Cafe Lawn'), ('%s', 'pier', 'Cafe Pier')"
            .formatted(org, org));
  }

  FileIntake intake() {
    return new FileIntake(
        kept.database(),
        topics,
        MappingAdvisor.NONE,
        ReviewDesk.NONE,
        new ScriptedReports(),
        clock);
  }

  /** Takes a file of the lawn that was changed this minute. */
  Intake take(String name, String... lines) throws IOException {
    return take(name, NOW, lines);
  }

  Intake take(String name, Instant modifiedAt, String... lines) throws IOException {
    clock.advance(Duration.ofMinutes(1));
    Path content = Files.writeString(root.resolve("content"), String.join("\n", lines));
    return intake()
        .take(
            new DroppedFile(
                "cafes", Optional.of("lawn"), name, "Sales/Watch/" + name, content, modifiedAt),
            "");
  }

  /** Puts a file into a folder; each one is a second younger than the one before. */
  Path drop(String path, String... lines) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines));
    dropped++;
    return Files.setLastModifiedTime(
        file, FileTime.from(NOW.minus(Duration.ofHours(1)).plusSeconds(dropped)));
  }

  LocalFolders folders() {
    return new LocalFolders(root, Duration.ofMillis(1), 1 << 20, clock);
  }

  GoogleDriveSource source() {
    return new GoogleDriveSource(folders(), Set.of(LAWN, PIER), intake(), kept.database());
  }

  List<String> tree() throws IOException {
    return tree(root);
  }

  static List<String> tree(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  List<Coverage> coverage() {
    return topics.coverage(LAWN);
  }

  /** What holds of each fact, as readers of the topics see it: what was observed last. */
  Map<String, Fact> held() {
    return held(topics.facts());
  }

  static Map<String, Fact> held(List<Fact> published) {
    Map<String, Fact> held = new TreeMap<>();
    for (Fact fact : published) {
      if (!(fact instanceof Coverage)) {
        held.merge(
            fact.key() + " " + id(fact),
            fact,
            (old, newer) -> observedAt(newer).isBefore(observedAt(old)) ? old : newer);
      }
    }
    held.values().removeIf(IntakeFixture::isWithdrawn);
    return held;
  }

  static String id(Fact fact) {
    IngestedFact one = IngestedFact.of(fact);
    return one.source() + " " + one.id();
  }

  static Instant observedAt(Fact fact) {
    if (fact instanceof Expense one) {
      return one.observedAt();
    }
    if (fact instanceof InventoryMovement one) {
      return one.observedAt();
    }
    if (fact instanceof Bill one) {
      return one.observedAt();
    }
    return ((KotEvent) fact).occurredAt();
  }

  private static boolean isWithdrawn(Fact fact) {
    return (fact instanceof Expense expense && expense.withdrawn())
        || (fact instanceof InventoryMovement movement && movement.withdrawn());
  }

  static String content(Fact fact) {
    return new String(EventJson.writeContent(fact), StandardCharsets.UTF_8);
  }

  /** Ids of the expenses that hold, with their amounts. */
  List<String> expenses() {
    return held().values().stream()
        .filter(Expense.class::isInstance)
        .map(Expense.class::cast)
        .map(one -> one.expenseId() + " " + one.amountPaise())
        .toList();
  }

  /** Ids of the bills that hold, with status and total. */
  List<String> bills() {
    return held().values().stream()
        .filter(Bill.class::isInstance)
        .map(Bill.class::cast)
        .map(one -> one.billId() + " " + one.status() + " " + one.totalPaise())
        .toList();
  }
}
