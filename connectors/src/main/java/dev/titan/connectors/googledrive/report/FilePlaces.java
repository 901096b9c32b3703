package dev.titan.connectors.googledrive.report;

import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.util.Optional;

/** The outlets that a file can be about. */
public interface FilePlaces {

  /**
   * One outlet.
   *
   * @param key organisation and outlet
   * @param calendar its zone and closing time
   */
  record Place(OutletKey key, BusinessCalendar calendar) {}

  /** The outlet of a restaurant's name as a report writes it; empty when none or several match. */
  Optional<Place> named(String restaurant);

  /** The outlet, when there is just one; else empty. */
  Optional<Place> only();

  /** One outlet alone, whatever a file calls it. */
  record Only(Place place) implements FilePlaces {
    @Override
    public Optional<Place> named(String restaurant) {
      return Optional.of(place);
    }

    @Override
    public Optional<Place> only() {
      return Optional.of(place);
    }
  }
}
