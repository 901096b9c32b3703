package dev.titan.localstack.cli.run;

import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.inventory.InventoryOptions;
import dev.titan.connectors.petpooja.inventory.InventorySource;
import dev.titan.connectors.petpooja.menu.MenuOptions;
import dev.titan.connectors.petpooja.menu.MenuSource;
import dev.titan.connectors.publish.FactPublishers;
import dev.titan.connectors.sync.InMemorySyncPositions;
import dev.titan.connectors.sync.SyncPositions;
import dev.titan.connectors.sync.SyncSource;
import dev.titan.connectors.sync.runner.SyncSchedule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where data comes from.
 *
 * @param petpooja the outlets to fetch from
 * @param positions up to where they have been fetched
 * @param hooks who may push; empty when nobody may
 * @param reference whether the store's reference data goes to the jobs
 * @param schedules rhythms that differ from the usual, by source, where fetches go by schedules and
 *     requests of the store and outlets are shared with other processes on it; empty where they do
 *     not
 * @param inventory the store rooms to fetch from
 * @param menus the menus to fetch
 * @param dropped the folders that people drop files into; empty where there are none
 */
public record Sources(
    PetpoojaOptions petpooja,
    SyncPositions positions,
    Optional<HooksOptions> hooks,
    boolean reference,
    Optional<Map<String, SyncSchedule>> schedules,
    InventoryOptions inventory,
    MenuOptions menus,
    Optional<DroppedFiles> dropped) {

  /** Checks that everything is there. */
  public Sources {
    Objects.requireNonNull(petpooja, "petpooja");
    Objects.requireNonNull(positions, "positions");
    Objects.requireNonNull(hooks, "hooks");
    Objects.requireNonNull(schedules, "schedules");
    Objects.requireNonNull(inventory, "inventory");
    Objects.requireNonNull(menus, "menus");
    Objects.requireNonNull(dropped, "dropped");
  }

  /** Without folders. */
  public Sources(
      PetpoojaOptions petpooja,
      SyncPositions positions,
      Optional<HooksOptions> hooks,
      boolean reference,
      Optional<Map<String, SyncSchedule>> schedules,
      InventoryOptions inventory,
      MenuOptions menus) {
    this(
        petpooja, positions, hooks, reference, schedules, inventory, menus, Optional.empty());
  }

  /** The same, with files that people drop. */
  public Sources withDropped(DroppedFiles files) {
    return new Sources(
        petpooja,
        positions,
        hooks,
        reference,
        schedules,
        inventory,
        menus,
        Optional.of(files));
  }

  /** Petpooja's pulled orders and nothing else. */
  public static Sources pulled(PetpoojaOptions petpooja, SyncPositions positions) {
    return new Sources(
        petpooja,
        positions,
        Optional.empty(),
        false,
        Optional.empty(),
        InventoryOptions.defaults(List.of()),
        MenuOptions.defaults(List.of()));
  }

  /** The store's reference data and nothing else. */
  public static Sources referenceOnly() {
    return new Sources(
        PetpoojaOptions.defaults(List.of()),
        new InMemorySyncPositions(),
        Optional.empty(),
        true,
        Optional.empty(),
        InventoryOptions.defaults(List.of()),
        MenuOptions.defaults(List.of()));
  }

  /**
   * Those that are fetched when asked, as far as any outlet has them.
   *
   * @param store the operational store
   * @param clock tells which business days are over
   */
  List<SyncSource> onDemand(FactPublishers publishers, DataSource store, Clock clock) {
    List<SyncSource> sources = new ArrayList<>();
    if (!inventory.outlets().isEmpty()) {
      sources.add(new InventorySource(inventory, publishers, positions, store, clock));
    }
    if (!menus.outlets().isEmpty()) {
      sources.add(new MenuSource(menus, store, clock));
    }
    return List.copyOf(sources);
  }
}
