package dev.titan.connectors.reference;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.connect.source.SourceRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of Debezium's engine, from its start until it fails or is stopped. */
final class EngineRun {

  private static final Logger LOG = LoggerFactory.getLogger(EngineRun.class);

  private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;
  private volatile String failure;
  private volatile boolean worked;

  EngineRun(ReferenceOptions options, StatusBoard board, ReferenceDelivery delivery) {
    this.engine =
        DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
            .using(EngineProperties.of(options))
            .using(EngineRun.class.getClassLoader())
            .using(
                new DebeziumEngine.ConnectorCallback() {
                  @Override
                  public void pollingStarted() {
                    worked = true;
                    board.works();
                  }
                })
            .using(
                (success, message, error) -> {
                  if (!success) {
                    failure = reason(message, error);
                    LOG.debug("event=reference_engine_ended", error);
                  }
                })
            .notifying(delivery)
            .build();
  }

  /** Works in this thread. */
  void untilItEnds() {
    engine.run();
  }

  /** Why it ended; empty when it was stopped. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether it came as far as reading from PostgreSQL. */
  boolean worked() {
    return worked;
  }

  /**
   * Ends it, if it is in a state to be ended: while it starts, and once it has failed, it is not.
   */
  void stop() {
    try {
      engine.close();
    } catch (IllegalStateException e) {
      LOG.debug("event=reference_engine_not_stoppable", e);
    } catch (IOException e) {
      LOG.warn("event=reference_engine_stop message=\"{}\"", e.getMessage());
    }
  }

  private static String reason(String message, Throwable error) {
    String deepest = null;
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      deepest = cause.getMessage() == null ? deepest : cause.getMessage();
    }
    return "The change data capture ended: " + (deepest == null ? message : deepest);
  }
}
