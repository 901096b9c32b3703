package dev.titan.localstack.simulator.house.agent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How an agent works. All durations are of real time.
 *
 * @param from the first business day that is told
 * @param told everything before this is known to have been accepted earlier; null for nothing
 * @param heartbeat how often the agent looks for news and tells how far it is
 * @param timeout how long one post may take
 * @param firstWait the wait after a post that was not accepted; it doubles
 * @param longestWait the longest such wait
 */
public record AgentOptions(
    LocalDate from,
    Instant told,
    Duration heartbeat,
    Duration timeout,
    Duration firstWait,
    Duration longestWait,
    AgentFaults faults) {

  /** Checks the waits. */
  public AgentOptions {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(faults, "faults");
    if (heartbeat.isNegative() || heartbeat.isZero() || firstWait.compareTo(longestWait) > 0) {
      throw new IllegalArgumentException("heartbeat " + heartbeat + ", wait " + firstWait);
    }
  }

  /** From a business day on, with a look every second and no faults. */
  public static AgentOptions from(LocalDate day) {
    return new AgentOptions(
        day,
        null,
        Duration.ofSeconds(1),
        Duration.ofSeconds(20),
        Duration.ofMillis(100),
        Duration.ofSeconds(5),
        AgentFaults.NONE);
  }

  /** Going on from where an earlier agent was. */
  public AgentOptions goingOn(Instant through) {
    return new AgentOptions(from, through, heartbeat, timeout, firstWait, longestWait, faults);
  }

  /** With another heartbeat. */
  public AgentOptions every(Duration changed) {
    return new AgentOptions(from, told, changed, timeout, firstWait, longestWait, faults);
  }

  /** With these faults. */
  public AgentOptions with(AgentFaults changed) {
    return new AgentOptions(from, told, heartbeat, timeout, firstWait, longestWait, changed);
  }
}
