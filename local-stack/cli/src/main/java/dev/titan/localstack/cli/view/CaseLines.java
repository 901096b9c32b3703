package dev.titan.localstack.cli.view;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The newest open cases, a line each. */
final class CaseLines {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
  private static final int NAME = 15;
  private static final int MOST = 4;

  private final Map<String, Shop> shops;
  private final Paint paint;

  CaseLines(List<Shop> shops, Paint paint) {
    this.shops =
        shops.stream().collect(Collectors.toMap(shop -> shop.key().outlet(), shop -> shop));
    this.paint = paint;
  }

  /** A heading, some cases and an empty line, in less than half the room; nothing without cases. */
  List<AttributedString> lines(Snapshot snapshot, int columns, int room) {
    OpenCases cases = snapshot.figures().map(Figures::cases).orElse(OpenCases.NONE);
    int most = Math.min(MOST, room / 2 - 2);
    if (cases.count() == 0 || most < 1) {
      return List.of();
    }
    List<AttributedString> lines = new ArrayList<>();
    lines.add(
        paint
            .line()
            .append("Open cases ")
            .styled(paint.strong(), Words.count(cases.count()))
            .append(", " + Words.rupees(cases.amountAtRisk()) + " at risk")
            .styled(paint.faint(), "  (patterns, no verdicts: ./titan case ID)")
            .toAttributedString());
    cases.newest().stream().limit(most).forEach(one -> lines.add(line(one, columns)));
    lines.add(AttributedString.EMPTY);
    return lines;
  }

  private AttributedString line(NewCase one, int columns) {
    Shop shop = shops.get(one.outlet());
    AttributedStringBuilder line =
        paint
            .line()
            .append(
                String.format(
                    Locale.ROOT,
                    "%12s %-" + NAME + "s ",
                    WHEN.format(one.openedAt().atZone(shop.calendar().zone())),
                    Words.cut(shop.name(), NAME)))
            .styled(style(one), String.format(Locale.ROOT, "%-6s ", one.severity()))
            .styled(paint.accent(), one.id() + " ");
    return line.append(Words.cut(one.words(), Math.max(1, columns - line.columnLength())))
        .toAttributedString();
  }

  private AttributedStyle style(NewCase one) {
    return switch (one.severity()) {
      case "high" -> paint.bad();
      case "medium" -> paint.warning();
      default -> paint.plain();
    };
  }
}
