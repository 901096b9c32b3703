package dev.titan.localstack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes ticket files for tests. */
final class TicketCsv {
  private static final List<String> ITEMS =
      List.of("Idli", "Vada", "Dosa", "Filter Coffee", "Upma");

  private TicketCsv() {}

  /** Tickets of one to three lines, with prices, from ten in the morning on. */
  static Path write(Path file, int days, int ticketsPerDay) throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    List<String> rows = new ArrayList<>(List.of("timestamp,ticket,item,quantity,price"));
    int ticket = 0;
    for (int day = 0; day < days; day++) {
      for (int of = 0; of < ticketsPerDay; of++) {
        ticket++;
        LocalDateTime at = LocalDateTime.of(2026, 1, 1, 10, 0).plusDays(day).plusMinutes(5L * of);
        int lines = 1 + random.nextInt(3);
        for (int line = 0; line < lines; line++) {
          rows.add(
              "%s,%d,%s,%d,%d.50"
                  .formatted(
                      at,
                      ticket,
                      ITEMS.get(random.nextInt(ITEMS.size())),
                      1 + random.nextInt(4),
                      20 + random.nextInt(200)));
        }
      }
    }
    return Files.write(file, rows);
  }
}
