package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.FileContext;
import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.report.MappingAdvisor;
import dev.titan.connectors.googledrive.report.ReportReader;
import dev.titan.connectors.googledrive.report.ReportSink;
import dev.titan.connectors.googledrive.sheet.FileFault;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import dev.titan.connectors.googledrive.sheet.SheetFiles;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.reference.names.NameBridges;
import dev.titan.connectors.stock.StockNames;
import dev.titan.connectors.stock.StoredNames;
import dev.titan.connectors.sync.SyncCounts;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.topic.OutletKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one dropped file at a time: reads it, and publishes what it says, once. A file that was
 * taken is known by its content; one that was interrupted is taken again as of the same time, so
 * that it says the same. Thread-safe.
 */
public final class FileIntake {

  /** Reads the reports that are known, from files in all formats that are. */
  public static final Reading REPORTS =
      (content, context, sink) -> {
        try (SheetFile file =
            SheetFiles.open(content, SheetLimits.USUAL, context.advisor().pictures())) {
          return ReportReader.read(file, context, sink);
        }
      };

  private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

  /** After so long what no file has said since is not missed. */
  private static final Duration REMEMBERED = Duration.ofDays(400);

  private final DataSource store;
  private final Sql sql;
  private final FileLog log;
  private final PublishedRows rows;
  private final BillDesk bills;
  private final OrgLock lock;
  private final NameBridges bridges;
  private final FactPublishers publishers;
  private final MappingAdvisor advisor;
  private final ReviewDesk desk;
  private final Reading reading;
  private final Clock clock;

  /** How the content of a file is read. */
  @FunctionalInterface
  public interface Reading {

    /** Reads all of it; fails as {@link ReportReader#read} and {@link SheetFiles#open}. */
    FileSummary read(Path content, FileContext context, ReportSink sink);
  }

  /**
   * Prepares everything; the publishers stay the caller's to close.
   *
   * @param store the operational store; its schema is there
   * @param advisor who may know what unknown columns mean
   * @param desk where what a person must decide is kept
   * @param reading how files are read
   * @param clock the outlets' time: of two files about the same the one taken up later holds
   */
  public FileIntake(
      DataSource store,
      FactPublishers publishers,
      MappingAdvisor advisor,
      ReviewDesk desk,
      Reading reading,
      Clock clock) {
    this.store = store;
    this.sql = new Sql(store);
    this.log = new FileLog(sql);
    this.rows = new PublishedRows(sql);
    this.bills = new BillDesk(sql);
    this.lock = new OrgLock(sql, OrgLock.Patience.USUAL);
    this.bridges = new NameBridges(store, clock);
    this.publishers = publishers;
    this.advisor = advisor;
    this.desk = desk;
    this.reading = reading;
    this.clock = clock;
  }

  /**
   * What would become of a file; nothing of it is kept or published.
   *
   * @throws UnreadableFileException when it cannot be read at all
   */
  public Preview look(DroppedFile file) {
    StorePlaces places = StorePlaces.read(sql, file.org());
    Optional<FilePlaces.Place> place = file.outlet().flatMap(places::of);
    Foresight foresight = new Foresight(places);
    FileSummary summary =
        reading.read(
            file.content(), context(file.name(), place, places, clock.instant()), foresight);
    if (file.outlet().isPresent() && place.isEmpty()) {
      return new Preview(
          Intake.Outcome.REFUSED, noSuchOutlet(file, places), List.of(), Map.of(), 0, summary);
    }
    return foresight.preview(
        summary, log.takenAt(FileLog.id(file, ContentHashes.of(file.content()))));
  }

  /**
   * Takes a file, for nobody's run.
   *
   * @param waiting hears now and then which other file it waits for
   * @throws TitanException with {@code STORE_UNAVAILABLE} when PostgreSQL or Kafka is away; taking
   *     it again later goes on
   */
  public Intake take(DroppedFile file, Consumer<String> waiting) {
    return take(file, "", waiting);
  }

  Intake take(DroppedFile file, String runId) {
    return take(file, runId, FileIntake::logWaiting);
  }

  private Intake take(DroppedFile file, String runId, Consumer<String> waiting) {
    String hash = ContentHashes.of(file.content());
    return lock.holding(file.org(), waiting, () -> take(file, runId, hash, size(file.content())));
  }

  private static void logWaiting(String why) {
    LOG.info("event=file_waits reason=\"{}\"", why);
  }

  /** Notes a file that could not even be copied. */
  Intake refuse(DroppedFile file, String runId, String version, String reason) {
    return lock.holding(
        file.org(),
        FileIntake::logWaiting,
        () ->
            log.begin(
                    runId,
                    file,
                    ContentHashes.of(version.getBytes(StandardCharsets.UTF_8)),
                    0,
                    clock.instant())
                .map(begun -> end(begun, refused(begun, reason), 0, 0))
                .orElseThrow());
  }

  private Intake take(DroppedFile file, String runId, String hash, long bytes) {
    Optional<FileLog.Begun> begun = log.begin(runId, file, hash, bytes, clock.instant());
    if (begun.isEmpty()) {
      String id = FileLog.id(file, hash);
      return new Intake(
          id,
          Intake.Outcome.KNOWN,
          SyncCounts.NONE,
          0,
          "",
          List.of(known(log.takenAt(id).orElseThrow())),
          Optional.empty());
    }
    StorePlaces places = StorePlaces.read(sql, file.org());
    Optional<FilePlaces.Place> place = file.outlet().flatMap(places::of);
    if (file.outlet().isPresent() && place.isEmpty()) {
      return end(begun.get(), refused(begun.get(), noSuchOutlet(file, places)), 0, 0);
    }
    try (Spool spool = new Spool(read -> log.progress(begun.get(), read, 0))) {
      Intake intake = take(file, begun.get(), places, place, spool);
      return end(begun.get(), intake, spool.rows(), spool.skipped());
    }
  }

  private Intake take(
      DroppedFile file,
      FileLog.Begun begun,
      StorePlaces places,
      Optional<FilePlaces.Place> place,
      Spool spool) {
    FileSummary summary;
    try {
      summary =
          reading.read(
              file.content(), context(file.name(), place, places, begun.observedAt()), spool);
    } catch (UnreadableFileException e) {
      return e.fault() == FileFault.PICTURE
          ? nothing(begun, Intake.Outcome.QUARANTINED, e.getMessage(), List.of(), Optional.empty())
          : refused(begun, e.getMessage());
    } catch (TitanException | CancellationException | UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("event=file_unexpected file=\"{}\"", file.origin(), e);
      return refused(
          begun,
          "Reading it failed in a way that nobody foresaw (%s). Please report it with the file."
              .formatted(e.getClass().getName()));
    }
    if (summary.outcome() == FileSummary.Outcome.QUARANTINED) {
      desk.mappings(reviewed(begun), summary.proposals());
    }
    return switch (summary.outcome()) {
      case QUARANTINED, REFUSED ->
          nothing(
              begun,
              Intake.Outcome.of(summary, false, false),
              summary.reason(),
              summary.assumptions(),
              Optional.of(summary));
      case TAKEN, PARTLY -> deliver(begun, places, spool, summary);
    };
  }

  private Intake deliver(
      FileLog.Begun begun, StorePlaces places, Spool spool, FileSummary summary) {
    Delivery delivery =
        new Delivery(
            begun,
            places,
            rows,
            bills,
            publishers.open(),
            done -> log.progress(begun, spool.rows(), done));
    Delivery.Delivered delivered = delivery.deliver(spool, summary);
    if (!spool.reference().isEmpty()) {
      desk.reference(reviewed(begun), spool.reference());
    }
    if (!summary.proposals().isEmpty()) {
      desk.mappings(reviewed(begun), summary.proposals());
    }
    rows.forgetBefore(begun.org(), begun.observedAt().minus(REMEMBERED));
    bills.forgetBefore(begun.org(), begun.observedAt().minus(REMEMBERED));
    List<String> notes = new ArrayList<>(summary.assumptions());
    notes.addAll(delivered.notes());
    return new Intake(
        begun.fileId(),
        Intake.Outcome.of(
            summary, delivered.leftOut(), delivered.something() || !spool.reference().isEmpty()),
        delivered.counts(),
        delivered.withdrawn(),
        summary.reason(),
        notes,
        Optional.of(new LeftOut(places).without(summary)));
  }

  private FileContext context(
      String name, Optional<FilePlaces.Place> place, StorePlaces places, Instant observedAt) {
    Map<OutletKey, StockNames> names = new HashMap<>();
    return new FileContext(
        place,
        places,
        observedAt,
        name,
        advisor,
        outlet ->
            names.computeIfAbsent(
                outlet, key -> StoredNames.read(store, bridges, Delivery.SOURCE, key, Map.of())));
  }

  private static ReviewDesk.ReviewedFile reviewed(FileLog.Begun begun) {
    return new ReviewDesk.ReviewedFile(
        begun.fileId(), begun.org(), begun.name(), begun.observedAt());
  }

  private static String noSuchOutlet(DroppedFile file, StorePlaces places) {
    return "There is no outlet %s. A folder within Watch is named like one of: %s. Move the file into one of these, or into Watch itself when it names its restaurant."
        .formatted(file.outlet().orElseThrow(), String.join(", ", places.ids()));
  }

  static String known(Instant since) {
    return "The same content was taken at " + since;
  }

  private static Intake refused(FileLog.Begun begun, String reason) {
    return nothing(begun, Intake.Outcome.REFUSED, reason, List.of(), Optional.empty());
  }

  private static Intake nothing(
      FileLog.Begun begun,
      Intake.Outcome outcome,
      String reason,
      List<String> notes,
      Optional<FileSummary> summary) {
    return new Intake(begun.fileId(), outcome, SyncCounts.NONE, 0, reason, notes, summary);
  }

  private Intake end(FileLog.Begun begun, Intake intake, long read, long skipped) {
    String outlet =
        intake.summary().flatMap(FileSummary::place).map(one -> one.key().outlet()).orElse("");
    List<String> reports =
        intake.summary().stream()
            .flatMap(summary -> summary.tables().stream())
            .flatMap(table -> table.found().mapping().stream())
            .map(mapping -> mapping.report().title())
            .distinct()
            .toList();
    log.end(begun, intake, outlet, reports, read, skipped);
    LOG.info(
        "event=file_{} org={} outlet={} file=\"{}\" reports={} published={} unchanged={}"
            + " withdrawn={} dead_letters={}",
        intake.outcome().name().toLowerCase(Locale.ROOT),
        begun.org(),
        outlet,
        begun.name(),
        reports,
        intake.counts().published(),
        intake.counts().unchanged(),
        intake.withdrawn(),
        intake.counts().deadLetters());
    return intake;
  }

  private static long size(Path content) {
    try {
      return Files.size(content);
    } catch (IOException e) {
      throw new UncheckedIOException("The copy of a dropped file cannot be read", e);
    }
  }
}
