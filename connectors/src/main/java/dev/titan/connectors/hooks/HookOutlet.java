package dev.titan.connectors.hooks;

import dev.titan.contracts.time.BusinessCalendar;
import dev.titan.contracts.topic.OutletKey;
import java.util.Objects;
import java.util.Optional;

/**
 * One outlet whose agents may send.
 *
 * @param key our organisation and outlet: everything that its token brings in belongs to it
 * @param calendar the outlet's zone and closing time
 * @param token what its agents show as {@code Authorization: Bearer ...}
 * @param petpooja what Petpooja shows for it, where Petpooja pushes orders
 */
public record HookOutlet(
    OutletKey key, BusinessCalendar calendar, TokenHash token, Optional<PetpoojaHook> petpooja) {

  /** Checks that everything is there. */
  public HookOutlet {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(petpooja, "petpooja");
  }

  /** An outlet with agents only. */
  public static HookOutlet of(OutletKey key, BusinessCalendar calendar, TokenHash token) {
    return new HookOutlet(key, calendar, token, Optional.empty());
  }

  /** Where it is. */
  Site site() {
    return new Site(key, calendar);
  }

  /** The same outlet, to which Petpooja pushes orders as well. */
  public HookOutlet withPetpooja(PetpoojaHook hook) {
    return new HookOutlet(key, calendar, token, Optional.of(hook));
  }
}
