package dev.titan.localstack.cli.run;

import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.sync.SyncPositions;
import java.util.Objects;
import java.util.Optional;

/**
 * Where data comes from.
 *
 * @param petpooja the outlets to fetch from
 * @param positions up to where they have been fetched
 * @param hooks who may push; empty when nobody may
 * @param reference whether the store's reference data goes to the jobs
 * @param scheduled whether fetches go by schedules and requests of the store, and outlets are
 *     shared with other processes on it
 */
public record Sources(
    PetpoojaOptions petpooja,
    SyncPositions positions,
    Optional<HooksOptions> hooks,
    boolean reference,
    boolean scheduled) {

  /** Checks that everything is there. */
  public Sources {
    Objects.requireNonNull(petpooja, "petpooja");
    Objects.requireNonNull(positions, "positions");
    Objects.requireNonNull(hooks, "hooks");
  }

  /** Petpooja's pulled orders and nothing else. */
  public static Sources pulled(PetpoojaOptions petpooja, SyncPositions positions) {
    return new Sources(petpooja, positions, Optional.empty(), false, false);
  }
}
