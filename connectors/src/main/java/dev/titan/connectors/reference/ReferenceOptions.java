package dev.titan.connectors.reference;

import dev.titan.contracts.secret.Secret;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How the reference connector works.
 *
 * @param host where PostgreSQL runs
 * @param port its port
 * @param database the database that holds the schema {@code titan}
 * @param user may read the published tables and use replication slots
 * @param password the user's password
 * @param bootstrapServers Kafka, {@code host:port}, several separated by commas
 * @param slotName the replication slot: lower-case letters, digits and underscores; PostgreSQL
 *     keeps its log for it until it is dropped on purpose
 * @param firstRetry pause after a first failure; doubles
 * @param longestRetry longest pause between two attempts
 * @param heartbeat how often the place in the log is noted when nothing of ours changes, so that
 *     PostgreSQL may let go of what lies before it
 */
public record ReferenceOptions(
    String host,
    int port,
    String database,
    String user,
    Secret password,
    String bootstrapServers,
    String slotName,
    Duration firstRetry,
    Duration longestRetry,
    Duration heartbeat) {

  private static final Pattern SLOT = Pattern.compile("[a-z0-9_]{1,63}");
  private static final Duration SHORTEST = Duration.ofMillis(10);

  /** Checks every value. */
  public ReferenceOptions {
    require(!host.isBlank(), "PostgreSQL's host must not be empty");
    require(port > 0 && port <= 65_535, "PostgreSQL's port must lie in 1 to 65535: " + port);
    require(!database.isBlank(), "PostgreSQL's database must not be empty");
    require(!user.isBlank(), "PostgreSQL's user must not be empty");
    Objects.requireNonNull(password, "password");
    require(!bootstrapServers.isBlank(), "Kafka's bootstrapServers must not be empty");
    require(
        SLOT.matcher(slotName).matches(),
        "slotName must be lower-case letters, digits and underscores: " + slotName);
    require(firstRetry.compareTo(SHORTEST) >= 0, "firstRetry must be 10 ms or more");
    require(longestRetry.compareTo(firstRetry) >= 0, "longestRetry must not be below firstRetry");
    require(heartbeat.compareTo(SHORTEST) >= 0, "heartbeat must be 10 ms or more");
  }

  /** The slot {@code titan_reference}, retries after 500 ms up to 30 s, a heartbeat of 10 s. */
  public static ReferenceOptions defaults(
      String host,
      int port,
      String database,
      String user,
      Secret password,
      String bootstrapServers) {
    return new ReferenceOptions(
        host,
        port,
        database,
        user,
        password,
        bootstrapServers,
        "titan_reference",
        Duration.ofMillis(500),
        Duration.ofSeconds(30),
        Duration.ofSeconds(10));
  }

  /** The same, on another slot. */
  public ReferenceOptions withSlotName(String other) {
    return new ReferenceOptions(
        host,
        port,
        database,
        user,
        password,
        bootstrapServers,
        other,
        firstRetry,
        longestRetry,
        heartbeat);
  }

  /** The same, retrying otherwise. */
  public ReferenceOptions withRetry(Duration first, Duration longest) {
    return new ReferenceOptions(
        host,
        port,
        database,
        user,
        password,
        bootstrapServers,
        slotName,
        first,
        longest,
        heartbeat);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
