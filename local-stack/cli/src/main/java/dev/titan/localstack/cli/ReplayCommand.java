package dev.titan.localstack.cli;

import picocli.CommandLine.Command;

/** x. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements ConsoleCommand {
  private final Console console;

  ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println("x");
    return 0;
  }
}
