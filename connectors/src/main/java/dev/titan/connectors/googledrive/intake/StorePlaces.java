package dev.titan.connectors.googledrive.intake;

import dev.titan.connectors.googledrive.report.FilePlaces;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.contracts.topic.Topic;
import java.sql.Array;
import java.text.Normalizer;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The outlets of an organisation as the store has them at one time. Immutable. */
final class StorePlaces implements FilePlaces {

  private static final String OUTLETS =
      """
      SELECT outlet_id, name, zone, closing_time, enabled_sources FROM titan.outlets
      WHERE org_id = ? AND active ORDER BY outlet_id
      """;

  /** Sources that tell live what a file could tell once more under other ids. */
  private static final Map<Topic, String> LIVE =
      Map.of(
          Topic.BILLS, "petpooja",
          Topic.INVENTORY, "petpooja-inventory",
          Topic.KOTS, "kot-agent",
          Topic.BILL_AUDITS, "bill-audit-agent");

  private final Map<String, Outlet> outlets = new LinkedHashMap<>();

  private record Outlet(Place place, String name, Set<String> sources) {}

  private StorePlaces() {}

  static StorePlaces read(Sql sql, String org) {
    StorePlaces places = new StorePlaces();
    sql.query(
            OUTLETS,
            row -> {
              OutletKey key = new OutletKey(org, row.getString(1));
              BusinessCalendar calendar =
                  new BusinessCalendar(
                      ZoneId.of(row.getString(3)), row.getObject(4, LocalTime.class));
              return new Outlet(new Place(key, calendar), row.getString(2), texts(row.getArray(5)));
            },
            org)
        .forEach(one -> places.outlets.put(one.place().key().outlet(), one));
    return places;
  }

  private static Set<String> texts(Array array) throws java.sql.SQLException {
    return Set.copyOf(Arrays.asList((String[]) array.getArray()));
  }

  /** The outlet of an id. */
  Optional<Place> of(String outletId) {
    return Optional.ofNullable(outlets.get(outletId)).map(Outlet::place);
  }

  /** The ids of all outlets. */
  List<String> ids() {
    return List.copyOf(outlets.keySet());
  }

  /**
   * By its id or its name, whatever case, accents, blanks and points; or by a name of which one is
   * part of the other, when that holds for one outlet alone.
   */
  @Override
  public Optional<Place> named(String restaurant) {
    String wanted = plain(restaurant);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<Outlet> equal =
        outlets.values().stream()
            .filter(
                one ->
                    plain(one.name()).equals(wanted)
                        || plain(one.place().key().outlet()).equals(wanted))
            .toList();
    if (!equal.isEmpty()) {
      return equal.size() == 1 ? Optional.of(equal.get(0).place()) : Optional.empty();
    }
    List<Outlet> part =
        outlets.values().stream()
            .filter(
                one -> contains(wanted, plain(one.name())) || contains(plain(one.name()), wanted))
            .toList();
    return part.size() == 1 ? Optional.of(part.get(0).place()) : Optional.empty();
  }

  private static boolean contains(String whole, String part) {
    return (" " + whole + " ").contains(" " + part + " ");
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  @Override
  public Optional<Place> only() {
    return outlets.size() == 1
        ? Optional.of(outlets.values().iterator().next().place())
        : Optional.empty();
  }

  /** The source that tells an outlet's facts of a topic live; empty when none does. */
  Optional<String> live(OutletKey outlet, Topic topic) {
    return Optional.ofNullable(outlets.get(outlet.outlet()))
        .flatMap(one -> Optional.ofNullable(LIVE.get(topic)).filter(one.sources()::contains));
  }
}
