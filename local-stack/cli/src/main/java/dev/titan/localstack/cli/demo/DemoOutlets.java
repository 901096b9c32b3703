package dev.titan.localstack.cli.demo;

import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOptions;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.inventory.StoreRoom;
import dev.titan.connectors.petpooja.menu.MenuOutlet;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.view.Shop;
import dev.titan.localstack.simulator.petpooja.InventoryOutlet;
import dev.titan.localstack.simulator.world.Credentials;
import dev.titan.localstack.simulator.world.Freshness;
import dev.titan.localstack.simulator.world.OutletProfile;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The outlets of the simulator as the connector and the view want them. */
public final class DemoOutlets {
  /** Requests a second to one outlet: the simulated API sets no limit, and history waits. */
  /** Bills of the past a second: somebody watches them come, and nobody trades meanwhile. */
  private static final int AT_ONCE = 1_000_000;

  private static final int PER_SECOND = 500;

  private static final Duration SIMULATED_POLL = Duration.ofSeconds(60);
  private static final Duration SHORTEST_POLL = Duration.ofSeconds(2);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(20);
  private static final int RECENT_DAYS = 3;

  private DemoOutlets() {}

  /** An outlet, fetched from a business day on. */
  public static PetpoojaOutlet petpooja(
      String org, OutletProfile profile, String baseUrl, LocalDate firstDay) {
    return PetpoojaOutlet.of(
            new OutletKey(org, profile.outletId()),
            profile.restId(),
            keys(profile.credentials()),
            URI.create(baseUrl),
            calendar(profile))
        .withFreshness(
            profile.freshness() == Freshness.SAME_DAY, PetpoojaOutlet.DEFAULT_SETTLE_DELAY)
        .withBackfillFrom(firstDay);
  }

  /** The store room of an outlet, fetched from a business day on. */
  public static StoreRoom inventory(
      String org, InventoryOutlet simulated, String baseUrl, LocalDate firstDay) {
    return new StoreRoom(
        new OutletKey(org, simulated.profile().outletId()),
        simulated.menuSharingCode(),
        keys(simulated.credentials()),
        URI.create(baseUrl),
        calendar(simulated.profile()),
        Duration.ZERO,
        Optional.of(firstDay),
        List.of());
  }

  /** The menu of an outlet. */
  public static MenuOutlet menu(String org, InventoryOutlet simulated, String baseUrl) {
    OutletProfile profile = simulated.profile();
    return new MenuOutlet(
        new OutletKey(org, profile.outletId()),
        profile.restId(),
        keys(profile.credentials()),
        URI.create(baseUrl));
  }

  private static PetpoojaCredentials keys(Credentials credentials) {
    return new PetpoojaCredentials(
        Secret.of(credentials.appKey().reveal()),
        Secret.of(credentials.appSecret().reveal()),
        Secret.of(credentials.accessToken().reveal()));
  }

  /** The same for the view; what all names of a chain begin with is left out. */
  static Shop shop(String org, OutletProfile profile) {
    return new Shop(
        new OutletKey(org, profile.outletId()),
        profile.name().replaceFirst("^Titan Cafe, ", ""),
        calendar(profile),
        profile.freshness() == Freshness.SAME_DAY,
        PetpoojaOutlet.DEFAULT_SETTLE_DELAY);
  }

  /** Its zone and closing time. */
  public static BusinessCalendar calendar(OutletProfile profile) {
    return new BusinessCalendar(profile.zone(), profile.closingHour());
  }

  /** A minute there between two polls, as far as that makes sense here. */
  public static PetpoojaOptions.Polling polling(double speed) {
    Duration minute = Duration.ofMillis(Math.round(SIMULATED_POLL.toMillis() / speed));
    Duration openDay =
        minute.compareTo(SHORTEST_POLL) < 0
            ? SHORTEST_POLL
            : minute.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : minute;
    return new PetpoojaOptions.Polling(
        openDay,
        RECENT_DAYS,
        openDay.multipliedBy(15),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        AT_ONCE);
  }

  /** Requests without the consideration that a real API asks for. */
  public static PetpoojaOptions.Requests requests() {
    PetpoojaOptions.Requests usual = PetpoojaOptions.Requests.defaults();
    return new PetpoojaOptions.Requests(
        usual.timeout(),
        PER_SECOND,
        6,
        Duration.ofMillis(50),
        Duration.ofSeconds(2),
        usual.maxPages(),
        usual.maxBodyBytes());
  }
}
