package dev.titan.localstack.cli;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.ingest.FileDesk;
import dev.titan.localstack.cli.ingest.IngestJson;
import dev.titan.localstack.cli.ingest.IngestText;
import dev.titan.localstack.cli.ingest.LooseDesk;
import dev.titan.localstack.cli.ingest.StackDesk;
import dev.titan.localstack.cli.ingest.Understood;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.RunningFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how files are understood, and takes them unless only asked. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads report exports in any format: tables found, report recognised, header row, what each"
          + " column means and how sure that is, rows taken, skipped and bad with reasons, sums of"
          + " money and quantity. Then takes them as if they had been dropped into a watched folder,"
          + " once.",
      "With --dry-run nothing is kept or published, and no stack need run; where one runs, its"
          + " outlets, names, learned mappings and live sources are used, and it says what would go"
          + " out.",
      "Ends with 1 when a file was, or would be, quarantined or refused."
    })
final class IngestCommand implements ConsoleCommand {
  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, whatever their names say.")
  private List<Path> files;

  @Option(names = "--dry-run", description = "Only show it.")
  private boolean dryRun;

  @Option(names = "--json", paramLabel = "OUT", description = "Also write it to a file as JSON.")
  private Path json;

  @Option(
      names = "--outlet",
      paramLabel = "ORG/OUTLET",
      description = "Whose files these are; default: what they say themselves.")
  private String outlet;

  @Option(names = "--data", paramLabel = "DIR", description = "Folder of the running stack.")
  private Path data;

  IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Logs.nowhere();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException("There is no file " + file + ".");
      }
    }
    List<Understood> understood = new ArrayList<>();
    IngestText text = new IngestText(console.out());
    try (FileDesk desk = desk()) {
      for (Path file : files) {
        Understood one = desk.read(file);
        text.print(one);
        understood.add(one);
      }
    }
    if (json != null) {
      Files.writeString(json, IngestJson.of(understood));
    }
    return understood.stream().allMatch(Understood::isGood) ? 0 : 1;
  }

  private FileDesk desk() {
    Optional<OutletKey> key = Optional.ofNullable(outlet).map(IngestCommand::key);
    Optional<Path> folder = Optional.ofNullable(data);
    Optional<RunningFolders.Found> stack =
        dryRun ? RunningFolders.look(folder) : Optional.of(RunningFolders.find(folder));
    Clock clock = Clock.systemUTC();
    return stack.isPresent()
        ? StackDesk.of(
            stack.get(),
            !dryRun,
            key,
            console.environment(),
            why -> console.error().println("titan: " + why + "."),
            clock)
        : new LooseDesk(key, clock);
  }

  private static OutletKey key(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
      throw new IllegalArgumentException("An outlet is named as ORG/OUTLET, not " + text + ".");
    }
    return new OutletKey(parts[0], parts[1]);
  }
}
