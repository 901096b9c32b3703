package dev.titan.connectors.petpooja.inventory;

import dev.titan.connectors.petpooja.Fields;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The head of a purchase, transfer, return or wastage sheet.
 *
 * @param id Petpooja's id, unique within its call
 * @param number invoice number, or the id where there is none
 * @param date day of trade that it counts for
 * @param enteredAt when it was written down, null when it does not say
 * @param otherParty vendor or other outlet as written, empty when there is none
 * @param staff who entered it, empty when unknown
 * @param cancelled whether it no longer holds
 */
record InventoryDocument(
    String id,
    String number,
    LocalDate date,
    Instant enteredAt,
    String otherParty,
    String staff,
    boolean cancelled) {

  private static final List<DateTimeFormatter> DATES =
      List.of(strict("dd-MM-uuuu"), strict("uuuu-MM-dd"));
  private static final DateTimeFormatter TIME = strict("uuuu-MM-dd HH:mm:ss");
  private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
  private static final Duration FURTHEST_AHEAD = Duration.ofDays(1);

  private static final Map<String, Boolean> CANCELLED =
      Map.of(
          "active", false,
          "success", false,
          "saved", false,
          "cancelled", true,
          "canceled", true,
          "deleted", true,
          "inactive", true);

  /** The id of a document, empty when it has none. */
  static String id(Fields document) {
    return document.textOrEmpty("id", "refId");
  }

  /**
   * Reads the head.
   *
   * @throws dev.titan.contracts.error.TitanException when it says something that is not documented
   */
  static InventoryDocument of(Fields document, BusinessCalendar calendar, Instant observedAt) {
    String id = id(document);
    if (id.isEmpty()) {
      throw document.missing("id");
    }
    return new InventoryDocument(
        id,
        document.text("invoice_number").orElse(id),
        date(document, calendar, observedAt),
        enteredAt(document, calendar, observedAt),
        document.textOrEmpty("receiver_name", "vendor_name"),
        document.textOrEmpty("created_by"),
        cancelled(document));
  }

  private static LocalDate date(Fields document, BusinessCalendar calendar, Instant observedAt) {
    String text = document.required("invoice_date");
    for (DateTimeFormatter form : DATES) {
      LocalDate date;
      try {
        date = LocalDate.parse(text, form);
      } catch (DateTimeParseException e) {
        continue;
      }
      if (date.isBefore(EARLIEST)) {
        throw document.wrong(ErrorCode.BAD_TIME, "invoice_date", text, "is years ago");
      }
      if (calendar.startOf(date).isAfter(observedAt.plus(FURTHEST_AHEAD))) {
        throw document.wrong(ErrorCode.BAD_TIME, "invoice_date", text, "is in the future");
      }
      return date;
    }
    throw document.wrong(ErrorCode.BAD_TIME, "invoice_date", text, "is no DD-MM-YYYY");
  }

  private static Instant enteredAt(Fields document, BusinessCalendar calendar, Instant observedAt) {
    String text = document.textOrEmpty("created_on");
    if (text.isEmpty()) {
      return null;
    }
    Instant enteredAt;
    try {
      enteredAt = LocalDateTime.parse(text, TIME).atZone(calendar.zone()).toInstant();
    } catch (DateTimeParseException e) {
      throw document.wrong(ErrorCode.BAD_TIME, "created_on", text, "is no YYYY-MM-DD HH:MM:SS");
    }
    if (enteredAt.isAfter(observedAt.plus(FURTHEST_AHEAD))) {
      throw document.wrong(ErrorCode.BAD_TIME, "created_on", text, "is in the future");
    }
    return enteredAt;
  }

  private static boolean cancelled(Fields document) {
    String status = document.textOrEmpty("status");
    Boolean cancelled =
        status.isEmpty() ? Boolean.FALSE : CANCELLED.get(status.toLowerCase(Locale.ROOT));
    if (cancelled == null) {
      throw document.wrong(
          ErrorCode.UNKNOWN_VALUE, "status", status, "is none of the documented words");
    }
    return cancelled;
  }

  private static DateTimeFormatter strict(String form) {
    return DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT);
  }
}
