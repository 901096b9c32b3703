package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.contracts.event.KotAction;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * KOT modification and void KOT. A modification says the quantity before and after, or what was
 * done and how much of it; a void takes back what its row says, whatever the sign.
 */
final class KotChangeMapper implements RowMapper {

  private static final Map<String, KotAction> ACTIONS =
      Map.ofEntries(
          Map.entry("cancelled", KotAction.CANCELLED),
          Map.entry("canceled", KotAction.CANCELLED),
          Map.entry("item cancelled", KotAction.CANCELLED),
          Map.entry("deleted", KotAction.CANCELLED),
          Map.entry("item deleted", KotAction.CANCELLED),
          Map.entry("removed", KotAction.CANCELLED),
          Map.entry("item removed", KotAction.CANCELLED),
          Map.entry("void", KotAction.CANCELLED),
          Map.entry("reduced", KotAction.PARTIALLY_CANCELLED),
          Map.entry("decreased", KotAction.PARTIALLY_CANCELLED),
          Map.entry("qty reduced", KotAction.PARTIALLY_CANCELLED),
          Map.entry("qty decreased", KotAction.PARTIALLY_CANCELLED),
          Map.entry("increased", KotAction.MODIFIED),
          Map.entry("added", KotAction.MODIFIED),
          Map.entry("item added", KotAction.MODIFIED),
          Map.entry("qty increased", KotAction.MODIFIED),
          Map.entry("shifted", KotAction.SHIFTED),
          Map.entry("moved", KotAction.SHIFTED),
          Map.entry("transferred", KotAction.SHIFTED),
          Map.entry("duplicate", KotAction.DUPLICATE),
          Map.entry("reprint", KotAction.DUPLICATE),
          Map.entry("reprinted", KotAction.DUPLICATE));

  /** "Qty changed from 3 to 1". */
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?i).*\\bfrom\\s+(\\d{1,5}(?:\\.\\d{1,3})?)\\s+to\\s+(\\d{1,5}(?:\\.\\d{1,3})?)\\b.*");

  private final Mapping mapping;
  private final Tickets tickets;
  private final Nth removed = new Nth();
  private final Nth others = new Nth();

  KotChangeMapper(Mapping mapping) {
    this.mapping = mapping;
    this.tickets = new Tickets(mapping);
  }

  @Override
  public RowResult map(Row row) {
    Place place = mapping.site().of(row);
    When when = When.of(row, "at", "date", mapping.around(place));
    if (mapping.report() == Report.VOID_KOT) {
      return change(place, row, when, KotAction.CANCELLED, -Math.abs(quantity(row)));
    }
    OptionalLong difference = difference(row);
    if (difference.isPresent()) {
      long milli = difference.getAsLong();
      KotAction less = isNothingLeft(row) ? KotAction.CANCELLED : KotAction.PARTIALLY_CANCELLED;
      return change(place, row, when, milli < 0 ? less : KotAction.MODIFIED, milli);
    }
    KotAction action = ACTIONS.get(row.required("action").toLowerCase(Locale.ROOT));
    if (action == null) {
      throw Words.unknown(row, "action", row.text("action"));
    }
    return switch (action) {
      case DUPLICATE -> event(place, row, when, action, 0);
      case MODIFIED -> change(place, row, when, action, Math.abs(quantity(row)));
      default -> change(place, row, when, action, -Math.abs(quantity(row)));
    };
  }

  private RowResult change(Place place, Row row, When when, KotAction action, long milli) {
    return milli == 0
        ? new RowResult.Skipped(SkipReason.NOTHING)
        : event(place, row, when, action, milli);
  }

  private RowResult event(Place place, Row row, When when, KotAction action, long milli) {
    boolean takenBack = action == KotAction.CANCELLED || action == KotAction.PARTIALLY_CANCELLED;
    String[] identity =
        takenBack
            ? tickets.removal(place, row, when, milli)
            : tickets.identity(place, row, when, action + " " + when.at(), milli);
    String id = takenBack ? removed.id(identity) : others.id(identity);
    return RowResult.fact(tickets.event(place, row, when, when.at(), id, action, milli));
  }

  /** The quantity after less the one before; empty when the row does not say both. */
  private static OptionalLong difference(Row row) {
    if (row.has("before") && row.has("after")) {
      return OptionalLong.of(
          row.portionsMilli("after").orElseThrow() - row.portionsMilli("before").orElseThrow());
    }
    Matcher text = FROM_TO.matcher(row.text("action"));
    return text.matches()
        ? OptionalLong.of(Words.milli(text.group(2)) - Words.milli(text.group(1)))
        : OptionalLong.empty();
  }

  private static boolean isNothingLeft(Row row) {
    Matcher text = FROM_TO.matcher(row.text("action"));
    return row.has("after")
        ? row.portionsMilli("after").orElseThrow() == 0
        : text.matches() && Words.milli(text.group(2)) == 0;
  }

  private static long quantity(Row row) {
    return row.portionsMilli("quantity").orElseThrow(() -> row.missing("quantity"));
  }
}
