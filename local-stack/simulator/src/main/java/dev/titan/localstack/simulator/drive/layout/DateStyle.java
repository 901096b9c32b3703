package dev.titan.localstack.simulator.drive.layout;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days and times are written: day first, but for the one that every machine writes. */
public enum DateStyle {
  /** 27 Aug 2025. */
  NAMED("dd MMM uuuu", "HH:mm:ss"),
  /** 27/08/2025. */
  SLASHED("dd/MM/uuuu", "HH:mm:ss"),
  /** 27-08-2025 02:15:00 PM. */
  DASHED("dd-MM-uuuu", "hh:mm:ss a"),
  /** 2025-08-27. */
  ISO("uuuu-MM-dd", "HH:mm:ss");

  private final String day;
  private final String moment;

  DateStyle(String day, String time) {
    this.day = day;
    this.moment = day + " " + time;
  }

  String write(LocalDate date) {
    return DateTimeFormatter.ofPattern(day, Locale.ENGLISH).format(date);
  }

  String write(LocalDateTime at) {
    return DateTimeFormatter.ofPattern(moment, Locale.ENGLISH).format(at);
  }
}
