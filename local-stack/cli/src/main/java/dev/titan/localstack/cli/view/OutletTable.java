package dev.titan.localstack.cli.view;

import dev.titan.connectors.petpooja.OutletState;
import dev.titan.connectors.petpooja.OutletStatus;
import dev.titan.contracts.money.Money;
import dev.titan.contracts.topic.OutletKey;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** One line for each outlet, and one for all of them. */
final class OutletTable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final int FIXED = 61;
  private static final int NAME_LEAST = 12;
  private static final int NAME_MOST = 32;

  private final Paint paint;

  OutletTable(Paint paint) {
    this.paint = paint;
  }

  /** The table, with at most so many outlets. */
  List<AttributedString> lines(Snapshot snapshot, int columns, int most) {
    int width = Math.max(NAME_LEAST, Math.min(NAME_MOST, columns - FIXED));
    List<AttributedString> lines = new ArrayList<>();
    lines.add(
        paint
            .line()
            .styled(
                paint.faint(),
                row(
                        width,
                        "Outlet",
                        "local",
                        "net sales",
                        "vs week",
                        "bills",
                        "average",
                        "void",
                        "lag")
                    + "  source")
            .toAttributedString());
    Map<OutletKey, OutletStatus> statuses =
        snapshot.statuses().stream()
            .collect(Collectors.toMap(OutletStatus::outlet, Function.identity()));
    List<ShopFigures> shops = snapshot.figures().map(Figures::shops).orElse(List.of());
    shops.stream()
        .limit(most)
        .forEach(
            shop -> lines.add(line(shop, statuses.get(shop.shop().key()), snapshot.now(), width)));
    if (shops.size() > most) {
      lines.add(
          paint
              .line()
              .styled(paint.faint(), "and " + (shops.size() - most) + " more")
              .toAttributedString());
    }
    if (shops.size() > 1) {
      lines.add(total(shops, width));
    }
    yesterday(shops).ifPresent(lines::add);
    trouble(snapshot.statuses(), columns).ifPresent(lines::add);
    return lines;
  }

  private static String row(int width, String name, String... cells) {
    return String.format(
        Locale.ROOT,
        "%-" + width + "s %5s %11s %7s %5s %7s %4s %5s",
        name,
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6]);
  }

  private AttributedString line(ShopFigures shop, OutletStatus status, Instant now, int width) {
    String mark = shop.shop().sameDay() ? "" : " (T-1)";
    String name = Words.cut(shop.shop().name(), width - mark.length()) + mark;
    String lag =
        shop.covered().map(through -> Words.roughSpan(Duration.between(through, now))).orElse("-");
    String cells =
        row(
            width,
            name,
            TIME.format(now.atZone(shop.shop().calendar().zone())),
            Words.rupees(shop.netSales()),
            Words.change(shop.changePercent()),
            Words.count(shop.bills()),
            Words.rupees(shop.averageBill()),
            Words.count(shop.cancelled()),
            lag);
    return paint
        .line()
        .append(cells)
        .append("  ")
        .styled(style(status), word(status))
        .toAttributedString();
  }

  private AttributedString total(List<ShopFigures> shops, int width) {
    Money net = shops.stream().map(ShopFigures::netSales).reduce(Money.ZERO, Money::plus);
    Money before = shops.stream().map(ShopFigures::lastWeek).reduce(Money.ZERO, Money::plus);
    int bills = shops.stream().mapToInt(ShopFigures::bills).sum();
    OptionalInt change = ShopFigures.changePercent(net, before);
    Money average = bills == 0 ? Money.ZERO : new Money(Math.round((double) net.paise() / bills));
    return paint
        .line()
        .styled(
            paint.strong(),
            row(
                width,
                "All",
                "",
                Words.rupees(net),
                Words.change(change),
                Words.count(bills),
                Words.rupees(average),
                Words.count(shops.stream().mapToInt(ShopFigures::cancelled).sum()),
                ""))
        .toAttributedString();
  }

  private Optional<AttributedString> yesterday(List<ShopFigures> shops) {
    return shops.stream()
        .filter(shop -> !shop.shop().sameDay())
        .findFirst()
        .map(
            shop ->
                paint
                    .line()
                    .styled(
                        paint.faint(),
                        "vs week: the same weekday and time a week ago; T-1: figures of "
                            + DAY.format(shop.day()))
                    .toAttributedString());
  }

  /** Says of the first outlet that is in trouble what the trouble is. */
  private Optional<AttributedString> trouble(List<OutletStatus> statuses, int columns) {
    return statuses.stream()
        .filter(status -> !status.message().isEmpty() && isTrouble(status.state()))
        .findFirst()
        .map(
            status -> {
              AttributedStringBuilder line = paint.line();
              line.styled(
                  paint.warning(),
                  Words.cut(status.outlet().outlet() + ": " + status.message(), columns));
              return line.toAttributedString();
            });
  }

  private static boolean isTrouble(OutletState state) {
    return state == OutletState.FAILING
        || state == OutletState.REFUSED
        || state == OutletState.WAITING_FOR_KAFKA;
  }

  private AttributedStyle style(OutletStatus status) {
    return switch (status.state()) {
      case LIVE -> paint.good();
      case STARTING, BACKFILLING -> paint.accent();
      case FAILING, WAITING_FOR_KAFKA -> paint.warning();
      case REFUSED -> paint.bad();
      case ELSEWHERE, STOPPED -> paint.faint();
    };
  }

  private static String word(OutletStatus status) {
    return switch (status.state()) {
      case LIVE -> "live";
      case STARTING -> "starting";
      case BACKFILLING ->
          status.daysTotal() == 0
              ? "past"
              : "past " + 100 * status.daysDone() / status.daysTotal() + "%";
      case FAILING -> "retrying";
      case WAITING_FOR_KAFKA -> "waiting";
      case REFUSED -> "refused";
      case ELSEWHERE -> "elsewhere";
      case STOPPED -> "stopped";
    };
  }
}
