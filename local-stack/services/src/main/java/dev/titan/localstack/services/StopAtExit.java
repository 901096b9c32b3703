package dev.titan.localstack.services;

/** Runs something when this process is told to end, unless that is taken back before. */
final class StopAtExit {
  private final Thread hook;

  StopAtExit(Runnable stop) {
    this.hook = new Thread(stop, "titan-stop-at-exit");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Takes it back; without effect once the process is ending. */
  void cancel() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook runs and does what is to be done.
    }
  }
}
