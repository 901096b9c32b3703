package dev.titan.connectors.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.event.ReferenceChange;
import dev.titan.contracts.event.ReferenceOperation;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.store.HolidayCalendar;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.EmbeddedKafka;
import dev.titan.localstack.services.EmbeddedPostgres;
import dev.titan.localstack.services.JavaCommand;
import dev.titan.localstack.services.KafkaOptions;
import dev.titan.localstack.services.SpaceProbe;
import dev.titan.testing.TestStack;
import dev.titan.testing.TestStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From rows in the real PostgreSQL to records on the real Kafka. */
class ReferenceConnectorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private TestStore store;
  private ReferenceTopic topic;
  private FactPublishers publishers;
  private ReferenceOptions options;
  private ReferenceConnector connector;

  @BeforeEach
  void prepare() throws Exception {
    store = TestStore.migrated("reference");
    store.execute(
        "INSERT INTO titan.organisations VALUES ('chai', 'Chai Point')",
        "INSERT INTO titan.outlets (org_id, outlet_id, name, state, enabled_sources)"
            + " VALUES ('chai', 'lawn', 'The Lawn', 'IN-KA', '{petpooja,googledrive}')",
        item("i1", "Masala Chai", 4000));
    topic = ReferenceTopic.empty(TestStack.kafka());
    use(TestStack.kafka());
  }

  private void use(EmbeddedKafka kafka) {
    publishers =
        KafkaFactPublishers.connect(
            new PublishOptions(
                kafka.bootstrapServers(),
                "test",
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                8 << 20));
    options =
        new ReferenceOptions(
            "127.0.0.1",
            TestStack.postgres().port(),
            store.name(),
            EmbeddedPostgres.USER,
            TestStack.postgres().password(),
            kafka.bootstrapServers(),
            store.name(),
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            Duration.ofMillis(200));
  }

  @AfterEach
  void stop() {
    if (connector != null) {
      connector.closeAndDropSlot();
    }
    publishers.close();
    store.close();
  }

  @Test
  void sendsTheRowsThatAreThereThenTheMarkThenEveryChange() throws SQLException {
    start();
    List<ReferenceChange> snapshot = topic.await("the mark", ReferenceConnectorTest::isMark);
    ReferenceChange mark = snapshot.get(snapshot.size() - 1);
    assertThat(mark.operation()).isEqualTo(ReferenceOperation.SNAPSHOT_COMPLETE);
    assertThat(mark.row()).isNull();
    assertThat(snapshot).hasSize(HolidayCalendar.ofIndia().days().size() + 4);
    assertThat(snapshot)
        .allSatisfy(row -> assertThat(row.position()).isEqualTo(mark.position()).isPositive());
    ReferenceChange outlet = topic.rows("outlets").get("chai/lawn");
    assertThat(outlet.org()).isEqualTo("chai");
    assertThat(outlet.outlet()).isEqualTo("lawn");
    assertThat(outlet.row())
        .contains("\"closing_time\":\"04:00\"")
        .contains("\"enabled_sources\":[\"petpooja\",\"googledrive\"]")
        .contains("\"active\":true")
        .containsPattern("\"updated_at\":\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"");
    assertThat(topic.rows("holidays").get("/2026-11-01/Karnataka Rajyotsava").row())
        .contains("\"holiday_date\":\"2026-11-01\"")
        .contains("\"states\":[\"IN-KA\"]");
    assertThat(topic.rows("menu_items").get("chai/i1").row())
        .contains("\"price_paise\":4000")
        .contains("\"outlet_id\":null");

    store.execute(
        "UPDATE titan.menu_items SET price_paise = 4500",
        "INSERT INTO titan.menu_items (org_id, item_id, outlet_id, name, price_paise)"
            + " VALUES ('chai', 'a/b', 'lawn', 'Bun %', 3000)",
        "INSERT INTO titan.ingredients (org_id, ingredient_id, name, base_unit) VALUES ('chai', 'm', 'Milk', 'ml')",
        "INSERT INTO titan.ingredient_packs VALUES ('chai', 'm', 'crate', 12000.500)");
    store.execute("DELETE FROM titan.menu_items WHERE item_id = 'a/b'");
    List<ReferenceChange> all =
        topic.await("the removal", change -> change.operation() == ReferenceOperation.REMOVED);

    List<ReferenceChange> changes = all.subList(snapshot.size(), all.size());
    assertThat(changes)
        .extracting(change -> change.operation() + " " + change.topicKey())
        .containsExactly(
            "UPSERTED menu_items/chai/i1",
            "UPSERTED menu_items/chai/a%2Fb",
            "UPSERTED ingredients/chai/m",
            "UPSERTED ingredient_packs/chai/m/crate",
            "REMOVED menu_items/chai/a%2Fb");
    assertThat(changes.get(0).row()).contains("\"price_paise\":4500");
    assertThat(changes.get(3).row()).contains("\"quantity\":12000.500");
    ReferenceChange removal = changes.get(4);
    assertThat(removal.row()).isNull();
    assertThat(removal.outlet()).isEqualTo("lawn");
    assertThat(changes).extracting(ReferenceChange::position).isSorted();
    assertThat(changes.get(0).position()).isGreaterThanOrEqualTo(mark.position());
    ReferenceStatus status = connector.status();
    assertThat(status.state()).isEqualTo(ReferenceState.LIVE);
    assertThat(status.snapshotDone()).isTrue();
    Awaitility.await("all is acknowledged")
        .atMost(PATIENCE)
        .until(() -> connector.status().position() == removal.position());
    // Nothing of ours changes any more, and still PostgreSQL need not keep its log.
    Awaitility.await("the log is let go")
        .atMost(PATIENCE)
        .until(() -> connector.retainedBytes().orElseThrow() < 1 << 20);
  }

  @Test
  void tellsOnlyWhatWasMissedAfterARestart() throws SQLException {
    start();
    topic.await("the mark", ReferenceConnectorTest::isMark);
    store.execute(item("i2", "Filter Coffee", 5000));
    int before = topic.await("i2", change -> change.id().equals("chai/i2")).size();
    connector.close();
    assertThat(connector.status().state()).isEqualTo(ReferenceState.STOPPED);
    store.execute(
        item("i3", "Lemon Tea", 4500), "DELETE FROM titan.menu_items WHERE item_id = 'i1'");

    start();
    List<ReferenceChange> all =
        topic.await("the removal", change -> change.operation() == ReferenceOperation.REMOVED);
    assertThat(all.subList(before, all.size()))
        .extracting(change -> change.operation() + " " + change.topicKey())
        .containsExactly("UPSERTED menu_items/chai/i3", "REMOVED menu_items/chai/i1");
    assertThat(connector.status().snapshotDone()).isTrue();
  }

  @Test
  void losesNothingWhenItsProcessIsKilled() throws Exception {
    File log = new File("target/reference-child.log");
    Process child =
        new ProcessBuilder(
                JavaCommand.of(
                    256,
                    List.of(),
                    ReferenceConnectorMain.class.getName(),
                    List.of(
                        Integer.toString(options.port()),
                        options.database(),
                        options.user(),
                        options.password().reveal(),
                        options.bootstrapServers(),
                        options.slotName())))
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      topic.await("the mark", ReferenceConnectorTest::isMark);
      for (int number = 0; number < 300; number++) {
        store.execute(item("k" + number, "Item " + number, 100));
      }
    } finally {
      // In the middle of its work: the last of these rows are hardly on the topic yet.
      child.destroyForcibly();
    }
    child.waitFor();
    store.execute("DELETE FROM titan.menu_items WHERE item_id = 'k7'", item("k300", "Last", 100));

    start();
    topic.await("the last row", change -> change.id().equals("chai/k300"));
    assertThat(topic.rows("menu_items").keySet())
        .contains("chai/i1", "chai/k300")
        .containsAll(
            IntStream.range(0, 300)
                .filter(number -> number != 7)
                .mapToObj(number -> "chai/k" + number)
                .toList())
        .doesNotContain("chai/k7");
  }

  @Test
  void takesBackWhatIsGoneWhenItSendsEveryRowAgain() throws SQLException {
    store.execute(item("i2", "Filter Coffee", 5000));
    start();
    topic.await("the mark", ReferenceConnectorTest::isMark);
    // A removal that no slot sees.
    connector.closeAndDropSlot();
    store.execute("DELETE FROM titan.menu_items WHERE item_id = 'i2'");
    start();
    topic.await(
        "the row is taken back", change -> change.operation() == ReferenceOperation.REMOVED);
    awaitMarks(2);
    assertThat(topic.rows("menu_items")).containsOnlyKeys("chai/i1");

    connector.snapshotAgain();
    awaitMarks(3);
    List<ReferenceChange> marks = marks();
    assertThat(marks).extracting(ReferenceChange::position).isSorted().doesNotHaveDuplicates();
    assertThat(marks)
        .extracting(ReferenceChange::topicKey)
        .containsOnly("snapshot/" + store.name());
    Awaitility.await().atMost(PATIENCE).until(() -> connector.status().snapshotDone());
    assertThat(topic.rows("holidays")).hasSize(HolidayCalendar.ofIndia().days().size());
  }

  @Test
  void neverPlacesALateCommitBelowTheSnapshotOrAnEarlierChange() throws SQLException {
    start();
    topic.await("the mark", ReferenceConnectorTest::isMark);
    try (Connection slow = store.dataSource().getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute("UPDATE titan.menu_items SET price_paise = 1");
      store.execute(item("i2", "Filter Coffee", 5000));
      slow.commit();
    }
    store.execute("UPDATE titan.menu_items SET price_paise = 2 WHERE item_id = 'i1'");
    topic.await("the last price", change -> String.valueOf(change.row()).contains("_paise\":2"));
    List<ReferenceChange> changes =
        topic.records().stream().dropWhile(change -> !isMark(change)).skip(1).toList();
    assertThat(changes)
        .extracting(ReferenceChange::id)
        .containsExactly("chai/i2", "chai/i1", "chai/i1");
    assertThat(changes).extracting(ReferenceChange::position).isSorted();
    assertThat(topic.rows("menu_items").get("chai/i1").row()).contains("\"price_paise\":2");
  }

  @Test
  void tellsALargeValueThatAnUpdateLeftAlone() throws SQLException {
    start();
    topic.await("the mark", ReferenceConnectorTest::isMark);
    // Long and not to be compressed: PostgreSQL keeps it outside of the row.
    store.execute(
        "INSERT INTO titan.name_bridges (org_id, kind, seen_name, status, candidates)"
            + " SELECT 'chai', 'ingredient', 'Mlk', 'proposed',"
            + " jsonb_agg(md5(n::text)) FROM generate_series(1, 2000) AS n");
    store.execute("UPDATE titan.name_bridges SET status = 'rejected'");
    List<ReferenceChange> all =
        topic.await("the update", change -> String.valueOf(change.row()).contains("\"rejected\""));
    assertThat(all.get(all.size() - 1).row()).hasSizeGreaterThan(60_000).contains("[\"c4ca4238");
  }

  @Test
  void waitsForPostgresAndSaysSo() {
    ReferenceOptions nowhere =
        ReferenceOptions.defaults(
            "127.0.0.1", 1, "none", "nobody", Secret.of("nothing"), options.bootstrapServers());
    connector =
        ReferenceConnector.start(
            nowhere.withRetry(Duration.ofMillis(20), Duration.ofMillis(40)),
            publishers,
            Clock.systemUTC());
    Awaitility.await("it says so")
        .atMost(PATIENCE)
        .until(() -> connector.status().state() == ReferenceState.FAILING);
    assertThat(connector.status().message())
        .contains("PostgreSQL does not answer")
        .doesNotContain("nothing");
    connector.close();
    assertThat(connector.status().state()).isEqualTo(ReferenceState.STOPPED);
    connector = null;
  }

  @Test
  void goesOnWhenItsConnectionToPostgresIsCut() throws SQLException {
    start();
    topic.await("the mark", ReferenceConnectorTest::isMark);
    store.query(
        "SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name = '"
            + store.name()
            + "'");
    store.execute(item("i2", "Filter Coffee", 5000));
    topic.await("i2", change -> change.id().equals("chai/i2"));
    assertThat(marks()).hasSize(1);
  }

  @Test
  void beginsItsSnapshotAnewWhenTheDatabaseRestartsInTheMiddleOfIt() throws SQLException {
    try (Connection holding = store.dataSource().getConnection();
        Statement statement = holding.createStatement()) {
      holding.setAutoCommit(false);
      statement.execute("LOCK TABLE titan.menu_items IN ACCESS EXCLUSIVE MODE");
      start();
      Awaitility.await("the snapshot has come to the locked table")
          .atMost(PATIENCE)
          .until(
              () ->
                  !store
                      .query(
                          "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                              + " AND wait_event_type = 'Lock'")
                      .isEmpty());
      assertThat(marks()).isEmpty();
      // As a restart does, this ends every connection, the one with the lock among them.
      store.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
    topic.await("the mark", ReferenceConnectorTest::isMark);
    assertThat(topic.rows("menu_items")).containsOnlyKeys("chai/i1");
    assertThat(topic.rows("holidays")).hasSize(HolidayCalendar.ofIndia().days().size());
    store.execute(item("i2", "Filter Coffee", 5000));
    topic.await("i2", change -> change.id().equals("chai/i2"));
    assertThat(marks()).hasSize(1);
  }

  @Test
  void waitsForKafkaAndThenTellsEverything(@TempDir Path folder)
      throws InterruptedException, IOException, SQLException {
    publishers.close();
    DataFolder data = DataFolder.open(folder, 0, SpaceProbe.ofDisk());
    EmbeddedKafka kafka = EmbeddedKafka.start(data, KafkaOptions.defaults());
    ReferenceTopic own = ReferenceTopic.empty(kafka);
    use(kafka);
    start();
    own.await("the mark", ReferenceConnectorTest::isMark);
    kafka.close();
    store.execute(item("i2", "Filter Coffee", 5000));
    Awaitility.await("it says that Kafka is away")
        .atMost(PATIENCE)
        .until(() -> connector.status().state() == ReferenceState.FAILING);
    store.execute("DELETE FROM titan.menu_items WHERE item_id = 'i2'");

    EmbeddedKafka again = EmbeddedKafka.start(data, KafkaOptions.defaults());
    own.await("the removal", change -> change.operation() == ReferenceOperation.REMOVED);
    Awaitility.await("it works again")
        .atMost(PATIENCE)
        .until(() -> connector.status().state() == ReferenceState.LIVE);
    assertThat(own.rows("menu_items")).containsOnlyKeys("chai/i1");
    connector.closeAndDropSlot();
    connector = null;
    again.close();
    data.close();
  }

  private void start() {
    connector = ReferenceConnector.start(options, publishers, Clock.systemUTC());
  }

  private static boolean isMark(ReferenceChange change) {
    return change.entity().equals(ReferenceChange.SNAPSHOT);
  }

  private List<ReferenceChange> marks() {
    return topic.records().stream().filter(ReferenceConnectorTest::isMark).toList();
  }

  private void awaitMarks(int count) {
    Awaitility.await(count + " marks").atMost(PATIENCE).until(() -> marks().size() >= count);
  }

  private static String item(String id, String name, long pricePaise) {
    return "INSERT INTO titan.menu_items (org_id, item_id, name, price_paise) VALUES ('chai', '%s', '%s', %d)"
        .formatted(id, name, pricePaise);
  }
}
