package dev.titan.connectors.sync.runner;

import dev.titan.connectors.sync.SyncOrder;
import java.util.Optional;

/**
 * Something to fetch for a lane.
 *
 * @param kind why
 * @param order what
 * @param request who asked; empty when the schedule did
 */
record Job(RunKind kind, SyncOrder order, Optional<Asked> request) {

  /**
   * A request that waits.
   *
   * @param id its identity
   * @param attempts runs that were begun for it before
   */
  record Asked(String id, int attempts) {}
}
