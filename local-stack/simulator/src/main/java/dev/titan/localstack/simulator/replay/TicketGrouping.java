package dev.titan.localstack.simulator.replay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the lines of a file together into tickets. Lines with the same number are one ticket when
 * they are of one business day or a few hours apart, because many tills begin again at 1 every day.
 * Without numbers, lines of the same second are one ticket.
 */
final class TicketGrouping {
  private static final Duration LONGEST_TICKET = Duration.ofHours(6);

  private final LocalTime closingHour;
  private final Map<String, List<Open>> byNumber = new HashMap<>();
  private final List<Open> all = new ArrayList<>();

  TicketGrouping(LocalTime closingHour) {
    this.closingHour = closingHour;
  }

  private static final class Open {
    private final String number;
    private final List<Ticket.Line> lines = new ArrayList<>();
    private LocalDateTime earliest;

    Open(String number, LocalDateTime time) {
      this.number = number;
      this.earliest = time;
    }
  }

  void add(String number, LocalDateTime time, Ticket.Line line) {
    List<Open> candidates =
        byNumber.computeIfAbsent(
            number.isEmpty() ? time.toString() : "#" + number, key -> new ArrayList<>());
    Open ticket = null;
    // From the end, because files are mostly in the order of time.
    for (int i = candidates.size() - 1; i >= 0 && ticket == null; i--) {
      ticket = together(candidates.get(i).earliest, time) ? candidates.get(i) : null;
    }
    if (ticket == null) {
      ticket = new Open(number, time);
      candidates.add(ticket);
      all.add(ticket);
    }
    if (time.isBefore(ticket.earliest)) {
      ticket.earliest = time;
    }
    ticket.lines.add(line);
  }

  List<Ticket> tickets() {
    return all.stream().map(open -> new Ticket(open.number, open.earliest, open.lines)).toList();
  }

  static LocalDate businessDay(LocalDateTime time, LocalTime closingHour) {
    LocalDate date = time.toLocalDate();
    return time.toLocalTime().isBefore(closingHour) ? date.minusDays(1) : date;
  }

  private boolean together(LocalDateTime one, LocalDateTime other) {
    return businessDay(one, closingHour).equals(businessDay(other, closingHour))
        || Duration.between(one, other).abs().compareTo(LONGEST_TICKET) <= 0;
  }
}
