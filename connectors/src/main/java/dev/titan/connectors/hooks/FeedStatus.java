package dev.titan.connectors.hooks;

import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with one feed of one outlet, since the start of this process but for {@code
 * through}.
 *
 * @param outlet the outlet
 * @param source the feed: {@code kot-agent}, ..., or {@code petpooja} for what Petpooja pushes
 * @param lastEvent when an event was last taken, if ever
 * @param lastHeartbeat when the sender last said up to when it has told everything, if ever
 * @param through up to when it has told everything, if it ever said so
 * @param accepted events taken
 * @param rejected events kept as dead letters
 */
public record FeedStatus(
    OutletKey outlet,
    String source,
    Optional<Instant> lastEvent,
    Optional<Instant> lastHeartbeat,
    Optional<Instant> through,
    long accepted,
    long rejected) {

  /** A feed from which nothing has come yet. */
  static FeedStatus silent(OutletKey outlet, String source, Optional<Instant> through) {
    return new FeedStatus(outlet, source, Optional.empty(), Optional.empty(), through, 0, 0);
  }

  /** The same after a request. */
  FeedStatus after(Instant receivedAt, int taken, int refused, CoverageRules.Claim claim) {
    boolean heard =
        claim.outcome() == CoverageRules.Outcome.CLAIMED
            || claim.outcome() == CoverageRules.Outcome.NOTED;
    return new FeedStatus(
        outlet,
        source,
        taken > 0 ? Optional.of(receivedAt) : lastEvent,
        heard ? Optional.of(receivedAt) : lastHeartbeat,
        claim.mark().or(() -> through),
        accepted + taken,
        rejected + refused);
  }
}
