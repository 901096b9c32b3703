package dev.titan.connectors.googledrive.learn;

import dev.titan.connectors.googledrive.report.FilePlaces;
import java.util.Optional;

/** The only outlet there is, whatever a file calls it. */
record OnePlace(Place place) implements FilePlaces {
  @Override
  public Optional<Place> named(String restaurant) {
    return Optional.of(place);
  }

  @Override
  public Optional<Place> only() {
    return Optional.of(place);
  }
}
