package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.intake.ReviewDesk;
import dev.titan.connectors.googledrive.learn.LearnedMapping;
import dev.titan.connectors.googledrive.learn.LearnedMappings;
import dev.titan.connectors.googledrive.learn.LearningDesk;
import dev.titan.connectors.googledrive.learn.ReferenceProposals;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.connectors.googledrive.report.SourceRow;
import dev.titan.connectors.googledrive.report.UnknownTable;
import dev.titan.localstack.cli.run.StoreAccess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide about dropped files, on a store of its own. */
class LearningCommandsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final ReviewDesk.ReviewedFile FILE =
      new ReviewDesk.ReviewedFile("file-1", "chai", "spendings.csv", NOW);
  private static final UnknownTable TABLE =
      new UnknownTable(
          "f00dfeed0123456789",
          List.of("Spent on", "What for", "Rs"),
          List.of(List.of("27 Aug 2025", "Milk", "120")));

  @TempDir private Path folder;

  @Test
  void teachesWhatTheColumnsOfAFileMean() {
    try (StoreAccess store = StoreAccess.openOrCreate(folder)) {
      new LearningDesk(store.database(), CLOCK)
          .mappings(
              FILE,
              List.of(new FileSummary.Proposal(new SourceRow("", 1), TABLE, Optional.empty())));
    }

    assertThat(run("mappings", "list").out()).contains("f00dfeed0123", "waits", "spendings.csv");
    assertThat(run("mappings", "show", "f00d").out())
        .contains("\"What for\"", "Milk", "guess   none");
    assertThat(run("mappings", "approve", "f00d").error()).contains("Nobody has a guess");
    assertThat(
            run("mappings", "correct", "f00d", "--report", "EXPENSE", "--column", "gold=Rs")
                .error())
        .contains("EXPENSE has no field gold");
    Commands.Answer learned =
        run(
            "mappings",
            "correct",
            "f00d",
            "--report",
            "EXPENSE",
            "--column",
            "date=Spent on",
            "--column",
            "reason=What for",
            "--column",
            "amount=Rs",
            "--by",
            "asha");
    assertThat(learned.out()).contains("are Expense from now on");
    assertThat(run("mappings", "list").out()).startsWith("0 shapes");

    try (StoreAccess store = StoreAccess.open(folder)) {
      LearnedMapping known =
          new LearnedMappings(store.database(), CLOCK).find(TABLE.fingerprint()).orElseThrow();
      assertThat(known.decidedBy()).isEqualTo("asha");
      assertThat(known.mapping().orElseThrow().isEnough()).isTrue();
    }
  }

  @Test
  void showsWhatAFileWouldChangeAndChangesItWhenApproved() throws SQLException {
    try (StoreAccess store = StoreAccess.openOrCreate(folder);
        Connection connection = store.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO titan.organisations VALUES ('chai', 'Chai')");
      statement.execute(
          "INSERT INTO titan.outlets (org_id, outlet_id, name) VALUES ('chai', 'lawn', 'Lawn')");
      statement.execute(
          "INSERT INTO titan.menu_items (org_id, item_id, name, price_paise)"
              + " VALUES ('chai', 'm', 'Masala Dosa', 9000)");
      new LearningDesk(store.database(), CLOCK)
          .reference(
              FILE,
              List.of(new ReferenceRow.MenuCost("chai", "lawn", "Masala Dosa", 3_500L, 9_500L)));
    }
    String id;
    try (StoreAccess store = StoreAccess.open(folder)) {
      id = new ReferenceProposals(store.database(), CLOCK).all().get(0).id();
    }

    assertThat(run("proposals", "list").out()).contains(id.substring(0, 12), "1 proposals");
    assertThat(run("proposals", "show", id).out())
        .contains("price of Masala Dosa at lawn")
        .containsPattern("price in rupees +90\\.00 -> 95\\.00")
        .containsPattern("cost of Masala Dosa at lawn, new\n +cost in rupees +- -> 35\\.00");
    assertThat(run("proposals", "approve", id, "--by", "asha").out())
        .contains("2 changes hold from now on");
    assertThat(run("proposals", "approve", id).error()).contains("is approved already");
    try (StoreAccess store = StoreAccess.open(folder);
        Connection connection = store.database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet price = statement.executeQuery("SELECT price_paise FROM titan.menu_prices")) {
      assertThat(price.next()).isTrue();
      assertThat(price.getLong(1)).isEqualTo(9_500);
    }
  }

  private Commands.Answer run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[all.length - 2] = "--data";
    all[all.length - 1] = folder.toString();
    return Commands.run(all);
  }
}
