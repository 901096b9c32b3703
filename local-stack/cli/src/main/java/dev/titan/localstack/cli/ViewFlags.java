package dev.titan.localstack.cli;

import dev.titan.localstack.cli.view.Outputs;
import dev.titan.localstack.cli.view.Paint;
import dev.titan.localstack.cli.view.PlainOutput;
import dev.titan.localstack.cli.view.TerminalOutput;
import picocli.CommandLine.Option;

/** How the view is shown. */
final class ViewFlags {
  @Option(
      names = "--plain",
      description = "A line every few seconds; also where there is no terminal.")
  private boolean plain;

  /** Where the view goes; Titan runs on Java 17 only, where no terminal means no console. */
  @SuppressWarnings("SystemConsoleNull")
  Outputs outputs(Console console) {
    boolean lines = plain || System.console() == null;
    return subject ->
        lines
            ? new PlainOutput(console.out())
            : TerminalOutput.open(subject, Paint.of(System.getenv()));
  }
}
