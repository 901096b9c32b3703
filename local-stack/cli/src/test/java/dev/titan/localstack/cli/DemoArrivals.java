package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.titan.connectors.googledrive.intake.IngestedFiles;
import dev.titan.localstack.cli.view.Subject;
import dev.titan.localstack.services.ClickHouse;
import dev.titan.localstack.simulator.chain.Menu;
import dev.titan.localstack.simulator.chain.MenuItem;
import dev.titan.localstack.simulator.house.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What of a demo has arrived in its tables and folders. */
final class DemoArrivals {

  private DemoArrivals() {}

  /**
   * Managers tell expenses, one of them the stock too; what they spoil comes back with a reason.
   */
  static void assertFiles(Subject subject, ClickHouse clickHouse, House house)
      throws SQLException, IOException {
    IngestedFiles files = IngestedFiles.read(subject.titan().store());
    assertThat(files.byStatus()).containsKeys("taken", "refused").doesNotContainKey("begun");
    assertThat(lines(subject.data().resolve("drive"), "Watch")).isEmpty();
    assertThat(lines(subject.data().resolve("drive"), "Failed"))
        .anyMatch(line -> line.endsWith("was not taken."));
    assertThat(counts(clickHouse, "expenses")).hasSize(house.outlets().size());
    assertThat(sources(clickHouse, house.outlets().get(0).profile().outletId()))
        .contains("drive-purchases", "drive-wastage")
        .doesNotContain("petpooja-inventory");
  }

  /** Menus are entered and fetched, stock is told by one source or another. */
  static void assertReference(ClickHouse clickHouse, House house) throws SQLException {
    assertThat(counts(clickHouse, "outlets")).hasSize(house.outlets().size());
    assertThat(total(clickHouse, "menu_items")).isEqualTo(menuItems());
    assertThat(counts(clickHouse, "inventory_movements")).hasSize(house.outlets().size());
  }

  private static List<String> sources(ClickHouse clickHouse, String outlet) throws SQLException {
    return new ArrayList<>(
        grouped(
                clickHouse,
                "SELECT source, count() FROM titan.inventory_movements_current WHERE outlet_id = '"
                    + outlet
                    + "' GROUP BY 1")
            .keySet());
  }

  /** The first lines of all texts in the folders of a name below another. */
  private static List<String> lines(Path drive, String folder) throws IOException {
    try (Stream<Path> all = Files.walk(drive)) {
      List<String> lines = new ArrayList<>();
      for (Path file :
          all.filter(Files::isRegularFile)
              .filter(one -> drive.relativize(one).getName(1).toString().equals(folder))
              .toList()) {
        lines.add(
            file.toString().endsWith(".txt")
                ? Files.readAllLines(file).get(0)
                : file.getFileName().toString());
      }
      return lines;
    }
  }

  static List<String> openCases(ClickHouse clickHouse) {
    List<String> cases = new ArrayList<>();
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT mode || ': ' || words || ' ' || evidence FROM titan.kot_fraud_cases_current"
                    + " WHERE status != 'resolved'")) {
      while (rows.next()) {
        cases.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return cases;
  }

  static Map<String, Long> counts(ClickHouse clickHouse, String table) throws SQLException {
    return grouped(
        clickHouse, "SELECT outlet_id, count() FROM titan." + table + "_current GROUP BY 1");
  }

  private static Map<String, Long> grouped(ClickHouse clickHouse, String query)
      throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
    }
    return counts;
  }

  private static long total(ClickHouse clickHouse, String table) throws SQLException {
    try (Connection connection = clickHouse.connect(clickHouse.reader());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT count() FROM titan." + table + "_current")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Those that the demo enters, and the add-ons that come with the menu from Petpooja. */
  private static long menuItems() {
    List<MenuItem> items = Menu.standard().items();
    return items.stream().mapToLong(item -> Math.max(1, item.variations().size())).sum()
        + items.stream()
            .flatMap(item -> item.addOns().stream())
            .map(MenuItem.AddOn::number)
            .distinct()
            .count();
  }
}
