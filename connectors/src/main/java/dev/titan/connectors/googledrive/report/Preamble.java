package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.sheet.Cell;
import dev.titan.connectors.googledrive.sheet.SheetRow;
import dev.titan.connectors.googledrive.table.HeaderWords;
import dev.titan.connectors.googledrive.table.Moment;
import dev.titan.connectors.googledrive.table.Moments;
import dev.titan.connectors.googledrive.table.Placeholders;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file says about itself above its tables: titles, the restaurant, the period. Names and
 * values stand in cells side by side or in one cell with a colon between them.
 */
final class Preamble {

  private static final Set<String> RESTAURANT =
      Set.of(
          "restaurant name",
          "restaurant",
          "outlet name",
          "outlet",
          "store name",
          "store",
          "branch",
          "branch name");

  private static final Set<String> TITLE =
      Set.of("name", "report", "report name", "title", "report type", "report title");

  private static final Set<String> FROM = Set.of("from", "from date", "start date", "date from");
  private static final Set<String> TO =
      Set.of("to", "to date", "end date", "date to", "till", "till date", "upto");

  private static final Set<String> PERIOD =
      Set.of("date", "date range", "period", "duration", "report period", "report date", "dates");

  private static final Set<String> OTHER =
      Set.of("address", "phone", "contact", "email", "gstin", "fssai", "fssai no", "city", "state");

  private static final Pattern MADE_ON =
      Pattern.compile(
          "(?i).*\\b(generated|created|printed|exported|downloaded|taken)\\b.*", Pattern.DOTALL);

  private static final Pattern RANGE =
      Pattern.compile("(?i).*\\b(from|between|period|range|to|till|date)\\b.*", Pattern.DOTALL);

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59);

  private final List<String> titles = new ArrayList<>();
  private final Set<String> restaurants = new LinkedHashSet<>();
  private Moment from;
  private Moment to;
  private boolean restaurantsOfBefore;
  private boolean periodOfBefore;

  /** Whether a row is a name and its value rather than the header of a table. */
  static boolean isPair(SheetRow row) {
    List<String> texts = texts(row);
    String name = texts.isEmpty() ? "" : HeaderWords.of(texts.get(0));
    boolean dates = row.cells().stream().anyMatch(cell -> cell.moment() != null);
    return texts.size() <= 4
        && (RESTAURANT.contains(name)
            || TITLE.contains(name)
            || OTHER.contains(name)
            || texts.get(0).strip().endsWith(":")
            || (isDateName(name) && (dates || texts.stream().anyMatch(Preamble::hasDate))));
  }

  /** Takes in a row above a table. */
  void add(SheetRow row) {
    List<String> texts = texts(row);
    if (texts.isEmpty()) {
      return;
    }
    String first = texts.get(0);
    int colon = first.indexOf(':');
    String name = HeaderWords.of(colon > 0 ? first.substring(0, colon) : first);
    String inline = colon > 0 ? first.substring(colon + 1).strip() : "";
    String value =
        inline.isEmpty() ? texts.stream().skip(1).findFirst().orElse("").strip() : inline;
    if (RESTAURANT.contains(name)) {
      if (!Placeholders.isAbsent(value)) {
        addRestaurant(value);
      }
    } else if (TITLE.contains(name)) {
      titles.add(value);
    } else if (!OTHER.contains(name) && !readDates(row, name)) {
      titles.add(String.join(" ", texts));
    }
  }

  /** The restaurants that it names; more than one where several files were put together. */
  Set<String> restaurants() {
    return restaurants;
  }

  /** A table begins: what comes below is about the next one, which may be about other things. */
  void used() {
    titles.subList(1, titles.size()).clear();
    restaurantsOfBefore = true;
    periodOfBefore = true;
  }

  /** Goes on with the next sheet; restaurant and period hold until it says others. */
  void nextSheet(String sheet) {
    titles.clear();
    titles.add(sheet);
    restaurantsOfBefore = true;
    periodOfBefore = true;
  }

  /** Whether the period was said above another table, or on another sheet. */
  boolean isPeriodOfBefore() {
    return periodOfBefore;
  }

  /** What may name the report. */
  List<String> titles() {
    return titles;
  }

  /** The period; empty when it says none, or only half of one. */
  Optional<Period> period() {
    if (from == null || to == null) {
      return Optional.empty();
    }
    boolean wholeDays =
        !(from.time().isPresent() && to.time().isPresent())
            || (from.time().get().equals(LocalTime.MIDNIGHT)
                && (to.time().get().equals(LocalTime.MIDNIGHT)
                    || !to.time().get().isBefore(LAST_SECOND)));
    LocalDateTime start =
        from.date().orElseThrow().atTime(wholeDays ? LocalTime.MIDNIGHT : from.time().get());
    LocalDateTime end =
        to.date().orElseThrow().atTime(wholeDays ? LocalTime.MIDNIGHT : to.time().get());
    return end.isBefore(start) ? Optional.empty() : Optional.of(new Period(start, end));
  }

  private void addRestaurant(String name) {
    if (restaurantsOfBefore) {
      restaurants.clear();
      restaurantsOfBefore = false;
    }
    restaurants.add(name);
  }

  /** Whether the row speaks of dates; those of it that say the period are kept. */
  private boolean readDates(SheetRow row, String name) {
    String whole = String.join(" ", texts(row));
    if (MADE_ON.matcher(whole).matches()) {
      return true;
    }
    List<Moment> dates = dates(row);
    if (dates.isEmpty() || !(isDateName(name) || RANGE.matcher(whole).matches())) {
      return false;
    }
    if (periodOfBefore) {
      from = null;
      to = null;
      periodOfBefore = false;
    }
    if (FROM.contains(name) && dates.size() == 1) {
      from = dates.get(0);
    } else if (TO.contains(name) && dates.size() == 1) {
      to = dates.get(0);
    } else {
      from = dates.get(0);
      to = dates.get(dates.size() - 1);
    }
    return true;
  }

  private static List<Moment> dates(SheetRow row) {
    List<Moment> dates = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (cell.moment() != null) {
        Moments.read(cell).filter(moment -> moment.date().isPresent()).ifPresent(dates::add);
      } else {
        dates.addAll(Moments.findAll(cell.text()));
      }
    }
    return dates;
  }

  private static boolean isDateName(String name) {
    return FROM.contains(name) || TO.contains(name) || PERIOD.contains(name);
  }

  private static boolean hasDate(String text) {
    return !Moments.findAll(text).isEmpty();
  }

  private static List<String> texts(SheetRow row) {
    return row.cells().stream()
        .map(Cell::text)
        .filter(text -> !text.isEmpty() && !text.equals(":"))
        .toList();
  }
}
