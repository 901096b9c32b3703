package dev.titan.localstack.simulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One outlet as its owner would describe it to someone who connects to the API.
 *
 * @param outletId our own short name of the outlet, for example {@code blr-indiranagar}
 * @param restId the id by which the API knows the outlet
 * @param name the name on the bills
 * @param zone the zone in which {@code created_on} is written
 * @param closingHour local time at which one business day ends and the next begins
 * @param opens local time of the first order of a business day
 * @param closes local time of the last order; at or before {@code opens} means after midnight
 * @param freshness how soon the API shows orders
 * @param fieldNames which of the alternative field names its answers use
 * @param recipesShown whether lines carry {@code consumed}
 * @param credentials what a caller must send
 */
public record OutletProfile(
    String outletId,
    String restId,
    String name,
    ZoneId zone,
    LocalTime closingHour,
    LocalTime opens,
    LocalTime closes,
    Freshness freshness,
    FieldNames fieldNames,
    boolean recipesShown,
    Credentials credentials) {

  /** The closing hour of outlets that do not set another. */
  public static final LocalTime DEFAULT_CLOSING_HOUR = LocalTime.of(4, 0);

  /** Checks that the ids are there and that the opening hours lie within one business day. */
  public OutletProfile {
    requireText(outletId, "outletId");
    requireText(restId, "restId");
    requireText(name, "name");
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(freshness, "freshness");
    Objects.requireNonNull(fieldNames, "fieldNames");
    Objects.requireNonNull(credentials, "credentials");
    if (opens.isBefore(closingHour)) {
      throw new IllegalArgumentException(
          outletId + " opens at " + opens + ", before its business day begins at " + closingHour);
    }
    boolean afterMidnight = !closes.isAfter(opens);
    if (afterMidnight && closes.isAfter(closingHour)) {
      throw new IllegalArgumentException(
          outletId + " closes at " + closes + ", after its business day ends at " + closingHour);
    }
  }

  /** The business day to which an instant belongs. */
  public LocalDate businessDayOf(Instant instant) {
    var local = instant.atZone(zone).toLocalDateTime();
    LocalDate date = local.toLocalDate();
    return local.toLocalTime().isBefore(closingHour) ? date.minusDays(1) : date;
  }

  /** The instant at which a business day ends. */
  public Instant endOf(LocalDate businessDay) {
    return businessDay.plusDays(1).atTime(closingHour).atZone(zone).toInstant();
  }

  /** The same outlet with another freshness. */
  public OutletProfile withFreshness(Freshness changed) {
    return new OutletProfile(
        outletId,
        restId,
        name,
        zone,
        closingHour,
        opens,
        closes,
        changed,
        fieldNames,
        recipesShown,
        credentials);
  }

  private static void requireText(String value, String what) {
    if (Objects.requireNonNull(value, what).isBlank()) {
      throw new IllegalArgumentException("an outlet needs a " + what);
    }
  }
}
