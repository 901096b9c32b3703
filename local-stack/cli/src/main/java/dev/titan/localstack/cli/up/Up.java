package dev.titan.localstack.cli.up;

import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.inventory.InventoryOptions;
import dev.titan.connectors.petpooja.inventory.StoreRoom;
import dev.titan.connectors.petpooja.menu.MenuOptions;
import dev.titan.connectors.petpooja.menu.MenuOutlet;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.localstack.cli.run.Sources;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.cli.view.LiveView;
import dev.titan.localstack.cli.view.Output;
import dev.titan.localstack.cli.view.Outputs;
import dev.titan.localstack.cli.view.Shop;
import dev.titan.localstack.cli.view.Subject;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Titan with real outlets, as a configuration file names them. */
public final class Up {
  private final List<PetpoojaOutlet> outlets = new ArrayList<>();
  private final List<Shop> shops = new ArrayList<>();
  private final List<HookOutlet> hookOutlets = new ArrayList<>();
  private final List<StoredOutlets.Outlet> stored = new ArrayList<>();
  private final List<StoreRoom> inventories = new ArrayList<>();
  private final List<MenuOutlet> menus = new ArrayList<>();
  private final Optional<HooksEntry> hooks;
  private final PetpoojaOptions options;

  /**
   * Reads the configuration, whole, before anything is started.
   *
   * @param environment holds the secrets that the file names
   * @throws TitanException that says what to change where
   */
  public Up(Path file, Map<String, String> environment) {
    UpConfiguration configuration = UpConfiguration.read(file);
    for (OutletEntry entry : configuration.outlets()) {
      PetpoojaOutlet outlet = entry.outlet(configuration.organisation(), environment);
      outlets.add(outlet);
      Optional<HookOutlet> hook = entry.hook(configuration.organisation(), environment);
      hook.ifPresent(hookOutlets::add);
      Optional.ofNullable(entry.inventory())
          .ifPresent(inventory -> inventories.add(inventory.of(outlet, environment)));
      Optional.ofNullable(entry.menu()).ifPresent(menu -> menus.add(menu.of(outlet, environment)));
      stored.add(
          new StoredOutlets.Outlet(
              outlet.key(),
              entry.shownName(),
              outlet.calendar(),
              StoredOutlets.sources(
                  hook.isPresent(), entry.inventory() != null, entry.menu() != null)));
      shops.add(
          new Shop(
              outlet.key(),
              entry.shownName(),
              outlet.calendar(),
              outlet.sameDay(),
              outlet.settleDelay()));
    }
    this.options = PetpoojaOptions.defaults(outlets);
    this.hooks = Optional.ofNullable(configuration.hooks());
    if (hooks.isPresent() == hookOutlets.isEmpty()) {
      throw new TitanException(
          ErrorCode.BAD_CONFIGURATION,
          hooks.isPresent()
              ? file + ": hooks are there, but no outlet has a hook-token-env"
              : file + ": an outlet has a hook-token-env, but there are no hooks to listen on");
    }
  }

  private Optional<HooksOptions> hooks(DataFolder data) {
    return hooks.map(
        entry ->
            HooksOptions.defaults(
                    data.folder("hooks"), data.secrets().secret("hooks-customer-key"), hookOutlets)
                .listeningOn(entry.listenOrDefault(), entry.portOrDefault()));
  }

  /**
   * Runs until a stop is asked for or the time is over, and stops everything.
   *
   * @param limit after which real time it ends by itself; empty for never
   */
  public void run(
      StackOptions stack, Steps steps, StopSignal stop, Outputs outputs, Optional<Duration> limit)
      throws IOException {
    try (Titan titan = Titan.start(stack, steps, stop)) {
      Clock clock = Clock.systemUTC();
      StoredOutlets.enter(titan.store(), stored);
      titan.connect(
          new Sources(
              options,
              titan.keptPositions(),
              hooks(titan.stack().data()),
              true,
              InventoryOptions.defaults(inventories),
              MenuOptions.defaults(menus)),
          clock);
      Subject subject =
          new Subject(
              "Titan, " + shops.size() + " outlets",
              "./titan up",
              shops,
              clock,
              1,
              titan,
              titan.stack().data().root());
      try (Output output = outputs.open(subject)) {
        new LiveView(subject, output).run(stop, limit);
      }
      steps.say("Stopping.");
    }
  }
}
