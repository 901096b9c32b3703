package dev.titan.localstack.cli.up;

import dev.titan.connectors.googledrive.folder.GoogleDriveFolders;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.PetpoojaProbe;
import dev.titan.connectors.petpooja.inventory.InventoryProbe;
import dev.titan.connectors.petpooja.menu.MenuProbe;
import dev.titan.connectors.reference.credentials.Credentials;
import dev.titan.connectors.reference.credentials.MasterKeys;
import dev.titan.contracts.error.ErrorCode;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.localstack.cli.doctor.Finding;
import dev.titan.localstack.cli.run.StoreAccess;
import dev.titan.localstack.services.RunningStack;
import dev.titan.localstack.services.ServiceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * Looks whether {@code ./titan up} would go well with a configuration file: names everything that
 * is wrong with the file, opens the credentials that the store has, and tries each outlet's at
 * Petpooja. No finding holds a secret.
 */
public final class ConfigurationCheck {
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int AT_ONCE = 8;

  /** A day of trade that ends between these times is nobody's. */
  private static final LocalTime EARLY = LocalTime.of(9, 0);

  private static final LocalTime LATE = LocalTime.of(21, 0);

  private static final String FILE = "file";
  private static final String HOOKS = "hooks";
  private static final String DRIVE = "drive";

  private final Path file;
  private final Path data;
  private final Map<String, String> environment;
  private final Clock clock;

  /**
   * A check.
   *
   * @param data the folder that {@code up} would use, whose store has the credentials
   */
  public ConfigurationCheck(Path file, Path data, Map<String, String> environment, Clock clock) {
    this.file = file;
    this.data = data;
    this.environment = environment;
    this.clock = clock;
  }

  /** All findings, those about the file first. */
  public List<Finding> examine() {
    Problems problems = new Problems();
    List<Finding> findings = new ArrayList<>();
    Optional<UpConfiguration> read;
    try {
      read = UpConfiguration.read(file, problems);
    } catch (TitanException e) {
      return List.of(Finding.bad(FILE, e.getMessage()));
    }
    Optional<Plan> plan = read.map(found -> plan(found, problems, findings));
    if (problems.all().isEmpty()) {
      findings.add(
          0, Finding.good(FILE, file + ", " + plan.orElseThrow().outlets().size() + " outlets"));
    } else {
      problems.all().forEach(problem -> findings.add(Finding.bad(FILE, problem)));
    }
    plan.ifPresent(
        found -> {
          found.outlets().forEach(outlet -> times(outlet.petpooja(), findings));
          found.hooks().ifPresent(hooks -> findings.add(listening(hooks, found)));
          findings.addAll(petpooja(found));
          findings.add(drive(found.drive()));
        });
    return findings;
  }

  /** With the credentials of the store, where it is used and can be opened. */
  private Plan plan(UpConfiguration configuration, Problems problems, List<Finding> findings) {
    Problems first = new Problems();
    SecretSource before = SecretSource.beforeTheStore(environment);
    Plan named = Plan.of(configuration, before, first);
    Problems ofTheKey = new Problems();
    Optional<MasterKeys> keys = Up.keys(before.isStoreNeeded(), environment, ofTheKey);
    ofTheKey.all().forEach(problem -> findings.add(Finding.bad("key", problem)));
    keys.ifPresent(
        found -> findings.add(Finding.good("key", "master key " + found.current().id())));
    if (keys.isPresent() && StoreAccess.exists(data)) {
      try (StoreAccess store = StoreAccess.open(data)) {
        Credentials credentials = new Credentials(store.database(), keys.get(), clock);
        Plan whole = Plan.of(configuration, SecretSource.of(environment, credentials), problems);
        whole.checkThatHooksAreUsed(problems);
        findings.add(Finding.good("store", "the credentials in " + data));
        return whole;
      } catch (TitanException | ServiceException e) {
        findings.add(Finding.bad("store", e.getMessage()));
      }
    } else if (before.isStoreNeeded()) {
      findings.add(
          Finding.bad(
              "store",
              "secrets for which the file names no environment variable are looked for in the"
                  + " store, and "
                  + (keys.isPresent()
                      ? "there is none in " + data + " yet: ./titan credentials set makes it"
                      : "without its master key it does not open")));
    }
    first.all().forEach(problems::add);
    if (!before.isUnfinished()) {
      named.checkThatHooksAreUsed(problems);
    }
    // Whatever would have come from the store is not there, so nothing is tried with it.
    return before.isStoreNeeded() ? new Plan(List.of(), named.hooks(), named.schedules(), PlannedDrive.USUAL)
        : named;
  }

  private void times(PetpoojaOutlet outlet, List<Finding> findings) {
    String who = outlet.key().outlet() + ": ";
    BusinessCalendar calendar = outlet.calendar();
    if (calendar.zone() instanceof ZoneOffset || !calendar.zone().getId().contains("/")) {
      findings.add(
          Finding.weak(
              "zone",
              who
                  + calendar.zone()
                  + " is no place: name one, as in Asia/Kolkata, so that changes of its clocks are"
                  + " known"));
    }
    if (calendar.closing().isAfter(EARLY) && calendar.closing().isBefore(LATE)) {
      findings.add(
          Finding.weak(
              "closing",
              who
                  + "a business day that ends at "
                  + calendar.closing()
                  + " is cut in its middle: closing-time is when the last guests have gone"));
    }
    outlet
        .backfillFrom()
        .filter(day -> day.isAfter(calendar.dateOf(clock.instant())))
        .ifPresent(
            day ->
                findings.add(
                    Finding.bad("backfill", who + "backfill-from " + day + " is in the future")));
    if (outlet.settleDelay().compareTo(Duration.ofDays(1)) > 0) {
      findings.add(
          Finding.weak(
              "settle",
              who
                  + "a settle-delay of "
                  + outlet.settleDelay().toHours()
                  + " h keeps its figures"
                  + " open for that long"));
    }
  }

  private Finding listening(HooksEntry hooks, Plan plan) {
    String address = hooks.listenOrDefault() + ":" + hooks.portOrDefault();
    String senders = plan.hookOutlets().size() + " outlets may send";
    if (RunningStack.find(data).isPresent()) {
      return Finding.good(HOOKS, address + " is the running stack's, " + senders);
    }
    try (ServerSocket socket =
        new ServerSocket(
            hooks.portOrDefault(), 1, InetAddress.getByName(hooks.listenOrDefault()))) {
      return Finding.good(HOOKS, address + " is free, " + senders);
    } catch (IOException | IllegalArgumentException e) {
      return Finding.bad(
          HOOKS,
          address
              + " cannot be listened on ("
              + e.getMessage()
              + "): stop the other program, or change listen or port of hooks");
    }
  }

  /** The address that the folder is shared with stands in every answer of Google's. */
  private Finding drive(PlannedDrive drive) {
    if (drive.google().isEmpty()) {
      return Finding.good(DRIVE, "files are dropped into " + drive.local(data));
    }
    try {
      GoogleDriveFolders folders = new GoogleDriveFolders(drive.google().get());
      Map<String, List<String>> seen = folders.seen();
      return Finding.good(
          DRIVE,
          folders.description()
              + " sees "
              + (seen.isEmpty()
                  ? "no folder in it yet; they are made at the first start"
                  : seen.entrySet().stream()
                      .map(
                          one ->
                              one.getKey()
                                  + (one.getValue().isEmpty()
                                      ? ""
                                      : " (waiting: " + String.join(", ", one.getValue()) + ")"))
                      .collect(Collectors.joining(", "))));
    } catch (TitanException e) {
      return Finding.bad(DRIVE, e.getMessage());
    }
  }

  /** What is tried at each outlet; a further interface has its try here. */
  private List<Finding> petpooja(Plan plan) {
    PetpoojaProbe orders = new PetpoojaProbe(ANSWER, clock);
    InventoryProbe inventory = new InventoryProbe(ANSWER, clock);
    MenuProbe menu = new MenuProbe(ANSWER, clock);
    ExecutorService several = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Finding>> tried = new ArrayList<>();
      for (PlannedOutlet outlet : plan.outlets()) {
        String id = outlet.petpooja().key().outlet();
        tried.add(
            several.submit(
                () ->
                    tried(id, "orders on the first page", () -> orders.orders(outlet.petpooja()))));
        outlet
            .inventory()
            .ifPresent(
                room ->
                    tried.add(
                        several.submit(
                            () ->
                                tried(
                                    id,
                                    "ingredients on the first page of the stock",
                                    () -> inventory.ingredients(room)))));
        outlet
            .menu()
            .ifPresent(
                one ->
                    tried.add(
                        several.submit(
                            () -> tried(id, "items on the menu", () -> menu.items(one)))));
      }
      List<Finding> findings = new ArrayList<>();
      for (Future<Finding> one : tried) {
        findings.add(one.get());
      }
      return findings;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A try ended in an unforeseen way", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of(Finding.bad("petpooja", "interrupted"));
    } finally {
      several.shutdownNow();
    }
  }

  private static Finding tried(String outlet, String what, IntSupplier question) {
    String who = outlet + ": ";
    try {
      return Finding.good("petpooja", who + "accepted, %d %s".formatted(question.getAsInt(), what));
    } catch (TitanException e) {
      String outcome =
          e.code() == ErrorCode.BAD_CREDENTIALS
              ? "refused. "
              : e.code() == ErrorCode.SOURCE_THROTTLED ? "asked too often. " : "no answer. ";
      return Finding.bad("petpooja", who + outcome + e.getMessage());
    }
  }
}
