package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.event.BillAudit;
import dev.titan.contracts.event.BillAuditAction;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Sources;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.services.StackOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fraud at a running stack, from its case to what a manager decides. */
class CasesCommandTest {
  private static final OutletKey PIER = new OutletKey("brew-house", "pier");
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING);
  private static final Instant LUNCH = Instant.parse("2026-03-14T07:30:00Z");
  private static final String AUDITS = "bill-audit-agent";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @Test
  void showsCasesWithTheirEvidenceAndKeepsWhatIsDecided() throws Exception {
    try (Titan titan =
        Titan.start(
            StackOptions.embedded(folder, Home.folder()),
            new Steps(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
            StopSignal.unattached())) {
      assertThat(run("cases").out()).startsWith("0 of 0 cases that are open, ₹0.00 at risk");
      StoredOutlets.enter(
          titan.store(), List.of(new StoredOutlets.Outlet(PIER, "Pier", CALENDAR, List.of())));
      titan.connect(Sources.referenceOnly(), Clock.systemUTC());
      swap(titan, "Asha", "101", 21_000, 0);
      swap(titan, "Ravi", "102", 123_456, 60);
      Awaitility.await()
          .atMost(Duration.ofSeconds(90))
          .until(() -> run("cases").out().contains("2 of 2 cases that are open"));

      listsThem();
      String id = JSON.readTree(run("cases", "--json").out()).get(0).path("id").asText();
      showsOne(id);
      decides(id);
      saysWhichModesAreLive(titan);
    }
  }

  private void listsThem() throws Exception {
    String list = run("cases").out();
    assertThat(list)
        .containsPattern("[0-9a-f]{12}  Sat 14 Mar 2026  high +₹1,234\\.56  Pier: tender swapped")
        .contains("Asha booked a payment of ₹210.00 as cash")
        .contains("₹1,444.56 at risk in all");
    assertThat(list.indexOf("Ravi")).isLessThan(list.indexOf("Asha"));
    assertThat(run("cases", "--limit", "1").out()).contains("1 of 2 cases").doesNotContain("Asha");
    assertThat(run("cases", "--outlet", "lawn").out()).startsWith("0 of 0");
    assertThat(run("cases", "--outlet", "brew-house/pier").out()).contains("2 of 2");
    assertThat(run("cases", "--mode", "unbilled_kot").out()).startsWith("0 of 0");
    assertThat(run("cases", "--from", "2026-03-15").out()).startsWith("0 of 0");
    assertThat(run("cases", "--days", "0").code()).isEqualTo(2);
    assertThat(run("cases", "--status", "resolved").out()).startsWith("0 of 0");
    JsonNode all = JSON.readTree(run("cases", "--json", "--status", "all").out());
    assertThat(all).hasSize(2);
    assertThat(all.get(0).path("evidence").get(0).path("bill").asText()).isEqualTo("102");
  }

  private void showsOne(String id) {
    String page = run("case", id.substring(0, 8)).out();
    assertThat(page)
        .startsWith("Tender swapped: Ravi")
        .contains("Pier (brew-house/pier), business day Sat 14 Mar 2026")
        .containsPattern("A pattern, not a\\s+verdict\\.")
        .contains("At risk   ₹1,234.56, severity high, confidence 80 %")
        .contains("Tell      manager; never Ravi alone")
        .contains("Decided   not yet: ./titan decide " + id.substring(0, 12))
        .contains("Rule      start values", "button_minutes 2")
        .contains("in order of time (Asia/Kolkata)")
        .containsPattern("14 Mar 14:00:00 +paid: UPI +102 +₹1,234\\.56 +Ravi")
        .containsPattern("14 Mar 14:30:00 +tender changed from UPI to Cash +102 .*tender as paid");
    assertThat(page.indexOf("paid: UPI")).isLessThan(page.indexOf("tender changed"));
    assertThat(run("case", id.substring(0, 8), "--json").out()).contains("\"subject\" : \"Ravi\"");
    assertThat(run("case", "ffffffff").error()).contains("There is no case ffffffff");
    assertThat(run("case", "x'; --").error()).contains("hex digits");
  }

  private void decides(String id) {
    assertThat(run("decide", id, "explained").code()).isEqualTo(2);
    assertThat(run("decide", id, "perhaps").code()).isEqualTo(2);
    Commands.Answer decided =
        run("decide", id.substring(0, 8), "explained", "--note", "UPI was down", "--by", "Meera");
    assertThat(decided.out()).contains("is explained, decided by Meera.");
    assertThat(run("case", id).out()).contains("Decided   explained: UPI was down");
    assertThat(run("cases").out()).contains("1 of 1 cases").doesNotContain("Ravi");
    assertThat(run("cases", "--status", "decided").out()).contains("Ravi", "explained");
    assertThat(run("decide", id, "confirmed", "--by", "Meera").out()).contains("is confirmed");
    assertThat(run("case", id).out()).contains("Decided   confirmed");
  }

  private void saysWhichModesAreLive(Titan titan) throws SQLException {
    try (Connection connection = titan.store().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO titan.detector_rules
            (org_id, rule_id, outlet_id, detector, mode, enabled, changed_by)
          VALUES ('brew-house', 'r1', NULL, 'kotfraud', 'price_overridden', false, 'asha'),
                 ('brew-house', 'r2', NULL, 'kotfraud', 'tender_swapped', false, 'asha'),
                 ('brew-house', 'r3', 'pier', 'kotfraud', 'tender_swapped', true, 'asha')
          """);
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(run("status").out())
                    .containsPattern("brew-house/pier +\\d+ live; blind: .*unbilled_kot")
                    .containsPattern("nobody tells titan\\.bills, .*titan\\.kots")
                    .contains("off by rule: price_overridden"));
    assertThat(run("status").out()).doesNotContainPattern("(blind|off by rule):.*tender_swapped");
  }

  /** Somebody books a payment as cash half an hour after it was made by UPI. */
  private static void swap(Titan titan, String staff, String bill, long paise, int minutes) {
    Instant paid = LUNCH.plusSeconds(60L * minutes);
    Instant swapped = paid.plusSeconds(1800);
    try (FactPublishers kafka =
        KafkaFactPublishers.connect(
            PublishOptions.defaults(titan.stack().kafka().bootstrapServers()))) {
      FactPublisher publisher = kafka.open();
      publisher.publish(
          Topic.BILL_AUDITS,
          entry(bill + "-1", BillAuditAction.SETTLED, paid, bill, staff, paise, "", "UPI"));
      publisher.publish(
          Topic.BILL_AUDITS,
          entry(
              bill + "-2",
              BillAuditAction.TENDER_CHANGED,
              swapped,
              bill,
              staff,
              paise,
              "UPI",
              "Cash"));
      publisher.flush();
      publisher.publish(
          Topic.BILL_AUDITS,
          new Coverage(
              PIER.org(),
              PIER.outlet(),
              AUDITS,
              LUNCH.minusSeconds(60),
              swapped.plusSeconds(60),
              null));
      publisher.flush();
    }
  }

  private static BillAudit entry(
      String id,
      BillAuditAction action,
      Instant at,
      String bill,
      String staff,
      long paise,
      String before,
      String after) {
    return new BillAudit(
        PIER.org(),
        PIER.outlet(),
        AUDITS,
        id,
        action,
        at,
        CALENDAR.dateOf(at),
        CALENDAR.zone().getId(),
        "2026-03-14-" + bill,
        bill,
        "",
        "4",
        staff,
        "",
        "",
        null,
        paise,
        null,
        null,
        before,
        after,
        paise,
        null,
        "",
        "",
        0,
        "",
        "",
        "",
        "",
        "",
        "");
  }

  private Commands.Answer run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.toString();
    return Commands.run(all);
  }
}
