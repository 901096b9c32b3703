package dev.titan.localstack.cli;

import dev.titan.connectors.googledrive.learn.ProposedChange;
import dev.titan.connectors.googledrive.learn.ReferenceProposal;
import dev.titan.connectors.googledrive.learn.ReferenceProposals;
import dev.titan.connectors.reference.names.KnownName;
import dev.titan.connectors.reference.names.KnownNames;
import dev.titan.connectors.reference.names.NameKind;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.run.StoreAccess;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Decides about changes of recipes, prices and costs that files ask for. */
@Command(
    name = "proposals",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "A file with recipes, prices or costs changes nothing by itself: it becomes a proposal with"
          + " the difference to what the store has. Approved, all of it holds at once.",
      "ID is that of a proposal, or its beginning, as listed."
    })
final class ProposalsCommand implements ConsoleCommand {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the stack.")
  private Path data;

  ProposalsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: list, show, approve or reject.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the proposals that wait for a person, the newest first.")
  int list(@Option(names = "--all", description = "Those that are decided as well.") boolean all) {
    try (StoreAccess store = store()) {
      List<ReferenceProposal> listed =
          proposals(store).all().stream().filter(one -> all || one.waits()).toList();
      for (ReferenceProposal one : listed) {
        console
            .out()
            .printf(
                Locale.ROOT,
                "%-12s %-8s %-20s %s%s%n",
                shortened(one),
                one.status(),
                one.org(),
                one.fileName(),
                one.decidedBy().isEmpty() ? "" : ", by " + one.decidedBy());
      }
      console
          .out()
          .println(listed.size() + " proposals. ./titan proposals show ID tells the difference.");
      return 0;
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows what a proposal changes: before, and after.")
  int show(@Parameters(paramLabel = "ID", description = "Which one.") String id) {
    try (StoreAccess store = store()) {
      ReferenceProposal one = find(proposals(store), id);
      Map<String, String> names =
          KnownNames.of(store.database(), one.org(), NameKind.INGREDIENT).stream()
              .collect(Collectors.toMap(KnownName::id, KnownName::name));
      PrintStream out = console.out();
      out.printf(
          Locale.ROOT,
          "%s of %s, %s: %d changes, %d things are so already%n",
          one.fileName(),
          one.org(),
          one.status(),
          one.changes().size(),
          one.unchanged());
      one.changes().forEach(change -> change(change, names));
      if (!one.unknownNames().isEmpty()) {
        out.println(
            "left out, because nobody knows what these mean (./titan names list "
                + one.org()
                + "):");
        one.unknownNames().forEach(name -> out.println("  " + name));
      }
      return 0;
    }
  }

  private void change(ProposedChange change, Map<String, String> names) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s of %s%s%s%n",
            change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            change.targetName(),
            change.outlet().isEmpty() ? "" : " at " + change.outlet(),
            change.before().isEmpty() ? ", new" : "");
    change
        .parts()
        .forEach(
            (part, numbers) ->
                console
                    .out()
                    .printf(
                        Locale.ROOT,
                        "  %-28s %12s -> %s%n",
                        part.equals(ProposedChange.ITSELF)
                            ? itself(change.kind())
                            : names.getOrDefault(part, part),
                        number(change.kind(), numbers.before()),
                        number(change.kind(), numbers.after())));
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Makes it so, all at once.")
  int approve(
      @Parameters(paramLabel = "ID", description = "Which one.") String id,
      @Option(names = "--by", paramLabel = "WHO", description = "Who decides; default: you.")
          String by) {
    try (StoreAccess store = store()) {
      ReferenceProposals proposals = proposals(store);
      int changed = proposals.approve(find(proposals, id).id(), who(by));
      console.out().println(changed + " changes hold from now on.");
      return 0;
    }
  }

  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Leaves everything as it is.")
  int reject(
      @Parameters(paramLabel = "ID", description = "Which one.") String id,
      @Option(names = "--by", paramLabel = "WHO", description = "Who decides; default: you.")
          String by) {
    try (StoreAccess store = store()) {
      ReferenceProposals proposals = proposals(store);
      proposals.reject(find(proposals, id).id(), who(by));
      console.out().println("Nothing changes.");
      return 0;
    }
  }

  private static String itself(ProposedChange.Kind kind) {
    return switch (kind) {
      case RECIPE, PRODUCTION_RECIPE -> "yield of a batch";
      case PRICE -> "price in rupees";
      case COST -> "cost in rupees";
    };
  }

  private static String number(ProposedChange.Kind kind, Long number) {
    if (number == null) {
      return "-";
    }
    boolean money = kind == ProposedChange.Kind.PRICE || kind == ProposedChange.Kind.COST;
    BigDecimal whole = BigDecimal.valueOf(number, money ? 2 : 3);
    return money ? whole.toPlainString() : whole.stripTrailingZeros().toPlainString();
  }

  private static ReferenceProposal find(ReferenceProposals proposals, String id) {
    List<ReferenceProposal> found =
        proposals.all().stream().filter(one -> one.id().startsWith(id)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty()
              ? "There is no proposal " + id + "; ./titan proposals list --all names them."
              : "Several proposals begin with " + id + ": give more of it.");
    }
    return proposals.find(found.get(0).id()).orElseThrow();
  }

  private static String shortened(ReferenceProposal one) {
    return one.id().substring(0, Math.min(12, one.id().length()));
  }

  private static ReferenceProposals proposals(StoreAccess store) {
    return new ReferenceProposals(store.database(), Clock.systemUTC());
  }

  private static String who(String by) {
    return by == null || by.isBlank() ? System.getProperty("user.name") : by;
  }

  private StoreAccess store() {
    Logs.nowhere();
    return StoreAccess.open(data == null ? RunningFolders.find(Optional.empty()).data() : data);
  }
}
