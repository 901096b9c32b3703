package dev.titan.localstack.clickhouse;

import java.util.Optional;

/** Ends this process when the one that started it is gone, so that a kill -9 leaves nothing. */
final class ParentWatch {
  private ParentWatch() {}

  /** Ends this process, in order, as soon as the process {@code pid} has ended. */
  static void exitWith(long pid) {
    Optional<ProcessHandle> parent = ProcessHandle.of(pid);
    Thread watch =
        new Thread(
            () -> {
              parent.ifPresent(process -> process.onExit().join());
              System.exit(0);
            },
            "clickhouse-parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
