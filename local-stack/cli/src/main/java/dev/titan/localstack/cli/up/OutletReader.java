package dev.titan.localstack.cli.up;

import dev.titan.connectors.hooks.HookOutlet;
import dev.titan.connectors.hooks.PetpoojaHook;
import dev.titan.connectors.hooks.TokenHash;
import dev.titan.connectors.petpooja.PetpoojaCredentials;
import dev.titan.connectors.petpooja.PetpoojaOutlet;
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
        Optional.ofNullable(entry.backfillFrom())
            .flatMap(day -> value("backfill-from", day, LocalDate::parse));
    Optional<PetpoojaCredentials> credentials = key.flatMap(this::credentials);
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
    return Optional.of(
        new PlannedOutlet(
            backfillFrom.map(outlet::withBackfillFrom).orElse(outlet),
            token.map(shown -> hook(outlet, shown, pushes)),
            entry.shownName()));
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
    Optional<Secret> appKey = secret(OutletSecret.APP_KEY, key);
    Optional<Secret> appSecret = secret(OutletSecret.APP_SECRET, key);
    Optional<Secret> accessToken = secret(OutletSecret.ACCESS_TOKEN, key);
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
      if (found.isEmpty() && kind.required()) {
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
