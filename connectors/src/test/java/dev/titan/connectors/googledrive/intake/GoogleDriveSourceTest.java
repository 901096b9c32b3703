package dev.titan.connectors.googledrive.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.googledrive.folder.FolderSource;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.connectors.sync.SyncOrder;
import dev.titan.connectors.sync.runner.SyncOptions;
import dev.titan.connectors.sync.runner.SyncRequests;
import dev.titan.connectors.sync.runner.SyncRunner;
import dev.titan.connectors.sync.runner.SyncSchedule;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.topic.OutletKey;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All files of the folders, fetched when somebody asks and when something is dropped. */
class GoogleDriveSourceTest extends IntakeFixture {

  @Test
  void archivesWhatItTakesAndPutsTheReasonBesideWhatItDoesNot() throws Exception {
    folders();
    drop("Expenses/Watch/lawn/march.csv", "expense,e1,2026-03-05,100,Gas");
    drop("Sales/Watch/lawn/broken.csv", "damaged");
    drop("Kots/Watch/nowhere/a.csv", "kot,k1,2026-03-05,Latte");
    List<String> progress = new ArrayList<>();

    SyncCounts counts =
        source()
            .fetch(
                SyncOrder.newest(LAWN), (done, total, soFar) -> progress.add(done + "/" + total));

    assertThat(counts).isEqualTo(new SyncCounts(1, 0, 0));
    assertThat(progress).containsExactly("0/3", "1/3", "2/3", "3/3");
    assertThat(tree())
        .containsExactly(
            "Expenses/Archive/lawn/march.csv",
            "Kots/Failed/nowhere/a.csv",
            "Kots/Failed/nowhere/a.csv.reason.txt",
            "Sales/Failed/lawn/broken.csv",
            "Sales/Failed/lawn/broken.csv.reason.txt");
    assertThat(root.resolve("Sales/Failed/lawn/broken.csv.reason.txt"))
        .hasContent(
            """
            broken.csv was not taken.

            It is cut off: export it anew.

            When that is done, move the file back into Watch; this text may be deleted.
            """);
    assertThat(
            store.query(
                "SELECT outlet_id, status, files_seen, files_taken, files_failed, published FROM"
                    + " titan.ingestion_runs"))
        .containsExactly(List.of("lawn", "done", "3", "1", "2", "1"));
    assertThat(IngestedFiles.read(store.dataSource()).byStatus())
        .isEqualTo(Map.of("taken", 1L, "refused", 2L));
    assertThat(IngestedFiles.read(store.dataSource()).lastFailed().orElseThrow().origin())
        .isEqualTo("Kots/Watch/nowhere/a.csv");
  }

  @Test
  void anOutletsFetchLeavesTheFilesOfAnother() throws Exception {
    folders();
    drop("Expenses/Watch/pier/march.csv", "expense,e1,2026-03-05,100,Gas");

    assertThat(source().fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {}))
        .isEqualTo(SyncCounts.NONE);
    assertThat(source().fetch(SyncOrder.newest(PIER), (done, total, soFar) -> {}).published())
        .isEqualTo(1);

    assertThat(topics.facts()).extracting(Fact::key).containsExactly(PIER);
    assertThat(store.query("SELECT outlet_id FROM titan.ingestion_runs"))
        .as("a look at nothing is no run")
        .containsExactly(List.of("pier"));
  }

  @Test
  void takesACorrectionAfterWhatItCorrects() throws Exception {
    folders();
    drop("Expenses/Watch/lawn/z old.csv", "expense,e1,2026-03-05,100,Gas");
    drop("Expenses/Watch/lawn/a new.csv", "expense,e1,2026-03-05,200,Gas");

    source().fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {});

    assertThat(expenses()).containsExactly("e1 200");
  }

  @Test
  void aFileThatLiesThereTwiceIsTakenOnce() throws Exception {
    folders();
    drop("Expenses/Watch/lawn/march.csv", "expense,e1,2026-03-05,100,Gas");
    drop("Sales/Watch/lawn/march (1).csv", "expense,e1,2026-03-05,100,Gas");

    source().fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {});

    assertThat(topics.facts()).hasSize(1);
    assertThat(tree())
        .containsExactly("Expenses/Archive/lawn/march.csv", "Sales/Archive/lawn/march (1).csv");
  }

  @Test
  void leavesEverythingWhereItIsWhileKafkaIsAway() throws Exception {
    folders();
    drop("Expenses/Watch/lawn/march.csv", "expense,e1,2026-03-05,100,Gas");
    topics.away(true);

    assertThatThrownBy(() -> source().fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {}))
        .isInstanceOf(TitanException.class);

    assertThat(tree()).containsExactly("Expenses/Watch/lawn/march.csv");
    assertThat(store.query("SELECT status, message FROM titan.ingestion_runs"))
        .singleElement()
        .asString()
        .contains("failed", "Kafka did not acknowledge");
  }

  @Test
  void refusesAnOutletThatIsNotConfiguredAndOutletsOfTwoOrganisations() {
    SyncOrder order = SyncOrder.newest(new OutletKey("cafes", "moon"));
    assertThatThrownBy(() -> source().fetch(order, (done, total, soFar) -> {}))
        .hasMessageContaining("cafes/moon");
    FolderSource folder = folders();
    FileIntake intake = intake();
    assertThatThrownBy(
            () ->
                new GoogleDriveSource(
                    folder, Set.of(LAWN, new OutletKey("other", "x")), intake, store.dataSource()))
        .hasMessageContaining("one organisation");
  }

  @Test
  void whatIsDroppedIsFetchedWithoutAnybodyAsking() throws Exception {
    FolderSource folder = folders();
    GoogleDriveSource source = source();
    SyncOptions options =
        new SyncOptions(
            Map.of(GoogleDriveSource.SOURCE, SyncSchedule.nightly()),
            Map.of(),
            SyncOptions.Retries.defaults(),
            Duration.ofMillis(50),
            Duration.ofMillis(500),
            2,
            "test");
    try (SyncRunner runner =
            SyncRunner.start(
                options, List.of(source), store.dataSource(), Clock.systemUTC(), clock);
        FolderWatch watch =
            FolderWatch.start(folder, source, new SyncRequests(store.dataSource()))) {
      assertThat(runner).isNotNull();
      drop("Expenses/Watch/pier/march.csv", "expense,e1,2026-03-05,100,Gas");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> Files.exists(root.resolve("Expenses/Archive/pier/march.csv")));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  store
                      .query("SELECT outlet_id, requested_by, status FROM titan.sync_requests")
                      .equals(List.of(List.of("pier", "folder watch", "done"))));
      assertThat(watch).isNotNull();
    }
    assertThat(topics.facts()).hasSize(1);
  }

  @Test
  void aRunThatEndedWithItsProcessIsNotShownAsRunning() throws Exception {
    store.execute(
        "INSERT INTO titan.ingestion_runs (run_id, org_id, outlet_id, folder) VALUES ('r', 'cafes',"
            + " 'lawn', 'x')");
    folders();
    drop("Expenses/Watch/lawn/march.csv", "expense,e1,2026-03-05,100,Gas");

    source().fetch(SyncOrder.newest(LAWN), (done, total, soFar) -> {});

    assertThat(store.query("SELECT status, message FROM titan.ingestion_runs WHERE run_id = 'r'"))
        .containsExactly(List.of("failed", "Ended together with its process"));
  }
}
