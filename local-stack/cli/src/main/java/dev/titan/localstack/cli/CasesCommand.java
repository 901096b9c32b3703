package dev.titan.localstack.cli;

import dev.titan.contracts.money.Money;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.localstack.cli.cases.CaseFilter;
import dev.titan.localstack.cli.cases.CaseList;
import dev.titan.localstack.cli.cases.CaseTable;
import dev.titan.localstack.cli.cases.FraudCase;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ReaderAccess;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.status.SavedInstant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists fraud cases. */
@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists cases of possible KOT and bill fraud, the newest first: those that are open and that"
          + " nobody has decided about. A case is a pattern to look into, never a verdict."
    })
final class CasesCommand implements ConsoleCommand {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      defaultValue = "open",
      description =
          "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, which has the amended ones too).")
  private CaseFilter.State status;

  @Option(
      names = "--outlet",
      paramLabel = "OUTLET",
      defaultValue = "",
      description = "Of this outlet: its id, or organisation/id.")
  private String outlet;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "",
      description = "Of this mode, as in unbilled_kot.")
  private String mode;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Of the last N business days, today included.")
  private Integer days;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "Of this business day or later, as in 2026-03-15.")
  private LocalDate from;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--json", description = "As one JSON array, with the evidence.")
  private boolean json;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the running stack.")
  private Path data;

  CasesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logs.nowhere();
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit must be 1 or more");
    }
    RunningFolders.Found stack = RunningFolders.find(Optional.ofNullable(data));
    CaseTable table = new CaseTable(ReaderAccess.of(stack, console.environment()));
    CaseFilter filter = new CaseFilter(status, outlet, mode, firstDay(stack.data()));
    List<FraudCase> cases = table.newest(filter, limit);
    if (json) {
      CaseList.printJson(cases, console.out());
      return 0;
    }
    CaseList.print(cases, table.places(), console.out());
    CaseTable.Sums sums = table.sums(filter);
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d of %d cases%s, %s at risk in all. ./titan case ID shows one with its evidence.%n",
            cases.size(),
            sums.cases(),
            status == CaseFilter.State.all ? "" : " that are " + status,
            Money.ofRupees(sums.amountAtRisk()));
    return 0;
  }

  private LocalDate firstDay(Path folder) {
    if (days != null && from != null) {
      throw new ParameterException(spec.commandLine(), "Give --days or --from, not both");
    }
    if (days == null) {
      return from == null ? CaseFilter.FIRST_DAY : from;
    }
    if (days < 1) {
      throw new ParameterException(spec.commandLine(), "--days must be 1 or more");
    }
    BusinessCalendar usual =
        new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING);
    return usual.dateOf(SavedInstant.clockOf(folder).instant()).minusDays(days - 1L);
  }
}
