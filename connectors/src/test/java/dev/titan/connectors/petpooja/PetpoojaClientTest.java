package dev.titan.connectors.petpooja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.titan.connectors.MovableClock;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PetpoojaClientTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final byte[] ORDER = Samples.order(DAY, 1, "310");

  private final ScriptedServer server = new ScriptedServer();
  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-16T02:00:00.5Z"));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksAsPetpoojaWantsToBeAsked() {
    server.thenPage(ORDER);

    Page page = client(1).page(DAY, "77");

    assertThat(page.records()).containsExactly(ORDER);
    assertThat(page.observedAt()).isEqualTo(clock.instant());
    assertThat(server.requests())
        .containsExactly(
            "POST {\"app_key\":\"key-of-lawn\",\"app_secret\":\"secret-of-lawn\","
                + "\"access_token\":\"token-of-lawn\",\"restID\":\"bh01\","
                + "\"order_date\":\"2026-03-15\",\"refId\":\"77\"}");
  }

  @Test
  void observesEveryPageLaterThanTheOneBeforeEvenWhenTheClockIsSetBack() {
    PetpoojaClient client = client(1);
    server.thenPage().thenPage().thenPage();

    Instant first = client.page(DAY, "").observedAt();
    Instant second = client.page(DAY, "").observedAt();
    clock.advance(Duration.ofHours(-1));
    Instant third = client.page(DAY, "").observedAt();

    assertThat(second).isEqualTo(first.plusMillis(1));
    assertThat(third).isEqualTo(first.plusMillis(2));
  }

  @Test
  void acceptsCodeAndSuccessAsNumbers() {
    server.then(200, "{\"code\":200,\"success\":1,\"order_json\":[]}");

    assertThat(client(1).page(DAY, "").records()).isEmpty();
  }

  @Test
  void triesAgainUntilTheSourceRecovers() {
    server
        .then(500, "<h1>no</h1>")
        .then(200, "{\"code\":\"100\",\"success\":\"0\",\"message\":\"Please try again\"}")
        .thenStall()
        .thenCutOff()
        .then(200, "{\"code\":\"200\",\"success\":\"1\",\"order_json\":[{\"Ord")
        .then(200, "<html>maintenance</html>")
        .then(302, "")
        .thenPage(ORDER);

    assertThat(client(8).page(DAY, "").records()).containsExactly(ORDER);
    assertThat(server.requests()).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | {} | HTTP 500",
        "200 | <html> | an answer of 6 bytes that is cut off or no JSON",
        "200 | {\"code\":\"200\",\"success\":\"0\",\"message\":\"later\"} | code 200, success 0, message \"later\"",
        "200 | {\"code\":\"101\",\"success\":\"1\",\"message\":\"busy\"} | code 101, success 1, message \"busy\"",
        "200 | {\"order_json\":[]} | code , success , message \"\""
      })
  void givesUpAfterTheLastAttemptAndSaysWhatWasWrong(int status, String body, String said) {
    server.then(status, body).then(status, body).thenPage();

    TitanException failure = failure(2);

    assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_FAILED);
    assertThat(failure).hasMessage("Petpooja fails for outlet brew-house/lawn: " + said);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void endsAnAnswerThatStallsInItsBody() {
    server.thenStall();

    assertThat(failure(1)).hasMessageContaining("no complete answer within 400 ms");
  }

  @Test
  void endsAnAnswerThatIsTooLong() {
    server.then(200, "x".repeat(3000));

    assertThat(failure(1)).hasMessageContaining("longer than 2048 bytes");
  }

  @Test
  void saysWhenNobodyListens() {
    server.close();

    assertThat(failure(1).code()).isEqualTo(ErrorCode.SOURCE_FAILED);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void takesARefusalAtItsWord(int status) {
    server.then(status, "").thenPage();

    TitanException failure = failure(5);

    assertThat(failure.code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);
    assertThat(failure)
        .hasMessage(
            "Petpooja refuses the credentials of outlet brew-house/lawn (HTTP %d). Check its app"
                + " key, app secret, access token and restID bh01.",
            status);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void findsARefusalInsideATwoHundredAndNeverRepeatsASecret() {
    server.then(
        200,
        "{\"code\":\"100\",\"success\":\"0\",\"message\":\"Invalid access_token token-of-lawn\\nfor"
            + " secret-of-lawn and key-of-lawn\"}");

    TitanException failure = failure(5);

    assertThat(failure.code()).isEqualTo(ErrorCode.BAD_CREDENTIALS);
    assertThat(failure).hasMessageContaining("\"Invalid access_token *** for *** and ***\"");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void asksAThrottlingSourceAgain() {
    server
        .then(
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "0");
              ScriptedServer.send(exchange, 429, "");
            })
        .thenPage(ORDER);

    assertThat(client(2).page(DAY, "").records()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "'Mon, 16 Mar 2026 02:00:30 GMT', 29",
    "'Mon, 16 Mar 2026 01:00:00 GMT', 0",
    "soon, 0",
    "-5, 0"
  })
  void readsWhenToComeBackAsSecondsOrAsADate(String header, long seconds) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("Retry-After", List.of(header)), (name, value) -> true);

    assertThat(RetryAfter.of(headers, clock).toSeconds()).isEqualTo(seconds);
  }

  @Test
  void leavesALongPauseToTheScheduler() {
    server
        .then(
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "3600");
              ScriptedServer.send(exchange, 429, "");
            })
        .thenPage(ORDER);

    ThrottledException failure =
        catchThrowableOfType(ThrottledException.class, () -> client(5).page(DAY, ""));

    assertThat(failure.code()).isEqualTo(ErrorCode.SOURCE_THROTTLED);
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void neverFollowsARedirectWithItsSecrets() {
    server.then(
        exchange -> {
          exchange.getResponseHeaders().add("Location", server.url().toString());
          ScriptedServer.send(exchange, 307, "");
        });

    assertThat(failure(1)).hasMessageContaining("HTTP 307");
    assertThat(server.requests()).hasSize(1);
  }

  private TitanException failure(int attempts) {
    return catchThrowableOfType(TitanException.class, () -> client(attempts).page(DAY, ""));
  }

  private PetpoojaClient client(int attempts) {
    PetpoojaOutlet sample = Samples.OUTLET;
    PetpoojaOutlet outlet =
        PetpoojaOutlet.of(
            sample.key(), sample.restId(), sample.credentials(), server.url(), sample.calendar());
    return new PetpoojaClient(
        PetpoojaCalls.newHttpClient(Duration.ofSeconds(2)),
        outlet,
        new PetpoojaOptions.Requests(
            Duration.ofMillis(400),
            1000,
            attempts,
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            10,
            2048),
        clock);
  }
}
