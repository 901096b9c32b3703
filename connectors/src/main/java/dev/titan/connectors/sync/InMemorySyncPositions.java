package dev.titan.connectors.sync;

import dev.titan.contracts.topic.OutletKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Positions that live as long as this object: for runs that start from nothing each time. */
public final class InMemorySyncPositions implements SyncPositions {

  private record Place(String source, OutletKey outlet) {}

  private final Map<Place, DeliveredDays> positions = new ConcurrentHashMap<>();

  @Override
  public Optional<DeliveredDays> load(String source, OutletKey outlet) {
    return Optional.ofNullable(positions.get(new Place(source, outlet)));
  }

  @Override
  public void save(String source, OutletKey outlet, DeliveredDays days) {
    positions.put(new Place(source, outlet), days);
  }
}
