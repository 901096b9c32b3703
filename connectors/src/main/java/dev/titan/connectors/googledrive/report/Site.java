package dev.titan.connectors.googledrive.report;

import dev.titan.connectors.googledrive.report.FilePlaces.Place;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The outlet that a table is about: the one of the file's folder, else the one that the file names,
 * else the only one there is. A folder and a name that disagree are an error.
 */
final class Site {

  private final FileContext context;
  private final Assumptions notes;
  private final Optional<Place> whole;
  private final String trouble;
  private final Set<Place> seen = new LinkedHashSet<>();

  private Site(FileContext context, Assumptions notes, Optional<Place> whole, String trouble) {
    this.context = context;
    this.notes = notes;
    this.whole = whole;
    this.trouble = trouble;
  }

  /** The outlet by the names above a table. */
  static Site of(FileContext context, Set<String> restaurants, Assumptions notes) {
    Optional<Place> place = context.place();
    Set<Place> named = new LinkedHashSet<>();
    for (String restaurant : restaurants) {
      Optional<Place> known = context.places().named(restaurant);
      if (known.isPresent()) {
        named.add(known.get());
      } else {
        notes.say(
            "The file names the restaurant '%s', which is no known outlet".formatted(restaurant));
      }
    }
    if (place.isPresent() && !named.isEmpty() && !named.equals(Set.of(place.get()))) {
      return new Site(
          context,
          notes,
          Optional.empty(),
          "The file lies in the folder of %s, but names %s: move it to the folder of that outlet"
              .formatted(place.get().key(), String.join(", ", restaurants)));
    }
    if (place.isEmpty() && named.size() == 1) {
      place = Optional.of(named.iterator().next());
    } else if (place.isEmpty() && named.isEmpty() && context.places().only().isPresent()) {
      place = context.places().only();
      notes.say("The file is taken for %s, the only outlet".formatted(place.get().key()));
    } else if (place.isPresent() && named.isEmpty()) {
      notes.say("The file is taken for %s, by its folder".formatted(place.get().key()));
    }
    return new Site(
        context,
        notes,
        place,
        place.isPresent()
            ? ""
            : "It is not known which outlet the file is about: put it into the folder of the"
                + " outlet, or enter the restaurant's name as a name of that outlet");
  }

  /** The outlet of the whole table; empty when only its rows can say. */
  Optional<Place> whole() {
    return whole;
  }

  /** Why there is no outlet for the whole table; empty when there is one. */
  String trouble() {
    return trouble;
  }

  /** Whether the folder of the file and what it says above the table are of two outlets. */
  boolean isContradicted() {
    return whole.isEmpty() && context.place().isPresent();
  }

  /** Every outlet that a row was about. */
  Set<Place> seen() {
    return seen;
  }

  /**
   * The outlet of a row.
   *
   * @throws TitanException with {@link ErrorCode#UNKNOWN_OUTLET}
   */
  Place of(Row row) {
    String named = row.headers().containsKey("restaurant") ? row.text("restaurant") : "";
    Place place =
        named.isEmpty()
            ? whole.orElseThrow(() -> new TitanException(ErrorCode.UNKNOWN_OUTLET, trouble))
            : named(row, named);
    seen.add(place);
    return place;
  }

  private Place named(Row row, String name) {
    Optional<Place> known = context.places().named(name);
    if (known.isEmpty() && whole.isPresent()) {
      notes.row(
          "'%s' names no known outlet; the rows are taken for %s"
              .formatted(row.header("restaurant"), whole.get().key()));
      return whole.get();
    }
    if (known.isEmpty()) {
      throw row.wrong(ErrorCode.UNKNOWN_OUTLET, "restaurant", name, "is no known outlet");
    }
    if (context.place().isPresent() && !context.place().equals(known)) {
      throw row.wrong(
          ErrorCode.UNKNOWN_OUTLET,
          "restaurant",
          name,
          "is another outlet than that of the file's folder, " + context.place().get().key());
    }
    return known.get();
  }
}
