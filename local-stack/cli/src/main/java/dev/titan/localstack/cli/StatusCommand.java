package dev.titan.localstack.cli;

import picocli.CommandLine.Command;

/** x. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements ConsoleCommand {
  private final Console console;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println("x");
    return 0;
  }
}
