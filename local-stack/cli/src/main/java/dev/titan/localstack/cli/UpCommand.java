package dev.titan.localstack.cli;

import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.up.Up;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything with real outlets. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Starts everything with your outlets and shows them live. Ctrl-C stops it; a further start"
          + " goes on from there."
    })
final class UpCommand implements ConsoleCommand {
  private static final String NAME = "up";

  private final Console console;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The outlets, in YAML; default: titan.yaml in Titan's folder.")
  private Path config;

  @Option(names = "--example", description = "Print a configuration file with explanations.")
  private boolean example;

  @Mixin private StackFlags stack;

  @Mixin private ViewFlags view;

  @Option(
      names = "--for",
      paramLabel = "SPAN",
      converter = SpanConverter.class,
      description = "End by itself after 20s, 5m, 1h ...; for scripts.")
  private Duration limit;

  UpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (example) {
      try (InputStream text = Up.class.getResourceAsStream("titan-example.yaml")) {
        text.transferTo(console.out());
      }
      return 0;
    }
    Path folder = stack.folder(NAME);
    Logs.to(folder.resolve("logs"));
    Path file = config == null ? Home.folder().resolve("titan.yaml") : config;
    Up up = new Up(file, console.environment());
    StopSignal stop = StopSignal.install();
    console.out().println("Titan, data in " + folder);
    up.run(
        stack.options(NAME),
        new Steps(console.out()),
        stop,
        view.outputs(console),
        Optional.ofNullable(limit));
    console.out().println("Stopped. ./titan up goes on from here.");
    return 0;
  }
}
