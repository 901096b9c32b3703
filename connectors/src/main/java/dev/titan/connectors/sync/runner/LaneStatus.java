package dev.titan.connectors.sync.runner;

import dev.titan.contracts.topic.OutletKey;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with one outlet of one source.
 *
 * @param source the source
 * @param outlet the outlet
 * @param running the run that is under way, if one is
 * @param last the run that ended last, if one has
 * @param waiting requests that wait for it
 * @param next when the schedule looks at it next
 */
public record LaneStatus(
    String source,
    OutletKey outlet,
    Optional<RunStatus> running,
    Optional<RunStatus> last,
    int waiting,
    Instant next) {}
