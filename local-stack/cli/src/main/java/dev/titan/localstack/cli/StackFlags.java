package dev.titan.localstack.cli;

import dev.titan.contracts.secret.Secret;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.services.ClickHouseOptions;
import dev.titan.localstack.services.ClickHouseUser;
import dev.titan.localstack.services.ExternalClickHouse;
import dev.titan.localstack.services.KafkaOptions;
import dev.titan.localstack.services.PostgresOptions;
import dev.titan.localstack.services.ServiceException;
import dev.titan.localstack.services.StackOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that starts the services. */
final class StackFlags {
  private static final String WRITER = "TITAN_CLICKHOUSE_";
  private static final String READER = "TITAN_CLICKHOUSE_READER_";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder that keeps everything; default: data/COMMAND in Titan's folder.")
  private Path data;

  @Option(names = "--kafka-port", paramLabel = "N", description = "0 (default) takes a free one.")
  private int kafkaPort;

  @Option(names = "--clickhouse-port", paramLabel = "N", description = "As above.")
  private int clickHousePort;

  @Option(names = "--postgres-port", paramLabel = "N", description = "As above.")
  private int postgresPort;

  @Option(
      names = "--clickhouse",
      paramLabel = "URL",
      description = {
        "Use the ClickHouse server at this HTTP address instead of the embedded engine.",
        "Users: TITAN_CLICKHOUSE_USER and TITAN_CLICKHOUSE_PASSWORD in the environment, and for"
            + " reading TITAN_CLICKHOUSE_READER_USER and TITAN_CLICKHOUSE_READER_PASSWORD (default:"
            + " the same)."
      })
  private URI clickHouse;

  /** The folder of this run. */
  Path folder(String command) {
    return (data == null ? Home.data(command) : data).toAbsolutePath().normalize();
  }

  /** How the services are set up. */
  StackOptions options(String command) {
    Path folder = folder(command);
    StackOptions embedded = StackOptions.embedded(folder, Home.folder());
    Optional<ClickHouseOptions> engine =
        clickHouse == null
            ? embedded.clickHouse().map(this::onPort)
            : Optional.<ClickHouseOptions>empty();
    Optional<ExternalClickHouse> server =
        Optional.ofNullable(clickHouse).map(url -> external(url, System.getenv()));
    return new StackOptions(
        folder,
        embedded.minimumFreeBytes(),
        new KafkaOptions(kafkaPort, embedded.kafka().segmentBytes()),
        engine,
        server,
        new PostgresOptions(true, postgresPort, embedded.postgres().startTimeout()),
        embedded.flink());
  }

  private ClickHouseOptions onPort(ClickHouseOptions engine) {
    return new ClickHouseOptions(
        clickHousePort,
        engine.home(),
        engine.memoryBytes(),
        engine.heapMebibytes(),
        engine.startTimeout());
  }

  /** A server whose users stand in the environment. */
  static ExternalClickHouse external(URI url, Map<String, String> environment) {
    ClickHouseUser writer =
        new ClickHouseUser(
            required(environment, WRITER + "USER"),
            Secret.of(required(environment, WRITER + "PASSWORD")));
    ClickHouseUser reader =
        environment.containsKey(READER + "USER")
            ? new ClickHouseUser(
                required(environment, READER + "USER"),
                Secret.of(required(environment, READER + "PASSWORD")))
            : writer;
    return new ExternalClickHouse(url, writer, reader);
  }

  private static String required(Map<String, String> environment, String variable) {
    String value = environment.getOrDefault(variable, "");
    if (value.isBlank()) {
      throw new ServiceException(
          "An external ClickHouse needs a user and a password: set the environment variable "
              + variable
              + ".");
    }
    return value;
  }
}
