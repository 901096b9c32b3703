package dev.titan.localstack.cli;

import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ReaderAccess;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.status.SavedInstant;
import dev.titan.localstack.cli.status.StackStatus;
import dev.titan.localstack.cli.status.StatusReader;
import dev.titan.localstack.cli.status.StatusReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows how a running stack is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows how the running stack is: services, jobs, how far each source has delivered, rows and"
          + " dead letters. Exit code 1 when a service is down."
    })
final class StatusCommand implements ConsoleCommand {
  private final Console console;

  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the running stack.")
  private Path data;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logs.nowhere();
    RunningFolders.Found stack = RunningFolders.find(Optional.ofNullable(data));
    StackStatus status =
        new StatusReader(
                stack,
                ReaderAccess.of(stack, console.environment()),
                SavedInstant.clockOf(stack.data()))
            .read();
    if (json) {
      StatusReport.printJson(status, console.out());
    } else {
      StatusReport.print(status, console.out());
    }
    return status.isHealthy() ? 0 : 1;
  }
}
