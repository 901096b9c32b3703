package dev.titan.localstack.simulator.replay;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One ticket of a file.
 *
 * @param number as in the file; empty where the file has none
 * @param time its earliest time, local to the outlet
 * @param lines in the order of the file
 */
public record Ticket(String number, LocalDateTime time, List<Line> lines) {

  /** Keeps its own copy of the lines. */
  public Ticket {
    lines = List.copyOf(lines);
  }

  /**
   * One line of a ticket.
   *
   * @param quantity above zero
   * @param price paise for one
   */
  public record Line(String item, BigDecimal quantity, long price) {}
}
