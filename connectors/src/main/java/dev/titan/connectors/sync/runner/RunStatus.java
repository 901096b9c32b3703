package dev.titan.connectors.sync.runner;

import dev.titan.connectors.sync.SyncCounts;
import java.time.Instant;
import java.util.Optional;

/**
 * A run, as it stands in the store.
 *
 * @param kind why it was run
 * @param status running, done or failed
 * @param startedAt when it began
 * @param endedAt when it ended; empty while it runs
 * @param done parts done, such as days
 * @param total parts in all; 0 while it is not known
 * @param counts what it has brought
 * @param message what went wrong; empty when nothing did
 */
public record RunStatus(
    RunKind kind,
    String status,
    Instant startedAt,
    Optional<Instant> endedAt,
    int done,
    int total,
    SyncCounts counts,
    String message) {}
