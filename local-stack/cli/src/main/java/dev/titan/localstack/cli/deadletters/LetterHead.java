package dev.titan.localstack.cli.deadletters;

import java.time.Instant;

/**
 * A dead letter without its payload, which may hold what guests said.
 *
 * @param id its id
 * @param org the organisation, empty when unknown
 * @param outlet the outlet, empty when unknown
 * @param source who could not read it
 * @param position where it stood
 * @param code what is wrong
 * @param reason the same for people
 * @param occurredAt when it was read from its source, or appended to its topic
 * @param replayedAt when it was replayed; null while it is open
 */
public record LetterHead(
    String id,
    String org,
    String outlet,
    String source,
    String position,
    String code,
    String reason,
    Instant occurredAt,
    Instant replayedAt) {}
