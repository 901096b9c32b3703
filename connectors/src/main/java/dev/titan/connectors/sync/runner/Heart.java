package dev.titan.connectors.sync.runner;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives signs of life of the runs of this process, with their progress, and ends those that another
 * process has taken over. Thread-safe.
 */
final class Heart {

  private static final Logger LOG = LoggerFactory.getLogger(Heart.class);

  private final RunStore store;
  private final Set<Run> running = ConcurrentHashMap.newKeySet();

  Heart(RunStore store) {
    this.store = store;
  }

  void add(Run run) {
    running.add(run);
  }

  void remove(Run run) {
    running.remove(run);
  }

  /** Whether this process is at a lane. */
  boolean isAt(Lane lane) {
    return running.stream().anyMatch(run -> run.lane().equals(lane));
  }

  /** One sign of life of each run. */
  void beat() throws SQLException {
    for (Run run : running) {
      if (!store.beat(run) && running.contains(run)) {
        LOG.warn("event=sync_lost lane=\"{}\" message=\"another process has it now\"", run.lane());
        run.stop();
      }
    }
  }

  /** Ends all of them. */
  void stopAll() {
    running.forEach(Run::stop);
  }
}
