package dev.titan.localstack.cli.view;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** The newest bills, one a line. */
final class BillList {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final int NAME = 15;

  private final Map<String, Shop> shops;
  private final Paint paint;

  BillList(Subject subject, Paint paint) {
    this.shops =
        subject.shops().stream()
            .collect(Collectors.toMap(shop -> shop.key().outlet(), shop -> shop));
    this.paint = paint;
  }

  /** A heading and as many bills as there is room for. */
  List<AttributedString> lines(Snapshot snapshot, int columns, int room) {
    List<NewBill> newest = snapshot.figures().map(Figures::newest).orElse(List.of());
    if (room < 2 || newest.isEmpty()) {
      return List.of();
    }
    List<AttributedString> lines = new ArrayList<>();
    lines.add(paint.line().styled(paint.faint(), "Newest bills").toAttributedString());
    newest.stream().limit(room - 1L).forEach(bill -> lines.add(line(bill, columns)));
    return lines;
  }

  private AttributedString line(NewBill bill, int columns) {
    Shop shop = shops.get(bill.outlet());
    String time = TIME.format(bill.created().atZone(shop.calendar().zone()));
    AttributedStringBuilder line =
        paint
            .line()
            .append(
                String.format(
                    Locale.ROOT,
                    "%s %-" + NAME + "s %5s %-9s %8s  ",
                    time,
                    Words.cut(shop.name(), NAME),
                    Words.cut("#" + bill.number(), 5),
                    Words.cut(bill.kind(), 9),
                    Words.rupees(bill.total())));
    if (!"success".equals(bill.status())) {
      line.styled(paint.warning(), bill.status() + " ");
    }
    return line.styled(
            paint.faint(), Words.cut(bill.items(), Math.max(1, columns - line.columnLength())))
        .toAttributedString();
  }
}
