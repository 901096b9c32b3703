package dev.titan.localstack.cli;

import dev.titan.localstack.cli.cases.CaseTable;
import dev.titan.localstack.cli.cases.Decisions;
import dev.titan.localstack.cli.cases.FraudCase;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ReaderAccess;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.run.StoreAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what a person decides about a fraud case. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Keeps what you decide about a case: confirmed (it is so), explained (it is so and harmless)"
          + " or excluded (the like is not to be told again). It stands in the case from then on; a"
          + " later decision replaces an earlier one."
    })
final class DecideCommand implements ConsoleCommand {
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "CASE", description = "Its id, or the beginning of it.")
  private String id;

  @Parameters(paramLabel = "DECISION", description = "${COMPLETION-CANDIDATES}.")
  private Decisions.Decision decision;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Why; needed unless the case is confirmed.")
  private String note;

  @Option(names = "--by", paramLabel = "NAME", description = "Who decides; default: you.")
  private String by;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the running stack.")
  private Path data;

  DecideCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Logs.nowhere();
    if (note.isBlank() && decision != Decisions.Decision.confirmed) {
      throw new ParameterException(
          spec.commandLine(), "Say why with --note: others will want to know it later.");
    }
    RunningFolders.Found stack = RunningFolders.find(Optional.ofNullable(data));
    CaseTable table = new CaseTable(ReaderAccess.of(stack, console.environment()));
    FraudCase about = table.whole(id);
    String who = by == null || by.isBlank() ? System.getProperty("user.name") : by.strip();
    Decisions.keep(StoreAccess.of(stack), about, decision, note.strip(), who);
    console
        .out()
        .println(
            "Case %s is %s, decided by %s%s."
                .formatted(
                    about.shortId(),
                    decision,
                    who,
                    stands(table, about.id())
                        ? ""
                        : ". The case does not show it yet; ./titan status shows how the job is"));
    return 0;
  }

  /** Waits until it has come back through the job, unless that takes long. */
  private boolean stands(CaseTable table, String caseId) {
    long deadline = System.nanoTime() + SHOWN_WITHIN.toNanos();
    try {
      while (System.nanoTime() < deadline) {
        FraudCase now = table.whole(caseId);
        if (now.disposition().equals(decision.name())
            && now.dispositionNote().equals(note.strip())) {
          return true;
        }
        Thread.sleep(LOOK.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
