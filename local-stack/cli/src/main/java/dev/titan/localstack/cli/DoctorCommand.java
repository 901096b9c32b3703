package dev.titan.localstack.cli;

import picocli.CommandLine.Command;

/** x. */
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements ConsoleCommand {
  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println("x");
    return 0;
  }
}
