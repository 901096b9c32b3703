package dev.titan.connectors.sync;

import java.lang.management.ManagementFactory;

/** The name by which this process is known to the others that share the store. */
public final class ThisProcess {

  private ThisProcess() {}

  /** Its id at its host, as in {@code 4711@kitchen-office}. */
  public static String name() {
    return ManagementFactory.getRuntimeMXBean().getName();
  }
}
