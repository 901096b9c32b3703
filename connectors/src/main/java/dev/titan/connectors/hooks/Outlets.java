package dev.titan.connectors.hooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may send. A token is looked for by its hash: how long that takes depends on the hash alone,
 * and whoever does not know a token cannot choose a hash near it.
 */
final class Outlets {

  private final Map<TokenHash, HookOutlet> byToken = new HashMap<>();
  private final Map<Push, HookOutlet> byPush = new HashMap<>();

  /** What a push shows; unlike a hook's own, its id may be anything. */
  private record Push(String restId, TokenHash token) {}

  Outlets(List<HookOutlet> outlets) {
    for (HookOutlet outlet : outlets) {
      byToken.put(outlet.token(), outlet);
      outlet
          .petpooja()
          .ifPresent(hook -> byPush.put(new Push(hook.restId(), hook.token()), outlet));
    }
  }

  /** The outlet whose agents show this token. */
  Optional<HookOutlet> ofAgent(String token) {
    return Optional.ofNullable(byToken.get(TokenHash.shown(token)));
  }

  /** The outlet that Petpooja knows under this id, when it shows the token for it. */
  Optional<HookOutlet> ofPetpooja(String restId, String token) {
    return Optional.ofNullable(byPush.get(new Push(restId, TokenHash.shown(token))));
  }
}
