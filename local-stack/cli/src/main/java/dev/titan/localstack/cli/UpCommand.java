package dev.titan.localstack.cli;

import picocli.CommandLine.Command;

/** x. */
@Command(name = "up", mixinStandardHelpOptions = true)
final class UpCommand implements ConsoleCommand {
  private final Console console;

  UpCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println("x");
    return 0;
  }
}
