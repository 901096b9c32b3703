package dev.titan.localstack.simulator.petpooja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
  private static final Chain CHAIN = Chain.of(7);
  private static final OutletProfile DUBAI = CHAIN.source("dxb-marina").outlet();
  private static final OutletProfile BENGALURU = CHAIN.source("blr-indiranagar").outlet();

  private PetpoojaServer server;
  private PullClient client;

  @BeforeEach
  void start() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-03-20T00:00:00Z"), ZoneOffset.UTC);
    Quirks quirks = Quirks.none().withSlowFor(Duration.ofMillis(1));
    server = PetpoojaServer.start(0, CHAIN.sources(), quirks, clock);
    client = new PullClient(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void failTheNextRequestsAndNoOthers() throws IOException {
    server.faults().failNext(2, Fault.SERVER_ERROR);

    assertThat(send(DUBAI).statusCode()).isEqualTo(500);
    assertThat(send(BENGALURU).statusCode()).isEqualTo(500);
    assertThat(send(DUBAI).statusCode()).isEqualTo(200);
    assertThat(server.counters().requests()).isEqualTo(3);
    assertThat(server.counters().requests(Outcome.FAULT)).isEqualTo(2);
    assertThat(server.counters().requests(Outcome.PAGE)).isEqualTo(1);
    assertThat(server.counters().orders()).isEqualTo(50);
  }

  @Test
  void hideAnErrorInsideATwoHundred() throws IOException {
    server.faults().failNext(1, Fault.CODE_100);
    server.faults().failNext(1, Fault.CODE_101);
    server.faults().failNext(1, Fault.SUCCESS_ZERO);

    for (String code : new String[] {"100", "101", "200"}) {
      JsonNode answer = client.answer(PullClient.request(DUBAI, DAY, ""));
      assertThat(answer.get("code").asText()).isEqualTo(code);
      assertThat(answer.get("success").asText()).isEqualTo("0");
    }
  }

  @Test
  void delayTheRightAnswerWhenSlow() throws IOException {
    String right = send(DUBAI).body();
    server.faults().failNext(1, Fault.SLOW);

    assertThat(send(DUBAI).body()).isEqualTo(right);
    assertThat(server.counters().faults(Fault.SLOW)).isEqualTo(1);
  }

  @Test
  void failOneOutletForAsLongAsATestWants() throws IOException {
    server.faults().failAlways(DUBAI.outletId(), Fault.TOO_MANY_REQUESTS);

    assertThat(send(DUBAI).statusCode()).isEqualTo(429);
    assertThat(send(DUBAI).statusCode()).isEqualTo(429);
    assertThat(send(BENGALURU).statusCode()).isEqualTo(200);
    server.faults().clear();
    assertThat(send(DUBAI).statusCode()).isEqualTo(200);
  }

  @Test
  void answerWithABodyOfTheTestsOwn() throws IOException {
    server.faults().answerNext(418, "short and stout");

    assertThat(send(DUBAI).statusCode()).isEqualTo(418);
  }

  @Test
  void showAnOrderAsSomethingThatItIsNot() throws IOException {
    long refId = client.page(DUBAI, DAY, "").get(3).at("/Order/refId").asLong();
    server.faults().replaceOrder(DUBAI.outletId(), refId, "{\"Order\":{\"status\":\"Maybe\"}}");

    JsonNode page = client.page(DUBAI, DAY, "");

    assertThat(page).hasSize(50);
    assertThat(page.get(3).at("/Order/status").asText()).isEqualTo("Maybe");
    assertThat(page.get(4).at("/Order/status").asText()).isNotEqualTo("Maybe");
  }

  private HttpResponse<String> send(OutletProfile outlet) throws IOException {
    return client.send("POST", PullClient.request(outlet, DAY, "").toString());
  }
}
