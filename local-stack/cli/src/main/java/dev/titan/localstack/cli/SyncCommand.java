package dev.titan.localstack.cli;

import dev.titan.connectors.sync.runner.SyncRequests;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.run.StoreAccess;
import dev.titan.localstack.cli.sync.Asked;
import dev.titan.localstack.cli.sync.FollowedRequests;
import dev.titan.localstack.cli.sync.WantedOutlets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks a running stack to fetch from a source now, and follows it. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the running stack fetch from a source now, and shows how far it is. Days that were"
          + " fetched before are fetched again, and nothing doubles.",
      "Ctrl-C stops watching only. Exit code 1 when the fetch failed."
    })
final class SyncCommand implements ConsoleCommand {
  private final Console console;

  @Parameters(paramLabel = "SOURCE", description = "As in petpooja; ./titan status names them.")
  private String source;

  @Option(names = "--outlet", paramLabel = "ID", description = "One outlet only; default: all.")
  private String outlet;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "First business day, as in 2026-11-01; default: recent days.")
  private LocalDate from;

  @Option(
      names = "--through",
      paramLabel = "DATE",
      description = "Last business day; default: the open one.")
  private LocalDate through;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the running stack.")
  private Path data;

  SyncCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Logs.nowhere();
    if (from != null && through != null && through.isBefore(from)) {
      throw new IllegalArgumentException(
          "--through " + through + " lies before --from " + from + ": exchange them.");
    }
    SyncRequests requests =
        new SyncRequests(StoreAccess.of(RunningFolders.find(Optional.ofNullable(data))));
    WantedOutlets wanted =
        WantedOutlets.find(requests.lanes(), source, Optional.ofNullable(outlet));
    List<Asked> asked =
        wanted.ask(requests, Optional.ofNullable(from), Optional.ofNullable(through));
    console
        .out()
        .println(
            "Asked for %s of %s. Ctrl-C stops watching; the fetch goes on."
                .formatted(source, wanted.description()));
    return new FollowedRequests(requests, asked, console.out()).untilOver() ? 0 : 1;
  }
}
