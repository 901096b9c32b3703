package dev.titan.localstack.cli.ingest;

import dev.titan.connectors.googledrive.intake.Preview;
import dev.titan.connectors.googledrive.report.FileSummary;
import dev.titan.connectors.googledrive.sheet.FileFault;
import dev.titan.connectors.googledrive.sheet.FileKind;
import dev.titan.connectors.googledrive.sheet.SheetFile;
import dev.titan.connectors.googledrive.sheet.SheetFiles;
import dev.titan.connectors.googledrive.sheet.SheetLimits;
import dev.titan.connectors.googledrive.sheet.UnreadableFileException;
import dev.titan.contracts.topic.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a file was understood, and what became of it.
 *
 * @param kind what it is by its content; empty when that cannot be told
 * @param outcome TAKEN, PARTLY, LEFT_OUT, KNOWN, QUARANTINED or REFUSED
 * @param reason why it was not taken, or not wholly, and what to do; empty when all is well
 * @param notes what was assumed or left out, in words
 * @param summary tables, mappings and rows; empty when it was not read
 * @param published how many facts went out; empty when nothing was to go out
 * @param would what would go out; empty when it was taken, or nobody knows
 */
public record Understood(
    Path file,
    Optional<FileKind> kind,
    String outcome,
    String reason,
    List<String> notes,
    Optional<FileSummary> summary,
    Optional<Published> published,
    Optional<Would> would) {

  private static final Set<String> GOOD = Set.of("TAKEN", "PARTLY", "LEFT_OUT", "KNOWN");

  /** What went out: facts, those that had gone out before, and those that were taken back. */
  public record Published(long facts, long unchanged, long withdrawn) {}

  /**
   * What would go out if it were taken now.
   *
   * @param records by topic, as far as they are new or changed
   * @param reference rows of recipes, prices and costs that a person would be asked about
   */
  public record Would(Map<Topic, Long> records, long reference) {}

  /** Keeps its own copy. */
  public Understood {
    notes = List.copyOf(notes);
  }

  /** A file that was only looked at, where nobody knows what taking it would do. */
  static Understood seen(Path file, FileSummary summary, List<String> more) {
    List<String> notes = Stream.concat(summary.assumptions().stream(), more.stream()).toList();
    return new Understood(
        file,
        kindOf(file),
        summary.outcome().name(),
        summary.reason(),
        notes,
        Optional.of(summary),
        Optional.empty(),
        Optional.empty());
  }

  /** A file that was only looked at, and what taking it would do. */
  static Understood foreseen(Path file, Preview preview) {
    return new Understood(
        file,
        kindOf(file),
        preview.outcome().name(),
        preview.reason(),
        preview.notes(),
        Optional.of(preview.summary()),
        Optional.empty(),
        Optional.of(new Would(preview.records(), preview.reference())));
  }

  /** A file that cannot be opened. */
  static Understood unreadable(Path file, UnreadableFileException failure) {
    boolean picture = failure.fault() == FileFault.PICTURE;
    return new Understood(
        file,
        picture ? Optional.of(FileKind.IMAGE) : Optional.empty(),
        picture ? "QUARANTINED" : "REFUSED",
        failure.getMessage(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether its rows were taken, or would be. */
  public boolean isGood() {
    return GOOD.contains(outcome);
  }

  static Optional<FileKind> kindOf(Path file) {
    try (SheetFile open = SheetFiles.open(file, SheetLimits.USUAL)) {
      return Optional.of(open.kind());
    } catch (UnreadableFileException e) {
      return Optional.of(FileKind.IMAGE).filter(any -> e.fault() == FileFault.PICTURE);
    }
  }
}
