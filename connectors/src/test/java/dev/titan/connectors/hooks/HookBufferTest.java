package dev.titan.connectors.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.titan.connectors.hooks.HooksFixture.Reply;
import dev.titan.connectors.publish.RecordingPublishers;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Fact;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.topic.OutletKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of requests while Kafka is away. */
class HookBufferTest {

  @TempDir private Path folder;

  private final RecordingPublishers topics = new RecordingPublishers();

  @Test
  void answersWhileKafkaIsAwayAndDeliversInOrderWhenItIsBack() {
    topics.away(true);
    try (HooksFixture hooks = new HooksFixture(folder, topics)) {
      for (int number = 0; number < 20; number++) {
        Reply reply = hooks.send(Feed.KOTS, HooksFixture.batch(HooksFixture.kot(number)));
        assertThat(reply.status()).isEqualTo(200);
      }
      await().until(() -> topics.failedFlushes() >= 2);
      assertThat(hooks.server().status().trouble()).contains("Kafka did not acknowledge");
      assertThat(hooks.server().status().waiting()).isEqualTo(20);
      topics.away(false);

      await().until(() -> hooks.server().status().waiting() == 0);
      assertThat(lastTimes(HooksFixture.LAWN)).isEqualTo(ids(0, 20));
      await().until(() -> hooks.server().status().trouble().isEmpty());
    }
  }

  @Test
  void keepsAFilledBufferOverARestart() {
    topics.away(true);
    try (HooksFixture hooks = new HooksFixture(folder, topics)) {
      for (int number = 0; number < 5; number++) {
        hooks.send(
            Feed.KOTS,
            HooksFixture.heartbeat(HooksFixture.justAfterKot(number), HooksFixture.kot(number)));
      }
      hooks.restart();
      assertThat(hooks.server().status().waiting()).isEqualTo(10);
      hooks.send(Feed.KOTS, HooksFixture.batch(HooksFixture.kot(5)));
      topics.away(false);

      await().until(() -> hooks.server().status().waiting() == 0);
      assertThat(lastTimes(HooksFixture.LAWN)).isEqualTo(ids(0, 6));
      assertCoverageStandsBehindItsFacts();
    }
  }

  @Test
  void answersThatItIsFullAndTakesMoreWhenThereIsRoomAgain() {
    topics.away(true);
    try (HooksFixture hooks =
        new HooksFixture(
            folder,
            topics,
            options -> options.withBuffer(new HooksOptions.Buffer(folder, 1 << 16)))) {
      String[] events = IntStream.range(0, 50).mapToObj(HooksFixture::kot).toArray(String[]::new);
      Reply reply = hooks.send(Feed.KOTS, HooksFixture.batch(events));
      while (reply.status() == 200) {
        reply = hooks.send(Feed.KOTS, HooksFixture.batch(events));
      }
      assertThat(reply.status()).isEqualTo(503);
      assertThat(reply.code()).isEqualTo("BUFFER_FULL");
      assertThat(reply.response().headers().firstValue("Retry-After")).contains("5");
      assertThat(hooks.server().status().waitingBytes()).isBetween(1L << 15, 1L << 16);
      topics.away(false);

      await().until(() -> hooks.server().status().waiting() == 0);
      assertThat(hooks.send(Feed.KOTS, HooksFixture.batch(events)).status()).isEqualTo(200);
    }
  }

  @Test
  void keepsTheOrderOfEachOutletWhenManySendWhileKafkaComesAndGoes() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(4);
    try (HooksFixture hooks = new HooksFixture(folder, topics)) {
      List<Future<?>> sent = new ArrayList<>();
      for (String token : List.of(HooksFixture.LAWN_TOKEN, HooksFixture.PIER_TOKEN)) {
        for (Feed feed : List.of(Feed.KOTS, Feed.CASH)) {
          sent.add(senders.submit(() -> sendInTurn(hooks, token, feed)));
        }
      }
      while (sent.stream().anyMatch(one -> !one.isDone())) {
        topics.away(true);
        int failed = topics.failedFlushes();
        await()
            .until(() -> topics.failedFlushes() > failed || sent.stream().allMatch(Future::isDone));
        topics.away(false);
        await().until(() -> hooks.server().status().trouble().isEmpty());
      }
      for (Future<?> one : sent) {
        one.get();
      }
      await().until(() -> hooks.server().status().waiting() == 0);
      assertThat(lastTimes(HooksFixture.LAWN)).isEqualTo(ids(0, 60));
      assertThat(lastTimes(HooksFixture.PIER)).isEqualTo(ids(0, 60));
      assertCoverageStandsBehindItsFacts();
    } finally {
      senders.shutdownNow();
    }
  }

  private static void sendInTurn(HooksFixture hooks, String token, Feed feed) {
    for (int number = 0; number < 60; number++) {
      String body =
          feed == Feed.KOTS
              ? HooksFixture.heartbeat(HooksFixture.justAfterKot(number), HooksFixture.kot(number))
              : HooksFixture.batch();
      assertThat(hooks.send(feed.path(), token, body).status()).isEqualTo(200);
    }
  }

  /** The ids of kitchen ticket events in the order in which each came for the last time. */
  private List<String> lastTimes(OutletKey outlet) {
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    for (Fact fact : topics.facts(outlet)) {
      if (fact instanceof KotEvent kot) {
        ids.remove(kot.eventId());
        ids.add(kot.eventId());
      }
    }
    return List.copyOf(ids);
  }

  /** The first of each coverage comes after every event that was sent before its end. */
  private void assertCoverageStandsBehindItsFacts() {
    for (OutletKey outlet : List.of(HooksFixture.LAWN, HooksFixture.PIER)) {
      List<Fact> facts = topics.facts(outlet);
      for (Coverage coverage : topics.coverage(outlet)) {
        List<Fact> before = facts.subList(0, facts.indexOf(coverage));
        facts.stream()
            .filter(KotEvent.class::isInstance)
            .filter(fact -> isWithin((KotEvent) fact, coverage))
            .forEach(fact -> assertThat(before).as("before " + coverage).contains(fact));
      }
    }
  }

  private static boolean isWithin(KotEvent kot, Coverage coverage) {
    return !kot.occurredAt().isBefore(coverage.from())
        && kot.occurredAt().isBefore(coverage.through());
  }

  private static List<String> ids(int from, int end) {
    return IntStream.range(from, end).mapToObj(number -> "k-" + number).toList();
  }
}
