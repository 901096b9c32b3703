package dev.titan.localstack.cli;

import dev.titan.connectors.reference.names.KnownName;
import dev.titan.connectors.reference.names.KnownNames;
import dev.titan.connectors.reference.names.NameBridges;
import dev.titan.connectors.reference.names.NameKind;
import dev.titan.connectors.reference.names.NameMatch;
import dev.titan.connectors.reference.names.NameRules;
import dev.titan.localstack.cli.names.SeenName;
import dev.titan.localstack.cli.names.SeenNames;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.ReaderAccess;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.run.StoreAccess;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Says what names on bills, tickets and invoices mean. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Sources write names; the store knows things by ids. What is equal but for spelling is bridged"
          + " by itself, everything else waits for a person who says what it means. What a person"
          + " has decided holds.",
      "KIND is menu_item, ingredient, vendor or staff."
    })
final class NamesCommand implements ConsoleCommand {
  private static final String WAITING = "proposed";

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the running stack.")
  private Path data;

  NamesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: suggest, list, approve or reject.");
  }

  @Command(
      name = "suggest",
      mixinStandardHelpOptions = true,
      description = {
        "Looks at the names in the tables and proposes what they mean; what is certain holds at"
            + " once."
      })
  int suggest(
      @Parameters(paramLabel = "ORG", description = "The organisation.") String org,
      @Option(names = "--kind", paramLabel = "KIND", description = "Names of this kind only.")
          String only) {
    List<NameKind> kinds = only == null ? List.of(NameKind.values()) : List.of(kind(only));
    RunningFolders.Found stack = stack();
    try (StoreAccess store = StoreAccess.open(stack.data())) {
      NameBridges bridges = new NameBridges(store.database(), Clock.systemUTC());
      for (NameKind kind : kinds) {
        List<KnownName> known = KnownNames.of(store.database(), org, kind);
        Set<String> ids = known.stream().map(KnownName::id).collect(Collectors.toSet());
        List<SeenName> seen =
            SeenNames.of(ReaderAccess.of(stack, console.environment()), org, kind).stream()
                .filter(one -> !ids.contains(one.id()))
                .toList();
        int certain = 0;
        for (SeenName one : seen) {
          NameMatch match = NameRules.match(one.name(), known);
          bridges.note(org, kind, one.source(), match);
          certain += match.certain() ? 1 : 0;
        }
        console
            .out()
            .printf(
                Locale.ROOT,
                "%-10s %d names without a known id, %d certain, %d wait for a person%n",
                word(kind),
                seen.size(),
                certain,
                bridges.waiting(org, kind).size());
      }
      return 0;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Lists the names that wait for a person, the most likely first.")
  int list(
      @Parameters(paramLabel = "ORG", description = "The organisation.") String org,
      @Option(names = "--kind", paramLabel = "KIND", description = "Names of this kind only.")
          String only,
      @Option(names = "--all", description = "Those that are decided as well, and by whom.")
          boolean all) {
    Optional<NameKind> kind = Optional.ofNullable(only).map(this::kind);
    try (StoreAccess store = StoreAccess.open(stack().data())) {
      Map<NameKind, Map<String, String>> known = new HashMap<>();
      List<NameBridges.Bridge> bridges =
          new NameBridges(store.database(), Clock.systemUTC())
              .all(org).stream()
                  .filter(one -> all || one.status().equals(WAITING))
                  .filter(one -> kind.isEmpty() || kind.get() == one.kind())
                  .toList();
      for (NameBridges.Bridge bridge : bridges) {
        Map<String, String> names =
            known.computeIfAbsent(bridge.kind(), one -> named(store.database(), org, one));
        console
            .out()
            .printf(
                Locale.ROOT,
                "%-10s %-8s %-34s %s%s%n",
                word(bridge.kind()),
                bridge.status().equals(WAITING) ? "waits" : bridge.status(),
                "'" + bridge.seenName() + "'",
                bridge
                    .target()
                    .map(
                        id ->
                            String.format(
                                Locale.ROOT,
                                "%s %s (%.2f)",
                                id,
                                names.getOrDefault(id, ""),
                                bridge.score()))
                    .orElse("nothing alike"),
                bridge.decidedBy().isEmpty() ? "" : ", by " + bridge.decidedBy());
      }
      console
          .out()
          .println(
              bridges.size()
                  + " names. ./titan names approve ORG KIND 'NAME' [MEANING] decides one.");
      return 0;
    }
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Says what a name means.")
  int approve(
      @Parameters(paramLabel = "ORG", description = "The organisation.") String org,
      @Parameters(paramLabel = "KIND", description = "What it names.") String kindWord,
      @Parameters(paramLabel = "NAME", description = "The name as the source writes it.")
          String seen,
      @Parameters(
              paramLabel = "MEANING",
              arity = "0..1",
              description = "Id or name of what it means; default: the best proposal.")
          String meaning,
      @Option(names = "--by", paramLabel = "WHO", description = "Who decides; default: you.")
          String by) {
    NameKind kind = kind(kindWord);
    try (StoreAccess store = StoreAccess.open(stack().data())) {
      NameBridges bridges = new NameBridges(store.database(), Clock.systemUTC());
      List<KnownName> known = KnownNames.of(store.database(), org, kind);
      KnownName target =
          meaning == null ? best(bridges, org, kind, seen, known) : target(meaning, known);
      if (!bridges.approve(org, kind, seen, target.id(), who(by))) {
        throw unseen(seen);
      }
      console
          .out()
          .println("'" + seen + "' means " + target.id() + " " + target.name() + " from now on.");
      return 0;
    }
  }

  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Says that a name means none of the known things.")
  int reject(
      @Parameters(paramLabel = "ORG", description = "The organisation.") String org,
      @Parameters(paramLabel = "KIND", description = "What it names.") String kindWord,
      @Parameters(paramLabel = "NAME", description = "The name as the source writes it.")
          String seen,
      @Option(names = "--by", paramLabel = "WHO", description = "Who decides; default: you.")
          String by) {
    NameKind kind = kind(kindWord);
    try (StoreAccess store = StoreAccess.open(stack().data())) {
      if (!new NameBridges(store.database(), Clock.systemUTC()).reject(org, kind, seen, who(by))) {
        throw unseen(seen);
      }
      console.out().println("'" + seen + "' means nothing that is known.");
      return 0;
    }
  }

  private static KnownName best(
      NameBridges bridges, String org, NameKind kind, String seen, List<KnownName> known) {
    String id =
        bridges.all(org).stream()
            .filter(one -> one.kind() == kind && one.seenName().equals(seen))
            .findFirst()
            .orElseThrow(() -> unseen(seen))
            .target()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Nothing is proposed for '" + seen + "': say what it means."));
    return target(id, known);
  }

  /** A known thing by its id or, where only one has it, its name. */
  private static KnownName target(String meaning, List<KnownName> known) {
    Optional<KnownName> byId = known.stream().filter(one -> one.id().equals(meaning)).findFirst();
    if (byId.isPresent()) {
      return byId.get();
    }
    List<KnownName> byName = known.stream().filter(one -> one.name().equals(meaning)).toList();
    if (byName.size() != 1) {
      throw new IllegalArgumentException(
          byName.isEmpty()
              ? "The store knows nothing with the id or name '" + meaning + "'."
              : "Several have the name '"
                  + meaning
                  + "': give the id, one of "
                  + byName.stream().map(KnownName::id).collect(Collectors.joining(", "))
                  + ".");
    }
    return byName.get(0);
  }

  private static IllegalArgumentException unseen(String seen) {
    return new IllegalArgumentException(
        "No source has used the name '"
            + seen
            + "'; ./titan names suggest ORG looks for new ones.");
  }

  private static Map<String, String> named(DataSource store, String org, NameKind kind) {
    return KnownNames.of(store, org, kind).stream()
        .collect(Collectors.toMap(KnownName::id, KnownName::name));
  }

  private NameKind kind(String text) {
    return Arrays.stream(NameKind.values())
        .filter(kind -> word(kind).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "A kind is menu_item, ingredient, vendor or staff, not " + text));
  }

  private static String word(NameKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static String who(String by) {
    return by == null || by.isBlank() ? System.getProperty("user.name") : by;
  }

  private RunningFolders.Found stack() {
    Logs.nowhere();
    return RunningFolders.find(Optional.ofNullable(data));
  }
}
