package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.BillPart;
import dev.titan.connectors.googledrive.report.FileContext;
import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.ReferenceRow;
import dev.titan.connectors.googledrive.report.Report;
import dev.titan.connectors.googledrive.report.ReportSink;
import dev.titan.connectors.googledrive.report.SkipReason;
import dev.titan.connectors.googledrive.report.SourceRow;
import dev.titan.connectors.googledrive.sheet.FileFault;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.event.Bill;
import dev.titan.contracts.event.BillLine;
import dev.titan.contracts.event.BillStatus;
import dev.titan.contracts.event.Coverage;
import dev.titan.contracts.event.Expense;
import dev.titan.contracts.event.InventoryMovement;
import dev.titan.contracts.event.KotAction;
import dev.titan.contracts.event.KotEvent;
import dev.titan.contracts.event.MovementKind;
import dev.titan.contracts.event.OrderType;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import dev.titan.contracts.unit.BaseUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files that say outright what reading them gives, a record a line, so that what becomes of it can
 * be tested for itself: {@code expense,e1,2026-03-05,40000,Gas}.
 */
final class ScriptedReports implements FileIntake.Reading {

  @Override
  public FileSummary read(Path content, FileContext context, ReportSink sink) {
    List<String> lines;
    try {
      lines = Files.readAllLines(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Script(context, sink).read(lines);
  }

  private static final class Script {
    private final FileContext context;
    private final ReportSink sink;
    private final List<FileSummary.Covered> coverage = new ArrayList<>();
    private FilePlaces.Place place;
    private FileSummary.Outcome outcome = FileSummary.Outcome.TAKEN;
    private String reason = "";

    Script(FileContext context, ReportSink sink) {
      this.context = context;
      this.sink = sink;
      this.place = context.place().orElse(null);
    }

    FileSummary read(List<String> lines) {
      for (int row = 1; row <= lines.size(); row++) {
        String[] cells = lines.get(row - 1).split(",", -1);
        read(new SourceRow("Script", row), cells);
      }
      return new FileSummary(
          outcome, reason, Optional.ofNullable(place), List.of(), List.of(), coverage, List.of());
    }

    private OutletKey outlet() {
      return place.key();
    }

    private void read(SourceRow at, String[] cells) {
      switch (cells[0]) {
        case "restaurant" -> place = context.places().named(cells[1]).orElseThrow();
        case "period" -> period(cells);
        case "expense" -> sink.fact(at, Topic.EXPENSES, expense(cells));
        case "purchase" -> sink.fact(at, Topic.INVENTORY, purchase(cells));
        case "kot" -> sink.fact(at, Topic.KOTS, kot(cells));
        case "head" -> sink.part(at, part(cells, BillPart.Kind.MASTER));
        case "line" -> sink.part(at, part(cells, BillPart.Kind.LINES));
        case "cost" ->
            sink.reference(
                at,
                new ReferenceRow.MenuCost(
                    outlet().org(), outlet().outlet(), cells[1], Long.valueOf(cells[2]), null));
        case "total" -> sink.skipped(at, SkipReason.TOTAL);
        case "bad" -> {
          sink.bad(
              at,
              cells.length > 2 ? Report.valueOf(cells[2]) : Report.EXPENSE,
              ErrorCode.BAD_NUMBER,
              cells[1],
              List.of(cells));
          outcome = FileSummary.Outcome.PARTLY;
        }
        case "quarantined" -> {
          outcome = FileSummary.Outcome.QUARANTINED;
          reason = cells[1];
        }
        case "refused" -> {
          outcome = FileSummary.Outcome.REFUSED;
          reason = cells[1];
        }
        case "picture" -> throw new UnreadableFileException(FileFault.PICTURE, "It is a picture");
        case "damaged" ->
            throw new UnreadableFileException(FileFault.DAMAGED, "It is cut off: export it anew");
        default -> throw new IllegalStateException("A reader's own mistake");
      }
    }

    /** {@code period,2026-03-01,2026-03-31,expenses} or {@code ...,head}. */
    private void period(String[] cells) {
      Topic topic =
          switch (cells[3]) {
            case "expenses" -> Topic.EXPENSES;
            case "purchases" -> Topic.INVENTORY;
            case "kots" -> Topic.KOTS;
            default -> Topic.BILLS;
          };
      Optional<BillPart.Kind> part =
          topic != Topic.BILLS
              ? Optional.empty()
              : Optional.of(cells[3].equals("head") ? BillPart.Kind.MASTER : BillPart.Kind.LINES);
      coverage.add(
          new FileSummary.Covered(
              topic,
              part,
              new Coverage(
                  outlet().org(),
                  outlet().outlet(),
                  topic == Topic.BILLS ? "drive-sales" : "drive-" + cells[3],
                  place.calendar().startOf(LocalDate.parse(cells[1])),
                  place.calendar().endOf(LocalDate.parse(cells[2])),
                  null)));
    }

    private Instant start(String day) {
      return place.calendar().startOf(LocalDate.parse(day));
    }

    private String zone() {
      return place.calendar().zone().getId();
    }

    private Expense expense(String[] cells) {
      return new Expense(
          outlet().org(),
          outlet().outlet(),
          "drive-expenses",
          cells[1],
          start(cells[2]),
          context.observedAt(),
          LocalDate.parse(cells[2]),
          zone(),
          cells[4],
          "",
          "",
          Long.parseLong(cells[3]),
          "",
          "",
          "",
          "",
          true,
          false);
    }

    /** {@code purchase,m1,2026-03-05,INV-7,Nandi Dairy,Milk,10000}. */
    private InventoryMovement purchase(String[] cells) {
      return new InventoryMovement(
          outlet().org(),
          outlet().outlet(),
          "drive-purchases",
          cells[1],
          MovementKind.PURCHASE,
          cells[3],
          start(cells[2]),
          null,
          context.observedAt(),
          LocalDate.parse(cells[2]),
          zone(),
          "",
          cells[5],
          "",
          Long.parseLong(cells[6]),
          BaseUnit.ML,
          1000,
          0,
          cells[4],
          "",
          "",
          false);
    }

    private KotEvent kot(String[] cells) {
      return new KotEvent(
          outlet().org(),
          outlet().outlet(),
          "drive-kots",
          cells[1],
          KotAction.FIRED,
          start(cells[2]),
          LocalDate.parse(cells[2]),
          zone(),
          "k-" + cells[1],
          "1",
          "",
          "",
          OrderType.DINE_IN,
          "",
          "",
          0,
          "",
          cells[3],
          1000,
          0,
          false,
          "",
          "",
          "",
          "",
          "");
    }

    /** {@code head,b1,2026-03-05,52500} or {@code line,b1,2026-03-05,50000,Latte}. */
    private BillPart part(String[] cells, BillPart.Kind kind) {
      long paise = Long.parseLong(cells[3]);
      boolean lines = kind == BillPart.Kind.LINES;
      Bill partial =
          new Bill(
              outlet().org(),
              outlet().outlet(),
              "drive-sales",
              cells[1],
              cells[1],
              "",
              LocalDate.parse(cells[2]),
              zone(),
              start(cells[2]),
              context.observedAt(),
              BillStatus.SUCCESS,
              OrderType.DINE_IN,
              "POS",
              "",
              "",
              0,
              "",
              "",
              "",
              "",
              "",
              paise,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              paise,
              lines
                  ? List.of(
                      new BillLine("", "", cells[4], "", paise, 1000, paise, 0, 0, List.of(), ""))
                  : List.of(),
              List.of(),
              List.of(),
              List.of());
      return new BillPart(outlet().org(), outlet().outlet(), cells[1], kind, partial);
    }
  }
}
