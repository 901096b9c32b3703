package dev.titan.localstack.cli.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.utils.Signals;

/**
 * Hears Ctrl-C and SIGTERM. The first one asks for a graceful stop, a further one ends the process
 * at once. Safe for use by several threads.
 */
public final class StopSignal {
  private static final int KILLED = 130;

  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile boolean listening;

  private StopSignal() {}

  /** Takes the signals over; before {@link #listen()} they end the process as usual. */
  public static StopSignal install() {
    StopSignal signal = new StopSignal();
    Signals.register("INT", signal::received);
    Signals.register("TERM", signal::received);
    return signal;
  }

  /** One that hears no signal: only {@link #ask()} asks. */
  public static StopSignal unattached() {
    return new StopSignal();
  }

  private void received() {
    if (asked.getCount() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
    asked.countDown();
    if (!listening) {
      // In the middle of a start: the services' own shutdown hook stops what has come up.
      new Thread(() -> System.exit(KILLED), "titan-exit").start();
    }
  }

  /** From now on a first signal only asks, and the caller looks whether one has. */
  public void listen() {
    listening = true;
  }

  /** Asks as a signal does. */
  public void ask() {
    asked.countDown();
  }

  /** Whether a stop has been asked for. */
  public boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Waits, and answers whether a stop has been asked for. */
  public boolean await(Duration limit) {
    try {
      return asked.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
