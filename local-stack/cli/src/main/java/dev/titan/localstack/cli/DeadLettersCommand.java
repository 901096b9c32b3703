package dev.titan.localstack.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.titan.connectors.googledrive.intake.RowLetters;
import dev.titan.connectors.hooks.EventLetters;
import dev.titan.connectors.hooks.JournalLetters;
import dev.titan.connectors.hooks.PushLetters;
import dev.titan.connectors.petpooja.OrderLetters;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.publish.KafkaFactPublishers;
import dev.titan.connectors.publish.PublishOptions;
import dev.titan.connectors.replay.LetterReader;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.DeadLetter;
import dev.titan.localstack.cli.deadletters.LetterHead;
import dev.titan.localstack.cli.deadletters.LetterReplay;
import dev.titan.localstack.cli.deadletters.LetterReport;
import dev.titan.localstack.cli.deadletters.LetterTable;
import dev.titan.localstack.cli.deadletters.RecordLetters;
import dev.titan.localstack.cli.deadletters.ReplayCounts;
import dev.titan.localstack.cli.run.KnownOutlets;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ReaderAccess;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.services.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Lists, shows and replays what could not be understood. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "What could not be understood is kept whole. Lists such letters, shows one, and replays them"
          + " after a fix: each is read once more as when it came, and what it holds goes to its"
          + " topic. A letter that still cannot be read stays; one that was replayed is marked."
    })
final class DeadLettersCommand implements ConsoleCommand {
  private static final int PROGRESS = 500;
  private static final Duration SHOWN_WITHIN = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the running stack.")
  private Path data;

  DeadLettersCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do: list, show or replay.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Lists open letters, the newest first; never their payloads.")
  int list(
      @Mixin LetterFlags flags,
      @Option(names = "--all", description = "Those that have been replayed as well.") boolean all,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "At most so many (default: ${DEFAULT-VALUE}).")
          int limit,
      @Option(names = "--json", description = "As one JSON array.") boolean json)
      throws JsonProcessingException {
    LetterTable table = table(stack());
    List<LetterHead> letters = table.newest(flags.filter(all), limit);
    if (json) {
      LetterReport.printJson(letters, console.out());
      return 0;
    }
    LetterReport.print(letters, console.out());
    int matching = table.ids(flags.filter(all)).size();
    console
        .out()
        .printf(
            Locale.ROOT,
            "%d of %d letters%s. ./titan dead-letters show ID shows one.%n",
            letters.size(),
            matching,
            all ? "" : " that are open");
    return 0;
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows all of a letter, its payload included, and what to do about it.")
  int show(
      @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it.") String id) {
    LetterTable table = table(stack());
    List<DeadLetter> rows = table.rows(List.of(table.id(id)));
    LetterReport.print(rows.get(rows.size() - 1), rows.size(), console.out());
    return 0;
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Replays letters after a fix, the oldest first. Exit code 1 when some still cannot be read.",
        "What mends a letter is an outlet that is configured now (start Titan again first) or a"
            + " newer Titan."
      })
  int replay(
      @Parameters(
              paramLabel = "ID",
              arity = "0..*",
              description = "Ids, or their beginnings; instead of the options below.")
          List<String> ids,
      @Mixin LetterFlags flags,
      @Option(names = "--all", description = "Every open letter.") boolean all,
      @Option(names = "--dry-run", description = "Only say what would happen.") boolean dryRun) {
    boolean named = ids != null && !ids.isEmpty();
    if (named == (all || !flags.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(),
          "Name letters by their ids, or choose them with --source, --outlet, --code, --since or"
              + " --all.");
    }
    RunningFolders.Found stack = stack();
    LetterTable table = table(stack);
    List<String> chosen =
        named ? ids.stream().map(table::id).distinct().toList() : table.ids(flags.filter(false));
    if (dryRun) {
      return report(replay(stack, table, Optional.empty()).run(chosen), "Would replay");
    }
    ReplayCounts counts;
    try (FactPublishers kafka =
        KafkaFactPublishers.connect(PublishOptions.defaults(stack.addresses().kafka()))) {
      counts = replay(stack, table, Optional.of(kafka)).run(chosen);
    }
    int code = report(counts, "Replayed");
    awaitShown(table, chosen, counts.failed());
    return code;
  }

  private LetterReplay replay(
      RunningFolders.Found stack, LetterTable table, Optional<FactPublishers> kafka) {
    return new LetterReplay(
        table,
        readers(stack.data()),
        kafka.map(FactPublishers::open),
        Clock.systemUTC(),
        new Progress());
  }

  /** What reads the letters of each source; a new source has its reader here. */
  private static List<LetterReader> readers(Path data) {
    KnownOutlets outlets = KnownOutlets.in(data);
    return List.of(
        new RecordLetters(),
        new OrderLetters(outlets.orderMappers()),
        new PushLetters(outlets.orderMappers()),
        new EventLetters(outlets.calendars(), Secrets.in(data).secret(KnownOutlets.CUSTOMER_KEY)),
        new JournalLetters(),
        new RowLetters());
  }

  private int report(ReplayCounts counts, String done) {
    StringBuilder line = new StringBuilder();
    line.append("%s %d letters with %d records".formatted(done, counts.replayed(), counts.facts()));
    say(line, counts.known(), "%d whose bill the pull had brought meanwhile");
    say(line, counts.parts(), "%d parts of them are letters of their own now");
    say(line, counts.before(), "%d had been replayed before");
    say(line, counts.failed(), "%d still cannot be read");
    console.out().println(line.append('.'));
    return counts.failed() == 0 ? 0 : 1;
  }

  private static void say(StringBuilder line, int count, String what) {
    if (count > 0) {
      line.append(", ").append(what.formatted(count));
    }
  }

  /** The ledger writes the table; so a list that follows at once shows what has been done. */
  private void awaitShown(LetterTable table, List<String> ids, int failed) {
    long deadline = System.nanoTime() + SHOWN_WITHIN.toNanos();
    try {
      while (table.open(ids) > failed) {
        if (System.nanoTime() > deadline) {
          console.error().println("The ledger has not marked them yet; ./titan status shows it.");
          return;
        }
        Thread.sleep(LOOK.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private RunningFolders.Found stack() {
    Logs.nowhere();
    return RunningFolders.find(Optional.ofNullable(data));
  }

  private LetterTable table(RunningFolders.Found stack) {
    return new LetterTable(ReaderAccess.of(stack, console.environment()));
  }

  private final class Progress implements LetterReplay.Watcher {
    private int told;

    @Override
    public void failed(DeadLetter letter, ErrorCode code, String reason) {
      console.error().println(LetterReport.failure(letter, code.name(), reason));
    }

    @Override
    public void done(int letters, int all) {
      if (letters / PROGRESS > told / PROGRESS) {
        console.out().printf(Locale.ROOT, "  %d of %d%n", letters, all);
      }
      told = letters;
    }
  }
}
