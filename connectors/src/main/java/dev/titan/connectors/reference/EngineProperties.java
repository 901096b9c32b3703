package dev.titan.connectors.reference;

import dev.titan.contracts.store.PublishedTables;
import io.debezium.connector.postgresql.PostgresConnector;
import io.debezium.storage.jdbc.offset.JdbcOffsetBackingStore;
import java.util.Properties;
import java.util.stream.Collectors;

/** The options in Debezium's own words. */
final class EngineProperties {

  /** Debezium's name for what it reads; part of its offsets, so it must never change. */
  static final String PREFIX = "titan";

  /** Where Debezium's own notices appear among the records. */
  static final String NOTICES = "titan.notices";

  private EngineProperties() {}

  static Properties of(ReferenceOptions options) {
    Properties engine = new Properties();
    engine.setProperty("name", "titan-reference");
    engine.setProperty("connector.class", PostgresConnector.class.getName());
    engine.setProperty("topic.prefix", PREFIX);
    database(engine, options);
    offsets(engine, options);
    // All rows at first; then, from the slot that was made with them, every change.
    engine.setProperty("snapshot.mode", "initial");
    engine.setProperty("notification.enabled.channels", "sink");
    engine.setProperty("notification.sink.topic.name", NOTICES);
    engine.setProperty("heartbeat.interval.ms", Long.toString(options.heartbeat().toMillis()));
    // A removal says which row it was; the topic's own records take care of compaction.
    engine.setProperty("tombstones.on.delete", "false");
    engine.setProperty("decimal.handling.mode", "string");
    engine.setProperty("datatype.propagate.source.type", ".+\\.NUMERIC");
    engine.setProperty("unavailable.value.placeholder", RowJson.UNCHANGED);
    // Whatever fails is tried again here, from the last acknowledged place, with one log line.
    engine.setProperty("errors.max.retries", "0");
    engine.setProperty("slot.max.retries", "0");
    return engine;
  }

  private static void database(Properties engine, ReferenceOptions options) {
    engine.setProperty("database.hostname", options.host());
    engine.setProperty("database.port", Integer.toString(options.port()));
    engine.setProperty("database.dbname", options.database());
    engine.setProperty("database.user", options.user());
    engine.setProperty("database.password", options.password().reveal());
    engine.setProperty("plugin.name", "pgoutput");
    engine.setProperty("slot.name", options.slotName());
    engine.setProperty("slot.drop.on.stop", "false");
    engine.setProperty("publication.name", PublishedTables.PUBLICATION);
    engine.setProperty("publication.autocreate.mode", "disabled");
    engine.setProperty(
        "table.include.list",
        PublishedTables.NAMES.stream()
            .map(table -> PublishedTables.SCHEMA + "\\." + table)
            .collect(Collectors.joining(",")));
  }

  private static void offsets(Properties engine, ReferenceOptions options) {
    String store = "offset.storage.jdbc.";
    engine.setProperty("offset.storage", JdbcOffsetBackingStore.class.getName());
    engine.setProperty(
        store + "connection.url",
        "jdbc:postgresql://%s:%d/%s?currentSchema=%s"
            .formatted(options.host(), options.port(), options.database(), PublishedTables.SCHEMA));
    engine.setProperty(store + "connection.user", options.user());
    engine.setProperty(store + "connection.password", options.password().reveal());
    engine.setProperty(store + "table.name", "reference_offsets");
    // Noted with every batch that Kafka has acknowledged.
    engine.setProperty("offset.flush.interval.ms", "0");
  }
}
