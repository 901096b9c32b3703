package dev.titan.localstack.cli;

import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.replay.Replay;
import dev.titan.localstack.cli.replay.ReplayReport;
import dev.titan.localstack.cli.replay.ReplayResult;
import dev.titan.localstack.cli.replay.ReplayRun;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.simulator.petpooja.Quirks;
import dev.titan.localstack.simulator.replay.ReplayColumns;
import dev.titan.localstack.simulator.replay.ReplayOptions;
import dev.titan.localstack.simulator.replay.TicketFile;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Serves the tickets of a file and says what arrived. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Serves the tickets of a CSV file as an outlet of the simulated Petpooja, lets the real"
          + " connector, Kafka, Flink and ClickHouse take them in, and prints what ClickHouse then"
          + " holds beside what the file holds. Exit code 1 when the two differ."
    })
final class ReplayCommand implements ConsoleCommand {
  private static final String NAME = "replay";
  private static final String ORG = "replay";
  private static final int LONGEST_ID = 64;

  /** How badly the simulated API behaves. */
  enum Behaviour {
    none,
    realistic
  }

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "CSV file with a header row.")
  private Path file;

  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "CSV file with the columns item and price, for files without prices.")
  private Path prices;

  @Option(names = "--time", paramLabel = "COL", description = "Column of the time.")
  private String time;

  @Option(names = "--ticket", paramLabel = "COL", description = "Column of the ticket number.")
  private String ticket;

  @Option(names = "--item", paramLabel = "COL", description = "Column of the item's name.")
  private String item;

  @Option(names = "--quantity", paramLabel = "COL", description = "Column of the quantity.")
  private String quantity;

  @Option(names = "--price", paramLabel = "COL", description = "Column of the price of one.")
  private String price;

  @Option(
      names = "--outlet",
      paramLabel = "ID",
      description = "Id of the outlet; default: the file's name.")
  private String outlet;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "Business day to which the first one of the file is moved.")
  private LocalDate start;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Time zone of the outlet (default: Asia/Kolkata).")
  private ZoneId zone;

  @Option(
      names = "--speed",
      paramLabel = "max|N",
      defaultValue = "max",
      description = "Seconds of the tickets per real second; max (default): all at once.")
  private String speed;

  @Option(
      names = "--quirks",
      defaultValue = "none",
      description = "How badly the API behaves: ${COMPLETION-CANDIDATES} (default: none).")
  private Behaviour quirks;

  @Mixin private StackFlags stack;

  ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = stack.folder(NAME);
    Logs.to(folder.resolve("logs"));
    TicketFile tickets =
        TicketFile.read(file, ReplayColumns.named(time, ticket, item, quantity, price), reading());
    ReplayRun run =
        new ReplayRun(
            stack.options(NAME),
            tickets,
            new OutletKey(ORG, outlet == null ? idOf(file) : outlet),
            behaviour(),
            speed(speed),
            ReplayRun.USUAL_PATIENCE);
    console
        .out()
        .printf(
            Locale.ROOT,
            "Replay of %s: %d tickets, %d lines, as outlet %s; data in %s%n",
            file,
            tickets.tickets().size(),
            tickets.lines(),
            run.outlet(),
            folder);
    if (!tickets.itemsWithDerivedPrice().isEmpty()) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "  %d items have no price in the file: each gets one made from its name%n",
              tickets.itemsWithDerivedPrice().size());
    }
    StopSignal stop = StopSignal.install();
    ReplayResult result = new Replay(run, new Steps(console.out())).run(stop);
    new ReplayReport(console.out()).print(tickets, result);
    return result.isEqual() ? 0 : 1;
  }

  private ReplayOptions reading() {
    ReplayOptions usual = ReplayOptions.defaults();
    return new ReplayOptions(
        zone == null ? usual.zone() : zone,
        OutletProfile.DEFAULT_CLOSING_HOUR,
        Optional.ofNullable(start),
        Optional.ofNullable(prices));
  }

  private Quirks behaviour() {
    return quirks == Behaviour.none
        ? Quirks.none()
        : Quirks.realistic(file.getFileName().toString().hashCode()).withShuffledPages(true);
  }

  static OptionalDouble speed(String text) {
    if ("max".equalsIgnoreCase(text)) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The speed must be max or a number, but is " + text, e);
    }
  }

  /** An outlet id from the name of a file. */
  static String idOf(Path file) {
    String id =
        file.getFileName()
            .toString()
            .replaceFirst("\\.[^.]*$", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]+", "-")
            .replaceFirst("^[._-]+", "");
    return id.isEmpty() ? "outlet" : id.substring(0, Math.min(LONGEST_ID, id.length()));
  }
}
