package dev.titan.localstack.simulator.replay;

import dev.titan.localstack.simulator.world.OutletProfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How a ticket file is to be read.
 *
 * @param zone the zone of the outlet, in which times without a zone are meant
 * @param closingHour local time at which the outlet's business day ends
 * @param start the business day to which the file's first one is moved, times of day unchanged
 * @param prices a CSV file with the columns item and price, for files without prices
 */
public record ReplayOptions(
    ZoneId zone, LocalTime closingHour, Optional<LocalDate> start, Optional<Path> prices) {

  /** Checks that absent is empty and not null. */
  public ReplayOptions {
    Objects.requireNonNull(zone, "zone");
    Objects.requireNonNull(closingHour, "closingHour");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(prices, "prices");
  }

  /** India, the usual closing hour, the file's own dates and no price list. */
  public static ReplayOptions defaults() {
    return new ReplayOptions(
        ZoneId.of("Asia/Kolkata"),
        OutletProfile.DEFAULT_CLOSING_HOUR,
        Optional.empty(),
        Optional.empty());
  }

  /** The same with another zone. */
  public ReplayOptions withZone(ZoneId changed) {
    return new ReplayOptions(changed, closingHour, start, prices);
  }

  /** The same with another first day. */
  public ReplayOptions withStart(LocalDate changed) {
    return new ReplayOptions(zone, closingHour, Optional.of(changed), prices);
  }

  /** The same with a price list. */
  public ReplayOptions withPrices(Path changed) {
    return new ReplayOptions(zone, closingHour, start, Optional.of(changed));
  }
}
