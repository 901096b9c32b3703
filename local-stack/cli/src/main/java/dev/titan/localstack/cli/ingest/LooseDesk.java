package dev.titan.localstack.cli.ingest;

import dev.titan.connectors.googledrive.report.FileContext;
import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.googledrive.report.ReportReader;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import dev.titan.connectors.googledrive.sheet.SheetFiles;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.connectors.stock.StockNames;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Looks at files where no stack runs: with one outlet, and without names or learned mappings. */
public final class LooseDesk implements FileDesk {
  private static final OutletKey SOMEBODYS = new OutletKey("example", "outlet");

  private final FilePlaces.Place place;
  private final List<String> assumed;
  private final Clock clock;

  /**
   * Looks at files of one outlet.
   *
   * @param outlet whose files they are; empty when that does not matter
   * @param clock nothing in a file can have happened later
   */
  public LooseDesk(Optional<OutletKey> outlet, Clock clock) {
    BusinessCalendar calendar =
        new BusinessCalendar(BusinessCalendar.DEFAULT_ZONE, BusinessCalendar.DEFAULT_CLOSING);
    this.place = new FilePlaces.Place(outlet.orElse(SOMEBODYS), calendar);
    this.assumed =
        List.of(
            "No stack runs, so outlets, names, learned mappings and what other sources tell live are unknown: read as %s, whose zone is %s and whose business day ends at %s"
                .formatted(
                    outlet.map(one -> "the outlet " + one).orElse("some outlet"),
                    calendar.zone(),
                    calendar.closing()));
    this.clock = clock;
  }

  @Override
  public Understood read(Path file) {
    FileContext context =
        new FileContext(
            Optional.of(place),
            new FilePlaces.Only(place),
            clock.instant(),
            file.getFileName().toString(),
            MappingAdvisor.NONE,
            outlet -> StockNames.NONE);
    try (SheetFile open = SheetFiles.open(file, SheetLimits.USUAL)) {
      FileSummary summary = ReportReader.read(open, context, new NoSink());
      return Understood.seen(file, summary, assumed);
    } catch (UnreadableFileException e) {
      return Understood.unreadable(file, e);
    }
  }

  @Override
  public void close() {}
}
