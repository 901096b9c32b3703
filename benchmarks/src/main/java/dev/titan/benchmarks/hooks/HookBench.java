package dev.titan.benchmarks.hooks;

import dev.titan.benchmarks.measure.Quantiles;
import dev.titan.benchmarks.measure.Topics;
import dev.titan.benchmarks.measure.Waiting;
import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.HookServer;
import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.hooks.TokenHash;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.EmbeddedKafka;
import dev.titan.localstack.services.KafkaOptions;
import dev.titan.localstack.services.SpaceProbe;
import dev.titan.localstack.services.StackOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Posts kitchen tickets to a hook server of its own, on an embedded broker, from as many outlets as
 * the rate needs, each within the server's usual limits.
 */
public final class HookBench {

  /** What one outlet may send a second by the server's default limit, halved. */
  private static final int PER_OUTLET = 5;

  private static final Duration DELIVERY_LIMIT = Duration.ofMinutes(2);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

  private HookBench() {}

  /**
   * Measures.
   *
   * @param folder an empty folder
   * @param perSecond requests a second, one event each
   * @param settlingSeconds how long before the measured time the same load runs unmeasured
   * @param seconds the measured time
   * @param progress told in lines for people
   */
  public static HookResult run(
      Path folder,
      int perSecond,
      int settlingSeconds,
      int seconds,
      Clock clock,
      Consumer<String> progress)
      throws Exception {
    Quantiles disk = DiskLimit.measure(folder);
    int outlets = Math.max(1, perSecond / PER_OUTLET);
    try (DataFolder data =
            DataFolder.open(folder, StackOptions.MINIMUM_FREE_BYTES, SpaceProbe.ofDisk());
        EmbeddedKafka kafka = EmbeddedKafka.start(data, KafkaOptions.defaults());
        FactPublishers publishers =
            KafkaFactPublishers.connect(PublishOptions.defaults(kafka.bootstrapServers()))) {
      Topics.create(kafka);
      HooksOptions options =
          HooksOptions.defaults(
                  data.folder("hooks"),
                  Secret.of("the key of the benchmark's guests"),
                  hookOutlets(outlets))
              .listeningOn("127.0.0.1", 0);
      try (HookServer server = HookServer.start(options, publishers, clock);
          HookLoad load = new HookLoad(server.url(), outlets, clock)) {
        progress.accept("%,d requests a second from %,d outlets".formatted(perSecond, outlets));
        load.send(perSecond, settlingSeconds);
        HookLoad.Answers answers = load.send(perSecond, seconds);
        long sent = load.sent();
        Waiting.until(
            "All events on their topic",
            BETWEEN_QUESTIONS,
            DELIVERY_LIMIT,
            () -> TopicCount.of(kafka.bootstrapServers(), Topic.KOTS) == sent);
        return new HookResult(perSecond, answers, disk, sent);
      }
    }
  }

  private static List<HookOutlet> hookOutlets(int outlets) {
    List<HookOutlet> senders = new ArrayList<>();
    for (int number = 0; number < outlets; number++) {
      senders.add(
          HookOutlet.of(
              new OutletKey("bench", "outlet-" + number),
              new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING),
              TokenHash.of(Secret.of(HookLoad.token(number)))));
    }
    return senders;
  }
}
