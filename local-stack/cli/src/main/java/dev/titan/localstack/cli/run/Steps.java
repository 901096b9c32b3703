package dev.titan.localstack.cli.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells each step of a start or a stop in a line, with the time it took. */
public final class Steps {
  private final PrintStream out;

  /** Tells them to a stream. */
  public Steps(PrintStream out) {
    this.out = out;
  }

  /** Says something that is no step. */
  public synchronized void say(String line) {
    out.println(line);
  }

  /** Tells a step that is done. */
  public synchronized void done(String step, Duration took) {
    if (took.toMillis() < 1) {
      out.println("  " + step);
    } else {
      out.printf(Locale.ROOT, "  %s (%.1f s)%n", step, took.toMillis() / 1000.0);
    }
  }

  /**
   * Does a step and tells it.
   *
   * @param part what the step is about, as in {@code tables}
   * @param outcome says how it went
   */
  public <T> T run(String part, Supplier<T> step, Function<T, String> outcome) {
    long began = System.nanoTime();
    T result = step.get();
    done(part + " " + outcome.apply(result), Duration.ofNanos(System.nanoTime() - began));
    return result;
  }
}
