package dev.titan.connectors.sync;

import dev.titan.contracts.topic.OutletKey;

/** Says which outlets this process polls, so that no other one polls them too; thread-safe. */
@FunctionalInterface
public interface OutletLeases extends AutoCloseable {

  /** For a process that shares its outlets with nobody: it holds them all. */
  OutletLeases ALL = outlet -> true;

  /** Whether this process polls the outlet now; ask before each poll. */
  boolean holds(OutletKey outlet);

  /** Gives up everything, so that others may begin at once; call it when nothing polls any more. */
  @Override
  default void close() {}
}
