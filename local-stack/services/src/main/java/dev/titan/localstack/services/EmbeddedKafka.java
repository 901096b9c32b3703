package dev.titan.localstack.services;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (KRaft, one node) in this process, on the loopback address.
 *
 * <p>An acknowledged record is in the operating system's page cache: it survives a kill -9 of this
 * process, and a power cut only as far as the system had written it out.
 */
public final class EmbeddedKafka implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
  private static final int NODE = 1;
  private static final long ANSWER_SECONDS = 5;

  private final KafkaRaftServer server;
  private final Admin admin;
  private final int port;
  private final AtomicReference<String> fatal;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedKafka(
      KafkaRaftServer server, Admin admin, int port, AtomicReference<String> fatal) {
    this.server = server;
    this.admin = admin;
    this.port = port;
    this.fatal = fatal;
  }

  /**
   * Starts the broker on its sub-folder and waits until it answers.
   *
   * @throws ServiceException when the port is occupied or the broker does not come up
   */
  public static EmbeddedKafka start(DataFolder data, KafkaOptions options) {
    Path folder = data.folder("kafka");
    int port = LoopbackPort.choose("kafka", options.port(), folder.resolve("port"));
    int controllerPort = LoopbackPort.anyFree(folder.resolve("controller-port"));
    Path logs = data.folder("kafka/log");
    format(logs);
    AtomicReference<String> fatal = catchHalts();
    KafkaRaftServer server =
        new KafkaRaftServer(
            new KafkaConfig(settings(logs, port, controllerPort, options), false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException | Error e) {
      server.shutdown();
      throw new ServiceException(
          "Kafka did not start on port " + port + ": " + e + ". See logs/titan.log.", e);
    }
    EmbeddedKafka kafka =
        new EmbeddedKafka(
            server,
            Admin.create(
                Map.of(
                    CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                    LoopbackPort.HOST + ":" + port,
                    CommonClientConfigs.CLIENT_ID_CONFIG,
                    "titan-stack")),
            port,
            fatal);
    kafka.requireAnswer();
    return kafka;
  }

  /** A broker that cannot write any more would end the whole process: keep the reason instead. */
  private static AtomicReference<String> catchHalts() {
    AtomicReference<String> fatal = new AtomicReference<>();
    Exit.Procedure procedure =
        (code, message) -> {
          fatal.compareAndSet(
              null, "the broker gave up (code " + code + (message == null ? ")" : "): " + message));
          LOG.error("event=kafka_gave_up code={} message=\"{}\"", code, message);
          throw new ServiceException("The Kafka broker gave up: " + message);
        };
    Exit.setHaltProcedure(procedure);
    Exit.setExitProcedure(procedure);
    return fatal;
  }

  private static void format(Path logs) {
    if (Files.exists(logs.resolve("meta.properties"))) {
      return;
    }
    try (PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(quiet)
          .setNodeId(NODE)
          .setClusterId(Uuid.randomUuid().toString())
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(Optional.of(logs.toString()))
          .addDirectory(logs.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new ServiceException("The Kafka folder " + logs + " cannot be prepared: " + e, e);
    }
  }

  private static Properties settings(
      Path logs, int port, int controllerPort, KafkaOptions options) {
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@" + LoopbackPort.HOST + ":" + controllerPort);
    settings.put(
        "listeners",
        "BROKER://%1$s:%2$d,CONTROLLER://%1$s:%3$d"
            .formatted(LoopbackPort.HOST, port, controllerPort));
    settings.put("advertised.listeners", "BROKER://" + LoopbackPort.HOST + ":" + port);
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("log.dirs", logs.toString());
    settings.put("auto.create.topics.enable", "false");
    for (String internal :
        List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
      settings.put(internal + ".replication.factor", "1");
      settings.put(internal + ".num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // A kill -9 leaves a registration that must run out before the same node may come again.
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("broker.session.timeout.ms", "3000");
    // Small machine: the defaults are those of a server with many disks and thousands of clients.
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("num.recovery.threads.per.data.dir", "2");
    settings.put("log.segment.bytes", Integer.toString(options.segmentBytes()));
    settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    settings.put("offsets.topic.segment.bytes", Integer.toString(8 << 20));
    settings.put("transaction.state.log.segment.bytes", Integer.toString(8 << 20));
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  private void requireAnswer() {
    Health health = health();
    if (!health.healthy()) {
      close();
      throw new ServiceException("Kafka started but does not answer: " + health.detail());
    }
  }

  /** The address that clients take as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return LoopbackPort.HOST + ":" + port;
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Creates the topics that are absent and brings the others to the same settings. */
  public void createTopics(Collection<TopicSpec> topics) {
    KafkaTopics.ensure(admin, topics);
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public Health health() {
    if (closed.get()) {
      return Health.down(name(), "stopped");
    }
    String reason = fatal.get();
    if (reason != null) {
      return Health.down(name(), reason);
    }
    try {
      admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      return Health.up(name(), bootstrapServers());
    } catch (ExecutionException e) {
      return Health.down(name(), String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      return Health.down(name(), "no answer within " + ANSWER_SECONDS + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.down(name(), "interrupted while asking");
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      admin.close();
      server.shutdown();
      server.awaitShutdown();
    }
  }
}
