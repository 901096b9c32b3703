package dev.titan.localstack.simulator.house.agent;

import java.time.Instant;
import java.util.List;

/**
 * What goes wrong at the outlet's end.
 *
 * @param offline times, by the simulated clock, in which nothing is sent; afterwards all at once
 * @param twicePerThousand posts that are sent twice
 */
public record AgentFaults(List<Window> offline, int twicePerThousand) {

  /** Nothing goes wrong. */
  public static final AgentFaults NONE = new AgentFaults(List.of(), 0);

  /** Checks the rate. */
  public AgentFaults {
    offline = List.copyOf(offline);
    if (twicePerThousand < 0 || twicePerThousand > 1000) {
      throw new IllegalArgumentException("posts per thousand, not " + twicePerThousand);
    }
  }

  /** A time without a line, its end not included. */
  public record Window(Instant from, Instant to) {
    /** Checks the order of the two ends. */
    public Window {
      if (!to.isAfter(from)) {
        throw new IllegalArgumentException("offline from " + from + " to " + to);
      }
    }
  }

  boolean offlineAt(Instant now) {
    return offline.stream().anyMatch(w -> !now.isBefore(w.from()) && now.isBefore(w.to()));
  }
}
