package dev.titan.localstack.cli;

import dev.titan.localstack.cli.demo.Demo;
import dev.titan.localstack.cli.demo.DemoOptions;
import dev.titan.localstack.cli.demo.DemoWorld;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything with a simulated chain and shows it live. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Starts everything with a simulated chain of four cafes, fetches its past weeks through the"
          + " real connector, goes live and shows what arrives. Ctrl-C stops it; a further start"
          + " goes on from there."
    })
final class DemoCommand implements ConsoleCommand {
  private static final String NAME = "demo";
  private static final int DAYS_OF_WEEK = 7;

  private final Console console;

  @Mixin private StackFlags stack;

  @Mixin private ViewFlags view;

  @Option(
      names = "--seed",
      defaultValue = "42",
      paramLabel = "N",
      description = "The chain's whole history follows from it (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--weeks",
      defaultValue = "8",
      paramLabel = "N",
      description = "Weeks of the past to fetch first (default: ${DEFAULT-VALUE}).")
  private int weeks;

  @Option(
      names = "--honest",
      description = "Nobody in the chain cheats; else a few do, for cases to be seen.")
  private boolean honest;

  @Option(
      names = "--speed",
      defaultValue = "30",
      paramLabel = "N",
      description =
          "Seconds in the cafes per second here (default: ${DEFAULT-VALUE}); 1 is real time.")
  private double speed;

  @Option(
      names = "--petpooja-port",
      paramLabel = "N",
      description = "Port of the simulated Petpooja; 0 (default) takes a free one.")
  private int petpoojaPort;

  @Option(
      names = "--hooks-port",
      paramLabel = "N",
      description = "Port of the webhooks; 0 (default) takes a free one.")
  private int hooksPort;

  @Option(
      names = "--for",
      paramLabel = "SPAN",
      converter = SpanConverter.class,
      description = "End by itself after 20s, 5m, 1h ...; for scripts.")
  private Duration limit;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = stack.folder(NAME);
    Logs.to(folder.resolve("logs"));
    Clock clock = Clock.systemUTC();
    DemoOptions options =
        new DemoOptions(
            stack.options(NAME),
            new DemoWorld(seed, Math.multiplyExact(weeks, DAYS_OF_WEEK), clock.instant(), honest),
            speed,
            petpoojaPort,
            hooksPort,
            Optional.ofNullable(limit));
    StopSignal stop = StopSignal.install();
    console.out().println("Titan demo, data in " + folder);
    new Demo(options, clock, new Steps(console.out())).run(stop, view.outputs(console));
    console.out().println("Stopped. ./titan demo goes on from here.");
    return 0;
  }
}
