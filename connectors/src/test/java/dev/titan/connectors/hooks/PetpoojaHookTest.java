package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.hooks.HooksFixture.Reply;
import dev.titan.connectors.json.CutJson;
import dev.titan.connectors.petpooja.OrderMapper;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PetpoojaHookTest {

  private static final String PUSH =
      """
      {"token":"%s","event":"orderdetails","properties":{
        "Restaurant":{"restID":"%s"},
        "Customer":{"name":"Guest Name","phone":"9000000001"},
        "Order":{"orderID":116,"order_type":"Dine In","payment_type":"Cash","total":210,
          "created_on":"2026-03-15 19:40:32","order_from":"POS","status":"%s"},
        "Tax":[],"Discount":[],
        "OrderItem":[{"name":"Masala Tea","itemid":206,"price":105,"quantity":2,"total":210}]}}""";

  @TempDir private Path folder;

  private final RecordingPublishers topics = new RecordingPublishers();
  private HooksFixture hooks;

  @BeforeEach
  void start() {
    hooks = new HooksFixture(folder, topics);
  }

  @AfterEach
  void stop() {
    hooks.close();
  }

  @Test
  void mapsAPushToTheBillThatAPullWouldGive() {
    String push = PUSH.formatted(HooksFixture.PETPOOJA_TOKEN, "bh01", "Success");
    Reply reply = push(push);

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().toString()).isEqualTo("{\"accepted\":1,\"rejected\":[]}");
    await().until(() -> !topics.facts().isEmpty());
    Bill bill = topics.bills(HooksFixture.LAWN).get(0);
    assertThat(bill)
        .isEqualTo(
            new OrderMapper(HooksFixture.LAWN, "bh01", HooksFixture.CALENDAR)
                .map(
                    CutJson.read(push.getBytes(StandardCharsets.UTF_8)).path("properties"),
                    HooksFixture.NOW));
    assertThat(bill.billId()).isEqualTo("2026-03-15-116");
    assertThat(bill.source()).isEqualTo("petpooja");
    assertThat(topics.facts()).as("a push covers nothing").hasSize(1);
  }

  @Test
  void ordersPushesByWhenTheyWereReceived() {
    String push = PUSH.formatted(HooksFixture.PETPOOJA_TOKEN, "bh01", "Success");
    push(push);
    push(push.replace("Success", "Cancelled"));

    await().until(() -> topics.facts().size() == 2);
    List<Bill> bills = topics.bills(HooksFixture.LAWN);
    assertThat(bills.get(1).observedAt()).isAfter(bills.get(0).observedAt());
  }

  @Test
  void keepsAnOrderThatCannotBeMappedAndAnswersAllTheSame() {
    Reply reply = push(PUSH.formatted(HooksFixture.PETPOOJA_TOKEN, "bh01", "Maybe"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("accepted").asInt()).isZero();
    assertThat(reply.json().path("rejected").path(0).path("code").asText())
        .isEqualTo("UNKNOWN_VALUE");
    await().until(() -> !topics.deadLetters().isEmpty());
    DeadLetter letter = topics.deadLetters().get(0);
    assertThat(letter.code()).isEqualTo(ErrorCode.UNKNOWN_VALUE);
    assertThat(letter.source()).isEqualTo("petpooja");
    assertThat(new String(letter.payloadBytes(), StandardCharsets.UTF_8))
        .contains("Masala Tea")
        .doesNotContain(HooksFixture.PETPOOJA_TOKEN)
        .doesNotContain("9000000001")
        .doesNotContain("Guest Name");
  }

  @Test
  void keepsAnEventThatItDoesNotKnow() {
    Reply reply =
        push(
            PUSH.formatted(HooksFixture.PETPOOJA_TOKEN, "bh01", "Success")
                .replace("orderdetails", "storestatus"));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("rejected").path(0).path("code").asText())
        .isEqualTo("UNKNOWN_EVENT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"|bh01", "wrong token of nobody|bh01", "%|bh02", "%|"})
  void refusesWhoShowsNotTheTokenOfThatOutlet(String shown) {
    String[] parts = shown.replace("%", HooksFixture.PETPOOJA_TOKEN).split("\\|", -1);
    Reply reply = push(PUSH.formatted(parts[0], parts[1], "Success"));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.code()).isEqualTo("ACCESS_DENIED");
    assertThat(hooks.server().status().waiting()).isZero();
    assertThat(topics.deadLetters()).isEmpty();
  }

  @Test
  void takesNoTokenOfAnAgent() {
    Reply reply =
        hooks.send(
            PetpoojaPushes.PATH,
            HooksFixture.LAWN_TOKEN,
            PUSH.formatted(HooksFixture.LAWN_TOKEN, "bh01", "Success"));

    assertThat(reply.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"token\":", "text"})
  void refusesWhatIsNoJsonObjectAndKeepsNothingOfAStranger(String body) {
    assertThat(push(body).status()).isEqualTo(400);
    assertThat(topics.deadLetters()).isEmpty();
  }

  private Reply push(String body) {
    return hooks.send(PetpoojaPushes.PATH, null, body);
  }
}
