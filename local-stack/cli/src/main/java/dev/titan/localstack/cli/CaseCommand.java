package dev.titan.localstack.cli;

import dev.titan.localstack.cli.cases.CaseList;
import dev.titan.localstack.cli.cases.CasePage;
import dev.titan.localstack.cli.cases.CaseTable;
import dev.titan.localstack.cli.cases.FraudCase;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ReaderAccess;
import dev.titan.localstack.cli.run.RunningFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one fraud case as a whole. */
@Command(
    name = "case",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows a case of possible fraud with its evidence in order of time, the rule that decided,"
          + " and who is to be told."
    })
final class CaseCommand implements ConsoleCommand {
  private final Console console;

  @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.")
  private String id;

  @Option(names = "--json", description = "As one JSON object.")
  private boolean json;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the running stack.")
  private Path data;

  CaseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logs.nowhere();
    RunningFolders.Found stack = RunningFolders.find(Optional.ofNullable(data));
    CaseTable table = new CaseTable(ReaderAccess.of(stack, console.environment()));
    FraudCase found = table.whole(id);
    if (json) {
      CaseList.printJson(found, console.out());
    } else {
      CasePage.print(found, table.places(), console.out());
    }
    return 0;
  }
}
