package dev.titan.pipelines.io;

import dev.titan.contracts.secret.Secret;
import java.io.Serializable;
import java.time.Duration;

/**
 * Where the tables are and how they are written.
 *
 * @param url JDBC URL such as {@code jdbc:clickhouse://127.0.0.1:8123/titan}
 * @param user a user that may write
 * @param password its password
 * @param batchSize rows after which they are sent without waiting for more
 * @param flushInterval how long fewer rows wait for company before they are sent
 * @param maxRetries how often a failed batch is sent again before the job restarts from its
 *     checkpoint
 */
public record ClickHouseConnection(
    String url, String user, String password, int batchSize, Duration flushInterval, int maxRetries)
    implements Serializable {

  /** Large enough for the engine to be busy with rows rather than with requests. */
  public static final int DEFAULT_BATCH_SIZE = 10_000;

  /** The share of the freshness target that waiting for company may take. */
  public static final Duration DEFAULT_FLUSH_INTERVAL = Duration.ofMillis(60);

  /** Rows in the driver's binary format cost a third of rows in text. */
  private static final String BINARY_ROWS = "compress=false&beta.row_binary_for_simple_insert=true";

  private static final int DEFAULT_MAX_RETRIES = 2;

  /** Checks the figures. */
  public ClickHouseConnection {
    if (batchSize < 1 || flushInterval.isNegative() || flushInterval.isZero() || maxRetries < 0) {
      throw new IllegalArgumentException(
          "Batch size, flush interval and retries must be positive: %d, %s, %d"
              .formatted(batchSize, flushInterval, maxRetries));
    }
  }

  /** The usual figures. */
  public static ClickHouseConnection of(String url, String user, Secret password) {
    return new ClickHouseConnection(
        url,
        user,
        password.reveal(),
        DEFAULT_BATCH_SIZE,
        DEFAULT_FLUSH_INTERVAL,
        DEFAULT_MAX_RETRIES);
  }

  String writerUrl() {
    return url + (url.contains("?") ? "&" : "?") + BINARY_ROWS;
  }

  @Override
  public String toString() {
    return "ClickHouseConnection[" + url + ", user " + user + "]";
  }
}
