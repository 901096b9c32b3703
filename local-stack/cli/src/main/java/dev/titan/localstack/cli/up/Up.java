package dev.titan.localstack.cli.up;

import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.cli.view.LiveView;
import dev.titan.localstack.cli.view.Output;
import dev.titan.localstack.cli.view.Outputs;
import dev.titan.localstack.cli.view.Shop;
import dev.titan.localstack.cli.view.Subject;
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
  private final PetpoojaOptions options;

  /**
   * Reads the configuration, whole, before anything is started.
   *
   * @param environment holds the secrets that the file names
   * @throws dev.titan.contracts.error.TitanException that says what to change where
   */
  public Up(Path file, Map<String, String> environment) {
    UpConfiguration configuration = UpConfiguration.read(file);
    for (OutletEntry entry : configuration.outlets()) {
      PetpoojaOutlet outlet = entry.outlet(configuration.organisation(), environment);
      outlets.add(outlet);
      shops.add(
          new Shop(
              outlet.key(),
              entry.shownName(),
              outlet.calendar(),
              outlet.sameDay(),
              outlet.settleDelay()));
    }
    this.options = PetpoojaOptions.defaults(outlets);
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
      titan.connect(options, titan.keptPositions(), clock);
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
