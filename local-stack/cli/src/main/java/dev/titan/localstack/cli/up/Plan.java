package dev.titan.localstack.cli.up;

import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.inventory.InventoryOptions;
import dev.titan.connectors.petpooja.menu.MenuOptions;
import dev.titan.connectors.sync.runner.SyncSchedule;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.cli.view.Shop;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration file comes to.
 *
 * @param outlets the outlets that nothing is wrong with
 * @param hooks where others push to; empty when nobody does
 * @param schedules rhythms that differ from the usual, by source
 * @param drive where people drop files
 */
record Plan(
    List<PlannedOutlet> outlets,
    Optional<HooksEntry> hooks,
    Map<String, SyncSchedule> schedules,
    PlannedDrive drive) {

  /** Makes sense of a whole file; what is wrong is told. */
  static Plan of(UpConfiguration configuration, SecretSource secrets, Problems problems) {
    String org = configuration.organisation() == null ? "" : configuration.organisation();
    List<PlannedOutlet> outlets =
        configuration.outlets().stream()
            .filter(Objects::nonNull)
            .map(entry -> new OutletReader(org, entry, secrets, problems).read())
            .flatMap(Optional::stream)
            .toList();
    Plan plan =
        new Plan(
            outlets,
            Optional.ofNullable(configuration.hooks()),
            new ScheduleReader(problems)
                .read(configuration.schedules() == null ? List.of() : configuration.schedules()),
            new DriveReader(org, secrets, problems).read(configuration.drive()));
    plan.checkTogether(configuration, problems);
    return plan;
  }

  private void checkTogether(UpConfiguration configuration, Problems problems) {
    Set<Object> seen = new HashSet<>();
    for (PlannedOutlet outlet : outlets) {
      String id = outlet.petpooja().key().outlet();
      if (!seen.add(outlet.petpooja().key())) {
        problems.add("outlet " + id + " is there twice");
      } else if (!seen.add(outlet.petpooja().restId())) {
        problems.add("rest-id of outlet " + id + ": another outlet has it as well");
      }
      if (outlet.hook().isPresent() && !seen.add(outlet.hook().get().token())) {
        problems.add("hook-token-env of outlet " + id + ": another outlet has the same token");
      }
    }
    boolean named = configuration.outlets().stream().anyMatch(Plan::namesAToken);
    if (hooks.isEmpty() && named) {
      problems.add("an outlet has a hook-token-env, but there are no hooks to listen on");
    }
  }

  private static boolean namesAToken(OutletEntry entry) {
    return entry != null && entry.hookTokenEnv() != null;
  }

  /**
   * Tells of hooks that nobody could use, unless outlets are wrong anyway; only once the store has
   * been asked for tokens.
   */
  void checkThatHooksAreUsed(Problems problems) {
    if (problems.all().isEmpty() && hooks.isPresent() && hookOutlets().isEmpty()) {
      problems.add(
          "hooks are there, but no outlet has a hook-token-env, and the store has no token either");
    }
  }

  List<HookOutlet> hookOutlets() {
    return outlets.stream().map(PlannedOutlet::hook).flatMap(Optional::stream).toList();
  }

  PetpoojaOptions petpooja() {
    return PetpoojaOptions.defaults(outlets.stream().map(PlannedOutlet::petpooja).toList());
  }

  InventoryOptions inventory() {
    return InventoryOptions.defaults(
        outlets.stream().map(PlannedOutlet::inventory).flatMap(Optional::stream).toList());
  }

  MenuOptions menus() {
    return MenuOptions.defaults(
        outlets.stream().map(PlannedOutlet::menu).flatMap(Optional::stream).toList());
  }

  List<StoredOutlets.Outlet> stored() {
    return outlets.stream()
        .map(
            outlet ->
                new StoredOutlets.Outlet(
                    outlet.petpooja().key(),
                    outlet.name(),
                    outlet.petpooja().calendar(),
                    StoredOutlets.sources(
                        hooks.isPresent() && outlet.hook().isPresent(),
                        outlet.inventory().isPresent(),
                        outlet.menu().isPresent())))
        .toList();
  }

  List<Shop> shops() {
    return outlets.stream()
        .map(
            outlet ->
                new Shop(
                    outlet.petpooja().key(),
                    outlet.name(),
                    outlet.petpooja().calendar(),
                    outlet.petpooja().sameDay(),
                    outlet.petpooja().settleDelay()))
        .toList();
  }
}
