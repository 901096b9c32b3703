package dev.titan.localstack.cli.view;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Lays the view out for a terminal of any size; 80 columns and 24 rows hold all that matters. */
final class Screen {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm 'UTC'", Locale.ENGLISH);
  private static final int BAR_WIDTH = 14;
  private static final int SPARE_ROWS = 1;

  private final Subject subject;
  private final Paint paint;
  private final OutletTable outlets;
  private final CaseLines cases;
  private final BillList bills;
  private final Directions directions;

  Screen(Subject subject, Paint paint) {
    this.subject = subject;
    this.paint = paint;
    this.outlets = new OutletTable(paint);
    this.cases = new CaseLines(subject.shops(), paint);
    this.bills = new BillList(subject, paint);
    this.directions = new Directions(subject, paint);
  }

  /** The lines for a size; never more than fit. */
  List<AttributedString> lines(Snapshot snapshot, int columns, int rows) {
    List<AttributedString> bottom = directions.lines(rows);
    List<AttributedString> lines = new ArrayList<>();
    lines.add(title(snapshot, columns));
    lines.add(progress(snapshot));
    lines.add(AttributedString.EMPTY);
    lines.addAll(outlets.lines(snapshot, columns, Math.max(1, rows - 15)));
    lines.add(AttributedString.EMPTY);
    lines.addAll(vitals(snapshot, columns));
    lines.add(AttributedString.EMPTY);
    int room = rows - lines.size() - bottom.size() - SPARE_ROWS;
    List<AttributedString> found = cases.lines(snapshot, columns, room);
    lines.addAll(found);
    lines.addAll(bills.lines(snapshot, columns, Math.max(0, room - found.size())));
    while (lines.size() + bottom.size() < rows) {
      lines.add(AttributedString.EMPTY);
    }
    lines.addAll(bottom);
    return lines.stream().limit(rows).map(line -> fitted(line, columns)).toList();
  }

  private static AttributedString fitted(AttributedString line, int columns) {
    return line.columnLength() <= columns ? line : line.columnSubSequence(0, columns);
  }

  private AttributedString title(Snapshot snapshot, int columns) {
    String left = subject.title();
    String right = MOMENT.format(snapshot.now().atOffset(ZoneOffset.UTC));
    if (subject.speed() != 1) {
      right += ", " + subject.speedText() + "x real time";
    }
    int gap = Math.max(1, columns - left.length() - right.length());
    return paint
        .line()
        .styled(paint.strong(), left)
        .append(" ".repeat(gap))
        .styled(paint.accent(), right)
        .toAttributedString();
  }

  private AttributedString progress(Snapshot snapshot) {
    Snapshot.Backfill backfill = snapshot.backfill();
    AttributedStringBuilder line = paint.line();
    if (!snapshot.problem().isEmpty()) {
      return line.styled(paint.bad(), snapshot.problem()).toAttributedString();
    }
    String bills = Words.count(snapshot.figures().map(Figures::bills).orElse(0L)) + " bills";
    if (backfill.isDone()) {
      line.styled(paint.good(), "Live").append(" for " + Words.span(snapshot.running()) + "; ");
      line.append(bills + " in ClickHouse");
      backfill.took().ifPresent(took -> line.append("; back-fill took " + Words.span(took)));
      return line.toAttributedString();
    }
    if (backfill.daysTotal() == 0) {
      return line.append("Asking the sources which days there are ...").toAttributedString();
    }
    int filled = (int) Math.round(backfill.share() * BAR_WIDTH);
    line.append("Back-fill ")
        .styled(paint.good(), "█".repeat(filled))
        .styled(paint.faint(), "░".repeat(BAR_WIDTH - filled))
        .append(" %d of %d days".formatted(backfill.daysDone(), backfill.daysTotal()))
        .append(" · " + bills)
        .append(" · " + Words.rate(snapshot.perSecond()) + "/s");
    if (backfill.daysDone() == backfill.daysTotal()) {
      line.append(" · storing the last");
    }
    backfill.left().ifPresent(left -> line.append(" · " + Words.span(left) + " left"));
    return line.toAttributedString();
  }

  private List<AttributedString> vitals(Snapshot snapshot, int columns) {
    PipelineLag lag = snapshot.lag();
    AttributedStringBuilder first =
        paint
            .line()
            .append("Bills a minute ")
            .styled(paint.strong(), Words.rate(snapshot.perMinute()))
            .append("   Pipeline lag ");
    Optional<Duration> shown =
        lag.waiting().filter(waiting -> waiting.compareTo(Duration.ofSeconds(2)) > 0);
    if (shown.isPresent()) {
      first.styled(paint.warning(), Words.fine(shown.get())).append(" in the queue");
    } else if (lag.last().isPresent()) {
      first.styled(paint.strong(), Words.fine(lag.last().get()));
      lag.p95().ifPresent(p95 -> first.append(", p95 " + Words.fine(p95)));
    } else {
      first.append("not measured yet");
    }
    first.styled(paint.faint(), " (Kafka to query)");
    long dead = snapshot.figures().map(Figures::deadLetters).orElse(0L);
    AttributedStringBuilder second = paint.line().append("Dead letters ");
    second.styled(dead == 0 ? paint.strong() : paint.warning(), Words.count(dead));
    String reason = snapshot.figures().map(Figures::lastReason).orElse("");
    if (dead > 0 && !reason.isEmpty()) {
      second.append(", the last: " + Words.cut(reason, Math.max(10, columns - 32)));
    }
    List<AttributedString> lines =
        new ArrayList<>(
            List.of(
                first.toAttributedString(),
                second.toAttributedString(),
                sources(snapshot, columns)));
    if (!snapshot.files().byStatus().isEmpty()) {
      lines.add(new FileLine(paint).line(snapshot.files(), columns));
    }
    return lines;
  }

  /** Each source with how far it is behind the time in the outlets, at the slowest outlet. */
  private AttributedString sources(Snapshot snapshot, int columns) {
    List<SourceFigures> sources = snapshot.figures().map(Figures::sources).orElse(List.of());
    String text =
        sources.stream()
            .map(
                source ->
                    source.source()
                        + " "
                        + Words.roughSpan(Duration.between(source.through(), snapshot.now())))
            .collect(Collectors.joining(" · "));
    return paint
        .line()
        .append("Source lag ")
        .append(text.isEmpty() ? "not known yet" : Words.cut(text, columns - 11))
        .toAttributedString();
  }
}
