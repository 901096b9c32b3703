package dev.titan.localstack.cli;

import dev.titan.connectors.googledrive.learn.LearnedMapping;
import dev.titan.connectors.googledrive.learn.LearnedMappings;
import dev.titan.connectors.googledrive.report.Field;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.RunningFolders;
import dev.titan.localstack.cli.run.StoreAccess;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
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

/** Says what the columns of files mean that no report is known by. */
@Command(
    name = "mappings",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "A file whose columns nobody knows for certain waits in Failed. Say here what they mean, then"
          + " drop the file again: every further file of that shape is understood at once.",
      "SHAPE is a fingerprint of the headers, or its beginning, as listed."
    })
final class MappingsCommand implements ConsoleCommand {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder of the stack.")
  private Path data;

  MappingsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: list, show, approve, correct or reject.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the shapes of tables that wait for a person.")
  int list(@Option(names = "--all", description = "Those that are known as well.") boolean all) {
    try (StoreAccess store = store()) {
      List<LearnedMapping> listed =
          mappings(store).all().stream().filter(one -> all || one.waits()).toList();
      listed.forEach(
          one ->
              console
                  .out()
                  .printf(
                      Locale.ROOT,
                      "%-12s %-8s %-26s %4.2f  %s%s%n",
                      shortened(one.fingerprint()),
                      one.waits() ? "waits" : one.status().name().toLowerCase(Locale.ROOT),
                      one.report().map(Enum::name).orElse("?"),
                      one.confidence(),
                      one.seenIn(),
                      one.decidedBy().isEmpty() ? "" : ", by " + one.decidedBy()));
      console.out().println(listed.size() + " shapes. ./titan mappings show SHAPE tells more.");
      return 0;
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows the headers, the guess and the first rows, people blotted out.")
  int show(@Parameters(paramLabel = "SHAPE", description = "Which one.") String shape) {
    try (StoreAccess store = store()) {
      LearnedMapping one = find(mappings(store), shape);
      Map<String, String> fields =
          one.columns().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
      console.out().println("shape   " + one.fingerprint());
      console.out().println("seen in " + one.seenIn());
      console
          .out()
          .printf(
              Locale.ROOT,
              "guess   %s, %.2f%s%n",
              one.report().map(Report::name).orElse("none"),
              one.confidence(),
              one.model().isEmpty() ? "" : ", by " + one.model());
      for (int column = 0; column < one.headers().size(); column++) {
        String header = one.headers().get(column);
        int at = column;
        console
            .out()
            .printf(
                Locale.ROOT,
                "  %-30s %-16s %s%n",
                "\"" + header + "\"",
                fields.getOrDefault(header, "-"),
                one.sample().stream()
                    .filter(row -> at < row.size())
                    .map(row -> row.get(at))
                    .collect(Collectors.joining(" | ")));
      }
      one.report().ifPresent(report -> missing(report, one.columns()));
      console
          .out()
          .println(
              "approve it, or correct it with --report REPORT --column FIELD=HEADER; REPORT is one"
                  + " of "
                  + Arrays.toString(Report.values()));
      return 0;
    }
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Says that the guess is right.")
  int approve(
      @Parameters(paramLabel = "SHAPE", description = "Which one.") String shape,
      @Option(names = "--by", paramLabel = "WHO", description = "Who decides; default: you.")
          String by) {
    try (StoreAccess store = store()) {
      LearnedMappings mappings = mappings(store);
      LearnedMapping one = find(mappings, shape);
      mappings.approve(one.fingerprint(), who(by));
      return learned(one.fingerprint(), one.report().orElseThrow());
    }
  }

  @Command(
      name = "correct",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Says what the columns mean.",
        "For example: --report EXPENSE --column date=Day --column reason=What --column amount=Rs"
      })
  int correct(
      @Parameters(paramLabel = "SHAPE", description = "Which one.") String shape,
      @Option(
              names = "--report",
              required = true,
              paramLabel = "REPORT",
              description = "Which report it is.")
          Report report,
      @Option(
              names = "--column",
              required = true,
              paramLabel = "FIELD=HEADER",
              description = "What a column means; once for each.")
          Map<String, String> columns,
      @Option(names = "--by", paramLabel = "WHO", description = "Who decides; default: you.")
          String by) {
    requireFields(report, columns);
    try (StoreAccess store = store()) {
      LearnedMappings mappings = mappings(store);
      LearnedMapping one = find(mappings, shape);
      mappings.correct(one.fingerprint(), report, columns, who(by));
      return learned(one.fingerprint(), report);
    }
  }

  @Command(
      name = "reject",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Says that such a table is no report.")
  int reject(
      @Parameters(paramLabel = "SHAPE", description = "Which one.") String shape,
      @Option(names = "--by", paramLabel = "WHO", description = "Who decides; default: you.")
          String by) {
    try (StoreAccess store = store()) {
      LearnedMappings mappings = mappings(store);
      mappings.reject(find(mappings, shape).fingerprint(), who(by));
      console.out().println("Tables of that shape are no report.");
      return 0;
    }
  }

  private void missing(Report report, Map<String, String> columns) {
    List<String> missing = report.missing(columns.keySet());
    if (!missing.isEmpty()) {
      console.out().println("missing " + String.join(", ", missing));
    }
  }

  private static void requireFields(Report report, Map<String, String> columns) {
    List<String> fields = report.fields().stream().map(Field::name).toList();
    columns.keySet().stream()
        .filter(field -> !fields.contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw new IllegalArgumentException(
                  "%s has no field %s; its fields are %s."
                      .formatted(report, field, String.join(", ", fields)));
            });
  }

  private int learned(String fingerprint, Report report) {
    console
        .out()
        .println(
            "Tables of the shape "
                + shortened(fingerprint)
                + " are "
                + report.title()
                + " from now on: drop the file again.");
    return 0;
  }

  private static LearnedMapping find(LearnedMappings mappings, String shape) {
    List<LearnedMapping> found =
        mappings.all().stream().filter(one -> one.fingerprint().startsWith(shape)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty()
              ? "No table of the shape "
                  + shape
                  + " was seen; ./titan mappings list --all names them."
              : "Several shapes begin with " + shape + ": give more of it.");
    }
    return found.get(0);
  }

  private static String shortened(String fingerprint) {
    return fingerprint.substring(0, Math.min(12, fingerprint.length()));
  }

  private static LearnedMappings mappings(StoreAccess store) {
    return new LearnedMappings(store.database(), Clock.systemUTC());
  }

  private static String who(String by) {
    return by == null || by.isBlank() ? System.getProperty("user.name") : by;
  }

  private StoreAccess store() {
    Logs.nowhere();
    return StoreAccess.open(data == null ? RunningFolders.find(Optional.empty()).data() : data);
  }
}
