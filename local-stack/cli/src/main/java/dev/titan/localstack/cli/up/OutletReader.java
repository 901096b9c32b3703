package dev.titan.localstack.cli.up;

import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.PetpoojaHook;
import dev.titan.connectors.hooks.TokenHash;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
import dev.titan.connectors.petpooja.inventory.StoreRoom;
import dev.titan.connectors.petpooja.menu.MenuOutlet;
import dev.titan.contracts.error.TitanException;
import dev.titan.contracts.secret.Secret;
import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import dev.titan.localstack.cli.run.Span;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes sense of one outlet of the file. Whatever is wrong with it is told, each thing with the
 * outlet and the key; what depends on it is then absent.
 */
final class OutletReader {
  private final String org;
  private final OutletEntry entry;
  private final SecretSource secrets;
  private final Problems problems;

  OutletReader(String org, OutletEntry entry, SecretSource secrets, Problems problems) {
    this.org = org;
    this.entry = entry;
    this.secrets = secrets;
    this.problems = problems;
  }

  /** All of the outlet; empty when any of it is wrong. */
  Optional<PlannedOutlet> read() {
    int before = problems.all().size();
    Optional<OutletKey> key =
        required("id", entry.id()).flatMap(id -> value("id", id, one -> new OutletKey(org, one)));
    Optional<BusinessCalendar> calendar = calendar();
    Optional<String> restId = required("rest-id", entry.restId());
    Optional<URI> baseUrl =
        required("base-url", entry.baseUrl())
            .flatMap(url -> value("base-url", url, OutletReader::address));
    Optional<Duration> settle =
        entry.settleDelay() == null
            ? Optional.of(PetpoojaOutlet.DEFAULT_SETTLE_DELAY)
            : value("settle-delay", entry.settleDelay(), Span::parse);
    Optional<LocalDate> backfillFrom =
        optional("backfill-from", entry.backfillFrom(), LocalDate::parse);
    Optional<PetpoojaCredentials> credentials = key.flatMap(this::credentials);
    Optional<Function<PetpoojaOutlet, StoreRoom>> inventory =
        Optional.ofNullable(entry.inventory())
            .flatMap(part -> key.flatMap(one -> inventory(part, one)));
    Optional<Function<PetpoojaOutlet, MenuOutlet>> menu =
        Optional.ofNullable(entry.menu()).flatMap(part -> key.flatMap(one -> menu(part, one)));
    Optional<TokenHash> token = key.flatMap(one -> token(OutletSecret.HOOK_TOKEN, one));
    Optional<TokenHash> pushes = key.flatMap(one -> token(OutletSecret.PETPOOJA_HOOK_TOKEN, one));
    if (token.isEmpty()
        && pushes.isPresent()
        && entry.hookTokenEnv() == null
        && !secrets.isUnfinished()) {
      wrong(OutletSecret.PETPOOJA_HOOK_TOKEN.key(), "it needs a hook-token-env as well");
    }
    if (problems.all().size() > before) {
      return Optional.empty();
    }
    PetpoojaOutlet outlet =
        PetpoojaOutlet.of(
                key.orElseThrow(),
                restId.orElseThrow(),
                credentials.orElseThrow(),
                baseUrl.orElseThrow(),
                calendar.orElseThrow())
            .withFreshness(entry.sameDay() == null || entry.sameDay(), settle.orElseThrow());
    PetpoojaOutlet whole = backfillFrom.map(outlet::withBackfillFrom).orElse(outlet);
    return Optional.of(
        new PlannedOutlet(
            whole,
            token.map(shown -> hook(outlet, shown, pushes)),
            inventory.map(room -> room.apply(whole)),
            menu.map(made -> made.apply(whole)),
            entry.shownName()));
  }

  /** The store room, once the outlet is there; empty when something is wrong with it. */
  private Optional<Function<PetpoojaOutlet, StoreRoom>> inventory(
      InventoryEntry part, OutletKey key) {
    int before = problems.all().size();
    Optional<String> code = required("inventory.menu-sharing-code", part.menuSharingCode());
    Optional<URI> baseUrl = optional("inventory.base-url", part.baseUrl(), OutletReader::address);
    Optional<Duration> settle = optional("inventory.settle-delay", part.settleDelay(), Span::parse);
    Optional<LocalDate> from =
        optional("inventory.backfill-from", part.backfillFrom(), LocalDate::parse);
    Optional<PetpoojaCredentials> credentials =
        credentials(
            secret(OutletSecret.INVENTORY_APP_KEY, key),
            secret(OutletSecret.INVENTORY_APP_SECRET, key),
            secret(OutletSecret.INVENTORY_ACCESS_TOKEN, key));
    if (problems.all().size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        outlet ->
            new StoreRoom(
                outlet.key(),
                code.orElseThrow(),
                credentials.orElseThrow(),
                baseUrl.orElse(outlet.baseUrl()),
                outlet.calendar(),
                settle.orElse(StoreRoom.DEFAULT_SETTLE_DELAY),
                from.or(outlet::backfillFrom),
                part.names() == null ? List.of() : part.names()));
  }

  /** The menu, likewise. What it does not name is as for orders. */
  private Optional<Function<PetpoojaOutlet, MenuOutlet>> menu(MenuEntry part, OutletKey key) {
    int before = problems.all().size();
    Optional<URI> baseUrl = optional("menu.base-url", part.baseUrl(), OutletReader::address);
    Optional<Secret> appKey = secret(OutletSecret.MENU_APP_KEY, key);
    Optional<Secret> appSecret = secret(OutletSecret.MENU_APP_SECRET, key);
    Optional<Secret> accessToken = secret(OutletSecret.MENU_ACCESS_TOKEN, key);
    if (problems.all().size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        outlet ->
            new MenuOutlet(
                outlet.key(),
                part.restId() == null || part.restId().isBlank() ? outlet.restId() : part.restId(),
                new PetpoojaCredentials(
                    appKey.orElse(outlet.credentials().appKey()),
                    appSecret.orElse(outlet.credentials().appSecret()),
                    accessToken.orElse(outlet.credentials().accessToken())),
                baseUrl.orElse(outlet.baseUrl())));
  }

  private Optional<BusinessCalendar> calendar() {
    Optional<ZoneId> zone =
        entry.zone() == null
            ? Optional.of(BusinessCalendar.DEFAULT_ZONE)
            : value("zone", entry.zone(), ZoneId::of);
    Optional<LocalTime> closing =
        entry.closingTime() == null
            ? Optional.of(BusinessCalendar.DEFAULT_CLOSING)
            : value("closing-time", entry.closingTime(), LocalTime::parse);
    return zone.flatMap(in -> closing.map(at -> new BusinessCalendar(in, at)));
  }

  private static URI address(String text) {
    URI url = URI.create(text);
    if (!("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        || url.getHost() == null) {
      throw new IllegalArgumentException("it must be http(s)://host..., but is " + text);
    }
    return url;
  }

  private Optional<PetpoojaCredentials> credentials(OutletKey key) {
    return credentials(
        secret(OutletSecret.APP_KEY, key),
        secret(OutletSecret.APP_SECRET, key),
        secret(OutletSecret.ACCESS_TOKEN, key));
  }

  private static Optional<PetpoojaCredentials> credentials(
      Optional<Secret> appKey, Optional<Secret> appSecret, Optional<Secret> accessToken) {
    return appKey.flatMap(
        one ->
            appSecret.flatMap(
                two -> accessToken.map(three -> new PetpoojaCredentials(one, two, three))));
  }

  private static HookOutlet hook(
      PetpoojaOutlet outlet, TokenHash token, Optional<TokenHash> pushes) {
    HookOutlet agents = HookOutlet.of(outlet.key(), outlet.calendar(), token);
    return pushes
        .map(shown -> agents.withPetpooja(new PetpoojaHook(outlet.restId(), shown)))
        .orElse(agents);
  }

  private Optional<TokenHash> token(OutletSecret kind, OutletKey key) {
    Optional<Secret> found = secret(kind, key);
    try {
      return found.map(TokenHash::of);
    } catch (IllegalArgumentException e) {
      wrong(kind.key(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Secret> secret(OutletSecret kind, OutletKey key) {
    try {
      Optional<Secret> found = secrets.find(kind, entry, key);
      if (found.isEmpty() && kind.required(entry)) {
        wrong(
            kind.key(),
            "it names no environment variable, and the store has no such credential. Set it with "
                + kind.command(key));
      }
      return found;
    } catch (TitanException | IllegalArgumentException e) {
      wrong(kind.key(), e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<String> required(String key, String value) {
    if (value == null || value.isBlank()) {
      wrong(key, "it is missing");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private <T> Optional<T> optional(String key, String text, Function<String, T> reader) {
    return text == null ? Optional.empty() : value(key, text, reader);
  }

  private <T> Optional<T> value(String key, String text, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (RuntimeException e) {
      wrong(key, e.getMessage());
      return Optional.empty();
    }
  }

  private void wrong(String key, String what) {
    String who =
        entry.id() == null || entry.id().isBlank()
            ? "an outlet without id"
            : "outlet " + entry.id();
    problems.add(key + " of " + who + ": " + what);
  }
}
