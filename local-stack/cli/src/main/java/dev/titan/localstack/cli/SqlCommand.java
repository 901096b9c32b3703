package dev.titan.localstack.cli;

import picocli.CommandLine.Command;

/** x. */
@Command(name = "sql", mixinStandardHelpOptions = true)
final class SqlCommand implements ConsoleCommand {
  private final Console console;

  SqlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println("x");
    return 0;
  }
}
