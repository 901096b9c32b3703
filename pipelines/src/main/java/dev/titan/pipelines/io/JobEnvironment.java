package dev.titan.pipelines.io;

import dev.titan.contracts.secret.Secret;

/**
 * The addresses that a job is given through the environment: {@code TITAN_KAFKA} (bootstrap
 * servers), {@code TITAN_CLICKHOUSE_URL} (JDBC), {@code TITAN_CLICKHOUSE_USER}, {@code
 * TITAN_CLICKHOUSE_PASSWORD}.
 */
public final class JobEnvironment {

  private JobEnvironment() {}

  /** The broker, for the job of that name. */
  public static KafkaConnection kafka(String job) {
    return new KafkaConnection(required("TITAN_KAFKA"), job);
  }

  /** Where the tables are. */
  public static ClickHouseConnection clickHouse() {
    return ClickHouseConnection.of(
        required("TITAN_CLICKHOUSE_URL"),
        required("TITAN_CLICKHOUSE_USER"),
        Secret.of(required("TITAN_CLICKHOUSE_PASSWORD")));
  }

  private static String required(String variable) {
    String value = System.getenv(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("Set the environment variable " + variable);
    }
    return value;
  }
}
