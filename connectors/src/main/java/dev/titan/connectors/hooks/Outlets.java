package dev.titan.connectors.hooks;

import java.util.List;
import java.util.Optional;

/**
 * Who may send. Every token is compared with every outlet's, each in constant time, so that the
 * time of an answer tells nothing about any of them.
 */
final class Outlets {

  private final List<HookOutlet> outlets;

  Outlets(List<HookOutlet> outlets) {
    this.outlets = List.copyOf(outlets);
  }

  /** The outlet whose agents show this token. */
  Optional<HookOutlet> ofAgent(String token) {
    HookOutlet found = null;
    for (HookOutlet outlet : outlets) {
      if (outlet.token().matches(token)) {
        found = outlet;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The outlet that Petpooja knows under this id, when it shows the token for it. */
  Optional<HookOutlet> ofPetpooja(String restId, String token) {
    HookOutlet found = null;
    for (HookOutlet outlet : outlets) {
      boolean shown = outlet.petpooja().map(hook -> hook.token().matches(token)).orElse(false);
      if (shown && outlet.petpooja().orElseThrow().restId().equals(restId)) {
        found = outlet;
      }
    }
    return Optional.ofNullable(found);
  }
}
