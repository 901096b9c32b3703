package dev.titan.localstack.cli.cases;

import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Outlets as people know them: by name, and with the time on their own clocks.
 *
 * @param known what the reference data says of each outlet
 */
public record Places(Map<OutletKey, Place> known) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  /** Copies the map. */
  public Places {
    known = Map.copyOf(known);
  }

  /**
   * An outlet.
   *
   * @param name for people
   * @param zone IANA id of its time zone
   */
  public record Place(String name, String zone) {}

  /** Its name, where it has one beside its id. */
  public String name(OutletKey outlet) {
    Place place = known.get(outlet);
    return place == null || place.name().isBlank() ? outlet.outlet() : place.name();
  }

  /** Its time zone; India's when nothing is known of it. */
  public ZoneId zone(OutletKey outlet) {
    Place place = known.get(outlet);
    try {
      return place == null ? BusinessCalendar.DEFAULT_ZONE : ZoneId.of(place.zone());
    } catch (DateTimeException noZone) {
      return BusinessCalendar.DEFAULT_ZONE;
    }
  }

  /** A moment on the outlet's own clock, to the second. */
  public String time(OutletKey outlet, Instant at) {
    return TIME.format(at.atZone(zone(outlet)));
  }

  /** A business date with its weekday. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }
}
