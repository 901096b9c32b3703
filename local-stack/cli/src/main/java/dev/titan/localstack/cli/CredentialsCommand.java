package dev.titan.localstack.cli;

import dev.titan.connectors.reference.credentials.CredentialPlace;
import dev.titan.connectors.reference.credentials.Credentials;
import dev.titan.connectors.reference.credentials.MasterKeys;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.Home;
import dev.titan.localstack.cli.run.Logs;
import dev.titan.localstack.cli.run.StoreAccess;
import dev.titan.localstack.cli.run.StoredOutlets;
import dev.titan.localstack.cli.up.CredentialNeeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Keeps credentials of sources in the encrypted store. */
@Command(
    name = "credentials",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Keeps credentials of sources in the store, encrypted with AES-256-GCM under the key in"
          + " TITAN_MASTER_KEY (openssl rand -base64 32 makes one). ./titan up takes from there what"
          + " its file names no environment variable for.",
      "Where no stack runs on the folder, PostgreSQL alone is started for the moment."
    })
final class CredentialsCommand implements ConsoleCommand {
  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder whose store it is; default: data/up in Titan's folder.")
  private Path data;

  CredentialsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: set, list, remove or rotate.");
  }

  @Command(
      name = "set",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Sets a credential, in place of what was there. Its value is asked for, or read from the"
            + " input, or taken from an environment variable; it is never an argument.",
        "Example: ./titan credentials set my-cafes --outlet blr-indiranagar petpooja app_key"
      })
  int set(
      @Mixin PlaceFlags flags,
      @Option(
              names = "--from-env",
              paramLabel = "VARIABLE",
              description = "Take the value from this environment variable.")
          String variable)
      throws IOException {
    CredentialPlace place = flags.place();
    MasterKeys keys = MasterKeys.fromEnvironment(console.environment());
    Secret value = variable == null ? asked(place) : fromEnvironment(variable);
    Logs.nowhere();
    try (StoreAccess store = StoreAccess.openOrCreate(folder())) {
      if (StoredOutlets.enterOrganisation(store.database(), place.org())) {
        console.out().println("Organisation " + place.org() + " is new in this store.");
      }
      new Credentials(store.database(), keys, Clock.systemUTC()).set(place, value);
    }
    console.out().println("Set " + place + ", under key " + keys.current().id() + ".");
    if (!CredentialNeeds.isKnown(place)) {
      console
          .out()
          .println(
              "Mind the spelling: no source of this Titan asks for it. Known are: "
                  + String.join(", ", CredentialNeeds.known())
                  + ".");
    }
    return 0;
  }

  /** Without echo on a terminal; Titan runs on Java 17 only, where no terminal means no console. */
  @SuppressWarnings("SystemConsoleNull")
  private Secret asked(CredentialPlace place) throws IOException {
    String value;
    if (System.console() != null) {
      char[] typed = System.console().readPassword("%s: ", place);
      value = typed == null ? "" : new String(typed);
    } else {
      value = new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
    }
    return secret(value, "The input");
  }

  private Secret fromEnvironment(String variable) {
    return secret(
        console.environment().getOrDefault(variable, ""), "The environment variable " + variable);
  }

  private static Secret secret(String value, String where) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(where + " is empty: nothing was set.");
    }
    return Secret.of(value.strip());
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Says which credentials are set, when and under which key; never a value.")
  int list(
      @Option(
              names = "--config",
              paramLabel = "FILE",
              description = "Says also which ones this file needs and the store lacks.")
          Path config) {
    Logs.nowhere();
    List<CredentialNeeds.Need> needs = config == null ? List.of() : CredentialNeeds.of(config);
    List<Credentials.Entry> entries;
    if (StoreAccess.exists(folder())) {
      try (StoreAccess store = StoreAccess.open(folder())) {
        entries = Credentials.withoutKeys(store.database()).all();
      }
    } else {
      entries = List.of();
    }
    for (Credentials.Entry entry : entries) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "set      %-50s %s  key %s%s%n",
              entry.place(),
              entry.updatedAt().toString().substring(0, 16).replace('T', ' '),
              entry.keyId(),
              keyNote(entry.keyId()));
    }
    Set<CredentialPlace> set =
        entries.stream().map(Credentials.Entry::place).collect(Collectors.toSet());
    List<CredentialNeeds.Need> missing =
        needs.stream().filter(need -> !isSet(need.place(), set)).toList();
    missing.forEach(
        need ->
            console.out().printf(Locale.ROOT, "MISSING  %-50s %s%n", need.place(), need.command()));
    console.out().printf(Locale.ROOT, "%d set, %d missing%n", entries.size(), missing.size());
    return missing.isEmpty() ? 0 : 1;
  }

  private static boolean isSet(CredentialPlace place, Set<CredentialPlace> set) {
    return set.contains(place)
        || set.contains(new CredentialPlace(place.org(), "", place.source(), place.name()));
  }

  private String keyNote(String id) {
    if (console.environment().getOrDefault(MasterKeys.VARIABLE, "").isBlank()) {
      return "";
    }
    MasterKeys keys = MasterKeys.fromEnvironment(console.environment());
    if (keys.current().id().equals(id)) {
      return "";
    }
    return keys.previous().filter(key -> key.id().equals(id)).isPresent()
        ? " (the previous one: ./titan credentials rotate)"
        : " (not at hand)";
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Takes a credential away. Exit code 1 when there was none.")
  int remove(@Mixin PlaceFlags flags) {
    Logs.nowhere();
    try (StoreAccess store = StoreAccess.open(folder())) {
      boolean removed = Credentials.withoutKeys(store.database()).delete(flags.place());
      console.out().println((removed ? "Removed " : "There was no ") + flags.place() + ".");
      return removed ? 0 : 1;
    }
  }

  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      description = {
        "Encrypts everything with the key in TITAN_MASTER_KEY that was encrypted with the one in"
            + " TITAN_MASTER_KEY_PREVIOUS: all of it or nothing. The previous key may go afterwards."
      })
  int rotate() {
    MasterKeys keys = MasterKeys.fromEnvironment(console.environment());
    Logs.nowhere();
    try (StoreAccess store = StoreAccess.open(folder())) {
      int changed = new Credentials(store.database(), keys, Clock.systemUTC()).rotate();
      console
          .out()
          .println(changed + " credentials are under key " + keys.current().id() + " from now on.");
      return 0;
    }
  }

  private Path folder() {
    return data == null ? Home.data("up") : data.toAbsolutePath().normalize();
  }

  /** Where a credential belongs, on the command line. */
  static final class PlaceFlags {
    @picocli.CommandLine.Parameters(
        index = "0",
        paramLabel = "ORG",
        description = "The organisation.")
    private String org;

    @picocli.CommandLine.Parameters(
        index = "1",
        paramLabel = "SOURCE",
        description = "What it opens, as in petpooja.")
    private String source;

    @picocli.CommandLine.Parameters(
        index = "2",
        paramLabel = "NAME",
        description = "Its name, as in app_key.")
    private String name;

    @Option(
        names = "--outlet",
        paramLabel = "OUTLET",
        description = "Its outlet; without one it holds for all outlets of the organisation.")
    private String outlet;

    /** Refuses ids that no outlet can have. */
    CredentialPlace place() {
      OutletKey checked = new OutletKey(org, outlet == null ? "any" : outlet);
      return new CredentialPlace(
          checked.org(), outlet == null ? "" : checked.outlet(), source, name);
    }
  }
}
