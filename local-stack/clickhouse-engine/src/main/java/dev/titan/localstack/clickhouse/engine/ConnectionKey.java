package dev.titan.localstack.clickhouse.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What makes two connections interchangeable: the same settings, in the same order, and the same
 * current database.
 */
public record ConnectionKey(Map<String, String> settings, String database) {
  /** The database of a connection that names none. */
  public static final String DEFAULT_DATABASE = "default";

  /** No settings, the default database. */
  public static final ConnectionKey PLAIN = new ConnectionKey(Map.of(), DEFAULT_DATABASE);

  /** Keeps the order of the settings: a later one may depend on an earlier one. */
  public ConnectionKey {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }
}
