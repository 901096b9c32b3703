package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.services.StackOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names on bills of a running stack, and what people make of them. */
class NamesCommandTest {
  private static final OutletKey LAWN = new OutletKey("brew-house", "lawn");
  private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void proposesWhatNamesMeanAndKeepsWhatPeopleDecide() throws Exception {
    try (Titan titan =
        Titan.start(
            StackOptions.embedded(folder, Home.folder()),
            new Steps(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
            StopSignal.unattached())) {
      enterTheMenu(titan);
      sell(titan, "MASALA DOSA", "Masala Dosai", "Plain Dosai", "Fish Curry");

      assertThat(run("suggest", "brew-house", "--kind", "menu_item").out())
          .contains("4 names without a known id, 1 certain, 3 wait for a person");
      assertThat(run("list", "brew-house").out())
          .contains("'Masala Dosai'", "m Masala Dosa (0.", "'Fish Curry'", "nothing alike")
          .contains("3 names.")
          .doesNotContain("MASALA DOSA");

      assertThat(run("approve", "brew-house", "menu_item", "Masala Dosai", "--by", "asha").out())
          .contains("'Masala Dosai' means m Masala Dosa from now on.");
      assertThat(run("approve", "brew-house", "menu_item", "Fish Curry", "Plain Dosa").out())
          .contains("means p Plain Dosa");
      assertThat(run("reject", "brew-house", "menu_item", "Plain Dosai", "--by", "asha").code())
          .isZero();
      assertThat(run("suggest", "brew-house").code()).isZero();
      assertThat(run("list", "brew-house").out()).startsWith("0 names.");
      assertThat(run("list", "brew-house", "--all").out())
          .containsPattern("approved 'Masala Dosai' +m Masala Dosa .*, by asha")
          .containsPattern("approved 'MASALA DOSA' +m Masala Dosa .*, by titan")
          .containsPattern("rejected 'Plain Dosai' .*, by asha");

      assertThat(run("approve", "brew-house", "menu_item", "Unseen", "m").error())
          .contains("No source has used the name 'Unseen'");
      assertThat(run("approve", "brew-house", "menu_item", "Fish Curry", "Vada").error())
          .contains("nothing with the id or name 'Vada'");
      assertThat(run("list", "brew-house", "--kind", "planet").code()).isEqualTo(2);
    }
  }

  private static void enterTheMenu(Titan titan) throws SQLException {
    try (Connection connection = titan.store().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO titan.organisations VALUES ('brew-house', 'Brew House')");
      statement.execute(
          "INSERT INTO titan.menu_items (org_id, item_id, name, category, price_paise)"
              + " VALUES ('brew-house', 'm', 'Masala Dosa', 'Dosas', 9000),"
              + " ('brew-house', 'p', 'Plain Dosa', 'Dosas', 7000)");
    }
  }

  /** A bill with a line of each name, without ids. */
  private void sell(Titan titan, String... names) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      lines
          .append(lines.isEmpty() ? "" : ",")
          .append("{\"name\":\"%s\",\"price\":90,\"quantity\":1,\"total\":90}".formatted(name));
    }
    String order =
        """
        {"Restaurant":{"restID":"bh01"},"Order":{"orderID":"1","order_type":"Dine In","total":360,
         "created_on":"2026-03-14 12:00:00","order_date":"2026-03-14","status":"Success"},
         "OrderItem":[%s]}"""
            .formatted(lines);
    try (FactPublishers kafka =
        KafkaFactPublishers.connect(
            PublishOptions.defaults(titan.stack().kafka().bootstrapServers()))) {
      FactPublisher publisher = kafka.open();
      publisher.publish(
          Topic.BILLS,
          new OrderMapper(
                  LAWN,
                  "bh01",
                  new BusinessCalendar(
                      BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING))
              .map(JsonMapper.builder().build().readTree(order), NOW));
      publisher.flush();
    }
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () ->
                Commands.run(
                        "sql",
                        "SELECT count() FROM bill_lines_current",
                        "--format",
                        "CSV",
                        "--data",
                        folder.toString())
                    .out()
                    .strip()
                    .equals(Integer.toString(names.length)));
  }

  private Commands.Answer run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "names";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--data";
    all[all.length - 1] = folder.toString();
    return Commands.run(all);
  }
}
