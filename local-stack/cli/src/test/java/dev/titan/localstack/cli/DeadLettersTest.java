package dev.titan.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.titan.connectors.hooks.Feed;
import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.hooks.PetpoojaHook;
import dev.titan.connectors.hooks.TokenHash;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.inventory.InventoryOptions;
import dev.titan.connectors.petpooja.menu.MenuOptions;
import dev.titan.connectors.publish.FactPublisher;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.EventJson;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.cli.demo.DemoOutlets;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.KnownOutlets;
import dev.titan.localstack.cli.run.Sources;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.services.StackOptions;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.DefaultOutlets;
import dev.titan.localstack.simulator.petpooja.PetpoojaServer;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A letter of each kind, made by sending something bad to a running stack, before and after a fix.
 */
class DeadLettersTest {
  private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");
  private static final String ORG = "brew-house";
  private static final OutletKey PIER = new OutletKey(ORG, "pier");
  private static final String AGENT = "the-token-of-the-pier-agents";
  private static final String PETPOOJA = "the-token-that-petpooja-shows";

  /** The pull says it under a restID that is configured later. */
  private static final String FORMER = "former01";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Chain CHAIN = Chain.of(7, DefaultOutlets.bengaluru(7));
  private static final OutletProfile SHOP = CHAIN.outlets().get(0);
  private static final LocalDate DAY = SHOP.businessDayOf(NOW);

  /** An evening in Kiritimati: a day and an hour ahead for who believes it to be Niue. */
  private static final String PUSHED =
      order("pier0001", 900, "2026-03-15 02:00:00", null, "Pushed Tea");

  @TempDir private Path folder;
  private Titan titan;

  @Test
  void bringsInEachKindOfLetterOnceItsCauseIsMended() throws Exception {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    try (PetpoojaServer petpooja = PetpoojaServer.start(0, CHAIN.sources(), Quirks.none(), clock);
        Titan started =
            Titan.start(
                StackOptions.embedded(folder, Home.folder()),
                new Steps(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
                StopSignal.unattached())) {
      titan = started;
      spoilAnOrder(petpooja);
      connect(petpooja, SHOP.restId(), "Pacific/Niue", clock);
      sendWhatIsWrong();
      awaitLetters(6);
      showsThemWithoutTheirPayloads();

      replaysWhatNoFixIsNeededFor();

      started.disconnect();
      connect(petpooja, FORMER, "Pacific/Kiritimati", clock);
      replaysWhatTheNewConfigurationMends();
      saysWhatItCannotFind();
    }
  }

  private void showsThemWithoutTheirPayloads() throws Exception {
    Commands.Answer page = run("list");
    assertThat(page.code()).isZero();
    assertThat(page.out())
        .contains("6 of 6 letters that are open", "UNKNOWN_OUTLET", "KEY_MISMATCH", "kot-agent")
        .doesNotContain("Pulled Tea", "Pushed Tea", "Iced Citrus");
    assertThat(list("--json", "--source", "petpooja", "--code", "BAD_TIME")).hasSize(1);
    assertThat(list("--json", "--since", "2026-03-15"))
        .as("what the job found, in the time of the broker")
        .hasSize(2);
    assertThat(list("--json", "--since", "2999-01-01")).isEmpty();
    assertThat(list("--json", "--outlet", "pier")).hasSize(4);
    assertThat(list("--json", "--outlet", ORG + "/pier", "--limit", "1")).hasSize(1);
    assertThat(run("list", "--json").out()).doesNotContain("payload");

    Commands.Answer shown = run("show", idOf("UNKNOWN_OUTLET").substring(0, 8));
    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains("Pulled Tea", "UNKNOWN_OUTLET", "Mend rest-id", "./titan dead-letters replay ");
  }

  /** A record whose key was wrong, and what an older Titan could not read: two of the six. */
  private void replaysWhatNoFixIsNeededFor() throws Exception {
    List<String> before = ids();
    Commands.Answer rehearsal = run("replay", "--all", "--dry-run");
    assertThat(rehearsal.out()).contains("Would replay 2 letters", "4 still cannot be read");
    assertThat(rehearsal.code()).isEqualTo(1);
    assertThat(ids()).isEqualTo(before);

    Commands.Answer all = run("replay", "--all");
    assertThat(all.out()).contains("Replayed 2 letters with 2 records, 4 still cannot be read.");
    assertThat(all.error()).contains("UNKNOWN_OUTLET", "BAD_TIME", "MALFORMED_JSON", "BAD_NUMBER");
    assertThat(all.code()).isEqualTo(1);
    assertThat(before).containsAll(ids());
    assertThat(ids()).as("those that failed again, under the same ids").hasSize(4);
    assertThat(sql("SELECT count() FROM dead_letters")).as("and no further rows").isEqualTo("6");
    awaitSql("SELECT count() FROM bills_current WHERE bill_id = '2026-03-14-700'", "1");
    awaitSql("SELECT count() FROM kot_lines_current WHERE event_id = 'k-older'", "1");
  }

  private void replaysWhatTheNewConfigurationMends() throws Exception {
    String pushed = idOf("BAD_TIME");
    Commands.Answer mended = run("replay", "--source", "petpooja");
    assertThat(mended.error()).isEmpty();
    assertThat(mended.out()).contains("Replayed 2 letters with 2 records.");
    assertThat(mended.code()).isZero();
    assertBillsAreThereOnce();
    assertThat(list("--json")).hasSize(2);
    assertThat(list("--json", "--all")).hasSize(6);

    Commands.Answer again = run("replay", "--source", "petpooja");
    assertThat(again.out()).contains("Replayed 0 letters");
    Commands.Answer named = run("replay", pushed);
    assertThat(named.out())
        .contains("Replayed 0 letters with 0 records, 1 had been replayed before");
    assertThat(named.code()).isZero();
    assertThat(run("show", pushed).out()).contains("replayed at 20").doesNotContain("Mend");

    // Were it replayed twice at once, or killed before it was marked, the facts would come again.
    publish(
        publisher ->
            publisher.publish(
                Topic.BILLS,
                new OrderMapper(PIER, "pier0001", calendar("Pacific/Kiritimati"))
                    .map(json(PUSHED), NOW)));
    titan.ledger().checkpoint();
    assertBillsAreThereOnce();
  }

  private void assertBillsAreThereOnce() {
    awaitSql("SELECT count() FROM bills_current WHERE bill_id = '%s-800'".formatted(DAY), "1");
    awaitSql("SELECT count() FROM bills_current WHERE outlet_id = 'pier'", "2");
    awaitSql(
        "SELECT sum(quantity) FROM item_sales_daily_current WHERE item_name = 'Pushed Tea'", "1");
  }

  private void saysWhatItCannotFind() {
    assertThat(run("replay").code()).isEqualTo(2);
    assertThat(run("replay", "aaaaaa", "--all").code()).isEqualTo(2);
    assertThat(run("show", "000000000000").error()).contains("There is no dead letter 0000");
    assertThat(run("show", "' OR 1").error()).contains("32 hex digits");
    assertThat(run("list", "--code", "NO_SUCH_CODE").code()).isEqualTo(2);
    assertThat(run().error()).contains("list, show or replay");
  }

  private void spoilAnOrder(PetpoojaServer petpooja) {
    long refId = CHAIN.expectedOrders(SHOP.outletId(), DAY, DAY, NOW).get(0).order().refId();
    petpooja
        .faults()
        .replaceOrder(
            SHOP.outletId(),
            refId,
            order(FORMER, 800, DAY + " 12:00:00", DAY, "Pulled Tea").replace("R-ID", "" + refId));
  }

  private void sendWhatIsWrong() throws Exception {
    post(
        "/hooks/v1/petpooja",
        "{\"token\":\"%s\",\"event\":\"orderdetails\",\"properties\":%s}"
            .formatted(PETPOOJA, PUSHED));
    post(Feed.KOTS.path(), "{\"events\":[" + kot("k-wrong", "-2") + "]}");
    // As a version wrote it that did not take numbers in texts.
    publish(
        publisher ->
            publisher.publish(
                DeadLetter.of(
                    ORG,
                    PIER.outlet(),
                    Feed.KOTS.source(),
                    Feed.KOTS.path() + " sha256:0123456789abcdef [0]",
                    ErrorCode.BAD_NUMBER,
                    "quantity '2' is no number",
                    NOW,
                    kot("k-older", "\"2\"").getBytes(StandardCharsets.UTF_8))));
    byte[] bill =
        EventJson.write(
            new OrderMapper(PIER, "pier0001", calendar("Asia/Kolkata"))
                .map(json(order("pier0001", 700, "2026-03-14 12:00:00", DAY, "Sent Tea")), NOW));
    try (KafkaProducer<String, byte[]> kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", titan.stack().kafka().bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      kafka.send(new ProducerRecord<>(Topic.BILLS.topicName(), "nobody", bill)).get();
      kafka
          .send(
              new ProducerRecord<>(
                  Topic.BILLS.topicName(),
                  PIER.toString(),
                  java.util.Arrays.copyOf(bill, bill.length / 2)))
          .get();
    }
  }

  private static String order(
      String restId, int number, String createdOn, LocalDate day, String item) {
    return """
        {"Restaurant":{"restID":"%s"},"Order":{"orderID":"%d","refId":"R-ID",%s
         "order_type":"Dine In","payment_type":"Cash","total":"40","created_on":"%s",
         "status":"Success"},"OrderItem":[{"name":"%s","price":"40","quantity":"1","total":"40"}]}"""
        .formatted(
            restId, number, day == null ? "" : "\"order_date\":\"" + day + "\",", createdOn, item);
  }

  private static String kot(String id, String quantity) {
    return """
        {"event_id":"%s","action":"fired","occurred_at":"2026-03-14T11:00:00Z","kot_id":"t1",
         "item_name":"Iced Citrus","quantity":%s}"""
        .formatted(id, quantity);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private static BusinessCalendar calendar(String zone) {
    return new BusinessCalendar(ZoneId.of(zone), LocalTime.of(4, 0));
  }

  private void connect(PetpoojaServer petpooja, String restId, String pierZone, Clock clock) {
    PetpoojaOutlet fetched = DemoOutlets.petpooja(ORG, SHOP, petpooja.baseUrl(), DAY);
    PetpoojaOutlet shop =
        new PetpoojaOutlet(
            fetched.key(),
            restId,
            fetched.credentials(),
            fetched.baseUrl(),
            fetched.calendar(),
            fetched.sameDay(),
            fetched.settleDelay(),
            fetched.backfillFrom());
    HookOutlet pier =
        HookOutlet.of(PIER, calendar(pierZone), TokenHash.of(Secret.of(AGENT)))
            .withPetpooja(new PetpoojaHook("pier0001", TokenHash.of(Secret.of(PETPOOJA))));
    titan.connect(
        new Sources(
            PetpoojaOptions.defaults(List.of(shop))
                .withPolling(DemoOutlets.polling(30))
                .withRequests(DemoOutlets.requests()),
            titan.keptPositions(),
            Optional.of(
                HooksOptions.defaults(
                        titan.stack().data().folder("hooks"),
                        titan.stack().data().secrets().secret(KnownOutlets.CUSTOMER_KEY),
                        List.of(pier))
                    .listeningOn("127.0.0.1", 0)),
            false,
            Optional.empty(),
            InventoryOptions.defaults(List.of()),
            MenuOptions.defaults(List.of())),
        clock);
  }

  private void post(String path, String body) throws Exception {
    URI hooks = titan.hooks().orElseThrow().url();
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(hooks.resolve(path))
                    .header("Authorization", "Bearer " + AGENT)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private void publish(java.util.function.Consumer<FactPublisher> what) {
    try (FactPublishers kafka =
        KafkaFactPublishers.connect(
            PublishOptions.defaults(titan.stack().kafka().bootstrapServers()))) {
      FactPublisher publisher = kafka.open();
      what.accept(publisher);
      publisher.flush();
    }
  }

  private void awaitLetters(int count) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(() -> assertThat(list("--json")).hasSize(count));
  }

  private Commands.Answer run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "dead-letters";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--data";
    all[all.length - 1] = folder.toString();
    return Commands.run(all);
  }

  private JsonNode list(String... options) throws Exception {
    String[] all = new String[options.length + 1];
    all[0] = "list";
    System.arraycopy(options, 0, all, 1, options.length);
    return JSON.readTree(run(all).out());
  }

  private List<String> ids() throws Exception {
    return list("--json").findValuesAsText("id");
  }

  private String idOf(String code) throws Exception {
    return list("--json", "--code", code).get(0).path("id").asText();
  }

  private String sql(String statement) {
    return Commands.run("sql", statement, "--format", "CSV", "--data", folder.toString())
        .out()
        .strip();
  }

  private void awaitSql(String statement, String expected) {
    Awaitility.await(statement)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(sql(statement)).isEqualTo(expected));
  }
}
