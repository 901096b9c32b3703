package dev.titan.localstack.simulator.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The tickets of a CSV file.
 *
 * <pre>{@code
 * TicketFile file = TicketFile.read(path, ReplayColumns.recognised(), ReplayOptions.defaults());
 * OrderSource outlet = ReplayOutlet.of("replay", file, 42);
 * }</pre>
 *
 * @param tickets by time, and by place in the file where times are equal
 * @param rows rows under the header, bad ones included
 * @param badRows the rows that could not be read, in the order of the file
 * @param itemsWithDerivedPrice items for which neither the file nor a price list has a price
 * @param options how it was read
 */
public record TicketFile(
    List<Ticket> tickets,
    int rows,
    List<BadRow> badRows,
    SortedSet<String> itemsWithDerivedPrice,
    ReplayOptions options) {

  private static final int BAD_ROWS_SHOWN = 3;

  /** Keeps its own copies. */
  public TicketFile {
    tickets = List.copyOf(tickets);
    badRows = List.copyOf(badRows);
    itemsWithDerivedPrice = Collections.unmodifiableSortedSet(new TreeSet<>(itemsWithDerivedPrice));
  }

  /**
   * Reads a file: header row required, separated by comma, semicolon or tab, in UTF-8.
   *
   * @throws IOException when it cannot be read, has no time column or no row that makes sense
   */
  public static TicketFile read(Path file, ReplayColumns columns, ReplayOptions options)
      throws IOException {
    Table table = Table.read(file);
    ColumnLayout layout = ColumnLayout.of(table, columns);
    PriceList prices =
        options.prices().isPresent() ? PriceList.read(options.prices().get()) : PriceList.empty();
    RowReader reader = new RowReader(layout, prices, options.zone());
    TicketGrouping grouping = new TicketGrouping(options.closingHour());
    List<BadRow> bad = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      try {
        reader.read(row, grouping);
      } catch (IllegalArgumentException e) {
        bad.add(new BadRow(row.line(), e.getMessage()));
      }
    }
    List<Ticket> tickets = new ArrayList<>(grouping.tickets());
    if (tickets.isEmpty()) {
      throw new IOException(
          file
              + " holds no ticket line that can be read; "
              + bad.stream().limit(BAD_ROWS_SHOWN).toList());
    }
    tickets.sort(Comparator.comparing(Ticket::time));
    return new TicketFile(
        shifted(tickets, options),
        table.rows().size(),
        bad,
        reader.itemsWithDerivedPrice(),
        options);
  }

  /** Lines of all tickets. */
  public int lines() {
    return tickets.stream().mapToInt(ticket -> ticket.lines().size()).sum();
  }

  /** The value of all tickets in paise: price times quantity, each line rounded. */
  public long totalPaise() {
    return tickets.stream()
        .flatMap(ticket -> ticket.lines().stream())
        .mapToLong(
            line ->
                BigDecimal.valueOf(line.price())
                    .multiply(line.quantity())
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact())
        .sum();
  }

  private static List<Ticket> shifted(List<Ticket> tickets, ReplayOptions options) {
    if (options.start().isEmpty()) {
      return tickets;
    }
    LocalDate first = TicketGrouping.businessDay(tickets.get(0).time(), options.closingHour());
    long days = ChronoUnit.DAYS.between(first, options.start().get());
    return tickets.stream()
        .map(
            ticket -> {
              LocalDateTime moved = ticket.time().plusDays(days);
              return new Ticket(ticket.number(), moved, ticket.lines());
            })
        .toList();
  }
}
