package dev.titan.localstack.cli;

import dev.titan.contracts.error.TitanException;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Says in one line what stopped a command; the whole story goes to the log. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final int FAILED = 1;

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    boolean explained =
        failure instanceof ServiceException
            || failure instanceof TitanException
            || failure instanceof IllegalArgumentException
            || failure instanceof IOException;
    String log = Logs.file().map(file -> " See " + file + ".").orElse("");
    if (explained && failure.getMessage() != null) {
      console.error().println("titan: " + failure.getMessage());
    } else {
      console.error().println("titan: unexpected: " + failure + "." + log);
    }
    if (Logs.file().isPresent()) {
      LoggerFactory.getLogger(Failures.class).error("event=command_failed", failure);
    } else if (!explained) {
      failure.printStackTrace(console.error());
    }
    return FAILED;
  }
}
