package dev.titan.benchmarks.jmh;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs every micro-benchmark briefly: enough to see a factor, not a per cent. */
public final class JmhRun {

  private JmhRun() {}

  /** Runs them in a process of their own and prints the figures. */
  public static void run() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("dev\\.titan\\..*Benchmark\\..*")
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .build())
        .run();
  }
}
