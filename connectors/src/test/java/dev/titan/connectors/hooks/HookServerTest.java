package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.hooks.HooksFixture.Reply;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotEvent;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookServerTest {

  @TempDir private Path folder;

  private final RecordingPublishers topics = new RecordingPublishers();
  private HooksFixture hooks;

  @BeforeEach
  void start() {
    hooks =
        new HooksFixture(
            folder,
            topics,
            options ->
                options.withLimits(
                    new HooksOptions.Limits(50, 64 << 10, 100, Duration.ofMinutes(2))));
  }

  @AfterEach
  void stop() {
    hooks.close();
  }

  @Test
  void bringsAnEventToItsTopicUnderTheTokensOutlet() {
    Reply reply = hooks.send(Feed.KOTS, HooksFixture.batch(HooksFixture.kot(1)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().toString()).isEqualTo("{\"accepted\":1,\"rejected\":[]}");
    KotEvent kot = (KotEvent) awaitFacts(1).get(0);
    assertThat(kot.eventId()).isEqualTo("k-1");
    assertThat(kot.key()).isEqualTo(HooksFixture.LAWN);
    assertThat(kot.source()).isEqualTo("kot-agent");
  }

  @Test
  void givesTheSameRecordForTheSameEvent() {
    hooks.send(Feed.KOTS, HooksFixture.batch(HooksFixture.kot(1)));
    hooks.clock.advance(Duration.ofMinutes(9));
    hooks.send(Feed.KOTS, HooksFixture.batch(HooksFixture.kot(1)));

    List<Fact> facts = awaitFacts(2);
    assertThat(facts.get(1)).isEqualTo(facts.get(0));
  }

  @Test
  void takesTheOthersOfABatchWithOneBadEventAndKeepsItsBytes() {
    String bad = HooksFixture.kot(2).replace("\"quantity\":1", "\"quantity\": \"1.23456\"");
    Reply reply =
        hooks.send(Feed.KOTS, HooksFixture.batch(HooksFixture.kot(1), bad, HooksFixture.kot(3)));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.json().path("accepted").asInt()).isEqualTo(2);
    assertThat(reply.json().path("rejected").toString())
        .isEqualTo(
            "[{\"index\":1,\"event_id\":\"k-2\",\"code\":\"BAD_NUMBER\",\"field\":\"quantity\","
                + "\"message\":\"quantity '1.23456' has more than 3 decimals.\"}]");
    assertThat(awaitFacts(2))
        .extracting(fact -> ((KotEvent) fact).eventId())
        .containsExactly("k-1", "k-3");
    DeadLetter letter = awaitDeadLetter();
    assertThat(letter.payloadBytes()).isEqualTo(bad.getBytes(StandardCharsets.UTF_8));
    assertThat(letter.position()).matches("/hooks/v1/kots sha256:[0-9a-f]{16} \\[1]");
    assertThat(letter.source()).isEqualTo("kot-agent");
    assertThat(letter.outlet()).isEqualTo("lawn");
    assertThat(letter.code()).isEqualTo(ErrorCode.BAD_NUMBER);
  }

  @Test
  void keepsNoPhoneNumberAnywhere() {
    String bad =
        """
        {"event_id":"a1","action":"no such","occurred_at":"2026-03-15T20:00:00+05:30",
         "bill_number":"1","customer_phone":"9000000001"}""";
    hooks.send(Feed.BILL_AUDITS, HooksFixture.batch(bad, bad.replace("no such", "coupon_applied")));

    assertThat(awaitFacts(1).toString()).contains("hmac:").doesNotContain("9000000001");
    assertThat(new String(awaitDeadLetter().payloadBytes(), StandardCharsets.UTF_8))
        .contains("\"customer\":\"hmac:")
        .doesNotContain("9000000001");
  }

  @Test
  void namesFieldsThatNobodyReads() {
    Reply reply =
        hooks.send(
            Feed.KOTS,
            "{\"sender\":1,\"events\":["
                + HooksFixture.kot(1).replace("}", ",\"quantty\":2}")
                + "]}");

    assertThat(reply.json().path("ignored_fields").toString())
        .isEqualTo("[\"events[].quantty\",\"sender\"]");
    assertThat(reply.json().path("accepted").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Feed.class)
  void publishesCoverageAfterTheFactsOfEveryFeed(Feed feed) {
    String first = "2026-03-15T20:00:00+05:30";
    String body = "{\"complete_through\":\"%s\",\"%s\":[]}";
    Reply noted = hooks.send(feed, body.formatted(first, feed.list()));
    Reply claimed = hooks.send(feed, body.formatted("2026-03-15T20:30:00+05:30", feed.list()));

    assertThat(noted.json().path("coverage").path("outcome").asText()).isEqualTo("noted");
    assertThat(claimed.json().path("coverage").path("outcome").asText()).isEqualTo("claimed");
    assertThat(awaitFacts(1))
        .containsExactly(
            new Coverage(
                "brew-house",
                "lawn",
                feed.source(),
                Instant.parse("2026-03-15T14:30:00Z"),
                Instant.parse("2026-03-15T15:00:00Z"),
                null));
  }

  @Test
  void claimsFromTheEarliestEventOnAndThenFromTheLastWord() {
    hooks.send(
        Feed.KOTS,
        HooksFixture.heartbeat(
            "2026-03-15T20:10:00+05:30", HooksFixture.kot(9), HooksFixture.kot(5)));
    hooks.send(
        Feed.KOTS, HooksFixture.heartbeat("2026-03-15T20:20:00+05:30", HooksFixture.kot(700)));

    List<Fact> facts = awaitFacts(5);
    assertThat(facts.stream().filter(KotEvent.class::isInstance)).hasSize(3);
    List<Coverage> coverage = topics.coverage(HooksFixture.LAWN);
    assertThat(coverage.get(0).from()).isEqualTo(Instant.parse("2026-03-15T14:30:05Z"));
    assertThat(coverage.get(0).through()).isEqualTo(Instant.parse("2026-03-15T14:40:00Z"));
    assertThat(coverage.get(1).from()).isEqualTo(Instant.parse("2026-03-15T14:40:00Z"));
    assertThat(facts.indexOf(coverage.get(0))).isGreaterThan(1);
    assertThat(facts.indexOf(coverage.get(1))).isEqualTo(4);
  }

  @Test
  void keepsTheLastWordOverARestart() {
    hooks.send(Feed.KOTS, HooksFixture.heartbeat("2026-03-15T20:00:00+05:30"));
    hooks.restart();
    hooks.send(Feed.KOTS, HooksFixture.heartbeat("2026-03-15T20:20:00+05:30"));

    awaitFacts(1);
    assertThat(topics.coverage(HooksFixture.LAWN).get(0).from())
        .isEqualTo(Instant.parse("2026-03-15T14:30:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-15T22:33:00+05:30, in the future",
    "2026-03-15T19:59:59+05:30, before an earlier one"
  })
  void takesTheEventsButIgnoresAWordThatCannotBe(String through, String why) {
    hooks.send(Feed.KOTS, HooksFixture.heartbeat("2026-03-15T20:00:00+05:30"));
    Reply reply = hooks.send(Feed.KOTS, HooksFixture.heartbeat(through, HooksFixture.kot(1)));

    assertThat(reply.json().path("accepted").asInt()).isEqualTo(1);
    assertThat(reply.json().path("coverage").path("outcome").asText()).isEqualTo("ignored");
    assertThat(reply.json().path("coverage").path("message").asText()).contains(why);
    awaitFacts(1);
    assertThat(topics.coverage(HooksFixture.LAWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong-token-of-nobody", "token-of-the-lawn-agents2"})
  void answersWithoutAWordToWhoeverShowsNoToken(String token) {
    Reply reply =
        hooks.send(Feed.KOTS.path(), token.isEmpty() ? null : token, HooksFixture.batch());

    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().toString())
        .isEqualTo(
            "{\"error\":{\"code\":\"ACCESS_DENIED\",\"message\":\"No valid token was shown.\"}}");
    assertThat(reply.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
  }

  @Test
  void tellsWhoShowsNoTokenNothingAboutItsRequest() {
    Reply reply =
        hooks.send(
            Feed.KOTS.path(),
            request -> request.POST(HttpRequest.BodyPublishers.ofString("x".repeat(200_000))));

    assertThat(reply.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"outlet\":\"pier\",\"events\":[]}",
        "{\"org\":\"other\",\"events\":[]}",
        "{\"events\":[{\"outlet\":\"pier\"}]}"
      })
  void refusesABodyThatNamesAnotherOutlet(String body) {
    Reply reply = hooks.send(Feed.KOTS, body);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("UNKNOWN_OUTLET");
    assertThat(hooks.server().status().waiting()).isZero();
    assertThat(topics.deadLetters()).isEmpty();
  }

  @Test
  void takesABodyThatNamesTheTokensOutlet() {
    String body = "{\"org\":\"brew-house\",\"outlet\":\"pier\",\"events\":[]}";

    assertThat(hooks.send(Feed.KOTS.path(), HooksFixture.PIER_TOKEN, body).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"events\":[{] | MALFORMED_JSON",
        "[] | MALFORMED_JSON",
        "{\"events\":[]} x | MALFORMED_JSON",
        "{\"events\":7} | MALFORMED_JSON",
        "{\"events\":{}} | UNKNOWN_EVENT",
        "{\"bills\":[]} | UNKNOWN_EVENT",
        "{\"events\":[],\"complete_through\":\"today\"} | BAD_TIME",
        "{\"events\":[],\"complete_through\":{}} | BAD_TIME",
        "{\"events\":[],\"complete_from\":\"2026-03-15T20:00:00\"} | BAD_TIME"
      })
  void refusesAndKeepsWhatIsNoBatch(String body, String code) {
    Reply reply = hooks.send(Feed.KOTS, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo(code);
    DeadLetter letter = awaitDeadLetter();
    assertThat(letter.payloadBytes()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
    assertThat(letter.code()).isEqualTo(ErrorCode.valueOf(code));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    String body = HooksFixture.batch("\"" + "x".repeat(70_000) + "\"");

    Reply stated = hooks.send(Feed.KOTS, body);
    Reply streamed =
        hooks.send(
            Feed.KOTS.path(),
            request ->
                request
                    .header("Authorization", "Bearer " + HooksFixture.LAWN_TOKEN)
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofInputStream(
                            () ->
                                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));

    assertThat(stated.status()).isEqualTo(413);
    assertThat(streamed.status()).isEqualTo(413);
    assertThat(streamed.code()).isEqualTo("REQUEST_TOO_LARGE");
  }

  @Test
  void refusesABatchOfTooManyEvents() {
    String[] events = IntStream.range(0, 51).mapToObj(HooksFixture::kot).toArray(String[]::new);

    assertThat(hooks.send(Feed.KOTS, HooksFixture.batch(events)).status()).isEqualTo(413);
    assertThat(hooks.send(Feed.KOTS, HooksFixture.batch(Arrays.copyOf(events, 50))).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"text/plain,", "'application/json; charset=utf-8',gzip", ","})
  void refusesWhatIsNoPlainJson(String type, String encoding) {
    Reply reply =
        hooks.send(
            Feed.KOTS.path(),
            request -> {
              request.header("Authorization", "Bearer " + HooksFixture.LAWN_TOKEN);
              if (type != null) {
                request.header("Content-Type", type);
              }
              if (encoding != null) {
                request.header("Content-Encoding", encoding);
              }
              return request.POST(HttpRequest.BodyPublishers.ofString("{\"events\":[]}"));
            });

    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.code()).isEqualTo("UNSUPPORTED_CONTENT");
  }

  @Test
  void slowsAnOutletDownThatSendsTooMuchAndNoOther() {
    for (int number = 0; number < 100; number++) {
      assertThat(hooks.send(Feed.CASH, HooksFixture.batch()).status()).isEqualTo(200);
    }
    Reply refused = hooks.send(Feed.CASH, HooksFixture.batch());
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.response().headers().firstValue("Retry-After")).contains("1");
    assertThat(hooks.send(Feed.CASH.path(), HooksFixture.PIER_TOKEN, HooksFixture.batch()).status())
        .isEqualTo(200);

    hooks.clock.advance(Duration.ofSeconds(1));
    assertThat(hooks.send(Feed.CASH, HooksFixture.batch()).status()).isEqualTo(200);
  }

  @Test
  void saysThatItIsUpAndNothingMore() {
    Reply reply = hooks.send("/hooks/health", request -> request.GET());

    assertThat(reply.json().toString()).isEqualTo("{\"status\":\"up\",\"buffered\":0}");
    assertThat(hooks.send("/hooks/v1/none", request -> request.GET()).status()).isEqualTo(404);
    assertThat(hooks.send(Feed.KOTS.path(), request -> request.GET()).status()).isIn(404, 405);
    assertThat(reply.response().headers().firstValue("Server")).isEmpty();
  }

  @Test
  void showsHowItStandsWithEachFeed() {
    hooks.send(
        Feed.KOTS, HooksFixture.heartbeat("2026-03-15T20:10:00+05:30", HooksFixture.kot(1), "{}"));
    hooks.send(Feed.CASH, HooksFixture.batch());

    List<FeedStatus> feeds = hooks.server().status().feeds();
    assertThat(feeds).hasSize(9);
    assertThat(feeds.get(0))
        .isEqualTo(
            new FeedStatus(
                HooksFixture.LAWN,
                "kot-agent",
                Optional.of(HooksFixture.NOW),
                Optional.of(HooksFixture.NOW),
                Optional.of(Instant.parse("2026-03-15T14:40:00Z")),
                1,
                1));
    assertThat(feeds.get(2))
        .isEqualTo(FeedStatus.silent(HooksFixture.LAWN, "cash-agent", Optional.empty()));
  }

  private List<Fact> awaitFacts(int count) {
    await().until(() -> topics.facts().size() >= count);
    assertThat(topics.facts()).hasSize(count);
    return topics.facts();
  }

  private DeadLetter awaitDeadLetter() {
    await().until(() -> !topics.deadLetters().isEmpty());
    assertThat(topics.deadLetters()).hasSize(1);
    return topics.deadLetters().get(0);
  }
}
