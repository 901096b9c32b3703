package dev.titan.localstack.simulator.drive;

import dev.titan.localstack.simulator.chain.Chain;
import dev.titan.localstack.simulator.chain.DefaultOutlets;
import dev.titan.localstack.simulator.drive.content.DriveReport;
import dev.titan.localstack.simulator.drive.content.ReportData;
import dev.titan.localstack.simulator.drive.content.ReportDesk;
import dev.titan.localstack.simulator.drive.format.FileFormat;
import dev.titan.localstack.simulator.drive.format.FileStyle;
import dev.titan.localstack.simulator.drive.layout.Preamble;
import dev.titan.localstack.simulator.house.House;
import dev.titan.localstack.simulator.world.Seeds;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hundreds of files over all reports, formats and ways to write them:
 *
 * <pre>{@code
 * Corpus.of(42).files(4).forEach(file -> check(file));
 * }</pre>
 *
 * The same seed gives the same files.
 */
public final class Corpus {
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 1);
  private static final int ROWS = 40;
  private static final int BAD_EVERY = 7;

  private final long seed;
  private final ReportDesk desk;

  private Corpus(long seed, ReportDesk desk) {
    this.seed = seed;
    this.desk = desk;
  }

  /** The files of a seed. */
  public static Corpus of(long seed) {
    Chain chain = Chain.of(seed, DefaultOutlets.bengaluru(seed));
    String outlet = chain.outlets().get(0).outletId();
    return new Corpus(seed, ReportDesk.of(House.of(chain), outlet, FIRST));
  }

  /** Where its reports come from. */
  public ReportDesk desk() {
    return desk;
  }

  /** The reports that are files of their own. */
  public static List<DriveReport> reports() {
    return Arrays.stream(DriveReport.values())
        .filter(report -> report != DriveReport.EXPENSE_SUMMARY)
        .toList();
  }

  /** A report, short enough to be looked at. */
  public ReportData report(DriveReport report) {
    return desk.report(report, FIRST, LAST).first(ROWS);
  }

  /**
   * The files, each made when it is reached: of each report and format the till's own way first,
   * then other ways, one with rows that cannot be read among them.
   *
   * @param ways how many of each
   */
  public Stream<DroppedFile> files(int ways) {
    return reports().stream()
        .flatMap(
            report -> {
              ReportData data = report(report);
              return Arrays.stream(FileFormat.values())
                  .flatMap(
                      format -> IntStream.range(0, ways).mapToObj(way -> file(data, format, way)));
            });
  }

  private DroppedFile file(ReportData data, FileFormat format, int way) {
    if (way == 0) {
      return FileMaker.make(data, FileStyle.plain(format));
    }
    long own = Seeds.mix(Seeds.mix(seed, data.report().name()), format.name());
    SplittableRandom random = Seeds.random(own, way);
    FileStyle style = FileStyle.drawn(format, random);
    Preamble preamble = style.layout().preamble();
    if ((needsTitle(data.report()) && preamble == Preamble.NONE)
        || (data.report() == DriveReport.STOCK_SUMMARY && !preamble.dated())) {
      // Nobody can say of which day a stock is that states none.
      style = style.under(Preamble.PERIOD);
    }
    style = way == 2 ? style.withBadRows(BAD_EVERY) : style;
    String name =
        random.nextInt(3) == 0
            ? "download (" + way + ")." + format.extension()
            : data.report().title() + " " + way + "." + format.extension();
    return FileMaker.make(data, style, name);
  }

  // Both have the same three columns; only what stands over them tells which is which.
  private static boolean needsTitle(DriveReport report) {
    return report == DriveReport.ORDER_MODIFICATION
        || report == DriveReport.AFTER_PRINT_MODIFICATION;
  }
}
