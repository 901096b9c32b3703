package dev.titan.localstack.cli.up;

import dev.titan.connectors.hooks.HooksOptions;
import dev.titan.connectors.reference.credentials.Credentials;
import dev.titan.connectors.reference.credentials.MasterKeys;
import dev.titan.contracts.error.TitanException;
import dev.titan.localstack.cli.run.DroppedFiles;
import dev.titan.localstack.cli.run.KnownOutlets;
import dev.titan.localstack.cli.run.Sources;
import dev.titan.localstack.cli.run.Steps;
import dev.titan.localstack.cli.run.StopSignal;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.cli.run.Titan;
import dev.titan.localstack.cli.view.LiveView;
import dev.titan.localstack.cli.view.Output;
import dev.titan.localstack.cli.view.Outputs;
import dev.titan.localstack.cli.view.Subject;
import dev.titan.localstack.services.DataFolder;
import dev.titan.localstack.services.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** Titan with real outlets, as a configuration file names them. */
public final class Up {
  private final Path file;
  private final Map<String, String> environment;
  private final UpConfiguration configuration;
  private final Optional<MasterKeys> keys;

  /**
   * Reads the configuration, whole, before anything is started; only what the encrypted store must
   * have is looked for once that runs.
   *
   * @param environment holds the secrets that the file names, and the master key of the store
   * @throws TitanException that says what to change where
   */
  public Up(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
    Problems problems = new Problems();
    Optional<UpConfiguration> read = UpConfiguration.read(file, problems);
    SecretSource secrets = SecretSource.beforeTheStore(environment);
    Optional<Plan> plan = read.map(found -> Plan.of(found, secrets, problems));
    this.keys = keys(secrets.isStoreNeeded(), environment, problems);
    if (!secrets.isUnfinished()) {
      plan.ifPresent(found -> found.checkThatHooksAreUsed(problems));
    }
    problems.throwIfAny(file);
    this.configuration = read.orElseThrow();
  }

  /** The keys of the store, where it is used: because it must be, or because it can be opened. */
  static Optional<MasterKeys> keys(
      boolean needed, Map<String, String> environment, Problems problems) {
    if (!needed && environment.getOrDefault(MasterKeys.VARIABLE, "").isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(MasterKeys.fromEnvironment(environment));
    } catch (TitanException e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }

  private Plan plan(DataSource store) {
    Problems problems = new Problems();
    SecretSource secrets =
        keys.map(
                found ->
                    SecretSource.of(environment, new Credentials(store, found, Clock.systemUTC())))
            .orElseGet(() -> SecretSource.beforeTheStore(environment));
    Plan plan = Plan.of(configuration, secrets, problems);
    plan.checkThatHooksAreUsed(problems);
    problems.throwIfAny(file);
    return plan;
  }

  private static Optional<HooksOptions> hooks(Plan plan, DataFolder data) {
    return plan.hooks()
        .map(
            entry ->
                HooksOptions.defaults(
                        data.folder("hooks"),
                        data.secrets().secret(KnownOutlets.CUSTOMER_KEY),
                        plan.hookOutlets())
                    .listeningOn(entry.listenOrDefault(), entry.portOrDefault()));
  }

  /**
   * Runs until a stop is asked for or the time is over, and stops everything.
   *
   * @param limit after which real time it ends by itself; empty for never
   * @throws TitanException when the store does not have a secret; it says how to set it
   */
  public void run(
      StackOptions stack, Steps steps, StopSignal stop, Outputs outputs, Optional<Duration> limit)
      throws IOException {
    try (Titan titan = Titan.start(stack, steps, stop)) {
      Clock clock = Clock.systemUTC();
      Plan plan = plan(titan.store());
      StoredOutlets.enter(titan.store(), plan.stored());
      titan.connect(
          new Sources(
                  plan.petpooja(),
                  titan.keptPositions(),
                  hooks(plan, titan.stack().data()),
                  true,
                  Optional.of(plan.schedules()),
                  plan.inventory(),
                  plan.menus())
              .withDropped(
                  new DroppedFiles(
                      plan.drive().open(titan.stack().data().root()),
                      titan.store(),
                      environment,
                      clock)),
          clock);
      Subject subject =
          new Subject(
              "Titan, " + plan.outlets().size() + " outlets",
              "./titan up",
              plan.shops(),
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
